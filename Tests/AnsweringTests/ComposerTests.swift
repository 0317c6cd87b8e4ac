import Answering
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct ComposerTests {
    static func citation(
        _ quote: String, _ source: String = "Harbour Post", _ published: String? = "2015-03-20", article: String = "a1"
    ) -> Citation {
        Citation(
            article: article, title: "Talks end pause", source: source, url: nil,
            published: published.flatMap { CalendarDay(iso: $0) }, quote: quote, rules: ["HeldTalks"])
    }

    static func parties(_ codes: [String]) -> [KnownEvent.Party] {
        let names = [
            "JP": "Japan", "CN": "China", "RU": "Russia", "US": "United States", "TR": "Turkey", "IN": "India",
            "PK": "Pakistan",
        ]
        return codes.map { .init(code: $0, name: names[$0] ?? $0) }
    }

    static let liu = KnownEvent.Participant(
        id: "pe-1", name: "Liu Jianchao", country: "CN", role: "assistant foreign minister")
    static let sugiyama = KnownEvent.Participant(
        id: "pe-2", name: "Shinsuke Sugiyama", country: "JP", role: "deputy foreign minister")
    static let abe = KnownEvent.Participant(id: "pe-3", name: "Shinzo Abe", country: "JP", role: "prime minister")
    static let kerry = KnownEvent.Participant(id: "pe-4", name: "John Kerry", country: "US", role: "secretary of state")

    static let talks2015 = KnownEvent(
        id: "ev-1", kind: .meeting, status: .held, parties: parties(["CN", "JP"]), people: [liu, sugiyama],
        date: EDTFDate("2015-03-19"),
        dateBasis: .relative, dateWords: "yesterday", place: "Tokyo", placeCountry: "JP", venue: "Foreign Ministry",
        series: "Japan–China security talks",
        topics: ["security"], confidence: 0.9,
        citations: [
            citation("The two governments sat down in Tokyo yesterday."),
            citation("Tokyo hosted the talks.", "Coast Wire", "2015-03-21", article: "a2"),
        ])
    static let talks2011 = KnownEvent(
        id: "ev-2", kind: .meeting, status: .held, parties: parties(["CN", "JP"]), date: EDTFDate("2011-01"),
        dateBasis: .stated, place: "Beijing",
        placeCountry: "CN", series: "Japan–China security talks", confidence: 0.8,
        citations: [citation("The round before was in Beijing in January 2011.")])
    static let agreement2014 = KnownEvent(
        id: "ev-3", kind: .agreement, status: .held, parties: parties(["CN", "JP"]), date: EDTFDate("2014"),
        dateBasis: .stated,
        agreement: "four-point agreement", confidence: 0.8,
        citations: [citation("A four-point agreement was signed in 2014.")])
    static let visitPlanned = KnownEvent(
        id: "ev-4", kind: .visit, status: .planned, parties: parties(["RU", "US"]), people: [kerry],
        date: EDTFDate("2015-05"), dateBasis: .relative,
        place: "Moscow", placeCountry: "RU", confidence: 0.7,
        citations: [citation("Kerry will travel to Moscow in May.")])
    static let cancelled = KnownEvent(
        id: "ev-5", kind: .meeting, status: .cancelled, parties: parties(["IN", "PK"]), date: EDTFDate("2015-08-23"),
        dateBasis: .stated, place: "Delhi",
        placeCountry: "IN", confidence: 0.7,
        citations: [citation("The talks due in Delhi were called off.", "Harbour Post", "2015-08-22")])
    static let undated = KnownEvent(
        id: "ev-6", kind: .meeting, status: .held, parties: parties(["RU", "TR"]), dateWords: "yesterday",
        place: "Ankara", placeCountry: "TR",
        confidence: 0.6, citations: [citation("They met in Ankara yesterday.", "Harbour Post", nil)])
    static let oneParty = KnownEvent(
        id: "ev-7", kind: .sanction, status: .held, parties: parties(["RU"]), date: EDTFDate("2014-03-06/2014-03-13"),
        dateBasis: .relative,
        dateWords: "last week", confidence: 0.6,
        citations: [citation("Measures against Moscow were imposed last week.")])
    static let appointment = KnownEvent(
        id: "ev-8", kind: .appointment, status: .held, parties: parties(["JP"]), people: [abe],
        date: EDTFDate("2012-09/2012-12"), dateBasis: .stated,
        confidence: 0.7, citations: [citation("Abe took office in late 2012.")])
    static let officials = [
        KnownEntity(
            id: "pe-3", kind: .official, name: "Shinzo Abe", country: "JP",
            offices: [
                .init(
                    role: "prime minister", country: "JP", firstSeen: CalendarDay(iso: "2015-03-20"),
                    lastSeen: CalendarDay(iso: "2015-08-22"), citation: citation("Prime Minister Shinzo Abe"))
            ],
            eventCount: 1, articleCount: 2)
    ]
    static let facts = ListedFacts(
        events: [talks2015, talks2011, agreement2014, visitPlanned, cancelled, undated, oneParty, appointment],
        entities: officials)

    func answer(_ text: String, asOf: String? = nil, _ facts: ListedFacts = facts) throws -> Answer {
        let question = try QuestionParser(asOf: asOf.flatMap { CalendarDay(iso: $0) }).question(text)
        return try Composer(facts: facts).answer(to: question)
    }

    @Test func lastMeeting() throws {
        let answer = try answer("when did Japan–China security talks last meet")
        #expect(answer.found)
        #expect(
            answer.lines == [
                "Japan and China last met on security on 19 March 2015 in Tokyo, at the Foreign Ministry.",
                "Taking part: Liu Jianchao, assistant foreign minister of China; Shinsuke Sugiyama, deputy foreign minister of Japan.",
                "Part of: Japan–China security talks.",
                "The round before was in January 2011 in Beijing.",
                "“The two governments sat down in Tokyo yesterday.”",
                "    — Harbour Post, 20 March 2015: “Talks end pause”",
                "    Also told by Coast Wire.",
            ])
        #expect(answer.before?.id == "ev-2")
    }

    @Test func lastMeetingBeforeADay() throws {
        let answer = try answer("when did Japan and China last meet", asOf: "2014-01-01")
        #expect(answer.lines.first == "Japan and China last met in January 2011 in Beijing.")
    }

    @Test func unresolvedDate() throws {
        let answer = try answer("when did Russia and Turkey last meet")
        #expect(
            answer.lines.first
                == "Russia and Turkey last met in Ankara on the day before publication; the publication date is not known."
        )
    }

    @Test func newsOfUnknownDateIsLaterThanItsBackground() throws {
        var news = Self.talks2015
        news.date = nil
        news.dateBasis = nil
        news.citations = [Self.citation("They met yesterday.", "Harbour Post", nil)]
        let answer = try answer(
            "when did Japan and China last meet", asOf: "2020-01-01", ListedFacts(events: [news, Self.talks2011]))
        #expect(
            answer.lines.first
                == "Japan and China last met in Tokyo, at the Foreign Ministry, on the day before publication; the publication date is not known."
        )
        #expect(answer.lines.contains("The round before was in January 2011 in Beijing."))
        news.citations[0].article = "a9"
        let other = try self.answer("when did Japan and China last meet", ListedFacts(events: [news, Self.talks2011]))
        #expect(other.lines.first == "Japan and China last met in January 2011 in Beijing.")
        #expect(other.lines.last?.hasPrefix("It may not be the last: another meeting is told of in Tokyo") == true)
    }

    @Test func inferredDate() throws {
        var event = Self.talks2015
        event.date = EDTFDate("2015~")
        event.dateBasis = .inferred
        event.citations = [Self.citation("They met yesterday.", "Harbour Post", nil)]
        let answer = try answer("when did Japan and China last meet", ListedFacts(events: [event, Self.talks2011]))
        #expect(
            answer.lines.first
                == "Japan and China last met in Tokyo, at the Foreign Ministry, on the day before publication (the publication date is not known), about 2015 (inferred)."
        )
        #expect(answer.lines.contains("The round before was in January 2011 in Beijing."))
    }

    @Test func oneParty() throws {
        let answer = try answer("when were sanctions last imposed on Russia")
        #expect(answer.lines.first == "The last known sanctions involving Russia were between 6 and 13 March 2014.")
    }

    @Test func plannedOnly() throws {
        let planned = ListedFacts(events: [Self.visitPlanned])
        let next = try answer("when will John Kerry visit Moscow", planned)
        #expect(next.found)
        #expect(
            next.lines.first
                == "John Kerry is to visit Moscow, Russia, in May 2015. Counted from 20 March 2015, the date of the newest article."
        )
        let stale = try answer("when will John Kerry visit Moscow")
        #expect(!stale.found)
        #expect(stale.lines.dropFirst().first?.hasPrefix("The latest that was planned: May 2015 · visit") == true)
        let past = try answer("did John Kerry visit Moscow", planned)
        #expect(
            past.lines.first
                == "Planned only; that it took place is not told. John Kerry is to visit Moscow, Russia, in May 2015.")
    }

    @Test func calledOff() throws {
        let answer = try answer("did India and Pakistan meet in Delhi")
        #expect(
            answer.lines.first
                == "No, it was called off. The meeting between India and Pakistan, due on 23 August 2015 in Delhi, was called off."
        )
    }

    @Test func notKnown() throws {
        let answer = try answer("when did Japan and China last talk about fisheries")
        #expect(!answer.found)
        #expect(
            answer.lines.first
                == "Not known: the articles held tell of no meeting or call between Japan and China on 'fisheries'.")
        #expect(
            answer.lines.dropFirst().first?.hasPrefix(
                "Nearest, leaving out the words 'fisheries': 19 March 2015 · meeting") == true)
        #expect(answer.nearest?.events.first?.id == "ev-1")
    }

    @Test func howLongBetween() throws {
        let answer = try answer("how long between the last two rounds of Japan–China talks")
        #expect(answer.lines.first?.hasPrefix("About 4 years and 2 months: from January 2011 · meeting") == true)
        #expect(answer.events.map(\.id) == ["ev-2", "ev-1"])
    }

    @Test func howLongSince() throws {
        let answer = try answer("how long since Japan and China last held talks", asOf: "2015-06-30")
        #expect(answer.lines.first == "3 months and 11 days, counted to 30 June 2015.")
        #expect(answer.days == 103)
    }

    @Test func who() throws {
        let answer = try answer("who attended the Tokyo talks")
        #expect(answer.people.map(\.name) == ["Liu Jianchao", "Shinsuke Sugiyama"])
        #expect(try self.answer("who met Liu Jianchao in 2015").people.map(\.name) == ["Shinsuke Sugiyama"])
    }

    @Test func whereAndHowOften() throws {
        #expect(
            try answer("where did Liu Jianchao and Shinsuke Sugiyama meet").lines.first
                == "In Tokyo, at the Foreign Ministry, on 19 March 2015.")
        let often = try answer("how often did Japan and China meet since 2010")
        #expect(often.count == 2)
    }

    @Test func agreements() throws {
        let answer = try answer("what agreements did China and Japan sign")
        #expect(answer.lines.first == "1 agreement:")
        #expect(answer.lines.dropFirst().first == "- 2014 · agreement · China and Japan · four-point agreement")
    }

    @Test func office() throws {
        #expect(
            try answer("who is the prime minister of Japan").lines.first
                == "Shinzo Abe, prime minister of Japan, appointed between September and December 2012, last so called on 22 August 2015."
        )
        #expect(try answer("who was Japan's prime minister in 2013").found)
        let early = try answer("who was Japan's prime minister in 1987")
        #expect(!early.found)
        #expect(early.people.map(\.name) == ["Shinzo Abe"])
    }

    @Test func json() throws {
        let answer = try answer("when did Japan and China last meet")
        #expect(answer.events.first?.dateText == "19 March 2015")
        let data = try JSONEncoder().encode(answer)
        #expect(try JSONDecoder().decode(Answer.self, from: data) == answer)
        #expect(String(decoding: data, as: UTF8.self).contains("\"date_text\":\"19 March 2015\""))
    }
}
