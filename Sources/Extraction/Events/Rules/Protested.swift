import Record

/// A formal protest told by the verb: 'protested to Tokyo over the textbooks', 'lodged' one is `ActOnObject`.
///
/// Needs a state, ministry or official on either side. Refused: crowds and parties at home.
struct Protested: EventRule {
    static let name = "Protested"

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.lemma(v) == "protest", let subject = r.clause.subject(v) else { return [] }
        var actors = r.clause.actors(subject)
        let to = r.actors([v], ["to", "with"])
        guard !actors.parties.isEmpty, !to.parties.isEmpty, Set(actors.parties) != Set(to.parties) else { return [] }
        actors.merge(to)
        return [r.candidate(Self.name, .protest, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }
}
