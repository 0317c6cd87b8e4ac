/// Phrases as sequences of lexicon words; finds the longest that starts at a token.
public struct PhraseTrie<Payload: Sendable>: Sendable {
    private var next: [UInt64: Int32] = [:]
    private var payloads: [[Payload]] = [[]]
    /// Whether a word starts any phrase: one load instead of one hash for the many that do not.
    private var starts: [Bool] = []

    /// `count` is about how many words the phrases have together, so that they need not be placed anew.
    public init(expecting count: Int = 0) {
        guard count > 0 else { return }
        next.reserveCapacity(count)
        payloads.reserveCapacity(count)
    }

    public mutating func add(_ words: [Int32], _ payload: Payload) {
        guard let first = words.first, !words.contains(-1) else { return }
        if Int(first) >= starts.count {
            starts.append(contentsOf: repeatElement(false, count: Int(first) + 1 - starts.count))
        }
        starts[Int(first)] = true
        var node: Int32 = 0
        for word in words {
            let edge = UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))
            if let known = next[edge] {
                node = known
            } else {
                node = Int32(payloads.count)
                payloads.append([])
                next[edge] = node
            }
        }
        payloads[Int(node)].append(payload)
    }

    /// Every phrase that starts at token `start` and ends by `limit`, the longest last.
    @inline(__always)
    public func matches(
        _ tokens: [Token], at start: Int, limit: Int, _ visit: (_ end: Int, _ payloads: [Payload]) -> Void
    ) {
        let first = tokens[start].word
        guard first >= 0, Int(first) < starts.count, starts[Int(first)] else { return }
        var node: Int32 = 0
        var i = start
        while i < limit {
            let word = tokens[i].word
            guard word >= 0, let step = next[UInt64(UInt32(node)) << 32 | UInt64(UInt32(word))] else { return }
            node = step
            i += 1
            if !payloads[Int(node)].isEmpty { visit(i, payloads[Int(node)]) }
        }
    }

    /// The longest phrase at `start`, its end and payloads.
    public func longest(_ tokens: [Token], at start: Int, limit: Int) -> (end: Int, payloads: [Payload])? {
        var best: (Int, [Payload])?
        matches(tokens, at: start, limit: limit) { best = ($0, $1) }
        return best
    }
}
