import Record

/// Officials of two sides confer, told by a verb: 'A met (with) B', 'A and B met', 'A held talks' is `HeldTalks`.
///
/// 'Mottaki met Chinese officials', 'Bush and Putin discussed missiles', 'Burns conferred with Aso', 'Barco briefed Mitterrand'.
/// Refused: 'the goal was met' (no two sides), 'they have not met' (negated), 'hopes to meet' (wished for).
struct MetCounterpart: EventRule {
    static let name = "MetCounterpart"

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        let classes = r.clause.classes(v)
        guard r.syntax.isVerb(v), !classes.isDisjoint(with: ["meet", "negotiate", "talk", "discuss", "brief"]) else {
            return []
        }
        if r.clause.lemma(v) == "exchange" {
            // Views are exchanged by those who confer; barbs, fire and gifts are not.
            guard let object = r.syntax.child(v, [.obj]),
                ["views", "ideas", "opinions"].contains(r.clause.lower(object))
            else { return [] }
        }
        let subject = r.clause.subject(v).map(r.clause.actors) ?? Actors()
        var others = r.actors(
            [v],
            r.clause.isPassive(v)
                ? ["with", "by", "between", "among", "alongside"] : ["with", "between", "among", "alongside"])
        var named = subject
        if classes.contains("meet") || classes.contains("brief"), let object = r.syntax.child(v, [.obj]) {
            let met = r.clause.actors(object)
            if met.isEmpty, !["other", "together", "separately", "face", "time"].contains(r.clause.lower(object)),
                others.isEmpty,
                !r.clause.lower(object).hasSuffix("times")
            {
                return []
            }
            others.merge(met)
            named.merge(clauseActors(object, r))
        }
        if classes.contains("talk"), others.isEmpty {
            if r.clause.lemma(v) == "speak" || r.clause.lemma(v) == "talk" { others.merge(r.actors([v], ["to"])) }
            guard !others.isEmpty else { return [] }
        }
        if classes.contains("discuss"), others.isEmpty, subject.parties.count < 2, !subject.isPair { return [] }
        if classes == ["discuss"] || classes.contains("discuss"), ["review", "exchange"].contains(r.clause.lemma(v)),
            subject.people.count < 2, others.people.isEmpty, !subject.isPair
        {
            return []
        }
        named.merge(others)
        guard named.parties.count >= 2 || named.isPair || (named.isCounterpart && !named.parties.isEmpty) else {
            return []
        }
        // A state alone does not speak or brief; somebody of it does.
        if classes.contains("brief") || classes.contains("talk"), named.people.isEmpty, !named.isPair { return [] }
        var kind = EventKind.meeting
        let phrases = r.clause.obliques([v], ["by", "on", "over", "via", "through"]).flatMap {
            r.syntax.subtree($0).prefix(4).map { r.clause.lower($0) }
        }
        if !Set(phrases).isDisjoint(with: ["phone", "telephone"]) { kind = .call }
        // 'Biden spoke today with Macron': two named officials and no place is a call.
        if r.clause.lemma(v) == "speak", named.people.count >= 2, r.place(for: [v]) == nil { kind = .call }
        let told = r.assertion.verb(v)
        var heads = [v]
        if let object = r.syntax.child(v, [.obj]) { heads.append(object) }
        heads += r.clause.obliques([v], ["with", "for", "at", "on"])
        var out = r.candidate(Self.name, kind, told, named, trigger: v, heads: heads)
        out.topics = r.topics(v, verb: v)
        out.isSeparate = r.syntax.children(v, .advmod).contains { r.clause.lower($0) == "separately" }
        out.venue = r.venue(for: heads)
        return [out]
    }

    private func clauseActors(_ token: Int, _ r: EventReader) -> Actors { r.clause.actors(token) }
}
