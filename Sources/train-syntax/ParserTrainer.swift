import Language

/// Trains the parser with a dynamic oracle: it follows its own choices and learns the best continuation of each.
struct ParserTrainer {
    let actions: [ParserAction]
    private let actionOf: [ParserAction: Int]

    /// Actions met at least `least` times get a class.
    init(_ sentences: [TreebankSentence], least: Int = 12) {
        var counts: [ParserAction: Int] = [:]
        for sentence in sentences {
            for i in 0..<sentence.count {
                let move: ParserAction.Move = sentence.heads[i] > Int32(i) ? .left : .right
                counts[ParserAction(move: move, relation: sentence.relations[i]), default: 0] += 1
            }
        }
        let arcs = counts.keys.filter { (counts[$0] ?? 0) >= least && ($0.move == .left || $0.relation != .root) }
            .sorted { ($0.move.rawValue, $0.relation.rawValue) < ($1.move.rawValue, $1.relation.rawValue) }
        actions = [ParserAction(move: .shift, relation: .dep)] + arcs
        var actionOf: [ParserAction: Int] = [:]
        for (i, action) in actions.enumerated() { actionOf[action] = i }
        self.actionOf = actionOf
    }

    struct Example {
        let forms: [WordForm]
        let tags: [UInt8]
        let heads: [Int32]
        let relations: [Relation]
    }

    func train(_ examples: [Example], epochs: Int, report: (Int, Int) -> Void) -> Perceptron {
        let model = Perceptron(bits: 23)
        var generator = SplitMix(state: 23)
        var order = Array(examples.indices)
        let longest = examples.map(\.forms.count).max() ?? 0
        let nodes = UnsafeMutablePointer<ParserNode>.allocate(capacity: longest + 2)
        let stack = UnsafeMutablePointer<Int32>.allocate(capacity: longest + 1)
        let features = UnsafeMutablePointer<UInt64>.allocate(capacity: FeatureTable.capacity)
        let scores = UnsafeMutablePointer<Int32>.allocate(capacity: FeatureTable.classes)
        for epoch in 0..<epochs {
            order.shuffle(using: &generator)
            var updates = 0
            for s in order {
                let example = examples[s]
                let children = Self.children(example)
                var state = ParserState(
                    count: example.forms.count, nodes: nodes, stack: stack, word: { example.forms[$0].lower },
                    tag: { UInt64(example.tags[$0]) })
                while !state.isFinal {
                    guard state.depth > 0 else {
                        state.apply(.shift, .dep)
                        continue
                    }
                    let written = ParserFeatures(state).write(into: features)
                    let view = UnsafeBufferPointer(start: features, count: written)
                    model.score(view, into: scores)
                    let cost = Self.costs(state, example, children)
                    let least = min(cost.shift, cost.left, cost.right)
                    var predicted = -1
                    var good = -1
                    for k in actions.indices {
                        let action = actions[k]
                        let moveCost =
                            switch action.move {
                            case .shift: cost.shift
                            case .left:
                                (action.relation == .root) == (state.next == state.count) ? cost.left : Self.never
                            case .right: cost.right
                            }
                        guard moveCost < Self.never else { continue }
                        if predicted < 0 || scores[k] > scores[predicted] { predicted = k }
                        if moveCost == least, good < 0 || scores[k] > scores[good], isRight(action, state, example) {
                            good = k
                        }
                    }
                    guard predicted >= 0 else { break }
                    if good < 0 { good = predicted }
                    model.step += 1
                    if predicted != good {
                        model.update(view, right: good, wrong: predicted)
                        updates += 1
                    }
                    let explores = epoch > 0 && UInt64.random(in: 0..<10, using: &generator) < 9
                    let chosen = actions[explores ? predicted : good]
                    state.apply(chosen.move, chosen.relation)
                }
            }
            report(epoch, updates)
        }
        return model
    }

    /// Whether an action's relation is the one annotated for the word it attaches.
    private func isRight(_ action: ParserAction, _ state: ParserState, _ example: Example) -> Bool {
        guard action.move != .shift else { return true }
        let child = state.stacked(0)
        let wanted = ParserAction(move: action.move, relation: example.relations[child])
        // A relation that has no class on this side is learned as none in particular.
        return actionOf[wanted] == nil || action.relation == wanted.relation
    }

    private static let never = 1_000

    private static func children(_ example: Example) -> [[Int32]] {
        var out = [[Int32]](repeating: [], count: example.forms.count + 1)
        for (i, head) in example.heads.enumerated() { out[Int(head)].append(Int32(i)) }
        return out
    }

    /// How many annotated arcs each move puts out of reach.
    private static func costs(
        _ state: ParserState, _ example: Example, _ children: [[Int32]]
    ) -> (shift: Int, left: Int, right: Int) {
        let s0 = state.stacked(0)
        let b0 = state.next
        var cost = (shift: never, left: never, right: never)
        if state.canShift {
            var lost = 0
            for k in 0..<state.depth {
                let item = state.stack[k]
                if example.heads[Int(item)] == Int32(b0) { lost += 1 }
                if k < state.depth - 1, example.heads[b0] == item { lost += 1 }
            }
            cost.shift = lost
        }
        guard state.depth > 0 else { return cost }
        var dependents = 0
        for child in children[s0] where Int(child) >= b0 { dependents += 1 }
        let head = Int(example.heads[s0])
        if state.canLeft {
            let elsewhere = (head > b0) || (state.depth > 1 && head == state.stacked(1))
            cost.left = dependents + (elsewhere ? 1 : 0)
        }
        if state.canRight { cost.right = dependents + (head >= b0 ? 1 : 0) }
        return cost
    }
}
