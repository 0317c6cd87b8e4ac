import Record

/// A state leaves or suspends its part in a body or an agreement: 'withdrew from the NPT', 'quit UNESCO', 'pulled out of the accord'.
///
/// Refused: troops and candidates that withdraw (no body or agreement named).
struct LeftOrganization: EventRule {
    static let name = "LeftOrganization"
    static let start = RuleStart.verb.or(.word(["membership"]))

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        // 'suspended its membership of the CSTO'
        if r.clause.lower(v) == "membership", r.clause.isObject(v), let subject = r.clause.subject(r.syntax.heads[v]),
            !r.clause.classes(r.syntax.heads[v]).isDisjoint(with: ["suspend", "end", "withdraw", "break"]),
            let phrase = r.clause.obliques([v], ["of", "in"]).first, let mention = r.reading.mention(at: phrase),
            case .organization(let code) = mention.referent
        {
            let verb = r.syntax.heads[v]
            var actors = r.clause.actors(subject)
            actors.add(party: code)
            return [
                r.candidate(Self.name, .withdrawal, r.assertion.verb(verb), actors, trigger: verb, heads: [verb, v])
            ]
        }
        guard r.syntax.isVerb(v),
            r.clause.classes(v).contains("withdraw") || ["leave", "exit", "quit"].contains(r.clause.lemma(v)),
            let subject = r.clause.subject(v)
        else {
            return []
        }
        let phrases =
            (["quit", "leave", "exit"].contains(r.clause.lemma(v)) ? r.syntax.children(v, .obj) : [])
            + r.clause.obliques([v], ["from", "out of", "of"])
        for phrase in phrases {
            guard let mention = r.reading.mention(at: phrase), case .organization(let code) = mention.referent else {
                continue
            }
            var actors = r.clause.actors(subject)
            guard !actors.parties.isEmpty, actors.parties != [code], r.clause.lower(subject) != "troops",
                r.clause.lower(subject) != "forces"
            else { continue }
            actors.add(party: code)
            return [r.candidate(Self.name, .withdrawal, r.assertion.verb(v), actors, trigger: v, heads: [v])]
        }
        return []
    }
}
