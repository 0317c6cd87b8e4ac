import Record

/// Somebody is told to be in another state: 'Hu Jintao is in Hanoi for a state visit', 'Straw was in India on Thursday'.
///
/// Needs a named official; states, armies and 'is in charge' are refused, and so is being in one's own country.
struct PresentIn: EventRule {
    static let name = "PresentIn"

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        guard let copula = r.syntax.child(token, [.cop]),
            let subject = r.clause.subject(token) ?? r.syntax.child(token, [.nsubj])
        else { return [] }
        let place: Candidate.Place
        if r.clause.lower(token) == "here", let dateline = r.reading.dateline {
            place = .init(name: dateline.place, country: dateline.country, isCity: true)
        } else if r.clause.preposition(token) == "in", let mention = r.reading.mention(at: token),
            let named = r.place(of: mention)
        {
            place = named
        } else if r.clause.preposition(token) == "in", r.clause.lower(token) == "country",
            let code = r.lastState(before: token, other: r.clause.actors(subject).parties)
        {
            place = .init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)
        } else {
            return []
        }
        guard let code = place.country else { return [] }
        var visitor = r.clause.actors(subject)
        visitor.parties.removeAll { $0 == code }
        visitor.people.removeAll { r.reading.people[$0].country == code }
        guard !visitor.people.isEmpty, !visitor.parties.isEmpty else { return [] }
        if let reason = r.assertion.negation(token) { return [refused(reason, token, visitor, r)] }
        let word = r.clause.lower(copula)
        let modal = r.syntax.children(token, .aux).map { r.clause.lower($0) }
        let told: Assertion
        if modal.contains("will") {
            told = Assertion(status: .planned)
        } else if let other = modal.first(where: AssertionReader.hypothetical.contains) {
            return [refused("'\(other)': hypothetical", token, visitor, r)]
        } else {
            told = Assertion(status: ["is", "are", "'s"].contains(word) ? .ongoing : .held)
        }
        var actors = visitor
        actors.add(party: code)
        var candidate = r.candidate(Self.name, .visit, told, actors, trigger: token, heads: [token])
        candidate.visitor = visitor
        candidate.destination = code
        candidate.place = place
        return [candidate]
    }

    private func refused(_ reason: String, _ token: Int, _ visitor: Actors, _ r: EventReader) -> Candidate {
        r.candidate(Self.name, .visit, .refused(reason), visitor, trigger: token, heads: [token])
    }
}
