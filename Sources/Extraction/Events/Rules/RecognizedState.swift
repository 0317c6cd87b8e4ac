import Record

/// One state recognises another or its government: 'Russia recognised Abkhazia', 'recognised the new government of X'.
///
/// Refused: recognising facts, needs and rights.
struct RecognizedState: EventRule {
    static let name = "RecognizedState"
    static let start = RuleStart.verb

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), r.clause.classes(v).contains("recognize"),
            let subject = r.clause.subject(v) ?? firstTo(v, r),
            let object = r.syntax.child(v, [.obj])
        else { return [] }
        // 'recognised each other in 1991'
        if ["each", "another", "other"].contains(r.clause.lower(object)) {
            var both = r.clause.doers(v)
            if both.parties.count < 2 { both.isPair = true }
            both.people = []
            return [r.candidate(Self.name, .relations, r.assertion.verb(v), both, trigger: v, heads: [v])]
        }
        guard let mention = r.reading.mention(at: object) else { return [] }
        switch mention.referent {
        case .country(_, let form) where form == .name || form == .official || form == .abbrev: break
        case .organization: break
        // 'recognised Beijing', the state by its seat
        case .city(_, _, true): break
        // 'recognised Jerusalem as Israel's capital'
        case .city where r.window(after: object).contains(where: { r.clause.lower($0) == "capital" }): break
        case .official where ["government", "regime", "state"].contains(r.clause.lower(mention.tokens.upperBound - 1)):
            break
        default: return []
        }
        var actors = r.clause.actors(subject)
        actors.merge(r.clause.actors(object))
        if case .city(_, let code, _) = mention.referent { actors.add(party: code) }
        guard actors.parties.count >= 2 else { return [] }
        return [r.candidate(Self.name, .relations, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    /// Who is told to be the first or only one to do it: 'Bhutan was the first country to recognise Bangladesh'.
    private func firstTo(_ v: Int, _ r: EventReader) -> Int? {
        guard r.syntax.relations[v] == .acl, r.syntax.heads[v] >= 0 else { return nil }
        return r.syntax.child(r.syntax.heads[v], [.nsubj])
    }
}
