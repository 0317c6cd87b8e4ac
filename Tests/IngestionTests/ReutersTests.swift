import Ingestion
import Record
import TestSupport
import Testing

/// SGML as in the Reuters-21578 collection.
@Suite struct ReutersTests {
    private static let sample = "Formats/wire.sgm"

    @Test func eachElementIsAnArticle() throws {
        let reading = try Reading(paths: [Corpus.path(Self.sample)])
        #expect(reading.failures.isEmpty)
        #expect(reading.notices.isEmpty)
        #expect(reading.articles.map(\.key) == ["reuters-1", "reuters-2", "reuters-3"])
        #expect(reading.articles.map(\.published?.iso) == ["1987-02-26", "1987-03-02", "1987-03-02"])
        #expect(reading.articles.map(\.publishedBasis) == [.metadata, .metadata, .metadata])
        #expect(reading.articles.map(\.source) == ["Reuters", "Reuters", "Reuters"])
        #expect(
            reading.articles.map(\.title) == [
                "NORLAND & SUDMARK OPEN TALKS ON FISH", "NORLAND MINISTER HOLM TO VISIT SUDMARK ON MARCH 9", nil,
            ])
        #expect(reading.articles.first?.byline?.hasPrefix("Mira Tal") == true)
        #expect(
            reading.articles.map(\.text) == [
                "OSTHAVN, Feb 26 - Norland and Sudmark opened talks on fishing today, a spokesman for the ministry said.\n"
                    + "The ministers, Ida Holm <of Norland> and Per Lund, agreed to meet again in March in Café Royal.\n"
                    + "They last met a year ago.\n",
                "NORLAND MINISTER HOLM TO VISIT SUDMARK ON MARCH 9\n",
                "SUDMARK SAYS ENVOY RECALLED\nOSTHAVN, March 2 - Sudmark recalled its envoy to Norland today, the ministry said.\n",
            ])
    }

    @Test func itIsKnownByItsContent() throws {
        let bytes = try Corpus.bytes(Self.sample)
        #expect(try Reading(paths: ["-"], standardInput: bytes).articles.count == 3)
        #expect(try Reading(bytes, named: "a.txt").articles.count == 3)
    }

    @Test func anElementWithoutEndCostsOnlyItself() throws {
        let sgml =
            "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\"><TEXT><BODY>Cut o\n<REUTERS NEWID=\"2\"><TEXT><BODY>Norland signed.</BODY></TEXT></REUTERS><REUTERS NEWID=\"3\"><TEXT>"
        let reading = try Reading(sgml, named: "a.sgm")
        #expect(reading.articles.map(\.key) == ["reuters-2"])
        #expect(
            reading.failures.map(\.description) == [
                "a.sgm, record 1: not whole SGML (an article without </REUTERS>); copy the file again (the rest was read)",
                "a.sgm, record 3: not whole SGML (an article without </REUTERS>); copy the file again (the rest was read)",
            ])
        #expect(reading.failures.first?.record.starts(with: Array("<REUTERS NEWID=\"1\">".utf8)) == true)
    }

    @Test func everyTruncationIsReadOrRefused() throws {
        let bytes = try Corpus.bytes(Self.sample)
        for length in 0..<bytes.count {
            #expect(try Reading(Array(bytes.prefix(length)), named: "a.sgm").articles.count <= 3)
        }
    }
}
