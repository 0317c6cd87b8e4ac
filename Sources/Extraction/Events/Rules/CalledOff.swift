import Record

/// What was told as coming is called off by a word that points back: 'They were cancelled on Monday', 'but South Korea postponed it',
/// 'The signing was put off'.
///
/// Changes the event it points to and is none of its own. Refused: pronouns with nothing planned before them.
struct CalledOff: EventRule {
    static let name = "CalledOff"
    static let start = RuleStart.verb

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.classes(v).contains("cancel") else { return [] }
        let told = r.assertion.verb(v)
        guard told.refusal == nil, told.status == .held else { return [] }
        let things = r.clause.isPassive(v) ? r.syntax.children(v, .nsubjPass) : r.syntax.children(v, .obj)
        // 'had been planned for June 29 but was put off': the subject is shared.
        let thing = things.first ?? (r.clause.isPassive(v) ? r.clause.subject(v) : nil)
        guard let thing, let kinds = kinds(thing, r) else { return [] }
        var out = r.candidate(Self.name, kinds[0], told, Actors(), trigger: v, heads: [v])
        out.bond = .calledOff
        out.joinable = kinds
        return [out]
    }

    private func kinds(_ thing: Int, _ r: EventReader) -> [EventKind]? {
        switch r.clause.lower(thing) {
        case "it", "they", "them", "both": return [.meeting, .visit, .agreement]
        case "signing", "ceremony": return r.isDefinite(thing) ? [.agreement] : nil
        default: break
        }
        if r.isBare(thing, "meeting") { return [.meeting] }
        return r.isBare(thing, "visit") ? [.visit] : nil
    }
}
