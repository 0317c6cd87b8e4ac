import Extraction
import Record

extension Composer {
    /// Who: the people of the events other than those asked with; where none is named, the states.
    func participants(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        var pool = events
        if question.direction != .any {
            guard let event = try chosen(question, events) else { return try nearest(question) }
            pool = [event]
        } else if events.contains(where: \.isReal) {
            pool = events.filter(\.isReal)
        }
        if let act = question.act, let told = try acting(question, act, pool) { return told }
        let asked = question.query.people
        var people: [(person: KnownEvent.Participant, event: KnownEvent)] = []
        for event in pool {
            for person in event.people {
                if asked.contains(where: { Query.isName($0, of: person.name) })
                    || people.contains(where: { $0.person.id == person.id })
                {
                    continue
                }
                // The hosts of a visit did not visit.
                if event.kind == .visit, let place = question.query.place, person.country == event.placeCountry,
                    event.placeCountry != nil,
                    place == event.placeCountry || place == event.place
                {
                    continue
                }
                people.append((person, event))
            }
        }
        let cited = pool.map { EventInWords($0).cited }
        guard !people.isEmpty else {
            let codes = pool.flatMap(\.parties).map(\.code).reduce(into: [String]()) {
                if !$0.contains($1), !question.query.parties.contains($1) { $0.append($1) }
            }
            let names = sentenceCase(
                joined((codes.isEmpty ? pool.flatMap(\.parties).map(\.code) : codes).map { partyName($0) }))
            let event = pool[pool.count - 1]
            return Answer(
                question: question, found: !codes.isEmpty,
                lines: [
                    names.isEmpty
                        ? "The articles held name nobody." : "\(names); the articles held name no other official.",
                    EventInWords(event).row + ".",
                ]
                    + EventInWords(event).citation
                    + (pool.count > 1
                        ? [
                            "Also known: "
                                + pool.dropLast().suffix(5).map { EventInWords($0).row }.joined(separator: "; ") + "."
                        ]
                        : []),
                events: codes.isEmpty ? [] : cited,
                nearest: codes.isEmpty ? .init(without: ["the people"], events: cited) : nil, countries: codes)
        }
        var lines: [String]
        if pool.count == 1, let event = pool.first {
            let words = EventInWords(event)
            lines = ["\(people.map { words.person($0.person) }.joined(separator: "; "))."]
            lines.append(Told(question, event).sentence)
            lines += words.details(withPeople: false) + words.citation
        } else {
            lines = [joined(people.map(\.person.name)) + "."]
            for (person, event) in people {
                lines.append("- \(EventInWords(event).person(person)): \(event.kind.noun), \(EventInWords(event).when)")
            }
            lines += EventInWords(pool[pool.count - 1]).citation
        }
        return Answer(
            question: question, found: true, lines: lines, events: cited,
            people: people.map { entry in
                Answer.Holder(
                    name: entry.person.name, role: entry.person.role, country: entry.person.country,
                    citation: entry.event.citations.first)
            })
    }

    /// Who led, hosted, signed or attended: the sentence near the event that says so, where its words name somebody.
    private func acting(_ question: Question, _ act: String, _ pool: [KnownEvent]) throws -> Answer? {
        let cues: [String: [String]] = [
            "led": ["led", "headed", "chaired", "chief negotiator", "head of the delegation", "heads of delegation"],
            "hosted": ["hosted", "host", "hosting", "played host", "invited"],
            "brokered": ["brokered", "mediated", "mediation", "brokering", "between them"],
            "signed": ["signed", "signatures"],
            "attended": ["attended", "attending", "took part", "joined", "was present", "were present", "represented"],
        ]
        // Those who sign and attend are mostly named with the event itself.
        let isNamed = pool.contains { !$0.people.isEmpty }
        guard let words = cues[act], act == "led" || act == "hosted" || act == "brokered" || !isNamed else {
            return nil
        }
        let recent = Array(pool.suffix(4).reversed())
        var told: [Passages<Facts>.Passage] = []
        for event in recent {
            for passage in try passages.sentences(of: event, cues: words, atMost: 2) where !told.contains(passage) {
                told.append(passage)
            }
        }
        let sides = question.query.parties.flatMap { Vocabulary.inUse.wordings(ofParty: $0) }
        let fitting = told.filter { passage in
            sides.isEmpty || sides.contains { (" " + folded(passage.quote) + " ").contains(" " + $0 + " ") }
        }
        guard let event = recent.first, let best = (fitting.isEmpty ? told : fitting).first else { return nil }
        let people = recent.flatMap(\.people).reduce(into: [KnownEvent.Participant]()) { known, person in
            if !known.contains(where: { $0.id == person.id }), Self.names(best.quote, person.name) {
                known.append(person)
            }
        }
        let told1 = EventInWords(event)
        let names = people.map { told1.person($0) }.joined(separator: "; ")
        var lines = names.isEmpty ? ["In the article's words:"] : [names + "."]
        lines += quoted(Array((fitting.isEmpty ? told : fitting).prefix(3)))
        lines.append(Told(question, event, .any).sentence)
        return Answer(
            question: question, found: true, lines: lines, events: recent.map { EventInWords($0).cited },
            people: people.map { .init(name: $0.name, role: $0.role, country: $0.country, citation: best.citation) })
    }

    /// Whether a sentence holds a word of a name that is none of a given name's initials.
    private static func names(_ sentence: String, _ name: String) -> Bool {
        let words = Set(folded(sentence).split(separator: " "))
        return folded(name).split(separator: " ").contains { $0.utf8.count > 3 && words.contains($0) }
    }

    /// Where: the place of the event asked for, or of each.
    func places(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        var pool = events.contains(where: \.isReal) ? events.filter(\.isReal) : events
        if question.direction != .any { pool = try chosen(question, events).map { [$0] } ?? [] }
        let placed = pool.filter { $0.place != nil || $0.venue != nil }
        guard let last = placed.last else {
            guard let event = pool.last else { return try nearest(question) }
            let words = EventInWords(event)
            return Answer(
                question: question, found: false,
                lines: [
                    "Not known: the articles held tell of the \(words.noun(question.query.parties)) \(words.date.phrase), but not where."
                ] + words.citation,
                nearest: .init(without: ["the place"], events: [words.cited]))
        }
        let told = placed.map { EventInWords($0) }
        var dates: [(place: String, dates: [String])] = []
        for words in told {
            if let at = dates.firstIndex(where: { folded($0.place) == folded(words.place) }) {
                if !dates[at].dates.contains(words.date.phrase) { dates[at].dates.append(words.date.phrase) }
            } else {
                dates.append((words.place, [words.date.phrase]))
            }
        }
        var lines = [sentenceCase(dates.map { $0.place + ", " + joined($0.dates) }.joined(separator: "; ")) + "."]
        if placed.count > 5 { lines = ["\(placed.count) places:"] + rows(placed) }
        lines += EventInWords(last).details() + EventInWords(last).citation
        return Answer(question: question, found: true, lines: lines, events: told.map(\.cited))
    }

    /// Which countries: where the visits went, or the other parties.
    func countries(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        let pool = events.contains(where: \.isReal) ? events.filter(\.isReal) : events
        var found: [(code: String, event: KnownEvent)] = []
        for event in pool {
            let visited = event.kind == .visit && !question.query.people.isEmpty && event.placeCountry != nil
            let home = event.people.filter { person in
                question.query.people.contains { Query.isName($0, of: person.name) }
            }.compactMap(\.country)
            let codes =
                visited
                ? [event.placeCountry].compactMap { $0 }
                : event.parties.map(\.code).filter {
                    !question.query.parties.contains($0) && !home.contains($0)
                        && !(event.kind == .visit && $0 == event.placeCountry)
                }
            for code in codes where !found.contains(where: { $0.code == code }) { found.append((code, event)) }
        }
        guard !found.isEmpty else { return try nearest(question) }
        var lines = [sentenceCase(joined(found.map { partyName($0.code) })) + "."]
        lines += rows(pool)
        return Answer(
            question: question, found: true, lines: lines, events: pool.map { EventInWords($0).cited },
            countries: found.map(\.code))
    }

    /// Whether: yes where an event is told, with what is known of one planned or called off; never no.
    func whether(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        let wanted = question.query.statuses
        let pick: KnownEvent?
        if question.direction == .next {
            pick = try chosen(question, events)
        } else {
            pick =
                events.last { wanted.isEmpty ? $0.isReal : wanted.contains($0.status) } ?? events.last {
                    $0.status == .cancelled
                } ?? events.last
        }
        guard let event = pick else { return try nearest(question) }
        let words = EventInWords(event)
        let sentence = Told(
            question, event, question.direction == .last || question.direction == .first ? question.direction : .any
        ).sentence
        let opening: String
        switch event.status {
        case .held, .ongoing: opening = "Yes. "
        case .planned: opening = wanted.contains(.planned) ? "Yes. " : "Planned only; that it took place is not told. "
        case .cancelled: opening = wanted.contains(.cancelled) ? "Yes. " : "No, it was called off. "
        }
        let same = events.filter { $0.id != event.id && ($0.status == event.status || $0.isReal && event.isReal) }
        var lines = [opening + sentence] + words.details() + words.citation
        if !same.isEmpty {
            lines.append("\(same.count) more such \(same.count == 1 ? "event is" : "events are") known.")
        }
        return Answer(
            question: question, found: true, lines: lines,
            events: [words.cited] + same.reversed().map { EventInWords($0).cited })
    }
}
