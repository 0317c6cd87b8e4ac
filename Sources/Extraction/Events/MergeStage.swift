import Language
import Record

/// Puts the clauses of an article that tell of the same thing together, one event for each thing that happened.
///
/// Two are one when their kind is, one's parties are among the other's, their dates can be the same day, and no person or place
/// speaks against it. A clause that only refers back ('after the talks') joins the event it fits and is dropped when it adds nothing.
struct MergeStage: Stage {
    var needs: Set<Reading.Layer> { [.acts, .syntax, .dates, .mentions, .eventWords] }
    var provides: Set<Reading.Layer> { [.events] }

    func run(_ reading: inout Reading) {
        var groups: [[Candidate]] = []
        // Told ones found groups; those that refer back look for one to join.
        let ordered = reading.candidates.enumerated().sorted {
            let a = (
                $0.element.assertion.isPresupposed ? 1 : 0,
                $0.element.hasBorrowedDate || $0.element.date == nil ? 1 : 0, $0.offset
            )
            let b = (
                $1.element.assertion.isPresupposed ? 1 : 0,
                $1.element.hasBorrowedDate || $1.element.date == nil ? 1 : 0, $1.offset
            )
            return a < b
        }.map(\.element)
        for candidate in ordered {
            var best: (group: Int, score: Int)?
            for (i, group) in groups.enumerated() {
                guard let score = fit(candidate, group, reading), score > (best?.score ?? 0) else { continue }
                best = (i, score)
            }
            if let best {
                groups[best.group].append(candidate)
            } else if stands(candidate, reading) {
                groups.append([candidate])
            } else {
                reading.refusals.append(
                    Refusal(
                        span: reading.document.span(candidate.trigger..<candidate.trigger + 1), rule: candidate.rule,
                        reason: "only refers back, and to nothing told"))
            }
        }
        dateByVisit(&groups, reading)
        placeByVisit(&groups)
        let reader = EventReader(reading)
        BreakDates.infer(&groups, reading)
        SeriesBuilder.name(&groups, reader)
        let events = groups.map { event(from: $0, reading) }
        reading.events = events.sorted {
            ($0.evidence.first?.start ?? 0, $0.kind.rawValue, $0.parties.joined()) < (
                $1.evidence.first?.start ?? 0, $1.kind.rawValue, $1.parties.joined()
            )
        }
        for i in reading.events.indices { reading.events[i].id = "v\(i + 1)" }
    }

    /// Talks and signings announced for a visit fall on its days; the stops of one tour share the tour's.
    private func dateByVisit(_ groups: inout [[Candidate]], _ reading: Reading) {
        func stated(_ group: [Candidate]) -> Candidate? { group.first { $0.date != nil && !$0.hasBorrowedDate } }
        let visits = groups.filter { $0[0].kind == .visit && stated($0) != nil }
        for i in groups.indices {
            guard stated(groups[i]) == nil, let lead = groups[i].first,
                [.visit, .meeting, .agreement].contains(lead.kind), lead.assertion.status != .cancelled,
                lead.dateWords == nil
            else { continue }
            let own = Set(groups[i].flatMap(\.actors.parties))
            let people = Set(groups[i].flatMap(\.actors.people))
            let fitting = visits.filter { visit in
                let first = visit[0]
                let sameSide =
                    first.assertion.status == lead.assertion.status
                    || (first.assertion.status != .held && lead.assertion.status == .planned)
                    || first.assertion.status == .ongoing && lead.assertion.status == .held
                        && !lead.assertion.isEarlier
                guard sameSide else { return false }
                if lead.kind == .visit {
                    return !Set(first.visitor.people).isDisjoint(with: lead.visitor.people)
                        && abs(first.sentence - lead.sentence) <= 3
                }
                guard let to = first.destination, own.contains(to), !Set(first.visitor.parties).isDisjoint(with: own)
                else { return false }
                return people.isEmpty || first.visitor.people.isEmpty || !people.isDisjoint(with: first.visitor.people)
            }
            guard let visit = fitting.first, let date = stated(visit)?.date, (date.width ?? 999) <= 40 else { continue }
            groups[i][0].date = date
            groups[i][0].basis = .inferred
            groups[i][0].hasBorrowedDate = true
            for k in groups[i].indices.dropFirst() where groups[i][k].hasBorrowedDate { groups[i][k].date = nil }
        }
    }

    /// Talks and signings told of on a visit are where the visit is.
    private func placeByVisit(_ groups: inout [[Candidate]]) {
        func day(_ group: [Candidate]) -> EDTFDate? {
            group.filter { $0.date != nil && !$0.hasBorrowedDate }.first?.date ?? group.compactMap(\.date).first
        }
        let visits = groups.filter { $0[0].kind == .visit && $0[0].assertion.status != .cancelled }
        for i in groups.indices where [.meeting, .agreement].contains(groups[i][0].kind) {
            guard groups[i].allSatisfy({ $0.place == nil }), groups[i][0].rule != FirstSince.name else { continue }
            let own = Set(groups[i].flatMap(\.actors.parties))
            let date = day(groups[i])
            let fitting = visits.filter { visit in
                guard let to = visit[0].destination, own.contains(to),
                    !Set(visit[0].visitor.parties).isDisjoint(with: own)
                else { return false }
                guard let date, let other = day(visit) else { return date == nil }
                return date.overlaps(other)
            }
            let places = fitting.compactMap {
                $0.compactMap(\.place).first { $0.isCity } ?? $0.compactMap(\.place).first
            }
            if let place = places.first, Set(places.map(\.country)).count == 1 { groups[i][0].place = place }
        }
    }

    private func stands(_ c: Candidate, _ reading: Reading) -> Bool {
        guard c.assertion.isPresupposed else { return true }
        if c.date != nil, !c.hasBorrowedDate { return true }
        return (c.actors.parties.count >= 2 || c.standsAlone) && !c.actors.isPair
    }

    /// 'In Wednesday's session', told after talks of the same sides that began on Tuesday: a day of them.
    private static func isSession(
        _ c: Candidate, of parties: Set<String>, _ told: EDTFDate, _ date: EDTFDate, _ reading: Reading
    ) -> Bool {
        guard c.kind == .meeting, reading.document.lower(c.trigger) == "session", Set(c.actors.parties) == parties,
            let first = told.earliest, let day = date.earliest, told.width ?? 99 <= 7, date.width == 1,
            reading.syntax.children(c.trigger).contains(where: { child in
                ["opening", "closing", "final", "first", "second", "morning", "afternoon", "evening"].contains(
                    reading.document.lower(child))
                    || reading.syntax.relations[child] == .nmodPoss
                        && reading.dates.contains { $0.tokens.contains(child) }
            })
        else { return false }
        return (0...4).contains(day.number - first.number)
    }

    /// The noun of a paper told of for the first time: 'declaration' of 'signed a declaration'.
    private static func paper(_ c: Candidate, _ reading: Reading) -> String? {
        guard reading.syntax.isVerb(c.trigger), let noun = reading.syntax.child(c.trigger, [.obj]),
            reading.syntax.children(noun, .det).contains(where: { ["a", "an"].contains(reading.document.lower($0)) })
        else { return nil }
        let word = reading.document.lower(noun)
        return papers.contains(word) ? word : nil
    }

    private static let papers: Set<String> = [
        "declaration", "memorandum", "communique", "statement", "treaty", "charter",
    ]

    private func fit(_ c: Candidate, _ group: [Candidate], _ reading: Reading) -> Int? {
        guard let first = group.first, first.kind == c.kind else { return nil }
        // What a 'first since' looks back to is another occurrence than the one told.
        let looksBack = { (candidate: Candidate) in
            candidate.assertion.isEarlier || (candidate.date != nil && !candidate.hasBorrowedDate)
        }
        if first.rule == FirstSince.name, !looksBack(c) { return nil }
        if c.rule == FirstSince.name, !group.contains(where: looksBack) { return nil }
        let parties = group.reduce(into: Set<String>()) { $0.formUnion($1.actors.parties) }
        let own = Set(c.actors.parties)
        let shared = own.intersection(parties).count
        let sameVenue = c.gathering != nil && group.contains { $0.gathering == c.gathering }
        guard shared > 0 || sameVenue,
            sameVenue || own.isSubset(of: parties) || parties.isSubset(of: own)
                || shared * 2 >= own.union(parties).count && shared >= 2
        else { return nil }
        // 'Abe and Ban, who met on Monday, spoke of the six-party talks': two of the six do not make them the same.
        if [.meeting, .call].contains(c.kind), !sameVenue, abs(own.count - parties.count) > 2,
            min(own.count, parties.count) == 2
        {
            let few = own.count == 2 ? [c] : group
            if few.contains(where: { !$0.assertion.isPresupposed && !$0.actors.people.isEmpty }) { return nil }
        }
        if c.kind == .visit {
            guard first.destination == c.destination else { return nil }
            if c.visitor.parties.first != nil, first.visitor.parties.first != nil,
                Set(c.visitor.parties).isDisjoint(with: first.visitor.parties)
            {
                return nil
            }
        }
        if c.isSeparate || first.isSeparate, own != parties { return nil }
        // A date told but open ('two days later') is some other day than the one known.
        if c.date == nil, c.dateWords != nil, reading.published != nil, !c.assertion.isPresupposed,
            c.sentence != first.sentence, group.contains(where: { $0.date != nil && !$0.hasBorrowedDate })
        {
            return nil
        }
        let people = group.reduce(into: Set<Int>()) { $0.formUnion($1.actors.people) }
        let mine = Set(c.actors.people)
        if c.kind == .appointment {
            guard mine == people || mine.isEmpty || people.isEmpty else { return nil }
        } else if !mine.isEmpty, !people.isEmpty, mine.isDisjoint(with: people), c.kind != .agreement {
            return nil
        }
        if [.meeting, .call].contains(c.kind), mine.count >= 2, people.count >= 2, !mine.isSubset(of: people),
            !people.isSubset(of: mine), mine.intersection(people).count < 2
        {
            return nil
        }
        // Whoever spoke for a state is the same, or it was another meeting: 'Joseph and Burns also met Kyuma'.
        if [.meeting, .call].contains(c.kind), own.union(parties).count <= 2, !sameVenue {
            for country in own.intersection(parties) {
                let here = mine.filter { reading.people[$0].country == country }
                let there = people.filter { reading.people[$0].country == country }
                if !here.isEmpty, !there.isEmpty, here.isDisjoint(with: there) { return nil }
            }
        }
        if c.kind == .agreement, let name = c.agreementName, let other = group.compactMap(\.agreementName).first,
            Self.words(name).isDisjoint(with: Self.words(other))
        {
            return nil
        }
        // 'signed a declaration' and 'a memorandum' are two papers.
        if c.kind == .agreement, c.sentence != first.sentence, let paper = Self.paper(c, reading),
            let other = group.lazy.compactMap({ Self.paper($0, reading) }).first, paper != other
        {
            return nil
        }
        if c.isAnother != first.isAnother, c.sentence != first.sentence { return nil }
        var score = 10 + shared * 4 + mine.intersection(people).count * 4
        // Dates told must be able to be the same.
        let stated = group.filter { $0.date != nil && !$0.hasBorrowedDate }
        if let date = c.date {
            if c.hasBorrowedDate {
                if let other = stated.first?.date, !other.overlaps(date), c.basis != .inferred { return nil }
                if let other = stated.first?.date, !other.overlaps(date), !near(other, date) { return nil }
            } else {
                for other in stated {
                    guard let told = other.date else { continue }
                    guard told.overlaps(date) || Self.isSession(c, of: parties, told, date, reading) else { return nil }
                    // A year and a day of it are the same only when nothing else would make two.
                    if abs((told.width ?? 9999) - (date.width ?? 9999)) > 60, c.sentence != other.sentence {
                        return nil
                    }
                }
                if stated.isEmpty, let loose = first.date, !loose.overlaps(date), !near(loose, date) { return nil }
                score += stated.isEmpty ? 0 : 6
            }
        } else if c.assertion.isEarlier != first.assertion.isEarlier, !c.assertion.isPresupposed {
            return nil
        }
        let statuses = Set(group.map(\.assertion.status))
        if !statuses.contains(c.assertion.status) {
            if c.assertion.isPresupposed || c.assertion.isOpen || group.contains(where: { $0.assertion.isOpen }) {
                score -= 2
            } else if statuses == [.ongoing], c.assertion.status == .held {
                score -= 1
            } else if statuses == [.held], c.assertion.status == .ongoing {
                score -= 1
            } else {
                return nil
            }
        }
        let told = { (candidate: Candidate) in candidate.hasBorrowedPlace ? nil : candidate.place }
        if let place = told(c), let other = group.compactMap(told).first, place.isCity, other.isCity,
            place.name.lowercased() != other.name.lowercased()
        {
            if place.country != other.country || c.kind == .meeting { return nil }
        }
        if let place = told(c), let other = group.compactMap(told).first, place.country != nil, other.country != nil,
            place.country != other.country
        {
            return nil
        }
        score -= abs(c.sentence - first.sentence) / 4
        return max(score, 1)
    }

    /// Words of an agreement's name, plural or not.
    private static func words(_ name: String) -> Set<String> {
        Set(
            name.lowercased().split(whereSeparator: { !$0.isLetter }).map {
                $0.count > 4 && $0.hasSuffix("s") ? String($0.dropLast()) : String($0)
            }.filter { !["the", "of", "on", "and", "a", "for", "joint"].contains($0) })
    }

    private func near(_ a: EDTFDate, _ b: EDTFDate) -> Bool {
        guard let x = a.earliest, let y = b.earliest else { return false }
        return abs(x.number - y.number) <= 7
    }

    private func event(from group: [Candidate], _ reading: Reading) -> Event {
        let document = reading.document
        let lead =
            group.first { !$0.assertion.isPresupposed && $0.rule != FirstSince.name } ?? group.first {
                !$0.assertion.isPresupposed
            } ?? group[0]
        var actors = Actors()
        for candidate in group { actors.merge(candidate.actors) }
        for person in group.flatMap(\.attendees) where !actors.people.contains(person) { actors.people.append(person) }
        var status = lead.assertion.status
        if status == .held, lead.assertion.isOpen,
            let other = group.first(where: { !$0.assertion.isOpen && !$0.assertion.isPresupposed })
        {
            status = other.assertion.status
        }
        if group.contains(where: { $0.assertion.status == .cancelled }) { status = .cancelled }
        if lead.kind == .visit, status == .held, group.contains(where: { $0.assertion.status == .ongoing }) {
            status = .ongoing
        }
        let dated =
            group.filter { $0.date != nil && !$0.hasBorrowedDate }.min {
                ($0.date?.width ?? 99999) < ($1.date?.width ?? 99999)
            }
            ?? group.first { $0.dateWords != nil }
            ?? group.filter { $0.date != nil }.min { ($0.date?.width ?? 99999) < ($1.date?.width ?? 99999) }
        let places = group.filter { !$0.hasBorrowedPlace }.compactMap(\.place)
        var place = places.first { $0.isCity } ?? places.first ?? group.compactMap(\.place).first
        // 'at the White House': a house with a name says more than its country.
        if place?.isCity != true, let venue = group.compactMap(\.venue).first, venue.first?.isUppercase ?? false {
            place = Candidate.Place(name: venue, country: place?.country, isCity: true)
        }
        var sentences: [Int] = []
        for candidate in group where !sentences.contains(candidate.sentence) { sentences.append(candidate.sentence) }
        var evidence = [document.span(document.sentences[lead.sentence])]
        if let dated, dated.sentence != lead.sentence {
            evidence.append(document.span(document.sentences[dated.sentence]))
        }
        sentences += group.flatMap(\.joinedSentences).filter { !sentences.contains($0) }
        for sentence in sentences where evidence.count < 4 {
            let span = document.span(document.sentences[sentence])
            if !evidence.contains(span) { evidence.append(span) }
        }
        var topics: [String] = []
        for topic in group.flatMap(\.topics) where !topics.contains(topic) { topics.append(topic) }
        var rules: [String] = []
        for rule in group.map(\.rule) + group.flatMap(\.joinedRules) where !rules.contains(rule) { rules.append(rule) }
        let basis = dated?.date == nil ? nil : dated?.hasBorrowedDate == true ? .inferred : dated?.basis
        var confidence = 0.55
        if !lead.assertion.isPresupposed { confidence += 0.15 }
        if group.count > 1 { confidence += 0.1 }
        if dated?.date != nil, basis != .inferred { confidence += 0.1 }
        if actors.people.count >= 2 { confidence += 0.05 }
        // A side that the clause did not tell is a conclusion.
        if group.allSatisfy(\.isCompleted) { confidence -= 0.1 }
        return Event(
            id: "", kind: lead.kind, status: status, parties: actors.parties.sorted(),
            people: actors.people.map { reading.people[$0].name },
            ministries: actors.ministries, date: dated?.date, dateBasis: basis, dateWords: dated?.dateWords,
            place: place?.name,
            placeCountry: place?.country, venue: group.compactMap(\.venue).first,
            series: group.compactMap(\.seriesName).first,
            agreement: group.compactMap(\.agreementName).first, topics: Array(topics.prefix(6)), confidence: confidence,
            rules: rules,
            evidence: evidence)
    }
}
