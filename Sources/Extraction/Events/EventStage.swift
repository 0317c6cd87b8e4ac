import Language
import Record

/// Runs the event rules over every word, resolves who 'the two sides' are, and settles status and date.
struct EventStage: Stage {
    var needs: Set<Reading.Layer> { [.syntax, .dates, .mentions, .coreference, .eventWords] }
    var provides: Set<Reading.Layer> { [.acts] }

    func run(_ reading: inout Reading) {
        let reader = EventReader(reading)
        let rules = EventRules.all
        let index = RuleIndex.shared
        var discourse = Discourse(reading)
        var accepted: [Candidate] = []
        var told: [[String]] = []
        for (number, sentence) in reading.document.sentences.enumerated() {
            for token in sentence where Self.canTell(reading.syntax.tags[token]) {
                var asked = index.rules(at: token, reader)
                while asked != 0 {
                    let rule = asked.trailingZeroBitCount
                    asked &= asked - 1
                    for candidate in rules[rule].candidates(at: token, in: reader) {
                        if candidate.bond != nil, candidate.assertion.refusal == nil {
                            if let target = Joining.target(of: candidate, in: accepted) {
                                Joining.join(candidate, to: &accepted[target], reading)
                                continue
                            }
                            if !candidate.standsUnjoined { continue }
                        }
                        switch discourse.settle(candidate, reader) {
                        case .success(let event):
                            accepted.append(event)
                            told.append(candidate.actors.parties)
                            discourse.note(event, reader)
                        case .failure(let refused):
                            reading.refusals.append(
                                Refusal(
                                    span: reading.document.span(token..<token + 1), rule: candidate.rule,
                                    reason: refused.reason, parties: candidate.actors.parties))
                        }
                    }
                }
            }
            discourse.close(sentence: number)
        }
        reading.candidates = accepted
        reading.told = told
    }

    /// Whether a rule can start from a word of this part of speech; a third of all words are of another.
    static func canTell(_ tag: UPOS) -> Bool {
        switch tag {
        case .noun, .propn, .verb, .aux, .adj, .adv, .adp, .sconj, .x: true
        default: false
        }
    }
}

/// Why a candidate is no event.
struct RefusedCandidate: Error {
    let reason: String
}

/// What the article has told so far: who the two sides are, and when things were.
struct Discourse {
    private let reading: Reading
    /// Twos told together, in events or side by side in a phrase, with the sentence that did.
    private var pairs: [(sentence: Int, actors: Actors)] = []
    private var lastEvent: Candidate?
    private var bodies = BodySides()
    /// The visit told last: whose officials a guest there meets.
    private var lastVisit: Candidate?
    /// All events so far, for words that point back.
    private var events: [Candidate] = []
    private var recent: [(sentence: Int, code: String)] = []

    /// How often each state or body is meant in the whole article.
    private let totals: [String: Int]

    init(_ reading: Reading) {
        self.reading = reading
        var totals: [String: Int] = [:]
        for mention in reading.mentions {
            for code in Self.sides(mention, reading) { totals[code, default: 0] += 1 }
        }
        self.totals = totals
    }

    /// The two states that the article is about, where no third is named nearly as often.
    private func mainPair(with own: [String]) -> [String]? {
        let order = totals.filter { !own.contains($0.key) && reading.vocabulary.countries.byCode[$0.key] != nil }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let wanted = 2 - own.count
        guard wanted > 0, order.count >= wanted, order[wanted - 1].value >= 2 else { return nil }
        if order.count > wanted, order[wanted].value * 3 > order[wanted - 1].value * 2 { return nil }
        return own + order.prefix(wanted).map(\.key)
    }

    /// Whom a mention can stand for as a side; a city is where things happen.
    private static func sides(_ mention: Mention, _ reading: Reading) -> [String] {
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

    /// States and bodies joined in a phrase: 'Japan and China', 'China-Vietnam', 'between India and Pakistan'.
    private func coordinated(in range: Range<Int>) -> [(end: Int, actors: Actors)] {
        var out: [(end: Int, actors: Actors)] = []
        let mentions = reading.mentions.filter { range.contains($0.tokens.lowerBound) }
        for (first, second) in zip(mentions, mentions.dropFirst()) {
            let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
            let words = gap.map { reading.document.lower($0) }.filter { $0 != "the" }
            guard words == ["and"] || words == ["-"] || words == ["–"] || words == ["/"] else { continue }
            var actors = Actors()
            let codes = Self.sides(first, reading) + Self.sides(second, reading)
            guard codes.count == 2, codes[0] != codes[1] else { continue }
            for code in codes { actors.add(party: code) }
            // 'the Iraq-Iran war' is fought between two; it does not make them the two who talk.
            let after = second.tokens.upperBound
            if after < range.upperBound,
                ["war", "conflict", "border", "frontier", "dispute", "crisis"].contains(reading.document.lower(after))
            {
                continue
            }
            out.append((second.tokens.upperBound, actors))
        }
        return out
    }

    /// Who 'the two sides' are: two told together near by, rather those the article is about.
    private func pair(for event: Candidate) -> Actors? {
        let here =
            reading.document.sentences[event.sentence]
            .lowerBound..<max(
                event.trigger, reading.document.sentences[event.sentence].lowerBound)
        let all = pairs + coordinated(in: here).filter { $0.end <= event.trigger }.map { (event.sentence, $0.actors) }
        let own = Set(event.actors.parties)
        // The only two named in the sentence so far are the two it means.
        var named = Actors()
        for mention in reading.mentions where here.contains(mention.tokens.lowerBound) {
            for code in Self.sides(mention, reading) { named.add(party: code) }
        }
        let before = max(here.lowerBound, event.trigger - 4)..<max(event.trigger, here.lowerBound)
        let isThree = before.contains { ["three", "trilateral", "tripartite"].contains(reading.document.lower($0)) }
        if !isThree, named.parties.count == 2, own.isSubset(of: named.parties) { return named }
        var best: (score: Int, actors: Actors)?
        for (sentence, actors) in all.reversed() where own.isSubset(of: actors.parties) {
            let weight = actors.parties.map { min(totals[$0] ?? 0, 8) }.min() ?? 0
            let score =
                weight * 2 - (event.sentence - sentence) * 2 - max(0, actors.parties.count - 2)
                + (isThree && actors.parties.count == 3 ? 30 : 0)
            if score > (best?.score ?? .min) { best = (score, actors) }
        }
        return best?.actors
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
        if event.actors.isPair || event.actors.isCounterpart, event.actors.parties.count < 2 { fillPair(&event) }
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

    private static let families: [Set<EventKind>] = [
        [.sanction, .sanctionRelief], [.agreement, .withdrawal], [.meeting, .suspension, .resumption],
    ]

    /// The event told before that 'They had been imposed', 'The signing' speak of.
    private func antecedent(of event: Candidate) -> Candidate? {
        let own = Set(event.actors.parties)
        return events.last { before in
            event.sentence - before.sentence <= 3 && before.actors.parties.count >= 2
                && own.isSubset(of: before.actors.parties)
                && Self.families.contains { $0.contains(event.kind) && $0.contains(before.kind) }
        }
    }

    /// The call of the last sentences that 'The two presidents discussed', 'Their conversation lasted' go on about.
    private func call(meantBy event: Candidate, _ candidate: Candidate, _ r: EventReader) -> Candidate? {
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
    private func host(of event: Candidate) -> String? {
        guard let visit = lastVisit, event.sentence - visit.sentence <= 2, let host = visit.destination,
            let own = event.actors.parties.first, visit.visitor.parties.contains(own), own != host
        else { return nil }
        return host
    }

    /// 'They meet twice a year as a rule', 'usually visit'.
    private func isHabit(_ verb: Int, _ sentence: Range<Int>) -> Bool {
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

    private static let businesses: Set<String> = [
        "company", "companies", "firm", "firms", "giant", "conglomerate", "shareholders", "shareholder", "concession",
        "insurer", "retailer", "automaker", "carmaker", "airline", "startup",
    ]

    private func fillPair(_ event: inout Candidate) {
        // Between whom somebody mediates: the two told of last.
        let pair = pair(for: event)
        if event.kind == .mediation, let pair {
            for party in pair.parties { event.actors.add(party: party) }
            return
        }
        if let pair {
            for party in pair.parties { event.actors.add(party: party) }
            if [.meeting, .call].contains(event.kind), event.actors.people.isEmpty {
                for person in pair.people where !event.actors.people.contains(person) {
                    event.actors.people.append(person)
                }
            }
        } else {
            // Who signed what is no matter of who was named last.
            var codes = event.kind == .agreement ? [] : recent.suffix(2).map(\.code)
            if !codes.isEmpty, event.actors.parties.count == 1, let own = event.actors.parties.first {
                codes = recent.map(\.code).filter { $0 != own }.suffix(1) + [own]
            }
            let told = event.actors.parties.count
            for code in codes { event.actors.add(party: code) }
            event.isCompleted = event.isCompleted || event.actors.parties.count > told
            if event.actors.parties.count < 2, let main = mainPair(with: event.actors.parties) {
                for code in main { event.actors.add(party: code) }
                event.isCompleted = true
            }
        }
    }

    /// A side left out because the article has named it all along: the state named most, if it is named near.
    private func fillPartner(_ event: inout Candidate) {
        // 'officials met': unnamed people of some other state are no sign of which; whom sanctions are for is told with them.
        // 'The curbs were imposed in July 2019': those that the article is about.
        let isTold = event.kind == .sanction && event.actors.isEmpty && event.date != nil && !event.hasBorrowedDate
        guard [.meeting, .agreement, .aid, .rupture].contains(event.kind) || isTold, !event.actors.hasNameless,
            !event.assertion.isPresupposed || event.kind != .meeting
        else { return }
        let own = Set(event.actors.parties)
        guard own.count <= 1 else { return }
        let here = reading.document.sentences[event.sentence]
        let from = reading.document.sentences[max(0, event.sentence - 2)].lowerBound
        var near: [String: Int] = [:]
        for mention in reading.mentions
        where mention.tokens.lowerBound >= from && mention.tokens.lowerBound < here.upperBound {
            for code in Self.sides(mention, reading) where !own.contains(code) { near[code, default: 0] += 1 }
        }
        func weight(_ code: String) -> Int { (totals[code] ?? 0) + 2 * (near[code] ?? 0) }
        let partners = near.keys.filter { (totals[$0] ?? 0) >= 2 }.sorted { (weight($0), $1) > (weight($1), $0) }
        // One that others rival is a guess; so is a pair of which a third is named as often.
        let wanted = own.isEmpty ? 2 : 1
        if partners.count > wanted, weight(partners[wanted]) * 3 > weight(partners[wanted - 1]) * 2 { return }
        for code in partners.prefix(wanted) { event.actors.add(party: code) }
        if !partners.isEmpty { event.isCompleted = true }
    }

    private func lack(_ event: Candidate) -> String? {
        let count = event.actors.parties.count
        let body = event.actors.parties.contains { reading.vocabulary.isBody($0) }
        // The other side untold: what one state does alone stands, what takes two needs a body of states.
        if count == 1, !event.assertion.isPresupposed {
            switch event.kind {
            case .sanction, .sanctionRelief: if body || event.standsAlone { return nil }
            case .visit, .rupture, .relations, .protest: return nil
            case .meeting, .launch, .suspension, .resumption, .agreement, .mediation:
                if body, !event.isCompleted { return nil }
            default: break
            }
        }
        switch event.kind {
        case .meeting:
            if count >= 2 || (body && event.standsAlone) || (event.seriesName != nil && count >= 1 && body) {
                return nil
            }
            return "only one side is told"
        case .appointment, .resolution: return count >= 1 ? nil : "no party is told"
        case .agreement:
            return count >= 2 || (count == 1 && event.standsAlone && event.agreementName != nil)
                ? nil : "only one side is told"
        case .withdrawal:
            return count >= 2 || (count == 1 && event.agreementName != nil) ? nil : "only one side is told"
        case .protest: return count >= 2 ? nil : "only one side is told"
        case .launch: return count >= 2 || (body && count >= 1 && event.date != nil) ? nil : "only one side is told"
        default: return count >= 2 ? nil : "only one side is told"
        }
    }

    private func settleDate(_ event: inout Candidate, _ r: EventReader) {
        guard event.date == nil, event.dateWords == nil else { return }
        let dates = r.dates(in: event.sentence).filter {
            ($0.type == .date || $0.type == .time) && $0.bound != .since && $0.bound != .until
        }
        // One date in the sentence and one verb it can belong to; not the day of what was only talked about.
        if dates.count == 1, let date = dates.first, let owner = r.owner(of: date), !isOfTopic(date, event, r) {
            let elsewhere = owner >= 0 && r.nouns[owner] != nil && !event.heads.contains(owner)
            let said = owner >= 0 && r.clause.classes(owner).contains("say")
            let near = abs(date.tokens.lowerBound - event.trigger) < 8
            // 'agreed on Friday to restore ties': the day of agreeing is not the day of doing.
            let agreed =
                owner >= 0 && event.assertion.status == .planned && !event.heads.contains(owner)
                && ["agree", "decide", "promise", "vow", "announce"].contains(r.clause.lemma(owner))
            if !elsewhere, !agreed,
                !said && near
                    || (said && event.assertion.status != .planned && abs(date.tokens.lowerBound - event.trigger) < 20
                        && !event.assertion.isEarlier)
            {
                event.set(date, borrowed: true, reading.document)
                return
            }
        }
        guard let published = reading.published, event.assertion.status != .cancelled else { return }
        if let last = lastEvent, last.date != nil, !last.hasBorrowedDate || last.sentence == event.sentence,
            event.sentence - last.sentence <= 2, last.assertion.status == event.assertion.status,
            !event.assertion.isEarlier, !Set(last.actors.parties).isDisjoint(with: event.actors.parties),
            (last.date?.width ?? 999) <= 31,
            // Background on what two states once broke or bound is not of the day told before it.
            [.meeting, .visit, .call, .mediation, .resumption, .launch].contains(event.kind)
                || Set(last.actors.parties) == Set(event.actors.parties)
                    && (last.sentence == event.sentence
                        || event.kind == .agreement && event.sentence - last.sentence <= 1)
        {
            event.date = last.date
            event.basis = .inferred
            event.hasBorrowedDate = true
            return
        }
        // News tells of the days before it: what is told in the plain past without a date is of the last weeks.
        switch event.assertion.status {
        case .held where !event.assertion.isEarlier && !(event.assertion.isPresupposed && event.sentence > 6):
            guard
                [.meeting, .visit, .call, .agreement, .protest, .resolution, .mediation].contains(event.kind)
                    || event.kind != .appointment && !event.assertion.isPresupposed
            else { return }
            event.date = Self.month(of: published, before: true)
            event.basis = .inferred
            event.hasBorrowedDate = true
        case .planned where event.kind != .appointment:
            // What is announced without a day is mostly of the next weeks; the date says so by its width and its basis.
            event.date = Self.month(of: published, before: false)
            event.basis = .inferred
            event.hasBorrowedDate = true
        case .ongoing:
            event.date = EDTFDate(day: published)
            event.basis = .inferred
            event.hasBorrowedDate = true
        default: break
        }
    }

    /// 'discussed the elections in December'
    private func isOfTopic(_ date: TimeExpression, _ event: Candidate, _ r: EventReader) -> Bool {
        guard event.rule == MetCounterpart.name, r.clause.classes(event.trigger).contains("discuss"),
            let object = reading.syntax.child(event.trigger, [.obj])
        else { return false }
        return reading.syntax.subtree(object).contains(date.tokens.lowerBound)
    }

    /// The month of a day, or thirty days from or to it where the month has just begun or ends.
    private static func month(of day: CalendarDay, before: Bool) -> EDTFDate {
        let other = day.adding(days: before ? -7 : 9)
        if other.month == day.month { return EDTFDate(year: day.year, month: day.month) }
        return EDTFDate(from: day.adding(days: before ? -30 : 0), through: day.adding(days: before ? 0 : 30))
    }

    /// A meeting just held that opens a report without saying where was where the report was filed.
    private func settlePlace(_ event: inout Candidate) {
        guard event.place == nil, event.kind == .meeting,
            event.assertion.status == .held || event.assertion.status == .ongoing,
            !event.assertion.isEarlier, event.sentence <= 2, let dateline = reading.dateline,
            let published = reading.published,
            let latest = event.date?.latest, abs(latest.number - published.number) <= 3,
            event.actors.people.count >= 2 || event.actors.parties.contains(dateline.country ?? "-")
        else { return }
        event.place = Candidate.Place(name: dateline.place, country: dateline.country, isCity: true)
        event.hasBorrowedPlace = true
    }

    /// A visit told by its first day lasts as long as is told beside it, or until the report where it is under way.
    private func settleStay(_ event: inout Candidate, _ r: EventReader) {
        guard event.kind == .visit, let first = event.date?.earliest, event.date?.width == 1, !event.hasBorrowedDate,
            event.rule != ReturnedFrom.name
        else { return }
        if let days = r.daysOfStay(event), days > 1, days < 40 {
            event.date = EDTFDate(from: first, through: first.adding(days: days - 1))
        } else if let published = reading.published, first < published, first >= published.adding(days: -1),
            event.assertion.status != .planned, !event.assertion.isEarlier, !event.isEnded
        {
            event.date = EDTFDate(from: first, through: published)
        }
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private func settleStatus(_ event: inout Candidate, _ r: EventReader) {
        guard let published = reading.published, let date = event.date else {
            return
        }
        // 'agreed to talks on Friday': a weekday of something to come lies ahead, of something done behind.
        if event.basis == .relative, let day = date.earliest, date.width == 1, abs(day.number - published.number) < 7,
            let words = event.dateWords?.lowercased(), Self.weekdays.contains(where: words.hasSuffix)
        {
            // 'Netanyahu and Arafat meet Monday': what is still told in the present is to come.
            if event.assertion.isOpen, !event.assertion.isPresupposed, day < published, event.assertion.status == .held,
                [.vbp, .vbz, .vb].contains(reading.syntax.penn[event.trigger]), reading.syntax.isVerb(event.trigger),
                reading.syntax.children(event.trigger, .aux).isEmpty
            {
                event.assertion.status = .planned
                event.date = EDTFDate(day: day.adding(days: 7))
                return
            }
            if event.assertion.status == .planned, !event.assertion.isOpen, day < published {
                event.date = EDTFDate(day: day.adding(days: 7))
                return
            }
            if event.assertion.status == .held, day > published, !event.assertion.isPresupposed, !event.assertion.isOpen
            {
                event.date = EDTFDate(day: day.adding(days: -7))
                return
            }
        }
        let stated = !event.hasBorrowedDate
        // 'opened talks', in the first lines and with no day told: today.
        if event.kind == .meeting, event.isBegun, event.assertion.status == .held, !event.assertion.isEarlier, !stated,
            event.sentence <= 1, event.dateWords == nil
        {
            event.assertion.status = .ongoing
            event.date = EDTFDate(day: published)
            return
        }
        if let earliest = date.earliest, earliest > published,
            event.assertion.status == .held || event.assertion.status == .ongoing
        {
            event.assertion.status = .planned
        } else if let latest = date.latest, latest < published, stated {
            if event.assertion.status == .ongoing, event.kind != .visit || latest < published.adding(days: -4) {
                event.assertion.status = .held
            }
            if event.assertion.status == .planned, event.assertion.isOpen || latest < published.adding(days: -1) {
                event.assertion.status = event.assertion.isOpen ? .held : .planned
            }
        }
        // A visit whose days have not run out is under way, and so are talks just begun.
        if event.assertion.status == .held, !event.assertion.isEarlier, let earliest = date.earliest,
            let latest = date.latest, stated, earliest <= published, latest >= published.adding(days: -1),
            (date.width ?? 99) < 20
        {
            if event.kind == .visit, event.rule != ReturnedFrom.name, !event.isEnded {
                event.assertion.status = .ongoing
            } else if event.kind == .meeting, event.isBegun, latest >= published {
                event.assertion.status = .ongoing
            }
        }
    }
}
