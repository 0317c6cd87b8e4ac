import TestSupport
import Testing

/// Extraction without a database, loading, export, and the explanation of one article.
@Suite struct ExtractLoadTests {
    let archive: Command
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws {
        archive = try Archive.shared()
        chancery = Command(in: try TemporaryDirectory())
    }

    @Test func extractAndLoadGiveWhatIngestGives() throws {
        let extracted = try archive("extract", "articles", "--source", "Test Wire")
        #expect(extracted.code == 0 && extracted.errors.hasPrefix("3 articles; "))
        #expect(try archive("extract", "articles", "--source", "Test Wire").output == extracted.output)
        #expect(try chancery("load", "-", input: extracted.output).errors.contains("3 added"))
        for list in ["events", "people", "countries", "ministries", "agreements", "series"] {
            #expect(try chancery(list, "--json").output == archive(list, "--json").output, "\(list)")
        }
        #expect(try chancery("load", "-", input: extracted.output).errors.contains("3 unchanged"))
    }

    @Test func linesKeepTheOrderOfTheInput() throws {
        let articles = (1...40).map {
            #"{"id": "n\#($0)", "text": "Iran and Oman held talks in Muscat on \#($0 % 28 + 1) May 2016."}"#
        }
        let outcome = try chancery("extract", "-", "--format", "jsonl", input: articles.joined(separator: "\n"))
        #expect(outcome.code == 0)
        let keys = try outcome.output.split(separator: "\n").map { line in
            let record = try JSONTree(line)
            #expect(record["schema"].string == "chancery.extraction/1")
            return try #require(record["article"]["key"].string)
        }
        #expect(keys == (1...40).map { "n\($0)" })
        #expect(try folder.names().isEmpty)
    }

    @Test func badInputToExtract() throws {
        try folder.write("", to: "empty.txt")
        try folder.write(Archive.visit, to: "visit.txt")
        let outcome = try chancery("extract", "empty.txt", "visit.txt")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("empty.txt"))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test func badLinesToLoad() throws {
        let good = try archive("extract", "articles/visit.txt").output
        let outcome = try chancery("load", "-", input: "{\"text\": \"an article\"}\n" + good + String(good.prefix(200)))
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("standard input:1: not an extraction record"), "\(outcome.errors)")
        #expect(outcome.errors.contains("standard input:3: the record breaks off"))
        #expect(outcome.errors.contains("1 added"))
    }

    @Test func exportsAFileWhole() throws {
        let path = folder.path("events.csv")
        try folder.write("old", to: "events.csv")
        #expect(try archive("export", "events", "--format", "csv", "-o", path).code == 0)
        let csv = try folder.read("events.csv")
        #expect(csv.hasPrefix("id,kind,status,date,"))
        #expect(csv.contains("2015-03-19") && csv.contains("\r\n"))
        #expect(try folder.names() == ["events.csv"])
        #expect(try archive("export", "events").output == csv)
        let lines = try archive("export", "events", "--format", "jsonl", "--country", "FR").output.split(
            separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines { #expect(try JSONTree(line)["kind"].string != nil) }
    }

    @Test func exportToNowhereFails() throws {
        let outcome = try archive("export", "events", "-o", folder.path("none/events.csv"))
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("none/events.csv: cannot be written"))
    }

    @Test func explainsAnArticle() throws {
        let outcome = try archive("explain", "articles/talks.txt")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("date  'Thursday' → 2015-03-19"), "\(outcome.output)")
        #expect(outcome.output.contains("Haru Sakamoto") && outcome.output.contains("event v1  meeting held"))
        let json = try archive("explain", "articles/talks.txt", "--json").output
        #expect(try JSONTree(json)["sentences"].items.count == 3)
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let outcome = try archive.shell(
            #""$CHANCERY" export events --format jsonl | true; "$CHANCERY" events | head -n 1"#)
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.hasPrefix("DATE"))
    }
}
