import KnowledgeBase
import Record
import Testing

@Test func smoke() async throws {
    let base = try KnowledgeBase(path: ":memory:", access: .readWrite, now: "t")
    let text = "JAPAN and China held security talks yesterday in Tokyo. Liu Jianchao, assistant foreign minister, came."
    let r = ExtractionRecord(
        article: Article(key: "a", source: "X", published: CalendarDay(iso: "2015-03-20"), publishedBasis: .given, text: text),
        entities: [
            Entity(id: "e1", kind: .country, name: "Japan", country: "JP", mentions: [TextSpan(0, 5)]),
            Entity(id: "e2", kind: .official, name: "Liu Jianchao", country: "CN", role: "assistant foreign minister", mentions: [TextSpan(56, 68)]),
            Entity(id: "e3", kind: .series, name: "Japan–China security talks", parties: ["CN", "JP"]),
        ],
        events: [
            Event(id: "v1", kind: .meeting, status: .held, parties: ["CN", "JP"], people: ["Liu Jianchao"], ministries: [], date: EDTFDate("2015-03-19"), dateBasis: .relative, dateWords: "yesterday", place: "Tokyo", placeCountry: "JP", series: "e3", topics: ["security"], confidence: 0.8, rules: ["HeldTalks"], evidence: [TextSpan(0, 55)])
        ])
    print(try await base.load([r], now: "t"))
    print(try await base.load([r], now: "t"))
    var q = Query(); q.people = ["liu"]; q.text = "security talks"; q.place = "tokyo"; q.series = "china-japan talks"; q.since = CalendarDay(iso: "2015-01-01")
    print(try await base.plan(q).description)
    print(try await base.events(q))
    print(try await base.show("Liu Jianchao"))
    print(try await base.show("Liu Jianchoa"))
    print(try await base.search("security \"held talks\" OR ("))
    print(try await base.search("security talks"))
    print(try await base.info(), try await base.check())
    print(try await base.holders(ofAny: ["assistant foreign minister"], country: "CN"))
    for f in EntityKind.allCases { print(try await base.entities(f)) }
}
