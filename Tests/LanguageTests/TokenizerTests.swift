import Language
import TestSupport
import Testing

/// The corpora of tokens and sentences, each line a case.
@Suite struct TokenizerTests {
    private static let lexicon = Lexicon(abbreviations: ["Mr", "Gen", "Jan"])

    @Test(arguments: try Corpus.lines("Language/Tokens.txt"))
    func tokens(line: CorpusLine) {
        let document = Document(line.input, lexicon: Self.lexicon)
        #expect(
            document.tokens.indices.map { document.text($0) }.joined(separator: " | ") == line.expected, "\(line.place)"
        )
    }

    @Test(arguments: try Corpus.lines("Language/Sentences.txt"))
    func sentences(line: CorpusLine) {
        let document = Document(line.input, lexicon: Self.lexicon)
        #expect(document.sentences.map { document.text($0) }.joined(separator: " | ") == line.expected, "\(line.place)")
    }

    @Test(arguments: ["", " \n\t", "word", "\u{0}\u{1}", "漢字 and 🇯🇵", "é\u{301}", "...---'''", "a\r\nb"])
    func sentencesCoverAllTokensInOrder(text: String) {
        let document = Document(text, lexicon: Self.lexicon)
        var end = 0
        for token in document.tokens {
            #expect(Int(token.start) >= end && token.end > token.start)
            end = Int(token.end)
        }
        #expect(end <= text.utf8.count)
        #expect(document.sentences.flatMap { Array($0) } == Array(document.tokens.indices))
    }

    @Test func caseAndAccentsAreFolded() {
        var lexicon = Lexicon()
        let id = lexicon.add("München")
        let tokens = Tokenizer(lexicon: lexicon).tokens(of: "MÜNCHEN munchen Munich")
        #expect(tokens.map(\.word) == [id, id, -1])
    }
}
