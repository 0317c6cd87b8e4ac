/// A configuration of the arc-hybrid transition system: a stack, a buffer that starts at `next`, and the arcs so far.
///
/// The artificial root stands at the end of the buffer. Source: Kuhlmann, Gómez-Rodríguez & Satta 2011; the dynamic oracle,
/// Goldberg & Nivre 2013.
package struct ParserState {
    package let count: Int
    package var stack: [Int32] = []
    package var next = 0
    package var heads: [Int32]
    package var labels: [UInt8]
    package var left: [Int32]
    package var left2: [Int32]
    package var right: [Int32]
    package var right2: [Int32]
    package var leftCount: [UInt8]
    package var rightCount: [UInt8]

    package init(_ count: Int) {
        self.count = count
        heads = Array(repeating: -1, count: count + 1)
        labels = Array(repeating: 0, count: count + 1)
        left = heads
        left2 = heads
        right = heads
        right2 = heads
        leftCount = labels
        rightCount = labels
        stack.reserveCapacity(count + 1)
    }

    package var isFinal: Bool { stack.isEmpty && next == count }

    package enum Move: Int, Sendable { case shift, left, right }

    package func allows(_ move: Move) -> Bool {
        switch move {
        case .shift: next < count
        case .left: !stack.isEmpty
        case .right: stack.count >= 2
        }
    }

    /// The arc a move would add.
    package func arc(_ move: Move) -> (head: Int, child: Int) {
        let top = Int(stack[stack.count - 1])
        return move == .left ? (next, top) : (Int(stack[stack.count - 2]), top)
    }

    package mutating func apply(_ move: Move, label: UInt8) {
        guard move != .shift else {
            stack.append(Int32(next))
            next += 1
            return
        }
        let (head, child) = arc(move)
        stack.removeLast()
        heads[child] = Int32(head)
        labels[child] = label
        if child < head {
            left2[head] = left[head]
            left[head] = Int32(child)
            leftCount[head] &+= 1
        } else {
            right2[head] = right[head]
            right[head] = Int32(child)
            rightCount[head] &+= 1
        }
    }
}
