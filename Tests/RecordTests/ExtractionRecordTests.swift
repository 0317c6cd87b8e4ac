import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct ExtractionRecordTests {
    private let record: ExtractionRecord = {
        let text = "“Ōsaka” — Japan and China held talks yesterday."
        let bytes = text.utf8.count
        return ExtractionRecord(
            article: Article(
                key: "wire-1", title: "Talks", source: "Wire", published: CalendarDay(year: 2015, month: 3, day: 20),
                publishedBasis: .given,
                text: text),
            entities: [
                Entity(id: "e1", kind: .country, name: "Japan", country: "JP", mentions: [TextSpan(17, 22)]),
                Entity(
                    id: "e2", kind: .series, name: "Japan–China talks", parties: ["CN", "JP"],
                    launched: EDTFDate("1993"),
                    mentions: []),
            ],
            events: [
                Event(
                    id: "v1", kind: .meeting, status: .held, parties: ["CN", "JP"], people: ["Liu Jianchao"],
                    date: EDTFDate("2015-03-19"),
                    dateBasis: .relative, dateWords: "yesterday", place: "Tokyo", placeCountry: "JP", series: "e2",
                    topics: ["security"],
                    confidence: 0.9, rules: ["HeldTalks"], evidence: [TextSpan(17, bytes)])
            ])
    }()

    @Test func comesBackWhole() throws {
        let back = try JSONDecoder().decode(ExtractionRecord.self, from: JSONEncoder().encode(record))
        #expect(back == record)
    }

    @Test func offsetsCountScalars() throws {
        let json = String(decoding: try encoded(), as: UTF8.self)
        #expect(json.contains(#""mentions":[[10,15]]"#))
        #expect(json.contains(#""text":"Japan and China held talks yesterday.""#))
    }

    @Test func anotherSchemaIsRefused() throws {
        let json = String(decoding: try encoded(), as: UTF8.self)
        let other = json.split(separator: "extraction/1").joined(separator: "extraction/9")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ExtractionRecord.self, from: Data(other.utf8)) }
    }

    @Test func unknownKeysAreAllowed() throws {
        let json = String(decoding: try encoded(), as: UTF8.self)
        let more = "{\"later\":1," + json.dropFirst()
        #expect(try JSONDecoder().decode(ExtractionRecord.self, from: Data(more.utf8)) == record)
    }

    private func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record)
    }
}
