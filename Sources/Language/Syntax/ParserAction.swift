/// A move of the arc-hybrid transition system, with the relation of the arc it draws.
package struct ParserAction: Hashable, Sendable {
    package enum Move: UInt8, Sendable {
        /// The next word goes onto the stack.
        case shift
        /// The top of the stack becomes a dependent of the next word.
        case left
        /// The top of the stack becomes a dependent of the word below it.
        case right
    }

    package let move: Move
    package let relation: Relation

    package init(move: Move, relation: Relation) {
        self.move = move
        self.relation = relation
    }

    /// Whether every state has a move: action 0 shifts, the others draw arcs in both directions, the root's among them.
    static func isComplete(_ actions: [ParserAction]) -> Bool {
        guard let first = actions.first, first.move == .shift else { return false }
        return !actions.dropFirst().contains { $0.move == .shift }
            && actions.contains { $0.move == .left && $0.relation == .root }
            && actions.contains { $0.move == .left && $0.relation != .root }
            && actions.contains { $0.move == .right && $0.relation != .root }
    }
}
