import Record

/// Sanctions told by the verb alone: 'blacklisted four Syrian generals', 'sanctioned two Iranian banks', 'boycotted the Moscow Games'.
///
/// Needs somebody who does it and somebody of another state. Refused: 'sanctioned' as 'allowed' (no party below it).
struct PunishedState: EventRule {
    static let name = "PunishedState"
    static let start = RuleStart.verb

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        switch r.clause.lemma(v) {
        case "suspend", "expel": return suspended(v, r)
        case "bar", "ban", "prohibit": return suspended(v, r) + banned(v, r)
        case "place", "put", "add", "include", "list": return listed(v, r)
        default: break
        }
        guard r.clause.classes(v).contains("punish") else { return [] }
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

    /// 'banned Moldovan wine', 'barred Ugandan trucks': what belongs to another state.
    private func banned(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard !r.clause.isPassive(v), let subject = r.clause.subject(v), let object = r.syntax.child(v, [.obj]),
            r.nouns[object] == nil
        else { return [] }
        let actors = r.clause.actors(subject)
        guard actors.parties.count == 1, actors.people.isEmpty else { return [] }
        return sanction(v, by: actors, on: r.owners(object), r)
    }

    /// 'placed six Chinese companies on its sanctions list', 'put two banks under an asset freeze'.
    private func listed(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard let object = r.syntax.child(v, [.obj, .nsubjPass]), r.nouns[object] == nil else { return [] }
        let end = min(v + 24, r.document.sentences[r.document.sentence(of: v)].upperBound)
        let isListed = (v + 1..<max(v + 1, end)).contains {
            r.nouns[$0]?.noun.noun == "sanction"
                && (v + 1..<$0).contains { ["on", "to", "under", "in"].contains(r.clause.lower($0)) }
        }
        guard isListed else { return [] }
        var actors = Actors()
        if r.clause.isPassive(v) {
            actors.merge(r.actors([v], ["by"]))
        } else if let subject = r.clause.subject(v) {
            actors.merge(r.clause.actors(subject))
        }
        var target = r.clause.actors(object)
        if target.isEmpty { target = r.owners(object) }
        return sanction(v, by: actors, on: target, r)
    }

    private func sanction(_ v: Int, by actors: Actors, on target: Actors, _ r: EventReader) -> [Candidate] {
        var actors = actors
        guard !actors.parties.isEmpty, !target.parties.isEmpty, Set(actors.parties).isDisjoint(with: target.parties)
        else { return [] }
        actors.merge(target)
        actors.people = []
        return [r.candidate(Self.name, .sanction, r.told(v), actors, trigger: v, heads: [v])]
    }

    /// 'Mali was suspended from the African Union', 'ECOWAS suspended Niger': a member shut out of its body.
    private func suspended(_ v: Int, _ r: EventReader) -> [Candidate] {
        let passive = r.clause.isPassive(v)
        guard let target = passive ? r.clause.subject(v) : r.syntax.child(v, [.obj]),
            let mention = r.reading.mention(at: target), case .country(_, let form) = mention.referent,
            form != .adjective
        else { return [] }
        var actors = Actors()
        if passive {
            actors.merge(r.actors([v], ["from", "by"]))
        } else {
            if let subject = r.clause.subject(v) { actors.merge(r.clause.actors(subject)) }
            actors.merge(r.actors([v], ["from"]))
        }
        guard actors.parties.contains(where: r.reading.vocabulary.isBody) else { return [] }
        actors.add(mention, r.reading)
        actors.people = []
        return [r.candidate(Self.name, .sanction, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }
}
