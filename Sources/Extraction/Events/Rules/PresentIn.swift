import Record

/// Somebody is told to be in another state: 'Hu Jintao is in Hanoi for a state visit', 'Straw was in India on Thursday'.
///
/// Needs a named official; states, armies and 'is in charge' are refused, and so is being in one's own country.
struct PresentIn: EventRule {
    static let name = "PresentIn"

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        guard
            let copula = r.syntax.child(token, [.cop]) ?? copulaInLine(token, r),
            let subject = r.clause.subject(token) ?? r.syntax.child(token, [.nsubj]) ?? holder(before: copula, r)
        else { return [] }
        let place: Candidate.Place
        if r.clause.lower(token) == "here", let dateline = r.reading.dateline {
            place = .init(name: dateline.place, country: dateline.country, isCity: true)
        } else if r.clause.preposition(token) == "in" || opens(token, r), let mention = r.reading.mention(at: token),
            let named = r.place(of: mention)
        {
            place = named
        } else if r.clause.preposition(token) == "in", r.clause.lower(token) == "country",
            r.syntax.children(token, .det).contains(where: { r.clause.lower($0) == "this" }),
            let dateline = r.reading.dateline,
            let code = dateline.country
        {
            place = .init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)
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
        var isSomebody = !visitor.people.isEmpty
        if let mention = r.reading.mention(at: subject), case .official(_, let role?, _) = mention.referent,
            role != "official"
        {
            isSomebody = true
        }
        guard isSomebody, !visitor.parties.isEmpty else { return [] }
        if let reason = r.assertion.negation(token) { return [refused(reason, token, visitor, r)] }
        let word = r.clause.lower(copula)
        let modal = r.syntax.children(token, .aux).map { r.clause.lower($0) }
        let told: Assertion
        let isDue = (copula + 1..<max(copula + 1, token)).contains { ["due", "expected"].contains(r.clause.lower($0)) }
        if modal.contains("will") || ["will", "would"].contains(word) || isDue {
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

    private func opens(_ token: Int, _ r: EventReader) -> Bool {
        guard let mention = r.reading.mention(at: token), mention.tokens.lowerBound > 0 else { return false }
        return mention.tokens.contains(token) && r.clause.lower(before(mention, r)) == "in"
            && token == mention.tokens.upperBound - 1
    }

    /// The word in front of a place and its article: 'in the Guinean capital'.
    private func before(_ mention: Mention, _ r: EventReader) -> Int {
        let i = mention.tokens.lowerBound - 1
        return i > 0 && r.clause.lower(i) == "the" ? i - 1 : i
    }

    /// 'was in India': the words in a row, where the tree has them otherwise.
    private func copulaInLine(_ token: Int, _ r: EventReader) -> Int? {
        guard opens(token, r), let mention = r.reading.mention(at: token) else { return nil }
        var i = before(mention, r) - 1
        while i > 0,
            r.syntax.tags[i] == .adv || ["due", "expected", "back", "at", "present"].contains(r.clause.lower(i))
        { i -= 1 }
        guard i > 0 else { return nil }
        if r.clause.lower(i) == "be" { return ["will", "would"].contains(r.clause.lower(i - 1)) ? i - 1 : nil }
        return ["is", "was", "are", "were"].contains(r.clause.lower(i)) ? i : nil
    }

    private func holder(before copula: Int, _ r: EventReader) -> Int? {
        var i = copula - 1
        while i > 0, r.syntax.tags[i] == .adv || r.clause.lower(i) == "," && r.clause.lower(i - 1) != "who" {
            if r.clause.lower(i) == "," { return r.reading.mention(at: i - 1) != nil ? i - 1 : nil }
            i -= 1
        }
        if i > 0, r.clause.lower(i) == "who" { i -= 1 }
        if i > 0, r.clause.lower(i) == "," { i -= 1 }
        return i >= 0 && r.reading.mention(at: i) != nil ? i : nil
    }

    private func refused(_ reason: String, _ token: Int, _ visitor: Actors, _ r: EventReader) -> Candidate {
        r.candidate(Self.name, .visit, .refused(reason), visitor, trigger: token, heads: [token])
    }
}
