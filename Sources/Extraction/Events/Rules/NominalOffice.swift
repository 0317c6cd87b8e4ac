import Record

/// An appointment told by its noun: 'since his election in 1990', 'the appointment of Li as envoy', 'after the resignation of X'.
///
/// Refused: elections without a holder ('the election'), which are domestic politics.
struct NominalOffice: EventRule {
    static let name = "NominalOffice"
    static let start = RuleStart.word(nouns)
    static let nouns: Set<String> = [
        "appointment", "election", "inauguration", "resignation", "nomination", "dismissal", "ouster", "re-election",
        "reelection", "ousting", "overthrow", "downfall", "toppling", "sacking",
    ]

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard Self.nouns.contains(r.clause.lower(n)), r.syntax.tags[n] == .noun else { return [] }
        var actors = Actors()
        for child in r.syntax.children(n, .nmodPoss) { actors.merge(r.clause.actors(child)) }
        actors.merge(r.actors([n], ["of"]))
        guard let person = actors.people.first, r.reading.people[person].role != nil,
            let country = r.reading.people[person].country
        else { return [] }
        actors.parties = [country]
        actors.people = [person]
        var told = r.assertion.noun(n)
        guard r.dates(ownedBy: n).isEmpty == false || !told.isPresupposed else { return [] }
        told.isPresupposed = false
        var out = r.candidate(Self.name, .appointment, told, actors, trigger: n, heads: [n])
        out.standsAlone = true
        out.place = nil
        return [out]
    }
}
