/// Wordings that are sought together, in one pass over a line's bytes.
///
/// Every line of every page is asked for some two hundred phrases; one search a phrase took most of the reading time.
struct PhraseList: Sendable {
    /// The phrases by first byte.
    private let phrases: [[[UInt8]]]

    init(_ phrases: [String]) {
        var table = Array(repeating: [[UInt8]](), count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { table[Int(first)].append(bytes) }
        }
        self.phrases = table
    }

    /// One of the phrases stands somewhere in `line`.
    func occurs(in line: ArraySlice<UInt8>) -> Bool { line.indices.contains { matches(line, at: $0) } }

    /// `line` begins with one of the phrases.
    func begins(_ line: ArraySlice<UInt8>) -> Bool { !line.isEmpty && matches(line, at: line.startIndex) }

    private func matches(_ line: ArraySlice<UInt8>, at start: Int) -> Bool {
        let candidates = phrases[Int(line[start])]
        if candidates.isEmpty { return false }
        return candidates.contains { line[start...].starts(with: $0) }
    }
}
