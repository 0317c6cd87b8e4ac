import Record

/// A state becomes a member of a body or a treaty: 'joined NATO in 1999', 'became full-fledged members of the EU', 'was admitted to
/// the WTO', 'acceded to the treaty'.
///
/// Refused: states that join a body in doing something ('joined the UN in calling for').
struct JoinedOrganization: EventRule {
    static let name = "JoinedOrganization"
    static let start = RuleStart.verb(["join", "enter", "accede", "admit"]).or(.word(["member", "members"]))

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) || r.clause.lower(v) == "members" || r.clause.lower(v) == "member" else { return [] }
        // 'to talk about Turkey entering the EU' tells of no entry.
        if r.syntax.penn[v] == .vbg, r.syntax.child(v, [.aux]) == nil { return [] }
        var phrases: [Int] = []
        var subject: Int?
        var head = v
        switch r.clause.lemma(v) {
        case "join", "enter":
            guard !r.clause.isPassive(v), r.clause.obliques([v], ["in", "for", "with"]).allSatisfy({ isTime($0, r) }),
                r.syntax.children(v).allSatisfy({ !r.syntax.isVerb($0) || r.syntax.penn[$0] != .vbg })
            else { return [] }
            phrases = r.syntax.children(v, .obj)
            subject = r.clause.subject(v)
        case "accede":
            phrases = r.clause.obliques([v], ["to"])
            subject = r.clause.subject(v)
        case "admit":
            guard r.clause.isPassive(v) else { return [] }
            phrases = r.clause.obliques([v], ["to", "into"])
            subject = r.clause.subject(v)
        case "member", "members":
            phrases = r.clause.obliques([v], ["of"]) + r.syntax.children(v, .nmodPoss) + r.syntax.children(v, .compound)
            let first = r.document.sentences[r.document.sentence(of: v)].lowerBound
            guard
                let governor = (max(first, v - 7)..<v).last(where: {
                    r.syntax.isVerb($0) && r.clause.lemma($0) == "become"
                })
            else { return [] }
            head = governor
            subject = r.clause.subject(governor)
            if phrases.isEmpty, v + 2 < r.document.tokens.count, r.clause.lower(v + 1) == "of" { phrases = [v + 2] }
        default: return []
        }
        guard let subject else { return [] }
        for phrase in phrases {
            guard let mention = r.reading.mention(at: phrase) else { continue }
            let named: String? =
                switch mention.referent {
                case .organization(let code): code
                case .official(let codes, nil, _): codes.first
                default: nil
                }
            guard let code = named, r.reading.vocabulary.isBody(code) else { continue }
            var actors = r.clause.actors(subject)
            actors.people = []
            guard actors.parties.contains(where: { r.reading.vocabulary.countries.byCode[$0] != nil }) else { continue }
            actors.add(party: code)
            var out = r.candidate(
                Self.name, .agreement, r.assertion.verb(head), actors, trigger: head, heads: [head, v])
            out.standsAlone = true
            return [out]
        }
        return []
    }

    private func isTime(_ phrase: Int, _ r: EventReader) -> Bool {
        r.reading.dates.contains { $0.tokens.contains(phrase) } || r.reading.mention(at: phrase) != nil
    }
}
