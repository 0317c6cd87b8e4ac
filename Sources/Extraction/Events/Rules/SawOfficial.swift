import Language
import Record

/// One official sees another: 'saw the Cambodian foreign minister', 'is due to see Uzbek officials', 'agreed to see each other'.
///
/// Needs an official of another state as the object. Refused: 'saw the minister leave', 'sees him as', and what things see.
struct SawOfficial: EventRule {
    static let name = "SawOfficial"
    static let start = RuleStart.verb(["see", "face"])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.lemma(v) == "see" || r.clause.lemma(v) == "face", !r.clause.isPassive(v),
            let object = r.syntax.child(v, [.obj])
        else { return [] }
        // 'saw him leave', 'sees Russia as a threat'
        guard !r.syntax.children(v).contains(where: { [.xcomp, .ccomp].contains(r.syntax.relations[$0]) }),
            r.clause.obliques([v], ["as", "off", "through"]).isEmpty
        else { return [] }
        var actors = r.clause.doers(v)
        if ["other", "another", "each", "one"].contains(r.clause.lower(object)) {
            guard actors.isPair || actors.parties.count >= 2 || actors.isEmpty else { return [] }
            if actors.parties.count < 2 { actors.isPair = true }
        } else {
            // 'will face the undersecretary across the table'
            guard r.clause.lemma(v) == "see" || !r.clause.obliques([v], ["across"]).isEmpty,
                let mention = r.reading.mention(at: object)
            else { return [] }
            switch mention.referent {
            case .person(let person): guard r.reading.people[person].role != nil else { return [] }
            case .official(let countries, let role, _):
                guard role != "spokesman", role != nil || !countries.isEmpty else { return [] }
            default: return []
            }
            guard !actors.people.isEmpty || isOfficial(v, r) else { return [] }
            let own = Set(actors.parties)
            let seen = r.clause.actors(object)
            guard own.isEmpty || seen.parties.isEmpty || !Set(seen.parties).isSubset(of: own) else { return [] }
            actors.merge(seen)
        }
        var out = r.candidate(
            Self.name, .meeting, r.assertion.verb(v), actors, trigger: v, heads: [v, object])
        out.venue = r.venue(for: [v, object])
        return [out]
    }

    private func isOfficial(_ v: Int, _ r: EventReader) -> Bool {
        guard let subject = r.clause.subject(v), let mention = r.reading.mention(at: subject),
            case .official = mention.referent
        else { return false }
        return true
    }
}
