import TestSupport
import Testing

/// Why events were found and near misses refused, through the real binary.
@Suite struct ExplainTests {
    let chancery: Command

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    /// What is printed for an article of the text, published on 20 March 2015.
    private func explained(_ text: String, _ options: String...) throws -> String {
        try chancery.directory.write(text + "\n", to: "article.txt")
        let outcome = try chancery.run(["explain", "article.txt", "--published", "2015-03-20"] + options)
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return outcome.output
    }

    @Test func anEventWordThatNoRuleTookIsPassedOver() throws {
        let text = "The visit was short. Nobody imposed anything and a ratification is far off."
        let printed = try explained(text)
        #expect(printed.contains("─ passed over 'visit' (visit, noun)\n"), "\(printed)")
        #expect(printed.contains("─ passed over 'imposed' (impose, verb)\n"), "\(printed)")
        #expect(printed.contains("─ passed over 'ratification' (sign, noun)\n"), "\(printed)")
        let passedOver = try JSONTree(explained(text, "--json"))["sentences"].items[0]["passed_over"].items
        #expect(
            passedOver == [.object(["words": .string("visit"), "class": .string("visit"), "part": .string("noun")])])
    }

    @Test func verbsOfSayingAndWishingAreNotPassedOver() throws {
        let printed = try explained("Liu Wenbo said that he hoped and planned.")
        #expect(!printed.contains("passed over"), "\(printed)")
    }

    @Test func whatARuleTookOrRefusedIsNotPassedOver() throws {
        let printed = try explained(
            "Japan and China held talks in Tokyo on Thursday. Morocco did not sign the treaty with Spain.")
        #expect(printed.contains("event v1  meeting held"))
        #expect(printed.contains("refused  'sign': 'not': negated"))
        #expect(!printed.contains("passed over"), "\(printed)")
    }

    @Test func aSecondEventWordBesideAnEventIsPassedOver() throws {
        let printed = try explained("The president of Brazil visited Portugal last week and signed books.")
        #expect(printed.contains("event v1  visit held"))
        #expect(printed.contains("passed over 'signed' (sign, verb)"), "\(printed)")
    }

    @Test func theSideThatIsToldIsNamed() throws {
        let printed = try explained("Cuba held talks on Wednesday.")
        #expect(printed.contains("refused  'talks': only one side is told: CU  [HeldTalks]"), "\(printed)")
        let json = try JSONTree(explained("Cuba held talks on Wednesday.", "--json"))
        let refusal = json["sentences"].items[0]["refusals"].items[0]
        #expect(refusal["reason"].string == "only one side is told: CU")
        #expect(refusal["parties"].items == [.string("CU")])
    }

    @Test func anEventShowsItsWordsAndWhoWasTakenFromAround() throws {
        let text = "Japan and China held talks in Tokyo on Thursday. The two sides signed an agreement on fisheries."
        let printed = try explained(text)
        #expect(printed.contains("told by: 'held talks'  [HeldTalks, sentence 1]: JP CN\n"), "\(printed)")
        #expect(
            printed.contains(
                "told by: 'signed … agreement'  [ActOnObject, sentence 2]\n   "), "\(printed)")
        #expect(printed.contains("from the article around it: CN JP\n"), "\(printed)")
        let sentences = try JSONTree(explained(text, "--json"))["sentences"].items
        let first = sentences[0]["events"].items[0]
        #expect(first["tellings"].items.map { $0["words"].string } == ["held talks"])
        #expect(first["completed"].items.isEmpty)
        let second = sentences[1]["events"].items[0]
        #expect(second["tellings"].items.first?["parties"].items == [])
        #expect(second["completed"].items == [.string("CN"), .string("JP")])
    }

    @Test func everyEventHasItsWords() throws {
        let archive = try Archive.shared()
        let printed = try archive("explain", "articles").output
        let lines = printed.split(separator: "\n")
        let events = lines.count { $0.contains("─ event v") }
        #expect(events >= 4)
        #expect(lines.count { $0.contains("told by: '") } >= events, "\(printed)")
    }

    @Test func syntaxIsALineAWord() throws {
        let text = "Japan met China."
        let printed = try explained(text, "--syntax")
        #expect(
            printed.contains(
                """
                1  Japan met China.
                   1  Japan  PROPN NNP  nsubj ← 2 met
                   2  met    VERB VBD   root
                   3  China  PROPN NNP  obj ← 2 met
                   4  .      PUNCT      punct ← 2 met
                   ├─ name
                """), "\(printed)")
        let words = try JSONTree(explained(text, "--syntax", "--json"))["sentences"].items[0]["syntax"].items
        #expect(words.map { $0["head"].number } == [2, 0, 2, 2])
        #expect(words.map { $0["relation"].string } == ["nsubj", "root", "obj", "punct"])
        #expect(try JSONTree(explained(text, "--json"))["sentences"].items[0]["syntax"] == .null)
    }
}
