import Record

/// Named officials of two states agree on something in one clause, which they do when they confer: 'Abe and Ban agreed on Monday to …'.
///
/// Refused: states alone ('Japan and China agreed'), which may have done so by letter, and wishes.
struct AgreedTogether: EventRule {
    static let name = "AgreedTogether"
    static let start = RuleStart.verb(["agree", "discuss"])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), ["agree", "discuss"].contains(r.clause.lemma(v)),
            r.clause.subject(v) != nil
        else { return [] }
        let actors = r.clause.doers(v)
        guard actors.people.count >= 2, actors.parties.count >= 2 else { return [] }
        let told = r.assertion.verb(v)
        return [r.candidate(Self.name, .meeting, told, actors, trigger: v, heads: [v])]
    }
}
