import Record

/// An official of one party goes to another's country, told by a verb: 'visited Tokyo', 'arrived in Beijing', 'flew to Cairo', 'left for China'.
///
/// Needs an official or delegation who goes and a state or city they go to, other than their own.
/// Refused: troops, ships, goods and ordinary people; 'went to war'; 'came to power'.
struct VisitedPlace: EventRule {
    static let name = "VisitedPlace"
    static let start = RuleStart.verb

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        let classes = r.clause.classes(v)
        let reaches =
            r.clause.lemma(v) == "reach"
            && r.syntax.child(v, [.obj]).flatMap { r.reading.mention(at: $0) }.flatMap(r.place) != nil
        guard r.syntax.isVerb(v), reaches || !classes.isDisjoint(with: ["visit", "go", "depart"]),
            let subject = r.clause.subject(v)
        else { return [] }
        if classes.contains("visit"), r.clause.isPassive(v) { return visited(v, r) }
        var visitor = r.clause.doers(v)
        if visitor.isEmpty { visitor = r.clause.actors(subject) }
        guard goes(subject, visitor, r) else { return [] }
        var places: [Candidate.Place] = []
        var heads = [v]
        if classes.contains("visit") || reaches {
            guard let object = r.syntax.child(v, [.obj]) ?? r.clause.obliques([v], ["with", "to", "in"]).first else {
                return here(v, visitor, r)
            }
            heads.append(object)
            if r.reading.mention(at: object) != nil { places = r.list(placesFrom: object) }
            if places.isEmpty {
                for token in [object] + r.syntax.children(object, .conj) {
                    if let place = destination(token, r) { places.append(place) }
                }
            }
            // 'visit him in Texas', 'visited a factory in Osaka'
            if places.isEmpty, visitor.parties.count == 1 {
                places = r.clause.obliques([v], ["in", "at"]).prefix(1).compactMap { destination($0, r) }
            }
        } else {
            let prepositions: Set<String> =
                classes.contains("depart") && !classes.contains("go")
                ? ["for"] : ["in", "to", "at", "into", "for", "from"]
            for phrase in r.clause.obliques([v], prepositions) {
                // 'left Tokyo for Beijing': where to; 'returned from Beijing': where they had been.
                let preposition = r.clause.preposition(phrase)
                if preposition == "from", r.clause.lemma(v) != "return" { continue }
                if preposition == "for", r.nouns[phrase] != nil { continue }
                if preposition == "at", ["end", "head"].contains(r.clause.lower(phrase)) { continue }
                for token in [phrase] + r.syntax.children(phrase, .conj) {
                    if let place = destination(token, r) { places.append(place) }
                }
                if !places.isEmpty { break }
            }
            let linear = r.destinations(after: v, prepositions.subtracting(["from", "at"]))
            if linear.count > places.count, linear.contains(where: { !visitor.parties.contains($0.country ?? "") }) {
                places = linear
            }
            if places.isEmpty { return here(v, visitor, r) }
        }
        let told = r.assertion.verb(v)
        if r.clause.lemma(v) == "return", r.clause.obliques([v], ["from"]).isEmpty, isEnvoy(subject, r),
            let place = places.first
        {
            return backAtPost(v, visitor, place, told, r)
        }
        var out: [Candidate] = []
        for place in places {
            guard let code = place.country, !visitor.parties.isEmpty, visitor.parties != [code] else { continue }
            // Going home is not a visit; where several go, the host is no visitor.
            visitor.parties.removeAll { $0 == code }
            visitor.people.removeAll { r.reading.people[$0].country == code }
            guard !visitor.parties.isEmpty else { continue }
            var actors = visitor
            actors.add(party: code)
            var candidate = r.candidate(Self.name, .visit, told, actors, trigger: v, heads: heads, toward: true)
            candidate.visitor = visitor
            candidate.destination = code
            candidate.place = place
            candidate.isEnded =
                r.clause.lemma(v) == "return" && !r.clause.obliques([v], ["from"]).isEmpty
            out.append(candidate)
        }
        return out
    }

    private func isEnvoy(_ subject: Int, _ r: EventReader) -> Bool {
        let words = r.reading.mention(at: subject)?.tokens ?? subject..<subject + 1
        return words.contains { r.clause.lower($0).hasPrefix("ambassador") }
    }

    /// 'The ambassadors returned to Minsk': recalled ones at their posts again restore relations; going home tells nothing.
    private func backAtPost(
        _ v: Int, _ visitor: Actors, _ place: Candidate.Place, _ told: Assertion, _ r: EventReader
    ) -> [Candidate] {
        guard let code = place.country, visitor.parties.contains(where: { $0 != code }), visitor.parties.first != code
        else { return [] }
        var actors = visitor
        actors.people = []
        actors.add(party: code)
        var out = r.candidate(Self.name, .relations, told, actors, trigger: v, heads: [v])
        out.place = nil
        return [out]
    }

    /// 'Athens was visited by the German chancellor'
    private func visited(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard let object = r.syntax.child(v, [.nsubjPass]), let place = destination(object, r) else { return [] }
        let visitor = r.actors([v], ["by"])
        guard !visitor.people.isEmpty || visitor.hasNameless || !visitor.parties.isEmpty else { return [] }
        return r.visit(Self.name, by: visitor, to: place, r.assertion.verb(v), trigger: v, heads: [v])
    }

    private func here(_ v: Int, _ visitor: Actors, _ r: EventReader) -> [Candidate] {
        if r.syntax.children(v).contains(where: { r.clause.lower($0) == "there" && $0 > v }) {
            let place = r.lastPlace(before: v, besides: visitor.parties)
            return r.visit(Self.name, by: visitor, to: place, r.assertion.verb(v), trigger: v, heads: [v])
        }
        guard
            r.syntax.children(v).contains(where: { r.clause.lower($0) == "here" }) || comesIn(v, r),
            !visitor.parties.isEmpty, let code = r.reading.dateline?.country ?? r.mainState(besides: visitor.parties),
            !visitor.parties.contains(code)
        else { return [] }
        var actors = visitor
        actors.add(party: code)
        var candidate = r.candidate(Self.name, .visit, r.assertion.verb(v), actors, trigger: v, heads: [v])
        candidate.visitor = visitor
        candidate.destination = code
        candidate.place =
            r.reading.dateline.map { .init(name: $0.place, country: code, isCity: true) }
            ?? .init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)
        return [candidate]
    }

    /// 'arrived on Monday', 'arrives in November', 'flew in yesterday': to where the report is from.
    private func comesIn(_ v: Int, _ r: EventReader) -> Bool {
        let lemma = r.clause.lemma(v)
        if lemma == "arrive" {
            return r.clause.obliques([v], ["in", "at"]).allSatisfy { phrase in
                r.reading.dates.contains { $0.tokens.contains(phrase) }
            }
        }
        let next = v + 1 < r.document.tokens.count ? r.clause.lower(v + 1) : ""
        return ["fly", "drive", "jet", "sail"].contains(lemma) && next == "in" && r.reading.mention(at: v + 2) == nil
            && r.reading.mention(at: v + 3) == nil
    }

    private func goes(_ subject: Int, _ visitor: Actors, _ r: EventReader) -> Bool {
        if !visitor.people.isEmpty || visitor.isPair { return true }
        for token in [subject] + r.syntax.children(subject, .compound) {
            if let mention = r.reading.mention(at: token), case .official = mention.referent {
                return !visitor.parties.isEmpty
            }
        }
        return false
    }

    /// A state or city named in the object: also 'the Chinese capital', 'three African countries' not.
    private func destination(_ phrase: Int, _ r: EventReader) -> Candidate.Place? {
        if EventReader.states.contains(r.clause.lower(phrase)), r.reading.mention(at: phrase) == nil,
            !r.syntax.children(phrase, .det).contains(where: { r.clause.lower($0) == "this" }),
            let code = r.lastState(
                before: phrase, other: r.clause.subject(phrase).map { r.clause.actors($0).parties } ?? [])
        {
            return .init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)
        }
        if let mention = r.reading.mention(at: phrase) {
            if let place = r.place(of: mention) { return place }
            if case .organization = mention.referent { return nil }
        }
        for child in r.syntax.children(phrase)
        where [.compound, .nmod, .nmodPoss, .appos, .flat, .amod].contains(r.syntax.relations[child]) {
            if r.syntax.relations[child] == .nmod, !["in", "of", "near"].contains(r.clause.preposition(child)) {
                continue
            }
            if let mention = r.reading.mention(at: child), let place = r.place(of: mention) { return place }
            if r.syntax.relations[child] == .amod || r.syntax.relations[child] == .nmodPoss,
                let mention = r.reading.mention(at: child),
                case .country(let code, _) = mention.referent
            {
                return .init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)
            }
        }
        return nil
    }
}
