import Ingestion
import Record
import Testing

/// Names that records give to the fields of an article: those people use, and those the caller tells.
@Suite struct FieldNamesTests {
    private func options(_ names: [String: String]) -> ReadingOptions {
        var options = ReadingOptions()
        options.fieldNames = names
        return options
    }

    @Test(arguments: [
        "{\"Text\": \"The envoys met.\", \"datePublished\": \"2015-03-20\", \"HEADLINE\": \"Talks\"}",
        "{\"content\": \"The envoys met.\", \"publishedAt\": \"2015-03-20T10:00:00Z\", \"title\": \"Talks\", \"source\": {\"id\": null, \"name\": \"Gazette\"}}",
        "{\"body\": \"The envoys met.\", \"publish_date\": \"2015-03-20\", \"headline\": {\"main\": \"Talks\"}}",
    ]) func namesPeopleUse(_ json: String) throws {
        let article = try Reading(json, named: "a.json").only()
        #expect(article.text == "The envoys met." && article.published?.iso == "2015-03-20" && article.title == "Talks")
    }

    @Test func namesTheCallerTells() throws {
        let names = [
            "text": "article.body", "published": "meta.dates.0", "source": "site.name", "id": "nr", "title": "a.b",
        ]
        let line =
            "{\"nr\": 7, \"text\": \"no\", \"article\": {\"body\": \"The envoys met.\"}, \"a.b\": \"Talks\", \"meta\": {\"dates\": [\"2015-03-20\"]}, \"site\": {\"name\": \"Gazette\"}}"
        for input in [line + "\n" + line + "\n", "[\(line)]", line] {
            let reading = try Reading(paths: ["-"], standardInput: Array(input.utf8), options: options(names))
            #expect(reading.failures.isEmpty && reading.notices.isEmpty)
            #expect(
                reading.articles.first
                    == Article(
                        key: "7", title: "Talks", source: "Gazette", published: CalendarDay(iso: "2015-03-20"),
                        publishedBasis: .given, text: "The envoys met."))
        }
    }

    @Test func columnsTheCallerTells() throws {
        let table = "nr;story;Pub Date\n7;The envoys met.;2015-03-20\n"
        let told = options(["text": "story", "published": "Pub Date", "id": "nr"])
        for path in ["a.csv", "a.txt"] {
            let article = try Reading(table, named: path, options: told).only()
            #expect(article.key == "7" && article.text == "The envoys met." && article.published?.iso == "2015-03-20")
        }
    }

    @Test func namesThatNothingHas() throws {
        let lines = "{\"id\": \"1\", \"text\": \"One.\"}\n{\"id\": \"2\", \"text\": \"Two.\", \"day\": null}\n"
        let reading = try Reading(
            lines, named: "a.jsonl", options: options(["published": "pubdate", "language": "day"]))
        #expect(reading.articles.count == 2)
        #expect(
            reading.notices.map(\.description) == [
                "a.jsonl: nothing here is named 'pubdate' (--map published=pubdate); there are id, text, day"
            ])
        let none = try Reading(lines, named: "a.jsonl", options: options(["text": "body"]))
        #expect(
            none.failures.last?.description
                == "a.jsonl:2: no text; give the article's text in a field named 'body', or name its field: --map text=NAME (there are id, text, day)"
        )
        let table = try Reading("id,text\n1,One.\n", named: "a.csv", options: options(["text": "body"]))
        #expect(table.failures.map(\.problem) == [.missingTextField(names: ["body"], found: ["id", "text"])])
    }

    @Test func withoutAnIdTheAddressIsTheKey() throws {
        let json = "{\"url\": \"https://example.org/1\", \"text\": \"One.\"}"
        #expect(try Reading(json, named: "a.json").only().key == "https://example.org/1")
    }

    @Test func aJSONFeed() throws {
        let reading = try Reading(paths: [Formats.path("desk.feed.json")])
        #expect(reading.failures.map(\.problem).count == 1)
        #expect(
            reading.articles.first
                == Article(
                    key: "https://desk.example/1", title: "Talks & tides", byline: "Jane Doe, John Roe",
                    source: "Osthavn Desk", url: "https://desk.example/1", published: CalendarDay(iso: "2015-03-20"),
                    publishedBasis: .given, language: "en",
                    text: "The envoys of Norland and Sudmark met & agreed.\nThey meet again in June.\n"))
        let second = try #require(reading.articles.dropFirst().first)
        #expect(second.key == "2" && second.text == "The envoy left <at> noon." && second.byline == "The Desk")
        #expect(second.language == "en-GB" && second.published?.iso == "2015-03-21")
        #expect(reading.articles.last?.url == "https://desk.example/3")
        #expect(
            reading.failures.first.map { String(decoding: $0.record, as: UTF8.self) }
                == #"{"id":"4","title":"No text"}"#)
    }

    @Test(arguments: ["{\"response\": {\"docs\": [%]}}", "{\"status\": \"ok\", \"data\": {\"results\": [%]}}"])
    func listsInsideEnvelopes(_ json: String) throws {
        let parts = json.split(separator: "%")
        #expect(try Reading(parts[0] + "{\"text\": \"One.\"}" + parts[1], named: "a.json").only().text == "One.")
    }

    @Test func theReaderStopsAtItsLimit() throws {
        let folder = try TemporaryFolder()
        try folder.write("{\"text\": \"One.\"}\nbad\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}\n", to: "a.jsonl")
        try folder.write("Four, they said, is company.\n", to: "b.txt")
        var options = ReadingOptions()
        options.limit = 2
        let reading = try Reading(paths: [folder.path], options: options)
        #expect(reading.articles.map(\.text) == ["One.", "Two."])
        #expect(reading.failures.count == 1)
    }

    @Test func aBadElementIsKeptOnOneLine() throws {
        let reading = try Reading("[{\"text\":\n\"One.\"},\n{\"id\": 1,\r\n\"title\": \"x\"}]", named: "a.json")
        #expect(
            reading.failures.map { String(decoding: $0.record, as: UTF8.self) } == [" {\"id\": 1,  \"title\": \"x\"}"])
    }
}

/// Files of our own writing, one in each format.
enum Formats {
    static func path(_ name: String, file: String = #filePath) -> String {
        file.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
            + "/Corpora/Formats/" + name
    }
}
