import Record

/// A body of states votes: 'the UN Security Council voted unanimously on Saturday to impose', 'the IAEA board voted to refer Iran'.
///
/// Refused: parliaments and voters (no body of the organization table).
struct VotedBody: EventRule {
    static let name = "VotedBody"
    static let start = RuleStart.verb(["vote"])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.lemma(v) == "vote", let subject = r.clause.subject(v) else { return [] }
        var actors = r.clause.actors(subject)
        guard
            actors.parties.contains(where: {
                r.reading.vocabulary.isBody($0) && !MovementStates.shared.isMovement($0)
            })
        else { return [] }
        // Whom it is about stands in the act voted for.
        for act in r.syntax.children(v, .xcomp) + r.syntax.children(v, .advcl) {
            actors.merge(r.actors([act], ["on", "against", "to"]))
            if let object = r.syntax.child(act, [.obj]) {
                actors.merge(r.actors([object], ["on", "against"]))
                if r.reading.mention(at: object) != nil { actors.merge(r.clause.actors(object)) }
            }
        }
        actors.people = []
        var out = r.candidate(Self.name, .resolution, r.assertion.verb(v), actors, trigger: v, heads: [v])
        out.standsAlone = true
        return [out]
    }
}
