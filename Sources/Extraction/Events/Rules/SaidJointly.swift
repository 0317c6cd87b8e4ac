import Record

/// A joint statement or communique that two sides put out: 'In a joint statement, Chirac and Reagan said', 'a joint communique issued
/// after the talks said', 'Joint Statement Following Meeting of President A and King B'.
///
/// Refused: a statement of one side, one that is only being drafted, and those a verb of signing tells (`ActOnObject`).
struct SaidJointly: EventRule {
    static let name = "SaidJointly"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "agreement", trigger.noun.phrase.hasPrefix("joint "),
            ["statement", "communique", "declaration"].contains(r.clause.lower(n))
        else { return [] }
        let governor = r.syntax.heads[n]
        var actors = r.owners(n)
        actors.merge(r.actors([n], ["by", "of", "between", "with", "from"]))
        var told = Assertion(status: .held)
        let isTitle = r.document.tokens[n].shape.contains(.capitalized) && governor < 0
        if governor >= 0, r.syntax.isVerb(governor) {
            let classes = r.clause.classes(governor)
            guard classes.contains("say") || r.clause.lemma(governor) == "read" else { return [] }
            told = r.assertion.verb(governor)
            if r.clause.preposition(n) == "in",
                let subject = r.clause.subject(governor)
            {
                let saying = r.clause.doers(governor)
                guard !saying.isEmpty || ["they", "both", "sides", "countries"].contains(r.clause.lower(subject)) else {
                    return []
                }
                actors.merge(saying)
            }
        } else if !isTitle {
            return []
        }
        if actors.parties.count < 2 { actors.isPair = true }
        var out = r.candidate(Self.name, .agreement, told, actors, trigger: n, heads: [n])
        out.agreementName = AgreementName.read(n, r)
        return [out]
    }
}
