import Record

/// A telephone call or an exchange of letters between officials: 'telephoned Abe', 'rang his colleague', 'in a phone call with',
/// 'spoke by telephone with', 'wrote to the president', 'sent a message to'.
///
/// Refused: 'called on' (an appeal), 'called for', and calls of people without an office.
struct Called: EventRule {
    static let name = "Called"
    static let start = RuleStart.verb.or(.eventNoun)

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        if let trigger = r.nouns[token], trigger.noun.noun == "call" { return noun(token, trigger, r) }
        guard r.syntax.isVerb(token) else { return [] }
        let classes = r.clause.classes(token)
        if classes.contains("telephone") { return telephoned(token, r) }
        if classes.contains("talk") || ["confer", "discuss", "agree"].contains(r.clause.lemma(token)) {
            return spoke(token, r)
        }
        return r.clause.lemma(token) == "write" ? wrote(token, r) : []
    }

    private func telephoned(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard let subject = r.clause.subject(v), let object = r.syntax.child(v, [.obj]) else { return [] }
        let called = r.clause.actors(object)
        let isOffice =
            r.reading.mention(at: object).map(isOfficial) ?? false
            || ["colleague", "counterpart", "number", "homologue"].contains(r.clause.lower(object))
        if r.clause.lemma(v) == "call",
            r.syntax.child(v, [.xcomp, .ccomp, .compoundPrt]) != nil
                || r.syntax.children(object).contains(where: { [.det].contains(r.syntax.relations[$0]) })
        {
            return []
        }
        // 'called Bush "the devil"', 'called Merkel a friend': what they call him.
        let after = r.reading.mention(at: object)?.tokens.upperBound ?? object + 1
        if r.clause.lemma(v) == "call", ["\"", "``", "“", "a", "an", "the", "'", "‘"].contains(r.clause.lower(after)) {
            return []
        }
        var actors = r.clause.actors(subject)
        guard !actors.people.isEmpty || isOffice, !called.people.isEmpty || isOffice, !called.isEmpty else { return [] }
        actors.merge(called)
        if actors.parties.count < 2 {
            // 'telephoned each other', 'rang his counterpart'
            guard actors.isPair || actors.isCounterpart else { return [] }
        }
        return [r.candidate(Self.name, .call, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    /// 'spoke by telephone with', 'talked to his colleague on the phone'.
    private func spoke(_ v: Int, _ r: EventReader) -> [Candidate] {
        let sentence = r.document.sentences[r.document.sentence(of: v)]
        let end = min(sentence.upperBound, v + 22)
        guard
            let phone = (v + 1..<max(v + 1, end)).first(where: {
                ["telephone", "phone"].contains(r.clause.lower($0)) && r.nouns[$0] == nil
            }),
            ["by", "on", "over", "the", "via"].contains(r.clause.lower(phone - 1))
        else { return [] }
        var actors = r.clause.doers(v)
        actors.merge(r.actors([v], ["with", "to", "between"]))
        if let object = r.syntax.child(v, [.obj]) { actors.merge(r.actors([object], ["with"])) }
        // 'spoke by phone on Friday with his Haitian counterpart', where the day comes between.
        if actors.parties.count < 2,
            let with = (v + 1..<end).first(where: { ["with", "to"].contains(r.clause.lower($0)) })
        {
            for i in with + 1..<max(with + 1, min(with + 6, end)) {
                guard let mention = r.reading.mention(at: i), isOfficial(mention) else { continue }
                actors.add(mention, r.reading)
            }
        }
        guard actors.parties.count >= 2 || actors.isPair || actors.isCounterpart else { return [] }
        return [r.candidate(Self.name, .call, r.assertion.verb(v), actors, trigger: v, heads: [v, phone])]
    }

    /// 'wrote to his Canadian counterpart', 'had written the president'.
    private func wrote(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard let subject = r.clause.subject(v), !r.clause.isPassive(v) else { return [] }
        var actors = r.clause.actors(subject)
        let phrases = r.clause.obliques([v], ["to"]) + r.syntax.children(v, .iobj)
        guard let to = phrases.first(where: { r.reading.mention(at: $0).map(isOfficial) ?? false }) else { return [] }
        actors.merge(r.clause.actors(to))
        guard !actors.isEmpty, actors.parties.count >= 2 || actors.isCounterpart else { return [] }
        return [r.candidate(Self.name, .call, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    private func isOfficial(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .person: true
        case .official(_, let role?, _): role != "official"
        default: false
        }
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
                "hold", "send", "write", "lodge", "receive", "issue", "say", "discuss", "talk", "give", "take",
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
        guard actors.parties.count >= 2 || actors.isPair || actors.isCounterpart,
            trigger.noun.isSure || !actors.people.isEmpty
        else {
            return []
        }
        // 'the rate for telephone calls between the two countries': what is charged for.
        if r.clause.lower(n).hasSuffix("calls"), actors.people.isEmpty,
            governor < 0 || !r.syntax.isVerb(governor)
                || ["make", "charge", "place"].contains(r.clause.lemma(governor))
        {
            return []
        }
        var told = r.assertion.noun(n)
        if told.refusal == nil { told.isPresupposed = told.isPresupposed && !trigger.noun.isSure }
        return [r.candidate(Self.name, .call, told, actors, trigger: n, heads: heads)]
    }
}
