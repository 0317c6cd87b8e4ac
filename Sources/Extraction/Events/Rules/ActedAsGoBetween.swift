import Record

/// Mediation told by the part somebody plays: 'offered to act as a go-between', 'Norway served as intermediary', 'shuttled between the
/// two capitals', 'carried messages between'.
///
/// Refused: mediators who are only mentioned.
struct ActedAsGoBetween: EventRule {
    static let name = "ActedAsGoBetween"
    static let start = RuleStart.word(parts).or(.verb(["shuttle", "carry"]))
    private static let parts: Set<String> = [
        "go-between", "between", "intermediary", "intermediaries", "mediator", "mediators", "facilitator", "broker",
        "umpire", "arbiter", "conciliator", "peacemaker", "middleman",
    ]

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        var actors = Actors()
        let verb: Int
        if Self.parts.contains(r.clause.lower(token)), r.clause.lower(token) != "between" || isGoBetween(token, r) {
            let sentence = r.document.sentences[r.document.sentence(of: token)]
            var i = token - 1
            while i > sentence.lowerBound, token - i < 5, r.clause.lower(i) != "as" { i -= 1 }
            guard r.clause.lower(i) == "as",
                let above = (max(sentence.lowerBound, i - 8)..<i).last(where: { r.syntax.isVerb($0) }),
                ["act", "serve", "offer", "work", "put", "sit", "step", "volunteer", "accept", "ask", "invite", "use"]
                    .contains(r.clause.lemma(above))
            else { return [] }
            verb = above
            if ["ask", "invite", "accept", "use"].contains(r.clause.lemma(above)),
                let object = r.syntax.child(above, [.obj])
            {
                actors.merge(r.clause.actors(object))
            }
            actors.merge(r.actors([token, verb], ["between", "for"]))
        } else if r.syntax.isVerb(token), r.clause.lemma(token) == "shuttle" {
            verb = token
            actors.merge(r.actors([token], ["between", "among"]))
        } else if r.syntax.isVerb(token), r.clause.lemma(token) == "carry",
            let object = r.syntax.child(token, [.obj]),
            ["messages", "message", "letters", "proposals", "papers"].contains(r.clause.lower(object))
        {
            verb = token
            actors.merge(r.actors([object, token], ["between"]))
            guard actors.parties.count >= 2 || actors.isPair else { return [] }
        } else {
            return []
        }
        if let subject = r.clause.subject(verb) { actors.merge(r.clause.actors(subject)) }
        var told = r.assertion.verb(verb)
        if told.refusal != nil, told.refusal?.contains("negated") != true {
            told = Assertion(status: .planned)
        }
        guard !actors.parties.isEmpty else { return [] }
        if actors.parties.count == 1, let others = r.completed([], besides: actors.parties, at: verb) {
            for code in others { actors.add(party: code) }
        }
        guard actors.parties.count >= 2 else { return [] }
        return [r.candidate(Self.name, .mediation, told, actors, trigger: verb, heads: [verb, token])]
    }

    private func isGoBetween(_ token: Int, _ r: EventReader) -> Bool {
        token >= 2 && r.clause.lower(token) == "between" && r.clause.lower(token - 1) == "-"
            && r.clause.lower(token - 2) == "go"
    }
}
