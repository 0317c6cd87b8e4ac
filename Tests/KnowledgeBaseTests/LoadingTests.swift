import Record
import Testing

@testable import KnowledgeBase

@Suite struct LoadingTests {
    private func base(_ records: [ExtractionRecord] = []) async throws -> KnowledgeBase {
        let base = try KnowledgeBase(path: ":memory:", access: .readWrite, now: "2024-01-01T00:00:00Z")
        if !records.isEmpty { try await base.load(records, now: "2024-01-01T00:00:00Z") }
        return base
    }

    /// Everything the database says, as text; equal for equal knowledge.
    private func picture(_ base: KnowledgeBase) async throws -> String {
        var out = ""
        for event in try await base.events(Query()) { out += "\(event)\n" }
        for kind in EntityKind.allCases {
            for entity in try await base.entities(kind) {
                out += "\(try await base.matches(entity.id))\n"
            }
        }
        return out
    }

    @Test func twiceChangesNothing() async throws {
        let base = try await base(SampleRecords.all)
        let before = try await picture(base)
        let outcomes = try await base.load(SampleRecords.all, now: "later")
        #expect(outcomes.map(\.change) == Array(repeating: .unchanged, count: outcomes.count))
        #expect(try await picture(base) == before)
        #expect(try await base.check() == [])
    }

    @Test func twoArticlesOfOneMeetingAreOneEventWithTwoSources() async throws {
        let base = try await base([SampleRecords.talks, SampleRecords.talksAgain, SampleRecords.announced])
        var query = Query()
        query.kinds = [.meeting]
        query.since = CalendarDay(iso: "2015-01-01")
        let events = try await base.events(query)
        #expect(events.count == 1)
        let event = try #require(events.first)
        #expect(event.status == .held)
        #expect(event.citations.map(\.article) == ["talks", "talks-again", "announced"])
        #expect(event.people.map(\.name) == ["Liu Jianchao", "Shinsuke Sugiyama"])
        #expect(event.topics == ["security", "maritime crisis management", "islands"])
        #expect(abs(event.confidence - (1 - 0.2 * 0.3 * 0.2)) < 1e-9)
        #expect(event.series == "Japan–China security talks")
    }

    @Test func aCorrectedTextReplacesWhatTheOldOneGave() async throws {
        let base = try await base(SampleRecords.all)
        var draft = Draft("talks", published: "2015-03-20", source: "Harbour Daily")
        draft.tells(
            .call, ["CN", "JP"], "Correction: they only telephoned.", on: "2015-03-19",
            people: ["Liu Jianchao/CN/assistant foreign minister"])
        let outcome = try await base.load([draft.record], now: "t")
        #expect(outcome.map(\.change) == [.replaced])
        #expect(try await base.check() == [])
        let fresh = try await self.base([
            draft.record, SampleRecords.talksAgain, SampleRecords.announced, SampleRecords.summit, SampleRecords.others,
        ])
        #expect(try await picture(base) == (try await picture(fresh)))
        #expect(try await base.entities(.agreement).isEmpty)
    }

    @Test func removedArticlesLeaveNothing() async throws {
        let base = try await base(SampleRecords.all)
        #expect(
            try await base.remove(articles: SampleRecords.all.map(\.article.key) + ["unknown"])
                == SampleRecords.all.count)
        #expect(try await picture(base).isEmpty)
        #expect(try await base.check() == [])
        let counts = try await base.info().counts
        #expect(counts.allSatisfy { $0.count == 0 })
    }

    @Test func checkFindsWhatIsWrong() async throws {
        let faults = [
            (
                "UPDATE evidence SET quote = 'not the words' WHERE claim_id = 1",
                "evidence whose quote is not the article's words"
            ),
            ("DELETE FROM evidence", "claim without evidence"),
            ("UPDATE claim SET event_id = NULL", "claim without an event"),
            ("INSERT INTO person(public_id, name, surname) VALUES ('pe-x', 'X', 'x')", "person no article names"),
            ("INSERT INTO article_search(article_search) VALUES ('delete-all')", "full-text index"),
            ("PRAGMA foreign_keys = OFF; DELETE FROM person WHERE id = 1", "points to a row of person"),
        ]
        for (sql, problem) in faults {
            let base = try await base(SampleRecords.all)
            try await base.spoil(sql)
            let problems = try await base.check()
            #expect(problems.contains { $0.contains(problem) }, "\(sql): \(problems)")
        }
    }

    @Test func publicationDateGivenLaterFillsTheOpenDate() async throws {
        var undated = Draft("page", published: nil)
        undated.tells(.meeting, ["CN", "JP"], "They met yesterday in Tokyo.", place: "Tokyo/JP")
        var dated = Draft("page", published: "2015-03-20")
        dated.tells(.meeting, ["CN", "JP"], "They met yesterday in Tokyo.", on: "2015-03-19", place: "Tokyo/JP")
        let base = try await base([undated.record])
        #expect(try await base.events(Query()).first?.date == nil)
        #expect(try await base.load([dated.record], now: "t").first?.change == .replaced)
        #expect(try await base.events(Query()).map { $0.date?.edtf } == ["2015-03-19"])
    }

    @Test func loadingLaterOrEarlierOrInPartsGivesTheSame() async throws {
        let records = SampleRecords.all + Crowd.records(count: 60, seed: 7)
        let whole = try await base(records)
        let expected = try await picture(whole)
        #expect(try await whole.check() == [])
        for seed: UInt64 in 1...6 {
            var generator = Crowd.Generator(state: seed)
            let shuffled = records.shuffled(using: &generator)
            let other = try await base()
            var rest = shuffled[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...15, using: &generator)
                try await other.load(Array(rest.prefix(count)), now: "t")
                rest = rest.dropFirst(count)
            }
            // Some go and come back changed and changed back.
            for record in shuffled.prefix(12) {
                var changed = record
                changed.events.removeAll()
                changed.entities.removeAll()
                try await other.load([changed], now: "t")
                try await other.load([record], now: "t")
            }
            #expect(try await other.check() == [])
            #expect(try await picture(other) == expected, "seed \(seed)")
            try await other.rebuild()
            #expect(try await picture(other) == expected, "rebuilt, seed \(seed)")
        }
    }
}

extension KnowledgeBase {
    fileprivate func spoil(_ sql: String) throws { try connection.execute(script: sql) }
}
