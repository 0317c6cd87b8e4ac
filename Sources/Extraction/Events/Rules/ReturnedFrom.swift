import Record

/// Somebody comes back from another state, and so was there: 'on his return from Belgrade', 'returned from a tour of Gabon',
/// 'on his way home from Vancouver', 'left Libya by air'.
///
/// Needs a named official. Refused: goods and troops that return, and returns from one's own country.
struct ReturnedFrom: EventRule {
    static let name = "ReturnedFrom"
    static let start = RuleStart.verb(["return", "come", "fly", "go", "leave", "depart"]).or(
        .word(["return", "way"]))

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        let word = r.clause.lower(token)
        let leaves = r.syntax.isVerb(token) && ["leave", "depart"].contains(r.clause.lemma(token))
        let isVerb =
            r.syntax.isVerb(token) && ["return", "come", "fly", "go"].contains(r.clause.lemma(token)) || leaves
        guard isVerb || ["return", "way"].contains(word) else { return [] }
        if ["come", "came", "coming", "comes", "flew", "flies", "went", "goes"].contains(word),
            !r.syntax.children(token).contains(where: { ["back", "home"].contains(r.clause.lower($0)) }),
            token + 1 >= r.document.tokens.count || !["back", "home"].contains(r.clause.lower(token + 1))
        {
            return []
        }
        var places = r.destinations(after: token, ["from"])
        if leaves, let object = r.syntax.child(token, [.obj]), let mention = r.reading.mention(at: object),
            let place = r.place(of: mention)
        {
            places = [place]
        }
        let isAhead = word == "way" && token > 0 && ["his", "her", "the", "their"].contains(r.clause.lower(token - 1))
        guard !places.isEmpty || isAhead else { return [] }
        var visitor = Actors()
        if isVerb, let subject = r.clause.subject(token) {
            visitor = r.clause.actors(subject)
        } else {
            for child in r.syntax.children(token, .nmodPoss) { visitor.merge(r.clause.actors(child)) }
            if visitor.isEmpty, let verb = r.clause.verb(above: token), let subject = r.clause.subject(verb) {
                visitor = r.clause.actors(subject)
            }
        }
        guard !visitor.people.isEmpty else { return [] }
        return ahead(token, visitor, r) + back(token, visitor, places, isVerb, leaves, r)
    }

    /// 'on her way from Dushanbe to Tashkent': where they go on to.
    private func ahead(_ token: Int, _ visitor: Actors, _ r: EventReader) -> [Candidate] {
        guard r.clause.lower(token) == "way" else { return [] }
        let home = visitor.people.compactMap { r.reading.people[$0].country }
        return r.destinations(after: token, ["to"]).filter { !home.contains($0.country ?? "") }.flatMap {
            r.visit(Self.name, by: visitor, to: $0, Assertion(status: .planned), trigger: token, heads: [token])
        }
    }

    private func back(
        _ token: Int, _ visitor: Actors, _ places: [Candidate.Place], _ isVerb: Bool, _ leaves: Bool, _ r: EventReader
    ) -> [Candidate] {
        let told = isVerb ? r.assertion.verb(token) : Assertion(status: .held)
        if told.refusal != nil || leaves && told.status != .held { return [] }
        return places.compactMap { place in
            guard let code = place.country else { return nil }
            var goes = visitor
            goes.parties.removeAll { $0 == code }
            goes.people.removeAll { r.reading.people[$0].country == code }
            guard !goes.parties.isEmpty, !goes.people.isEmpty else { return nil }
            var actors = goes
            actors.add(party: code)
            var candidate = r.candidate(
                Self.name, .visit, Assertion(status: .held), actors, trigger: token, heads: [token])
            candidate.visitor = goes
            candidate.destination = code
            candidate.place = place
            return candidate
        }
    }
}
