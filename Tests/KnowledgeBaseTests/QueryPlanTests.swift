import Record
import Testing

@testable import KnowledgeBase
@testable import Storage

@Suite struct QueryPlanTests {
    private func base() async throws -> KnowledgeBase {
        let base = try KnowledgeBase(path: ":memory:", access: .readWrite, now: "t")
        try await base.load(Crowd.records(count: 120, seed: 7), now: "t")
        return base
    }

    private static func query(_ fill: (inout Query) -> Void) -> Query {
        var query = Query()
        query.limit = 20
        fill(&query)
        return query
    }

    static let usual: [(String, Query)] = [
        ("event_by_day", query { _ in }),
        ("event_by_day", query { $0.order = .newestFirst }),
        (
            "event_by_day",
            query { ($0.since, $0.until) = (CalendarDay(iso: "2011-01-05"), CalendarDay(iso: "2011-01-06")) }
        ),
        ("event_by_day", query { $0.kinds = [.meeting, .visit] }),
        ("event_by_day", query { $0.statuses = [.planned] }),
        ("event_by_kind", query { $0.kinds = [.meeting] }),
        ("event_by_kind", query { ($0.kinds, $0.since) = ([.meeting], CalendarDay(iso: "2011-01-05")) }),
        ("event_by_country", query { $0.place = "JP" }),
        ("event_by_place", query { $0.place = "Tokyo" }),
        ("event_by_place", query { ($0.place, $0.order) = ("Japan", .newestFirst) }),
        ("event_party_by_code", query { $0.parties = ["JP"] }),
        ("event_party_by_code", query { $0.parties = ["JP", "CN"] }),
        ("event_party_by_code", query { ($0.parties, $0.since) = (["US"], CalendarDay(iso: "2011-01-05")) }),
        ("event_party_by_code", query { ($0.parties, $0.place, $0.text) = (["JP"], "Tokyo", "sentence") }),
        ("event_person_by_person", query { $0.people = ["Kim Jong Un"] }),
        ("event_person_by_person", query { ($0.people, $0.place) = (["Kim Jong Un"], "Tokyo") }),
        ("event_topic_by_topic", query { $0.topics = ["security"] }),
        ("event_by_series", query { $0.series = "security talks" }),
        ("event_by_agreement", query { ($0.agreement, $0.parties) = ("trade", ["JP"]) }),
        ("event_search", query { $0.text = "sentence" }),
    ]

    /// A query's events are found along an index, whatever is asked, and never by looking at all there are.
    @Test(arguments: usual.indices) func noEventTableIsReadWhole(_ index: Int) async throws {
        let (name, query) = Self.usual[index]
        let steps = try await base().steps(of: query)
        let whole = steps.filter { step in
            ["SCAN e", "SCAN g", "SCAN event", "SCAN claim", "SCAN article"].contains { step.hasPrefix($0) }
                && !step.contains("VIRTUAL TABLE INDEX")
        }
        #expect(whole == [])
        #expect(steps.contains { $0.contains(name) }, "\(steps)")
    }

    /// Every condition, order, limit and offset, against all events filtered one by one.
    @Test func whatAPlanGivesIsWhatFits() async throws {
        let base = try await base()
        let all = try await base.events(Query())
        #expect(all.count > 100)
        var random = Crowd.Generator(state: 11)
        let days = ["2010-12-31", "2011-01-05", "2011-01-06", "2011-02-01", "2012-01-01"].map { CalendarDay(iso: $0) }
        for _ in 0..<300 {
            var query = Query()
            if Bool.random(using: &random) {
                query.parties = [["JP"], ["JP", "CN"], ["US", "KP"]].randomElement(using: &random) ?? []
            }
            if Bool.random(using: &random) {
                query.kinds = [[.meeting], [.visit, .agreement]].randomElement(using: &random) ?? []
            }
            if Bool.random(using: &random) { query.since = days.randomElement(using: &random) ?? nil }
            if Bool.random(using: &random) { query.until = days.randomElement(using: &random) ?? nil }
            if Bool.random(using: &random) { query.place = ["JP", "Tokyo", "Beijing"].randomElement(using: &random) }
            if Bool.random(using: &random) {
                query.text = ["sentence", "sentence 1", "nothing"].randomElement(using: &random)
            }
            if Bool.random(using: &random) { query.order = .newestFirst }
            let expected = all.filter { Self.fits($0, query) }.map(\.id)
            let found = try await base.events(query)
            #expect(Set(found.map(\.id)) == Set(expected), "\(query)")
            #expect(found.count == expected.count)
            if query.order == .oldestFirst { #expect(found.map(\.id) == expected, "\(query)") }
            #expect(try await base.count(query) == expected.count)
            var part = query
            part.limit = Int.random(in: 0...7, using: &random)
            part.offset = Int.random(in: 0...5, using: &random)
            let page = found.dropFirst(part.offset).prefix(part.limit ?? 0).map(\.id)
            #expect(try await base.events(part).map(\.id) == page, "\(part)")
        }
    }

    private static func fits(_ event: KnownEvent, _ query: Query) -> Bool {
        if !query.parties.allSatisfy({ code in event.parties.contains { $0.code == code } }) { return false }
        if !query.kinds.isEmpty, !query.kinds.contains(event.kind) { return false }
        if query.since != nil || query.until != nil {
            guard let date = event.date else { return false }
            if let since = query.since, let last = date.latest, last < since { return false }
            if let until = query.until, let first = date.earliest, first > until { return false }
        }
        if let place = query.place {
            guard place.count == 2 ? event.placeCountry == place : event.place == place else { return false }
        }
        if let text = query.text {
            let words = text.split(separator: " ")
            let held = event.citations.map { " " + folded($0.quote) }.joined() + " "
            // Words of at most three letters are looked for whole.
            if !words.allSatisfy({ held.contains(" " + $0 + ($0.utf8.count <= 3 ? " " : "")) }) { return false }
        }
        return true
    }
}

extension KnowledgeBase {
    /// What SQLite does to run the statements of a query.
    fileprivate func steps(of query: Query) throws -> [String] {
        let plan = try plan(query)
        return try plan.statements.flatMap { statement in
            try connection.rows("EXPLAIN QUERY PLAN " + statement, plan.bindings) { $0.text(3) }
        }
    }
}
