import Record
import Testing

@testable import Export

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct EventWriterTests {
    private static let event = KnownEvent(
        id: "ev-0a", kind: .visit, status: .held,
        parties: [.init(code: "CN", name: "China"), .init(code: "JP", name: "Japan")],
        people: [.init(id: "pe-1", name: "Shinzo Abe", country: "JP", role: "prime minister")],
        ministries: ["Ministry of Foreign Affairs (Japan)"],
        date: EDTFDate("2011-01"), dateBasis: .stated, place: "Tokyo", placeCountry: "JP", series: "Japan–China talks",
        topics: ["security", "trade"],
        confidence: 0.93456789,
        citations: [
            Citation(
                article: "a/1.txt", title: "T", source: "Harbour, Daily", url: "https://example.org/?a=1&b=2",
                published: CalendarDay(iso: "2011-02-01"), quote: "=They said \"yes\",\nand left\u{2028}.",
                rules: ["VisitedPlace"]),
            Citation(article: "b", title: nil, source: nil, url: nil, published: nil, quote: "q", rules: []),
        ])
    private static let bare = KnownEvent(
        id: "ev-0b", kind: .appointment, status: .planned, parties: [], topics: [], confidence: 0.5, citations: [])

    private func written(_ format: ExportFormat, _ events: [KnownEvent]) throws -> String {
        var out = ""
        try withoutActuallyEscaping({ (text: String) in out += text }) { sink in
            var writer = format.writer(to: sink)
            try writer.begin()
            for event in events { try writer.write(event) }
            try writer.end()
        }
        return out
    }

    @Test func csv() throws {
        let records = CSV.records(try written(.csv, [Self.event, Self.bare]))
        #expect(records.count == 3)
        #expect(records[0] == EventColumn.allCases.map(\.rawValue))
        #expect(records.allSatisfy { $0.count == records[0].count })
        let cells = Dictionary(uniqueKeysWithValues: zip(records[0], records[1]))
        #expect(cells["date_start"] == "2011-01-01")
        #expect(cells["date_end"] == "2011-01-31")
        #expect(cells["parties"] == "CN; JP")
        #expect(cells["cameo"] == "042")
        #expect(cells["confidence"] == "0.9346")
        #expect(cells["sources"] == "2")
        #expect(cells["quote"] == Self.event.citations[0].quote)
        #expect(cells["source"] == "Harbour, Daily")
        #expect(try written(.csv, [Self.event]).contains(",\"042\","))
    }

    @Test func json() throws {
        for (events, count) in [([], 0), ([Self.bare], 1), ([Self.event, Self.bare], 2)] as [([KnownEvent], Int)] {
            let parsed = try JSONDecoder().decode([Line].self, from: Data(try written(.json, events).utf8))
            #expect(parsed.count == count)
        }
        let lines = try written(.jsonl, [Self.event, Self.bare]).split(separator: "\n")
        #expect(lines.count == 2)
        let first = try JSONDecoder().decode(Line.self, from: Data(lines[0].utf8))
        #expect(first.id == "ev-0a")
        #expect(first.cameo == "042")
        #expect(first.quote == Self.event.citations[0].quote)
        #expect(first.parties == ["CN", "JP"])
        #expect(first.citations.map(\.article) == ["a/1.txt", "b"])
        #expect(first.citations[0].published == Self.event.citations[0].published)
        let second = try JSONDecoder().decode(Line.self, from: Data(lines[1].utf8))
        #expect(second.date == nil)
        #expect(second.quote == nil)
    }

    private struct Line: Decodable {
        var id: String
        var date, cameo, quote: String?
        var parties: [String]
        var confidence: Double
        var citations: [Citation]
    }
}
