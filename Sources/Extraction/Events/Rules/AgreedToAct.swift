import Record

/// Two states, or those of a body, agree to do something: 'India and the United States agreed to double trade', 'OPEC members agreed in
/// December to limit production'.
///
/// Refused: agreeing to meet, to visit or to found something, which is that plan; what persons agree on in talks (`AgreedTogether`);
/// one state that agrees to what is asked of it.
struct AgreedToAct: EventRule {
    static let name = "AgreedToAct"
    static let start = RuleStart.verb(["agree"])
    private static let plans: Set<String> = [
        "meet", "hold", "visit", "negotiate", "talk", "discuss", "resume", "establish", "launch", "go-on", "begin",
        "restore", "go",
        "attend", "sign", "reach", "reopen", "host", "suspend", "extend", "impose", "lift", "stall", "give", "mediate",
        "raise", "forgive",
    ]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.lemma(v) == "agree" else { return [] }
        let actors = r.clause.doers(v)
        let isBody = actors.parties.count == 1 && r.reading.vocabulary.isBody(actors.parties[0])
        guard actors.people.isEmpty, actors.parties.count >= 2 || isBody else { return [] }
        guard
            let act = r.syntax.children(v).first(where: {
                [.xcomp, .ccomp, .advcl].contains(r.syntax.relations[$0]) && r.syntax.isVerb($0) && $0 > v
            }), r.syntax.children(act, .mark).contains(where: { r.clause.lower($0) == "to" }),
            r.clause.classes(act).isDisjoint(with: Self.plans)
        else { return [] }
        let told = r.assertion.verb(v)
        guard told.refusal != nil || told.status == .held else { return [] }
        var out = r.candidate(Self.name, .agreement, told, actors, trigger: v, heads: [v])
        out.standsAlone = true
        return [out]
    }
}
