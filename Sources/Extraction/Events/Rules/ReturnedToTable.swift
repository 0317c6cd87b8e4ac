import Record

/// Talks go on after a break, told by the table: 'returned to the negotiating table', 'went back to the talks', 'rejoined the talks'.
///
/// Refused by the assertion: those who are urged to return, or refuse to.
struct ReturnedToTable: EventRule {
    static let name = "ReturnedToTable"
    static let start = RuleStart.verb(["return", "go", "come", "rejoin", "get"])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), ["return", "go", "come", "rejoin", "get"].contains(r.clause.lemma(v)) else {
            return []
        }
        let end = min(r.document.sentences[r.document.sentence(of: v)].upperBound, v + 7)
        let words = (v + 1..<max(v + 1, end)).map { r.clause.lower($0) }
        let isTable =
            words.contains("table")
            && !Set(words).isDisjoint(with: ["negotiating", "negotiation", "negotiations", "bargaining", "conference"])
        let isTalks = !Set(words).isDisjoint(with: ["talks", "negotiations"])
        let lemma = r.clause.lemma(v)
        guard isTable || isTalks && (lemma == "rejoin" || lemma == "return" || words.first == "back") else { return [] }
        guard let subject = r.clause.subject(v) else { return [] }
        var actors = r.clause.actors(subject)
        actors.merge(r.actors([v], ["with"]))
        guard !actors.isEmpty else { return [] }
        if actors.parties.count == 1 { actors.isPair = true }
        actors.people = []
        return [r.candidate(Self.name, .resumption, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }
}
