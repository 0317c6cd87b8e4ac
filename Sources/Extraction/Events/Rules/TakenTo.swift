import Record

/// A journey, or somebody else, takes an official somewhere: 'a tour that will take him to France and Germany',
/// 'Cavallo accompanied Menem to Costa Rica', 'will also bring him on to Qatar'.
///
/// Refused: goods, prisoners and troops that are taken (no named official).
struct TakenTo: EventRule {
    static let name = "TakenTo"

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), ["take", "bring", "accompany", "lead", "carry"].contains(r.clause.lemma(v)),
            let object = r.syntax.child(v, [.obj, .iobj]) ?? (r.reading.mention(at: v + 1) != nil ? v + 1 : nil)
        else { return [] }
        var visitor = r.clause.actors(object)
        guard !visitor.people.isEmpty else { return [] }
        if r.clause.lemma(v) == "accompany", let subject = r.clause.subject(v) {
            visitor.merge(r.clause.actors(subject))
        }
        let places = r.destinations(after: v, ["to", "through"])
        let told = r.assertion.verb(v)
        return places.compactMap { place in
            guard let code = place.country else { return nil }
            var goes = visitor
            goes.parties.removeAll { $0 == code }
            goes.people.removeAll { r.reading.people[$0].country == code }
            guard !goes.parties.isEmpty else { return nil }
            var actors = goes
            actors.add(party: code)
            var candidate = r.candidate(Self.name, .visit, told, actors, trigger: v, heads: [v], toward: true)
            candidate.visitor = goes
            candidate.destination = code
            candidate.place = place
            return candidate
        }
    }
}
