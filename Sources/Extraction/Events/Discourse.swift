import Language
import Record

/// Why a candidate is no event.
struct RefusedCandidate: Error {
    let reason: String
}

/// What the article has told so far: who the two sides are, and when things were.
struct Discourse {
    let reading: Reading
    /// Twos told together, in events or side by side in a phrase, with the sentence that did.
    var pairs: [(sentence: Int, actors: Actors)] = []
    var lastEvent: Candidate?
    var bodies = BodySides()
    /// The visit told last: whose officials a guest there meets.
    var lastVisit: Candidate?
    /// All events so far, for words that point back.
    var events: [Candidate] = []
    var recent: [(sentence: Int, code: String)] = []

    /// How often each state or body is meant in the whole article.
    let totals: [String: Int]

    init(_ reading: Reading) {
        self.reading = reading
        var totals: [String: Int] = [:]
        for mention in reading.mentions {
            for code in Self.sides(mention, reading) { totals[code, default: 0] += 1 }
        }
        self.totals = totals
    }

    /// Whom a mention can stand for as a side; a city is where things happen.
    static func sides(_ mention: Mention, _ reading: Reading) -> [String] {
        if case .city = mention.referent { return [] }
        var actors = Actors()
        actors.add(mention, reading)
        return actors.parties
    }

    mutating func note(_ event: Candidate, _ r: EventReader) {
        bodies.note(event, r)
        events.append(event)
        if event.kind == .visit { lastVisit = event }
        if event.actors.parties.count >= 2, [.meeting, .call, .agreement, .visit].contains(event.kind) {
            pairs.append((event.sentence, event.actors))
        }
        // What lies further back dates nothing that follows.
        if !event.assertion.isEarlier { lastEvent = event }
    }

    mutating func close(sentence: Int) {
        let range = reading.document.sentences[sentence]
        for mention in reading.mentions where range.contains(mention.tokens.lowerBound) {
            for code in Self.sides(mention, reading) {
                recent.removeAll { $0.code == code }
                recent.append((sentence, code))
            }
        }
        pairs += coordinated(in: range).map { (sentence, $0.actors) }
    }

    mutating func settle(_ candidate: Candidate, _ r: EventReader) -> Result<Candidate, RefusedCandidate> {
        var event = candidate
        // 'have not met since October 1994': they met then.
        if let reason = event.assertion.refusal, reason.hasSuffix("negated"), [.meeting, .visit].contains(event.kind),
            let since = r.dates(in: event.sentence).first(where: { $0.bound == .since && $0.date != nil }),
            abs(since.tokens.lowerBound - event.trigger) < 12
        {
            event.assertion = Assertion(status: .held, isEarlier: true)
            event.set(since, borrowed: false, reading.document)
            // The place told is where they meet now.
            if event.kind == .meeting {
                event.place = nil
                event.venue = nil
            }
        }
        if let reason = event.assertion.refusal { return .failure(RefusedCandidate(reason: reason)) }
        let sentence = reading.document.sentences[event.sentence]
        if event.actors.people.isEmpty,
            let token = sentence.first(where: {
                Outsiders.shared.isSport(r.clause.lower($0)) && reading.mention(at: $0) == nil
            })
        {
            return .failure(RefusedCandidate(reason: "'\(r.clause.lower(token))': sport"))
        }
        if event.assertion.isOpen, reading.syntax.isVerb(event.trigger),
            [.vbp, .vbz].contains(reading.syntax.penn[event.trigger]),
            isHabit(event.trigger, sentence)
        {
            return .failure(RefusedCandidate(reason: "a habit, no occasion"))
        }
        // 'the firms said in a joint statement', 'a fund set up by the arms giant': what companies do has no sides of its own.
        if [.agreement, .launch].contains(event.kind), event.actors.people.isEmpty,
            event.actors.isPair || event.isCompleted || event.actors.parties.count < 2,
            let token = sentence.first(where: {
                abs($0 - event.trigger) < 25 && Self.businesses.contains(r.clause.lower($0))
                    && reading.mention(at: $0) == nil
            })
        {
            return .failure(RefusedCandidate(reason: "'\(r.clause.lower(token))': a private affair"))
        }
        if let body = event.body, event.actors.parties.count < 2 {
            guard let sides = bodies.sides(of: event) ?? (body == "it" ? nil : pair(for: event)) else {
                return .failure(RefusedCandidate(reason: "whose '\(body)' it is stays untold"))
            }
            event.actors.merge(sides)
        }
        if event.refersBack, event.actors.parties.count < 2, let before = antecedent(of: event) {
            for party in before.actors.parties { event.actors.add(party: party) }
            event.actors.isPair = false
            event.agreementName = event.agreementName ?? before.agreementName
        }
        // 'They will meet in Brussels in June': the members of the body that just met.
        if event.kind == .meeting, event.actors.isPair, event.actors.parties.isEmpty, let last = events.last,
            event.sentence - last.sentence <= 2, last.kind == .meeting, last.actors.parties.count == 1,
            let body = last.actors.parties.first, reading.vocabulary.isBody(body)
        {
            event.actors.isPair = false
            event.actors.add(party: body)
            event.standsAlone = true
        }
        if let name = agreementMeant(by: event, r) { event.agreementName = name }
        if event.actors.isPair || event.actors.isCounterpart, event.actors.parties.count < 2 { fillPair(&event) }
        // 'The measures against Niger had been imposed in July': by those told to have lifted them.
        if [.sanction, .sanctionRelief].contains(event.kind), event.actors.parties.count == 1,
            let other = events.last(where: {
                [.sanction, .sanctionRelief].contains($0.kind) && $0.actors.parties.count > 1
                    && $0.actors.parties.contains(event.actors.parties[0])
            })
        {
            for party in other.actors.parties { event.actors.add(party: party) }
            event.isCompleted = true
        }
        // 'met officials in Algiers': officials of the place.
        if [.meeting, .call].contains(event.kind), event.actors.parties.count == 1, event.actors.hasNameless,
            // Delegates of a body meet among themselves, wherever it is.
            event.kind != .meeting || event.rule != HeldTalks.name
                || !reading.vocabulary.isBody(event.actors.parties[0]),
            let home = event.place?.country ?? host(of: event)
        {
            event.actors.add(party: home)
        }
        if lack(event) != nil { fillPartner(&event) }
        if let reason = lack(event) { return .failure(RefusedCandidate(reason: reason)) }
        // 'They discussed Ukraine': on the telephone, when it was a call that was told of.
        if event.kind == .meeting, event.place == nil, let call = call(meantBy: event, candidate, r) {
            event.kind = .call
            if event.date == nil || event.hasBorrowedDate { (event.date, event.basis) = (call.date, .inferred) }
        }
        settleDate(&event, r)
        settleStay(&event, r)
        settleStatus(&event, r)
        settlePlace(&event)
        if event.kind == .visit, event.place == nil { return .failure(RefusedCandidate(reason: "no place is told")) }
        event.actors.people = event.actors.people.filter { person in
            if event.kind == .appointment { return true }
            guard let country = reading.people[person].country else {
                return reading.people[person].role != nil || event.kind == .appointment
            }
            return event.actors.parties.contains(country)
        }
        return .success(event)
    }

    static let families: [Set<EventKind>] = [
        [.sanction, .sanctionRelief], [.agreement, .withdrawal], [.meeting, .suspension, .resumption],
    ]

    /// The event told before that 'They had been imposed', 'The signing' speak of.
    func antecedent(of event: Candidate) -> Candidate? {
        let own = Set(event.actors.parties)
        return events.last { before in
            event.sentence - before.sentence <= 3 && before.actors.parties.count >= 2
                && own.isSubset(of: before.actors.parties)
                && Self.families.contains { $0.contains(event.kind) && $0.contains(before.kind) }
        }
    }

    /// The call of the last sentences that 'The two presidents discussed', 'Their conversation lasted' go on about.
    func call(meantBy event: Candidate, _ candidate: Candidate, _ r: EventReader) -> Candidate? {
        let isTalk =
            event.rule == HeldTalks.name
            && ["conversation", "talk", "discussion", "exchange", "conversations"].contains(
                r.clause.lower(event.trigger))
        guard isTalk || event.rule == MetCounterpart.name && candidate.actors.isPair else { return nil }
        let sides = Set(event.actors.parties)
        for before in events.reversed() where event.sentence - before.sentence <= 3 {
            guard Set(before.actors.parties) == sides else { continue }
            // Another meeting of other people came between: not theirs.
            let isTheirs =
                event.actors.people.isEmpty || before.actors.people.isEmpty
                || !Set(before.actors.people).isDisjoint(with: event.actors.people)
            if before.kind == .call { return isTheirs ? before : nil }
            if before.kind == .meeting, isTheirs, !before.assertion.isEarlier, before.rule != FirstSince.name {
                return nil
            }
        }
        return nil
    }

    /// The state that the one side was just told to visit: 'flew to Yangon … saw the first secretary'.
    func host(of event: Candidate) -> String? {
        guard let visit = lastVisit, event.sentence - visit.sentence <= 2, let host = visit.destination,
            let own = event.actors.parties.first, visit.visitor.parties.contains(own), own != host
        else { return nil }
        return host
    }

    /// 'They meet twice a year as a rule', 'usually visit'.
    func isHabit(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let near = max(sentence.lowerBound, verb - 4)..<min(sentence.upperBound, verb + 12)
        let words = near.map { reading.document.lower($0) }
        if words.contains(where: {
            ["usually", "always", "regularly", "often", "annually", "traditionally", "rarely"].contains($0)
        }) {
            return true
        }
        return zip(words, words.dropFirst()).contains {
            ($0 == "twice" || $0 == "once" || $0 == "times") && $1 == "a"
                || $0 == "every" && ["year", "month", "week"].contains($1)
                || $0 == "a" && $1 == "rule"
        }
    }

    static let businesses: Set<String> = [
        "company", "companies", "firm", "firms", "giant", "conglomerate", "shareholders", "shareholder", "concession",
        "insurer", "retailer", "automaker", "carmaker", "airline", "startup",
    ]

}
