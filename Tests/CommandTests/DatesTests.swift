import TestSupport
import Testing

/// Time expressions of articles through the real binary.
@Suite struct DatesTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    private func expressions(_ line: some StringProtocol) throws -> [JSONTree] {
        try JSONTree(line)["expressions"].items
    }

    @Test func helpShowsAnExample() throws {
        let outcome = try chancery("dates", "--help")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\n  chancery dates "))
    }

    @Test func readsLinesFromStandardInput() throws {
        let line =
            #"{"id": "a1", "published": "2015-03-20", "text": "Zürich: they met yesterday and agreed on annual talks."}"#
        let outcome = try chancery("dates", "-", input: line + "\n")
        #expect(outcome.code == 0 && outcome.errors == "1 article; 2 expressions\n")
        #expect(try JSONTree(outcome.output)["key"].string == "a1")
        let found = try expressions(outcome.output)
        #expect(found.count == 2)
        // Offsets count Unicode scalars, not bytes.
        #expect(found[0]["start"].number == 17 && found[0]["end"].number == 26)
        #expect(found[0]["text"].string == "yesterday" && found[0]["value"].string == "2015-03-19")
        #expect(found[0]["type"].string == "DATE" && found[0]["edtf"].string == "2015-03-19")
        #expect(found[0]["derivation"].string?.contains("2015-03-20") == true)
        #expect(found[1]["type"].string == "SET" && found[1]["value"].string == "P1Y")
        #expect(found[1]["edtf"].string == nil && found[1]["why"].string == "a time that repeats")
        #expect(outcome.output.contains(#""edtf":null"#))
    }

    @Test func aRangeIsTwoExpressions() throws {
        let outcome = try chancery("dates", "-", input: #"{"id": "r", "text": "They met on 4-7 May 2014."}"# + "\n")
        #expect(try expressions(outcome.output).map { $0["value"].string } == ["2014-05-04", "2014-05-07"])
    }

    @Test func aBadLineCostsOnlyItself() throws {
        try folder.write(
            "{\"id\": \"one\", \"text\": \"They met in 1994.\"}\nnot json\n{\"id\": \"two\", \"text\": \"They met in 1995.\"}\n",
            to: "lines.jsonl")
        let outcome = try chancery("dates", "lines.jsonl")
        #expect(outcome.code == 1)
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.errors.contains("lines.jsonl:2"), "\(outcome.errors)")
    }

    @Test func withoutPublicationRelativeWordsStayOpen() throws {
        let outcome = try chancery("dates", "-", input: #"{"id": "o", "text": "They met yesterday."}"# + "\n")
        let found = try expressions(outcome.output)
        #expect(found[0]["edtf"] == .null)
        #expect(found[0]["why"].string?.isEmpty == false)
    }

    @Test func plainTextIsReadToo() throws {
        try folder.write("The ministers met on Tuesday in Oslo.\n", to: "talks.txt")
        let outcome = try chancery("dates", "talks.txt", "--published", "2015-03-20")
        #expect(outcome.code == 0)
        #expect(try expressions(outcome.output)[0]["value"].string == "2015-03-17")
    }
}
