import TestSupport
import Testing

/// Options that say what records call their fields, how many are read, and where bad ones go.
@Suite struct InputOptionsTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    private static let table = "nr,story,day\n1,Iran and Oman held talks in Muscat yesterday.,2016-05-05\n2,x\n"

    @Test(arguments: ["ingest", "extract", "dates", "explain"]) func fieldsAreNamed(_ command: String) throws {
        try folder.write(Self.table, to: "a.csv")
        let outcome = try chancery(command, "a.csv", "--map", "text=story,published=day", "--map", "id=nr")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("a.csv:3: 2 cells where the header has 3"), "\(outcome.errors)")
        let written = command == "ingest" ? try chancery("events", "--json").output : outcome.output
        #expect(written.contains("2016-05-04"), "\(written)")
    }

    @Test(arguments: [
        ("txt=story", "'txt' is no field of an article; the fields are text, title, published"),
        ("text", "'text' names nothing; write text=NAME"), ("text=", "write text=NAME"),
        ("text=a,text=b", "'text' is named twice"), ("", "names nothing"), ("text=a,,", "names nothing"),
    ]) func namesThatCannotBeFollowed(_ map: String, _ words: String) throws {
        let outcome = try chancery("dates", "-", "--map", map)
        #expect(outcome.code == 64 && outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func aFixtureOfOurs() throws {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        parts += ["Corpora", "Formats", "articles.csv"]
        let path = parts.joined(separator: "/")
        let told = "text=story,published=pubdate,source=site"
        #expect(try chancery("ingest", path, "--map", told).errors.contains("2 added"))
        #expect(try chancery("events", "--country", "OM").output.contains("2016-05-04"))
    }

    @Test(arguments: ["csv", "jsonl"]) func badRecordsArePutRightAndReadAgain(_ format: String) throws {
        let isTable = format == "csv"
        let good =
            isTable
            ? "1,Iran and Oman held talks in Muscat on 4 May 2016." : #"{"id": 1, "text": "They met in May 2016."}"#
        let bad = isTable ? "2,They met, in May 2016." : #"{"id": 2, "text": "They met in May 2016.""#
        let header = isTable ? "id,text\n" : ""
        try folder.write(header + good + "\n" + bad + "\r\n" + good + "\n", to: "a.\(format)")
        for run in 1...2 {
            let outcome = try chancery("ingest", "a.\(format)", "--rejects", "bad.\(format)")
            #expect(outcome.code == 1)
            #expect(
                outcome.errors.hasSuffix("1 input could not be read; 1 record written to bad.\(format)\n"),
                "\(outcome.errors)")
            let rejects = String(
                try folder.read("bad.\(format)").unicodeScalars.filter { $0 != "\r" }.map(Character.init))
            #expect(rejects == header + Array(repeating: bad + "\n", count: run).joined())
        }
        let right = isTable ? "2,\"They met, in May 2016.\"" : bad + "}"
        try folder.write(header + right, to: "bad.\(format)")
        #expect(try chancery("ingest", "bad.\(format)", "--rejects", "rest").errors.contains("1 added"))
        #expect(!(try folder.names().contains("rest")))
    }

    @Test func rejectsAreNotReadWhileTheyAreWritten() throws {
        try folder.write("bad\n", to: "in/a.jsonl")
        let outcome = try chancery("extract", "in", "--rejects", "in/b.jsonl")
        #expect(outcome.code == 1)
        #expect(try folder.read("in/b.jsonl") == "bad\n")
        let same = try chancery("extract", "in/b.jsonl", "--rejects", "in/../in/b.jsonl")
        #expect(same.code == 64 && same.errors.contains("read and written at once"), "\(same.errors)")
        #expect(try chancery("dates", "in", "--rejects", "no/such/folder").errors.contains("cannot be written"))
        #expect(try chancery("dates", "in", "--rejects", "-").code == 64)
    }

    @Test func quietlyAndNotAll() throws {
        let lines = (1...9).map { $0 == 2 ? "bad" : "{\"id\": \($0), \"title\": [], \"text\": \"They met in 1994.\"}" }
        try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
        let outcome = try chancery("dates", "a.jsonl", "--quiet", "--limit", "3", "--rejects", "bad.jsonl")
        #expect(outcome.code == 1)
        #expect(outcome.errors == "1 input could not be read; 1 record written to bad.jsonl\n")
        #expect(outcome.output.split(separator: "\n").count == 3)
        #expect(try chancery("extract", "a.jsonl", "--limit", "1").output.split(separator: "\n").count == 1)
        let ingested = try chancery("ingest", "a.jsonl", "--quiet", "--limit", "5")
        #expect(
            ingested.errors == "5 articles: 5 added, 0 replaced, 0 unchanged; 0 events; 1 input could not be read\n")
        #expect(try chancery("extract", "a.jsonl", "--limit", "0").code == 64)
    }
}
