import Record

/// Somebody comes back from another state, and so was there: 'on his return from Belgrade', 'returned from a tour of Gabon',
/// 'on his way home from Vancouver', 'left Libya by air'.
///
/// Needs a named official. Refused: goods and troops that return, and returns from one's own country.
struct ReturnedFrom: EventRule {
    static let name = "ReturnedFrom"

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        let word = r.clause.lower(token)
        let leaves = r.syntax.isVerb(token) && ["leave", "depart"].contains(r.clause.lemma(token))
        let isVerb = r.syntax.isVerb(token) && ["return", "come"].contains(r.clause.lemma(token)) || leaves
        guard isVerb || ["return", "way"].contains(word) else { return [] }
        if word == "come" || word == "came", !r.syntax.children(token).contains(where: { r.clause.lower($0) == "back" })
        {
            return []
        }
        var places = r.destinations(after: token, ["from"])
        if leaves, let object = r.syntax.child(token, [.obj]), let mention = r.reading.mention(at: object),
            let place = r.place(of: mention)
        {
            places = [place]
        }
        guard !places.isEmpty else { return [] }
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
