import Ingestion
import Record
import Testing

@Suite struct JSONTests {
    static let text = "  Home\\n\\nThe ministers  met.\\tCopyright © 2015.  "
    static let plain = "  Home\n\nThe ministers  met.\tCopyright © 2015.  "

    @Test(arguments: ["text", "body", "content", "maintext"]) func textComesThroughUnchanged(_ name: String) throws {
        #expect(try Reading("{\"\(name)\": \"\(Self.text)\"}", named: "a.json").only().text == Self.plain)
    }

    @Test func fieldNamesPeopleUse() throws {
        let article = try Reading(
            """
            {"key": 17, "headline": "Talks", "maintext": "The ministers met.", "date_publish": "2015-03-20 10:00:00", "link": "https://example.org/1",
             "outlet": "Gazette", "authors": ["Jane Doe", {"name": "John Roe"}], "lang": "en", "extra": {"a": [1, null, true]}}
            """, named: "a.json"
        ).only()
        #expect(
            article
                == Article(
                    key: "17", title: "Talks", byline: "Jane Doe, John Roe", source: "Gazette",
                    url: "https://example.org/1",
                    published: CalendarDay(iso: "2015-03-20"), publishedBasis: .given, language: "en",
                    text: "The ministers met."))
    }

    @Test func withoutAnIdentifierThePathIsTheKey() throws {
        #expect(try Reading("{\"text\": \"The ministers met.\"}", named: "x/a.json").only().key == "x/a.json")
    }

    @Test func arraysAndObjectsWithArrays() throws {
        for json in ["[%]", "{\"status\": \"ok\", \"articles\": [%]}"] {
            let items = "{\"text\": \"One.\"}, {\"title\": \"none\"}, {\"id\": \"c\", \"text\": \"Three.\"}"
            let parts = json.split(separator: "%")
            let reading = try Reading(parts[0] + items + parts[1], named: "a.json")
            #expect(reading.articles.map(\.key) == ["a.json#1", "c"])
            #expect(
                reading.failures.map(\.description).first?.hasPrefix(
                    "a.json#2: no text; give the article's text in a field named 'text'") == true)
        }
    }

    @Test func linesAreJudgedOneByOne() throws {
        let reading = try Reading(
            """
            {"id": "a", "text": "One."}

            {"id": "b", "text": "Tw
            {"id": "c", "text": 3}
            ["d"]
            {"id": "e" "text": "Five."}
            {"text": "Six."}
            """, named: "a.jsonl")
        #expect(reading.articles.map(\.key) == ["a", "a.jsonl:7"])
        #expect(reading.failures.map(\.place.line) == [3, 4, 5, 6])
        #expect(reading.failures[0].problem == .truncatedLine)
        #expect(
            reading.failures[1].problem
                == .wrongType(field: "text", found: "a number", wanted: "the article's text as a string"))
        #expect(reading.failures[2].problem == .notAnArticle(found: "an array"))
    }

    @Test func aLineInAnotherEncodingCostsOnlyItself() throws {
        let bytes = Array("{\"text\": \"Caf".utf8) + [0xE9] + Array(".\"}\n{\"text\": \"Café.\"}\n".utf8)
        let reading = try Reading(bytes, named: "a.jsonl")
        #expect(reading.articles.map(\.text) == ["Café.", "Café."])
        #expect(reading.notices.map(\.description) == ["a.jsonl:1: not UTF-8; read as Windows-1252"])
    }

    @Test func linesInAFileNamedJSON() throws {
        let reading = try Reading("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", named: "a.json")
        #expect(reading.articles.map(\.text) == ["One.", "Two."])
    }

    @Test func wrongFieldsAreNoticedAndPassedOver() throws {
        let reading = try Reading("{\"text\": \"One.\", \"title\": [1], \"published\": \"soon\"}", named: "a.json")
        #expect(reading.articles.first?.title == nil)
        #expect(reading.articles.first?.published == nil)
        #expect(
            reading.notices.map(\.description).sorted() == [
                "a.json: 'published' is not a date ('soon'); write it as 2024-03-13",
                "a.json: 'title' is an array and was passed over; give a string",
            ])
    }

    @Test func markupInTheTextIsStripped() throws {
        let article = try Reading("{\"text\": \"<p>One &amp; two.</p>\\n<p>Three.</p>\"}", named: "a.json").only()
        #expect(article.text == "One & two.\nThree.\n")
        let stray = "If a < b, then <span> stays."
        #expect(try Reading("{\"text\": \"\(stray)\"}", named: "a.json").only().text == stray)
    }

    @Test func extractionRecordsAreLoadedNotRead() throws {
        let failures = try Reading(
            "{\"schema\": \"chancery.extraction/1\", \"article\": {\"text\": \"One.\"}}", named: "a.jsonl"
        ).failures
        #expect(
            failures.map(\.description) == [
                "a.jsonl:1: this is an extraction record, not an article; use chancery load"
            ])
    }

    @Test(arguments: [
        ("{\"text\": }", "line 1, column 10: a value was expected"),
        ("{\"a\": 1,\n\"b\" 2}", "line 2, column 5: ':' was expected"),
        ("{\"a\": [1, 2}", "line 1, column 12: ',' or ']' was expected"),
        ("{a: 1}", "line 1, column 2: a name in double quotes was expected"),
        ("{\"a\": 1} x", "line 1, column 10: nothing more was expected"),
        ("{\"a\": nul}", "line 1, column 7: 'nul' is no value"),
        ("{\"a\": \"x", "line 1, column 9: it breaks off; a string is not closed"),
        ("{\"a\": \"x\ny\"}", "line 1, column 9: a line feed or control character inside a string; write it as \\n"),
        (String(repeating: "[", count: 5000), "line 1, column 514: nested too deep"),
        ("{\"a\": [", "line 1, column 8: it breaks off; a value was expected"),
    ])
    func malformed(_ json: String, _ words: String) throws {
        let description = try Reading(json, named: "a.json").failures.first?.description
        #expect(description == "a.json: not valid JSON (\(words)); correct it")
    }

    @Test func jsonThatHoldsNoArticle() throws {
        #expect(try Reading("\"text\"", named: "a.json").failures.map(\.problem) == [.notAnArticle(found: "a string")])
        #expect(try Reading("[]", named: "a.json").failures.map(\.problem) == [.noItems])
        #expect(try Reading("{\"text\": \" \\n\"}", named: "a.json").failures.map(\.problem) == [.noText])
    }
}
