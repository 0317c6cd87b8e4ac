import Record

/// A telephone call or an exchange of letters between named officials: 'telephoned Abe', 'in a phone call with', 'sent a message to'.
///
/// Refused: 'called on' (an appeal), 'called for', and calls of unnamed people.
struct Called: EventRule {
    static let name = "Called"

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        if let trigger = r.nouns[token], trigger.noun.noun == "call" { return noun(token, trigger, r) }
        guard r.syntax.isVerb(token), r.clause.classes(token).contains("telephone"),
            let subject = r.clause.subject(token),
            let object = r.syntax.child(token, [.obj])
        else { return [] }
        if r.clause.lemma(token) == "call",
            r.syntax.child(token, [.xcomp, .ccomp, .compoundPrt]) != nil
                || r.syntax.children(object).contains(where: { [.det].contains(r.syntax.relations[$0]) })
        {
            return []
        }
        var actors = r.clause.actors(subject)
        let called = r.clause.actors(object)
        guard !actors.people.isEmpty, !called.people.isEmpty else { return [] }
        actors.merge(called)
        guard actors.parties.count >= 2 else { return [] }
        return [r.candidate(Self.name, .call, r.assertion.verb(token), actors, trigger: token, heads: [token])]
    }

    private func noun(_ n: Int, _ trigger: EventWords.NounTrigger, _ r: EventReader) -> [Candidate] {
        var actors = r.owners(n)
        var heads = [n]
        actors.merge(r.actors([n], ["with", "between", "from", "to", "by"]))
        for participle in r.syntax.children(n, .acl) {
            heads.append(participle)
            actors.merge(r.actors([participle], ["by"]))
            actors.merge(r.actors([participle], ["to"]))
        }
        let governor = r.syntax.heads[n]
        if governor >= 0, r.syntax.isVerb(governor) {
            let classes = r.clause.classes(governor)
            heads.append(governor)
            if !classes.isDisjoint(with: [
                "hold", "send", "write", "lodge", "receive", "issue", "say", "discuss", "talk",
            ]), let subject = r.clause.subject(governor) {
                actors.merge(r.clause.actors(subject))
            }
            // 'congratulated Modi in a telephone call'
            if r.syntax.relations[n] == .obl, trigger.noun.isSure,
                ["in", "during", "by", "on"].contains(r.clause.preposition(n))
            {
                if let subject = r.clause.subject(governor) { actors.merge(r.clause.actors(subject)) }
                if let object = r.syntax.child(governor, [.obj, .iobj]) { actors.merge(r.clause.actors(object)) }
            }
            actors.merge(r.actors([governor], ["to", "with", "from"]))
            if let to = r.syntax.child(governor, [.iobj]) { actors.merge(r.clause.actors(to)) }
        }
        guard actors.parties.count >= 2 || actors.isPair, trigger.noun.isSure || !actors.people.isEmpty else {
            return []
        }
        var told = r.assertion.noun(n)
        if told.refusal == nil { told.isPresupposed = told.isPresupposed && !trigger.noun.isSure }
        return [r.candidate(Self.name, .call, told, actors, trigger: n, heads: heads)]
    }
}
