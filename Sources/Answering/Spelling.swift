import Record

/// Names that were perhaps meant.
public enum Spelling {
    /// The names nearest to `words`: few letters differ in the whole, or in one of its words.
    public static func nearest(to words: String, among names: [String], limit: Int) -> [String] {
        let asked = Array(folded(words).utf8)
        guard asked.count > 2 else { return [] }
        let allowed = max(1, asked.count / 4)
        var scored: [(distance: Int, name: String)] = []
        for name in Set(names) {
            let whole = Array(folded(name).utf8)
            var best = distance(asked, whole, limit: allowed)
            if !asked.contains(0x20) {
                for word in whole.split(separator: 0x20) where word.count > 2 {
                    best = min(best, distance(asked, Array(word), limit: allowed))
                }
            }
            if best <= allowed { scored.append((best, name)) }
        }
        return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
    }

    /// Letters to insert, drop, change or swap (Damerau–Levenshtein, adjacent swaps only); `limit + 1` when more than
    /// `limit`.
    public static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        if abs(a.count - b.count) > limit { return limit + 1 }
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var older: [Int] = []
        var old = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            var least = i
            for j in 1...b.count {
                var cost = min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, older[j - 2] + 1) }
                row.append(cost)
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
            older = old
            old = row
        }
        return old[b.count]
    }
}
