import Record

/// An article's text as tokens and sentences; nothing here knows what the words mean.
public struct Document: Sendable {
    public let text: String
    public let bytes: [UInt8]
    public let tokens: [Token]
    /// Token ranges; together they cover all tokens.
    public let sentences: [Range<Int>]
    /// For each sentence, the number of its paragraph.
    public let paragraphs: [Int]
    /// For each sentence, whether it is set in capitals throughout, so that case says nothing.
    public let capitals: [Bool]
    public let lexicon: Lexicon
    /// Each token folded, made once because rules ask for it many times.
    private let lowers: [String]

    public init(_ text: String, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
        bytes = Array(text.utf8)
        let tokens = bytes.withUnsafeBufferPointer { Tokenizer(lexicon: lexicon).tokens(in: $0) }
        self.tokens = tokens
        lowers = bytes.withUnsafeBufferPointer { bytes in
            tokens.map { Lexicon.lowerText(bytes, Int($0.start), Int($0.end)) }
        }
        (sentences, paragraphs) = SentenceSplitter.split(tokens, bytes: bytes, lexicon: lexicon)
        capitals = sentences.map { sentence in
            var letters = 0
            var upper = 0
            for i in sentence where tokens[i].shape.contains(.letters) && tokens[i].end - tokens[i].start > 1 {
                letters += 1
                if tokens[i].shape.contains(.allCaps) { upper += 1 }
            }
            return letters > 3 && upper * 10 >= letters * 8
        }
    }

    /// The token's own bytes as a string.
    public func text(_ token: Int) -> String {
        String(decoding: bytes[Int(tokens[token].start)..<Int(tokens[token].end)], as: UTF8.self)
    }

    /// The text from the first to the last of the tokens, with what stands between them.
    public func text(_ range: Range<Int>) -> String { span(range).text(in: text) }

    /// The same in one line: what breaks or stretches it becomes one space.
    public func line(_ range: Range<Int>) -> String {
        text(range).split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }).joined(
            separator: " ")
    }

    public func span(_ range: Range<Int>) -> TextSpan {
        guard !range.isEmpty else { return TextSpan(0, 0) }
        return TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    }

    /// The token folded: lower case, no accents.
    public func lower(_ token: Int) -> String { lowers[token] }

    /// The number of the sentence that holds the token.
    public func sentence(of token: Int) -> Int {
        var low = 0
        var high = sentences.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if sentences[middle].lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }
}
