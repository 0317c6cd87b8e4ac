extension Lexicon {
    /// The words of a phrase, cut as articles are so that both split alike; new ones are added.
    public mutating func addPhrase(_ phrase: some StringProtocol) -> [Int32] {
        let text = String(phrase)
        // Letters and blanks are most of them, and have one reading.
        if text.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 }) {
            return text.utf8.split(separator: 0x20).map { add(Substring($0)) }
        }
        let tokens = Tokenizer(lexicon: self).tokens(of: text)
        return tokens.map { $0.word >= 0 ? $0.word : add($0.span.text(in: text)) }
    }
}
