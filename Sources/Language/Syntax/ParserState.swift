/// A word in a parser's state: its tag and form, and what it governs so far.
package struct ParserNode {
    package var word: UInt64
    package var tag: UInt64
    package var head: Int32 = -1
    package var relation: UInt8 = 255
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0
    /// The outermost dependents on each side and the ones next to them; positions, or that of the empty node.
    package var left: Int32
    package var left2: Int32
    package var right: Int32
    package var right2: Int32
    /// The relations of the dependents on each side, a bit each.
    package var leftRelations: UInt64 = 0
    package var rightRelations: UInt64 = 0
    /// The word that marks its case (a preposition), or its clause.
    package var marker: UInt64 = 0
    /// The last coordinating conjunction or mark among its left dependents.
    package var coordinator: UInt64 = 0

    package init(word: UInt64, tag: UInt64, empty: Int32) {
        self.word = word
        self.tag = tag
        left = empty
        left2 = empty
        right = empty
        right2 = empty
    }
}

/// A configuration of the arc-hybrid transition system: a stack, a buffer that starts at `next`, and the arcs so far.
///
/// The artificial root stands at the end of the buffer, at position `count`; an empty node, which stands for whatever is not
/// there, at `count + 1`. Source: Kuhlmann, Gómez-Rodríguez and Satta 2011; Goldberg and Nivre 2013.
package struct ParserState {
    package let count: Int
    /// `count + 2` nodes; the memory is the caller's.
    package let nodes: UnsafeMutablePointer<ParserNode>
    /// Room for `count` positions.
    package let stack: UnsafeMutablePointer<Int32>
    package var depth = 0
    package var next = 0

    package static let rootTag: UInt64 = 201
    package static let emptyTag: UInt64 = 202

    package init(
        count: Int, nodes: UnsafeMutablePointer<ParserNode>, stack: UnsafeMutablePointer<Int32>, word: (Int) -> UInt64,
        tag: (Int) -> UInt64
    ) {
        self.count = count
        self.nodes = nodes
        self.stack = stack
        let empty = Int32(count + 1)
        for i in 0..<count { (nodes + i).initialize(to: ParserNode(word: word(i), tag: tag(i), empty: empty)) }
        (nodes + count).initialize(to: ParserNode(word: 3, tag: Self.rootTag, empty: empty))
        (nodes + count + 1).initialize(to: ParserNode(word: 4, tag: Self.emptyTag, empty: empty))
    }

    package var isFinal: Bool { depth == 0 && next == count }

    package var canShift: Bool { next < count }
    /// The root takes one dependent only: the last word left.
    package var canLeft: Bool { depth > 0 && (next < count || depth == 1) }
    package var canRight: Bool { depth > 1 }

    /// The position `offset` below the top of the stack, or the empty node's.
    @inline(__always)
    package func stacked(_ offset: Int) -> Int { depth > offset ? Int(stack[depth - 1 - offset]) : count + 1 }
    /// The position `offset` into the buffer; the root follows the last word.
    @inline(__always)
    package func buffered(_ offset: Int) -> Int { min(next + offset, count + (next + offset > count ? 1 : 0)) }

    @inline(__always)
    package mutating func apply(_ move: ParserAction.Move, _ relation: Relation) {
        switch move {
        case .shift:
            stack[depth] = Int32(next)
            depth += 1
            next += 1
        case .left:
            depth -= 1
            attach(Int(stack[depth]), to: next, relation)
        case .right:
            depth -= 1
            attach(Int(stack[depth]), to: Int(stack[depth - 1]), relation)
        }
    }

    @inline(__always)
    private func attach(_ child: Int, to head: Int, _ relation: Relation) {
        nodes[child].head = Int32(head)
        nodes[child].relation = relation.rawValue
        let bit: UInt64 = 1 << UInt64(relation.rawValue & 63)
        if child < head {
            nodes[head].left2 = nodes[head].left
            nodes[head].left = Int32(child)
            nodes[head].leftCount = min(3, nodes[head].leftCount + 1)
            nodes[head].leftRelations |= bit
            switch relation {
            case .case, .mark: nodes[head].marker = nodes[child].word
            case .cc: nodes[head].coordinator = nodes[child].word
            default: break
            }
        } else {
            nodes[head].right2 = nodes[head].right
            nodes[head].right = Int32(child)
            nodes[head].rightCount = min(3, nodes[head].rightCount + 1)
            nodes[head].rightRelations |= bit
        }
    }
}
