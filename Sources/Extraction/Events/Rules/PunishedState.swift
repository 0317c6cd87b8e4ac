import Record

/// Sanctions told by the verb alone: 'blacklisted four Syrian generals', 'sanctioned two Iranian banks', 'boycotted the Moscow Games'.
///
/// Needs somebody who does it and somebody of another state. Refused: 'sanctioned' as 'allowed' (no party below it).
struct PunishedState: EventRule {
    static let name = "PunishedState"

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.classes(v).contains("punish") else { return [] }
        var actors = Actors()
        var target = Actors()
        if r.clause.isPassive(v) {
            actors.merge(r.actors([v], ["by"]))
            if let subject = r.clause.subject(v) { target = r.clause.actors(subject) }
        } else {
            if let subject = r.clause.subject(v) { actors.merge(r.clause.actors(subject)) }
            if let object = r.syntax.child(v, [.obj]) {
                target = r.clause.actors(object)
                if target.isEmpty { target = r.owners(object) }
            }
        }
        guard !actors.parties.isEmpty, !target.parties.isEmpty, actors.parties != target.parties else { return [] }
        actors.merge(target)
        actors.people = []
        return [r.candidate(Self.name, .sanction, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }
}
