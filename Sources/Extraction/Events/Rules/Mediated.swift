import Record

/// A third party mediates, offers to or is asked to: 'Egypt mediated between Israel and Hamas', 'Norway offered to mediate',
/// 'brokered by Qatar', 'under UN mediation'.
///
/// An offer is `planned`. Refused: mediation without anybody who does it.
struct Mediated: EventRule {
    static let name = "Mediated"
    static let start = RuleStart.verb.or(.eventNoun)

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        if let trigger = r.nouns[token], trigger.noun.noun == "mediation" { return noun(token, r) }
        guard r.syntax.isVerb(token), r.clause.classes(token).contains("mediate") else { return [] }
        // 'facilitate the conversion process', 'facilitate trade': only talks, accords and an end of fighting are mediated.
        if r.clause.lemma(token) == "facilitate", !isOfPeace(token, r) { return [] }
        var actors = Actors()
        if r.clause.isPassive(token) || r.syntax.relations[token] == .acl {
            actors.merge(r.actors([token], ["by"]))
            guard !actors.isEmpty else { return [] }
            if let subject = r.clause.subject(token) {
                actors.merge(r.clause.actors(subject))
                actors.merge(r.actors([subject], ["between", "with"]))
                actors.merge(r.owners(subject))
            }
        } else {
            guard let subject = r.clause.subject(token) else { return [] }
            actors.merge(r.clause.actors(subject))
            guard !actors.isEmpty else { return [] }
            if let object = r.syntax.child(token, [.obj]) {
                actors.merge(r.actors([object], ["between", "with", "among"]))
                actors.merge(r.owners(object))
            }
        }
        actors.merge(r.actors([token], ["between", "among", "with"]))
        var told = r.assertion.verb(token)
        if told.refusal != nil, told.refusal?.contains("negated") != true,
            told.refusal?.contains("hypothetical") != true
        {
            told = Assertion(status: .planned)
        }
        // 'The deal was brokered by China': between those just told of.
        if actors.parties.count == 1 { Self.addOthers(&actors, at: token, r) }
        guard actors.parties.count >= 2 || actors.isPair else { return [] }
        let object = r.syntax.child(token, [.obj]).map { [$0] } ?? []
        return [r.candidate(Self.name, .mediation, told, actors, trigger: token, heads: [token] + object)]
    }

    private func isOfPeace(_ v: Int, _ r: EventReader) -> Bool {
        guard let object = r.syntax.child(v, [.obj, .nsubjPass]) else { return true }
        let matters: Set<String> = ["meeting", "agreement", "ceasefire", "mediation", "relations"]
        return ([object] + r.syntax.children(object)).contains {
            r.nouns[$0].map { matters.contains($0.noun.noun) } ?? false
                || ["peace", "truce", "release", "exchange", "swap", "settlement", "reconciliation"].contains(
                    r.clause.lower($0))
        }
    }

    /// Those between whom it is, where only who mediates is told: the two that the article is about.
    private static func addOthers(_ actors: inout Actors, at token: Int, _ r: EventReader) {
        guard let others = r.completed([], besides: actors.parties, at: token) else {
            actors.isPair = true
            return
        }
        for code in others { actors.add(party: code) }
    }

    private func noun(_ n: Int, _ r: EventReader) -> [Candidate] {
        var actors = r.owners(n)
        actors.merge(r.actors([n], ["by", "between", "of", "from"]))
        let governor = r.syntax.heads[n]
        if governor >= 0, r.syntax.isVerb(governor), let subject = r.clause.subject(governor),
            r.syntax.relations[n] == .obj
        {
            actors.merge(r.clause.actors(subject))
        }
        if actors.parties.count == 1 { Self.addOthers(&actors, at: n, r) }
        guard actors.parties.count >= 2 || actors.isPair else { return [] }
        var told = r.assertion.noun(n)
        if told.refusal != nil { told = Assertion(status: .planned) }
        told.isPresupposed = false
        return [r.candidate(Self.name, .mediation, told, actors, trigger: n, heads: [n])]
    }
}
