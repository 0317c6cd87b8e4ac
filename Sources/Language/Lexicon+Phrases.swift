extension Lexicon {
    /// The words of a phrase, cut as articles are so that both split alike; new ones are added.
    public mutating func addPhrase(_ phrase: some StringProtocol) -> [Int32] {
        var text = String(phrase)
        // Letters and blanks are most of them, and have one reading.
        let plain = text.withUTF8 { bytes -> [Int32]? in
            guard bytes.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 }) else { return nil }
            var words: [Int32] = []
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
                if end > start { words.append(add(letters: UnsafeBufferPointer(rebasing: bytes[start..<end]))) }
                start = end + 1
            }
            return words
        }
        if let plain { return plain }
        let tokens = Tokenizer(lexicon: self).tokens(of: text)
        return tokens.map { $0.word >= 0 ? $0.word : add($0.span.text(in: text)) }
    }

    /// The identifier of a word of ASCII letters, which is added when it is new.
    private mutating func add(letters: UnsafeBufferPointer<UInt8>) -> Int32 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: letters.count) { buffer in
            for i in letters.indices { buffer[i] = letters[i] | 0x20 }
            return add(folded: UnsafeBufferPointer(buffer))
        }
    }
}
