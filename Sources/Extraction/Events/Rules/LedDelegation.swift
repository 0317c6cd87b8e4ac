import Record

/// Somebody leads a side of talks told near by: 'led the Japanese delegation', 'the Chinese side was headed by', 'represented Peru',
/// or is there: 'attended the ceremony', 'witnessed the signing'.
///
/// Adds the people to that meeting or signing and is no event of its own. Refused: a delegation without talks told, and what is
/// attended by nobody in office.
struct LedDelegation: EventRule {
    static let name = "LedDelegation"
    static let start = RuleStart.verb([
        "lead", "head", "chair", "co-chair", "represent", "attend", "witness", "observe", "oversee", "participate",
        "take", "join",
    ])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        let isPassive = r.clause.isPassive(v)
        let things = isPassive ? r.syntax.children(v, .nsubjPass) : r.syntax.children(v, .obj)
        let around = things + r.clause.obliques([v], ["at", "in"])
        var people = Actors()
        let bond: [EventKind]
        var isOpen = false
        switch r.clause.lemma(v) {
        case "lead", "head", "chair", "co-chair":
            guard things.contains(where: { Self.isSide($0, r) || isBareMeeting($0, r) }) else { return [] }
            bond = [.meeting, .visit, .agreement]
        case "represent":
            guard let side = things.first, let mention = r.reading.mention(at: side),
                case .country = mention.referent
            else { return [] }
            bond = [.meeting, .agreement]
        case "attend", "witness", "observe", "oversee", "participate", "take", "join":
            guard r.clause.lemma(v) != "take" || v + 1 < r.document.tokens.count && r.clause.lower(v + 1) == "part",
                let thing = around.first(where: { isBareMeeting($0, r) || Self.isCeremony($0, r) })
            else { return [] }
            bond = Self.isCeremony(thing, r) ? [.agreement, .meeting] : [.meeting]
            isOpen = true
        default: return []
        }
        if isPassive {
            people = r.actors([v], ["by"])
            // 'and the Nepalese side by Karki, deputy foreign minister'
            for person in behindBy(v, r) { people.add(person, r.reading) }
        } else {
            people = r.clause.doers(v)
        }
        guard !people.people.isEmpty else { return [] }
        people.isPair = false
        people.parties = []
        for person in people.people {
            if let code = r.reading.people[person].country { people.add(party: code) }
        }
        var out = r.candidate(Self.name, bond[0], r.assertion.verb(v), people, trigger: v, heads: [v])
        out.bond = .attended
        out.joinable = bond
        out.isOpenToOthers = isOpen
        return [out]
    }

    private static let sides: Set<String> = [
        "delegation", "delegations", "team", "teams", "side", "sides", "negotiators", "mission", "party", "group",
    ]
    private static let ceremonies: Set<String> = ["ceremony", "signing", "signature"]

    static func isSide(_ token: Int, _ r: EventReader) -> Bool { sides.contains(r.clause.lower(token)) }

    private static func isCeremony(_ token: Int, _ r: EventReader) -> Bool {
        ceremonies.contains(r.clause.lower(token))
    }

    /// 'the summit', 'the talks': one told before, with nothing of its own beside it.
    private func isBareMeeting(_ token: Int, _ r: EventReader) -> Bool { r.isBare(token, "meeting") }

    private func behindBy(_ v: Int, _ r: EventReader) -> [Mention] {
        let end = r.document.sentences[r.document.sentence(of: v)].upperBound
        return (v + 1..<max(end, v + 1)).filter { r.clause.lower($0) == "by" }.compactMap { by in
            guard by + 1 < end,
                let mention = r.reading.mention(at: by + 1) ?? r.reading.mention(at: min(by + 2, end - 1)),
                case .person = mention.referent
            else { return nil }
            return mention
        }
    }
}
