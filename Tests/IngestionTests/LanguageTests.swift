import Ingestion
import Record
import TestSupport
import Testing

/// Articles in other languages are told, not read.
@Suite struct LanguageTests {
    private static func reading(_ text: String, tag: String? = nil, anyLanguage: Bool = false) throws -> Reading {
        var options = ReadingOptions()
        options.anyLanguage = anyLanguage
        let language = tag.map { ", \"language\": \"\($0)\"" } ?? ""
        return try Reading("{\"id\": \"a\"\(language), \"text\": \"\(text)\"}", named: "a.jsonl", options: options)
    }

    private static let french =
        "Les ministres des affaires étrangères de Norland et de Sudmark se sont rencontrés lundi à Osthavn pour ouvrir des pourparlers sur la pêche."
    private static let english =
        "The foreign ministers of Norland and Sudmark met in Osthavn on Monday to open talks on fishing, a spokesman for the ministry said."

    @Test(arguments: try Corpus.lines("Formats/languages.txt")) func byTheWords(_ line: CorpusLine) throws {
        // A wrong tag, and one that says nothing, change nothing.
        for tag in [nil, "en", "und"] {
            let reading = try Self.reading(line.input, tag: tag)
            if line.expected == "en" {
                #expect(reading.articles.count == 1)
            } else {
                #expect(reading.articles.isEmpty)
                #expect(reading.notices.map(\.matter) == [.language(line.expected, key: "a")])
            }
        }
    }

    @Test func aTagIsVerifiedByTheWords() throws {
        #expect(try Self.reading(Self.english, tag: "fr").articles.count == 1)
        #expect(try Self.reading(Self.english, tag: "en_GB").articles.count == 1)
        #expect(try Self.reading(Self.french, tag: "fr-CA").notices.map(\.matter) == [.language("fr", key: "a")])
        // No table knows these words, so the tag is believed.
        let unknown = String(
            repeating: "Lapurtera batzorde handia gaur goizean elkartu zela jakinarazi dute. ", count: 4)
        #expect(try Self.reading(unknown, tag: "eu").notices.map(\.matter) == [.language("eu", key: "a")])
        #expect(try Self.reading(unknown).articles.count == 1)
    }

    @Test func theNoticeNamesTheArticleAndTheRemedy() throws {
        #expect(
            try Self.reading(Self.french).notices.map(\.description) == [
                "a.jsonl: 'a' is not in English (fr), passed over; give --any-language to read it"
            ])
        #expect(
            try Reading(Self.french, named: "a.txt").notices.map(\.description) == [
                "a.txt: not in English (fr), passed over; give --any-language to read it"
            ])
    }

    @Test func anyLanguageIsReadWhereWanted() throws {
        #expect(try Self.reading(Self.french, anyLanguage: true).articles.count == 1)
    }

    @Test func aPageTaggedEnglishInFrench() throws {
        let page = "<html lang=\"en\"><body><article><h1>Pourparlers</h1><p>\(Self.french)</p></article></body></html>"
        #expect(try Reading(page, named: "a.html").notices.map(\.matter) == [.language("fr", key: "a.html")])
    }
}
