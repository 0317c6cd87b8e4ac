import Record
import Testing

@testable import KnowledgeBase

@Suite struct QueryTests {
    private func base() async throws -> KnowledgeBase {
        let names = PartyNames(
            name: { ["JP": "Japan", "CN": "China", "US": "United States", "IL": "Israel", "IR": "Iran"][$0] },
            code: { ["japan": "JP", "japanese": "JP", "china": "CN", "chinese": "CN"][$0.lowercased()] })
        let base = try KnowledgeBase(path: ":memory:", access: .readWrite, now: "t", names: names)
        try await base.load(SampleRecords.all, now: "t")
        return base
    }

    /// Each event as its kind and date.
    private func found(_ fill: (inout Query) -> Void) async throws -> [String] {
        var query = Query()
        fill(&query)
        return try await base().events(query).map { "\($0.kind) \($0.date?.edtf ?? "-")" }
    }

    @Test func everythingOldestFirstAndTheUndatedLast() async throws {
        #expect(
            try await found { _ in } == [
                "meeting 2011-01", "meeting 2013-06-27", "agreement 2014", "meeting 2015-03-19", "visit 2018-10-25",
                "meeting 2018-10-26", "sanction -",
            ])
        #expect(
            try await found {
                $0.order = .newestFirst
                $0.limit = 2
            } == ["meeting 2018-10-26", "visit 2018-10-25"])
        #expect(
            try await found {
                $0.limit = 1
                $0.offset = 1
            } == ["meeting 2013-06-27"])
    }

    @Test func eachCondition() async throws {
        #expect(try await found { $0.parties = ["US"] } == ["meeting 2013-06-27", "sanction -"])
        #expect(
            try await found {
                $0.parties = ["JP", "CN"]
                $0.kinds = [.visit, .agreement]
            } == ["agreement 2014", "visit 2018-10-25"])
        #expect(try await found { $0.statuses = [.planned, .cancelled] } == [])
        #expect(
            try await found {
                $0.since = CalendarDay(iso: "2014-06-01")
                $0.until = CalendarDay(iso: "2015-12-31")
            } == ["agreement 2014", "meeting 2015-03-19"])
        #expect(try await found { $0.place = "Tokyo" } == ["meeting 2015-03-19"])
        #expect(try await found { $0.place = "tōkyō" } == ["meeting 2015-03-19"])
        #expect(
            try await found {
                $0.place = "CN"
                $0.kinds = [.meeting]
            } == ["meeting 2011-01", "meeting 2018-10-26"])
        #expect(try await found { $0.place = "Japan" } == ["meeting 2015-03-19"])
        #expect(
            try await found { $0.series = "China-Japan security talks" } == ["meeting 2011-01", "meeting 2015-03-19"])
        #expect(try await found { $0.agreement = "four-point" } == ["agreement 2014"])
        #expect(try await found { $0.ministries = ["foreign affairs"] } == ["meeting 2015-03-19"])
        #expect(try await found { $0.topics = ["Security"] } == ["meeting 2011-01", "meeting 2015-03-19"])
        #expect(try await found { $0.text = "maritime crisis" } == ["meeting 2015-03-19"])
        #expect(try await found { $0.text = "sanctions iran" } == ["sanction -"])
        #expect(try await found { $0.text = "' OR 1=1 --" } == [])
    }

    @Test func people() async throws {
        #expect(try await found { $0.people = ["Liu Jianchao"] } == ["meeting 2015-03-19"])
        #expect(try await found { $0.people = ["sugiyama"] } == ["meeting 2015-03-19"])
        #expect(try await found { $0.people = ["Abe", "xi"] } == ["meeting 2018-10-26"])
        #expect(
            try await found {
                $0.people = ["Abe Shinzo"]
                $0.kinds = [.visit]
            } == ["visit 2018-10-25"])
        #expect(try await found { $0.people = ["Jon Kerry"] } == [])
        #expect(try await found { $0.people = ["Johnny Kerry"] } == [])
        #expect(try await found { $0.people = ["Ben Netanyahu"] } == ["meeting 2013-06-27"])
        #expect(try await found { $0.people = ["Nobody Known"] } == [])
        var query = Query()
        query.people = ["Nobody Known"]
        #expect(try await base().plan(query).unmatched == ["Nobody Known"])
    }

    @Test func aFamilyNameOfTwoPeopleIsRefusedWithBoth() async throws {
        var query = Query()
        query.people = ["Liu"]
        let base = try await base()
        let error = try #require(await #expect(throws: AmbiguousName.self) { try await base.events(query) })
        #expect(error.candidates.map(\.name) == ["Liu Jianchao", "Liu Zhenmin"])
        #expect("\(error)".contains("Liu Zhenmin (CN, vice foreign minister)"))
        query.people = [error.candidates[0].id]
        #expect(try await base.events(query).count == 1)
    }

    @Test func planShowsTheStatementAndItsValues() async throws {
        var query = Query()
        query.parties = ["JP"]
        query.text = "it's"
        let plan = try await base().plan(query).description
        #expect(plan.contains("code = ?1"))
        #expect(plan.contains("-- ?1 = 'JP'"))
    }

    @Test func cards() async throws {
        let base = try await base()
        guard case .entity(let abe, let events) = try await base.show("abe") else {
            Issue.record("no card for Abe")
            return
        }
        #expect(abe.name == "Shinzo Abe")
        #expect(abe.offices.map(\.role) == ["prime minister"])
        #expect(abe.offices.first?.firstSeen?.iso == "2015-03-20")
        #expect(abe.offices.first?.lastSeen?.iso == "2018-10-27")
        #expect(abe.offices.first?.citation?.quote == "Abe arrived in Beijing on Thursday.")
        #expect(events.map(\.kind) == [.visit, .meeting])

        guard case .entity(let liu, _) = try await base.show("liu jianchao") else {
            Issue.record("no card for Liu Jianchao")
            return
        }
        #expect(liu.aliases == ["LIU JIANCHAO"])
        #expect(liu.articleCount == 2)

        guard case .entity(let japan, let japanese) = try await base.show("Japan") else {
            Issue.record("no card for Japan")
            return
        }
        #expect(japan.id == "JP")
        #expect(japanese.count == 5)

        guard case .entity(let series, _) = try await base.show("Japan-China security talks") else {
            Issue.record("no card for the series")
            return
        }
        #expect(series.kind == .series)
        #expect(series.parties == ["CN", "JP"])

        guard case .event(let event) = try await base.show(events[0].id) else {
            Issue.record("no card for an event")
            return
        }
        #expect(event == events[0])

        guard case .entity(let tokyo, let there) = try await base.show("tokyo") else {
            Issue.record("no card for Tokyo")
            return
        }
        #expect(tokyo.kind == .place)
        #expect(there.map { $0.date?.edtf } == ["2015-03-19"])
        guard case .entity(let state, _) = try await base.show("Japanese") else {
            Issue.record("no card for a demonym")
            return
        }
        #expect(state.id == "JP")

        guard case .ambiguous(let both) = try await base.show("Liu") else {
            Issue.record("Liu is not ambiguous")
            return
        }
        #expect(both.count == 2)
        #expect(try await base.show("Sugyama") == .none(suggestions: ["Shinsuke Sugiyama"]))
    }

    @Test func holders() async throws {
        let base = try await base()
        let then = try await base.holders(
            ofAny: ["prime minister", "premier"], country: "JP", at: CalendarDay(iso: "2016-01-01"))
        #expect(then.map(\.name) == ["Shinzo Abe", "Junichiro Koizumi"])
        #expect(then.map(\.isCertain) == [true, false])
        #expect(try await base.holders(ofAny: ["prime minister"], country: "IL").map(\.name) == ["Benjamin Netanyahu"])
        #expect(try await base.holders(ofAny: ["foreign minister"], country: "JP").isEmpty)
    }

    @Test func search() async throws {
        let base = try await base()
        #expect(try await base.search("security talks").map(\.article).sorted() == ["announced", "talks"])
        #expect(try await base.search("\"talks were last\"").map(\.article) == ["talks"])
        #expect(try await base.search("sanct*").map(\.article) == ["others"])
        #expect(try await base.search("Kerry", marks: ("<", ">")).first?.snippet.contains("John <Kerry> met") == true)
        for words in ["\"", "AND", "NEAR(", "a:b", "*", "-", "\"unclosed phrase", "title:", "(", "^x", "'", ""] {
            _ = try await base.search(words)
        }
    }

    @Test func lists() async throws {
        let base = try await base()
        let people = try await base.entities(.official, country: "JP")
        #expect(people.map(\.name) == ["Shinzo Abe", "Shinsuke Sugiyama", "Junichiro Koizumi"])
        #expect(people.map(\.eventCount) == [2, 1, 0])
        #expect(try await base.entities(.series, country: "JP").map(\.name) == ["Japan–China security talks"])
        #expect(try await base.entities(.series, country: "US").isEmpty)
        #expect(try await base.entities(.country).map(\.id).prefix(2) == ["CN", "JP"])
        #expect(try await base.entities(.place).first?.name == "Beijing")
        let index = try await base.nameIndex()
        #expect(index.person("abe") == "Shinzo Abe")
        #expect(index.person("liu") == "liu")
        #expect(index.person("talks") == nil)
        #expect(index.series("china japan security talks") == "Japan–China security talks")
    }
}
