/// Values by the identifier of a word; an array, because it is asked for every word of every article.
struct WordTable<Value: Sendable>: Sendable {
    /// For each word the index of its value, -1 for none; words beyond it have none.
    private let indices: [Int32]
    private let values: [Value]

    init(_ entries: [Int32: Value]) {
        var indices = [Int32](repeating: -1, count: Int(entries.keys.max() ?? -1) + 1)
        var values: [Value] = []
        for (word, value) in entries where word >= 0 {
            indices[Int(word)] = Int32(values.count)
            values.append(value)
        }
        self.indices = indices
        self.values = values
    }

    /// All words that have a value, with it.
    var entries: [(word: Int32, value: Value)] {
        indices.indices.compactMap { indices[$0] >= 0 ? (Int32($0), values[Int(indices[$0])]) : nil }
    }

    subscript(word: Int32) -> Value? {
        guard word >= 0, Int(word) < indices.count, indices[Int(word)] >= 0 else { return nil }
        return values[Int(indices[Int(word)])]
    }
}
