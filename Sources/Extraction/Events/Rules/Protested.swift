import Record

/// A formal protest told by the verb: 'protested to Tokyo over the textbooks', 'lodged' one is `ActOnObject`.
///
/// Needs a state, ministry or official on either side. Refused: crowds and parties at home.
struct Protested: EventRule {
    static let name = "Protested"
    static let start = RuleStart.verb(["protest", "complain"])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), ["protest", "complain"].contains(r.clause.lemma(v)),
            let subject = r.clause.subject(v)
        else { return [] }
        let means = r.clause.obliques([v], ["in", "by", "through"])
        let isWritten = means.contains {
            r.nouns[$0]?.noun.noun == "protest" || ["writing", "letter", "channels"].contains(r.clause.lower($0))
                || r.nouns[$0]?.noun.noun == "mission"
        }
        var actors = r.clause.actors(subject)
        // 'complained to Paris' of something is talk; in a note it is an act of state.
        guard r.clause.lemma(v) == "protest" || isWritten else { return [] }
        let to = r.actors([v] + (isWritten ? means : []), ["to", "with"])
        if isWritten, to.parties.isEmpty, actors.parties.count == 1, let both = r.completed(actors.parties, at: v) {
            for code in both { actors.add(party: code) }
            var out = r.candidate(Self.name, .protest, r.assertion.verb(v), actors, trigger: v, heads: [v])
            out.isCompleted = true
            return [out]
        }
        guard !actors.parties.isEmpty, !to.parties.isEmpty, Set(actors.parties) != Set(to.parties) else { return [] }
        actors.merge(to)
        let heads = [v] + (isWritten ? means : [])
        return [r.candidate(Self.name, .protest, r.assertion.verb(v), actors, trigger: v, heads: heads)]
    }
}
