import Record

/// Officials of two sides confer, told by a verb: 'A met (with) B', 'A and B met', 'A held talks' is `HeldTalks`.
///
/// 'Mottaki met Chinese officials', 'Bush and Putin discussed missiles', 'Burns conferred with Aso', 'Barco briefed Mitterrand'.
/// Refused: 'the goal was met' (no two sides), 'they have not met' (negated), 'hopes to meet' (wished for).
struct MetCounterpart: EventRule {
    static let name = "MetCounterpart"
    static let start = RuleStart.verb

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        let classes = r.clause.classes(v)
        guard r.syntax.isVerb(v) else { return [] }
        let called = calledOn(v, r)
        if !called.isEmpty { return called }
        let faced = cameFaceToFace(v, r)
        if !faced.isEmpty { return faced }
        // 'sat with the Pope on Friday'
        let sits = r.clause.lemma(v) == "sit" && !r.clause.obliques([v], ["with"]).isEmpty
        guard
            sits || !classes.isDisjoint(with: ["meet", "negotiate", "talk", "discuss", "brief", "gather", "shake"])
        else { return [] }
        if classes.contains("gather") { return gathered(v, r) }
        // 'they met North Korean vessels at sea', where the tree loses the object
        if classes.contains("meet") {
            let end = min(r.document.sentences[r.document.sentence(of: v)].upperBound, v + 5)
            // The phrase right behind the verb only: 'met to discuss demands' is a meeting.
            let phrase = (v + 1..<max(end, v + 1)).prefix {
                [.noun, .propn, .adj, .det, .num].contains(r.syntax.tags[$0]) || Self.craft.contains(r.clause.lower($0))
            }
            if phrase.contains(where: { Self.craft.contains(r.clause.lower($0)) }) { return [] }
        }
        if classes.contains("shake") {
            guard let object = r.syntax.child(v, [.obj]), r.clause.lower(object) == "hands" else { return [] }
        }
        if r.clause.lemma(v) == "exchange" {
            // Views are exchanged by those who confer; barbs, fire and gifts are not.
            guard let object = r.syntax.child(v, [.obj]),
                ["views", "ideas", "opinions"].contains(r.clause.lower(object))
            else { return [] }
        }
        let subject = r.clause.doers(v)
        var others = r.actors(
            [v],
            r.clause.isPassive(v)
                ? ["with", "by", "between", "among", "alongside"] : ["with", "between", "among", "alongside"])
        var named = subject
        // 'The ministers will meet in Yogyakarta', 'the pair met again': those told of before.
        if classes.contains("meet") || classes.contains("gather"), subject.parties.isEmpty, others.isEmpty,
            let doer = r.clause.subject(v), isOfSides(doer, r)
        {
            named.isPair = true
        }
        if classes.contains("meet") || classes.contains("brief"), let object = r.syntax.child(v, [.obj]) {
            let met = r.clause.actors(object)
            // 'meets the needs of Egypt', 'met North Korean vessels at sea'
            if Self.things.contains(r.clause.lower(object)), r.reading.mention(at: object) == nil { return [] }
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
        if classes.contains("discuss"), ["review", "exchange"].contains(r.clause.lemma(v)),
            subject.people.count < 2, others.people.isEmpty, !subject.isPair
        {
            return []
        }
        // 'They waved to the crowd and shook hands with some of them'
        if classes.contains("shake"), subject.parties.isEmpty, others.isPair { return [] }
        named.merge(others)
        // 'Finance ministers from the Group of Seven met': those of a body among themselves.
        let assembled =
            classes.contains("meet") && others.isEmpty && subject.people.isEmpty && subject.parties.count == 1
            && r.reading.vocabulary.isBody(subject.parties[0]) && isPlural(r.clause.subject(v), r)
        guard
            named.parties.count >= 2 || named.isPair || assembled
                || (named.isCounterpart || others.hasNameless) && !named.parties.isEmpty
        else {
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
        var told = r.assertion.verb(v)
        // 'will remain in touch and continue consulting with allies': a course of action, no occasion.
        if r.syntax.penn[v] == .vbg || r.syntax.penn[v] == .vb, r.syntax.heads[v] >= 0,
            ["continue", "keep"].contains(r.clause.lemma(r.syntax.heads[v])), told.refusal == nil,
            r.dates(beside: v).isEmpty
        {
            told = .refused("'continue': no occasion")
        }
        var heads = [v]
        // 'discussed the elections in December': the day of what they talked about is not theirs.
        if let object = r.syntax.child(v, [.obj]), !classes.contains("discuss") { heads.append(object) }
        heads += r.clause.obliques([v], classes.contains("discuss") ? ["with", "at"] : ["with", "for", "at", "on"])
        var out = r.candidate(Self.name, kind, told, named, trigger: v, heads: heads)
        out.topics = r.topics(v, verb: v)
        out.isSeparate = r.syntax.children(v, .advmod).contains { r.clause.lower($0) == "separately" }
        out.venue = r.venue(for: heads)
        // 'met during his visit to Bratislava'
        if out.place == nil {
            out.place =
                r.clause.obliques([v], ["during", "on"]).first { r.nouns[$0]?.noun.noun == "visit" }
                .flatMap { r.destinations(after: $0, ["to", "in"]).first }
        }
        if out.isSeparate { return apart(out, subject, others, r) }
        return [out]
    }

    private static let craft: Set<String> = [
        "vessel", "vessels", "ship", "ships", "boat", "boats", "tanker", "tankers", "convoy", "needs", "demands",
        "targets", "requirements", "obligations", "criteria", "standards",
    ]
    /// What is met without anybody conferring.
    private static let things: Set<String> = [
        "need", "needs", "demand", "demands", "target", "targets", "criteria", "criterion", "requirement",
        "requirements", "obligation", "obligations", "commitment", "commitments", "condition", "conditions",
        "standard", "standards", "deadline", "deadlines", "goal", "goals", "objective", "objectives", "expectation",
        "expectations", "cost", "costs", "challenge", "challenges", "threat", "threats", "resistance",
        "fate", "end", "death", "quota", "quotas", "payment", "payments", "bill", "shortfall", "ship", "ships",
        "vessel", "vessels", "tanker", "tankers", "boat", "boats", "plane", "planes", "convoy", "forces", "troops",
        "citizens", "residents", "fans", "supporters", "students", "pilgrims", "refugees", "wishes", "concerns",
        "aspirations", "terms", "eye", "approval", "criticism", "interests", "request", "requests",
    ]
    private static let sides: Set<String> = [
        "pair", "duo", "neighbours", "neighbors", "sides", "parties", "ministers", "presidents", "leaders",
        "delegations", "premiers", "foes", "rivals", "governments", "chancellors", "trio", "three", "four",
    ]

    /// Whether the subject only points back to the sides: 'the ministers', 'the pair', 'their presidents'.
    private func isOfSides(_ subject: Int, _ r: EventReader) -> Bool {
        guard Self.sides.contains(r.clause.lower(subject)), r.clause.actors(subject).parties.isEmpty else {
            return false
        }
        return r.syntax.children(subject).contains { ["the", "their", "both"].contains(r.clause.lower($0)) }
            || subject > 0 && ["the", "their", "both"].contains(r.clause.lower(subject - 1))
    }

    /// 'came face to face with', 'will sit face to face'.
    private func cameFaceToFace(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard ["come", "sit", "stand", "find"].contains(r.clause.lemma(v)), v + 3 < r.document.tokens.count,
            r.clause.lower(v + 1) == "face", r.clause.lower(v + 2) == "to", r.clause.lower(v + 3) == "face"
        else { return [] }
        var actors = r.clause.doers(v)
        actors.merge(r.actors([v, v + 3], ["with"]))
        if actors.parties.count < 2 { actors.isPair = true }
        guard
            !actors.people.isEmpty
                || r.clause.subject(v).map({ isOfSides($0, r) || r.reading.mention(at: $0) != nil }) ?? false
        else { return [] }
        return [r.candidate(Self.name, .meeting, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    private func isPlural(_ subject: Int?, _ r: EventReader) -> Bool {
        guard let subject, let mention = r.reading.mention(at: subject),
            case .official(_, _, let isPlural) = mention.referent
        else { return false }
        return isPlural
    }

    private func isInOffice(_ mention: Mention, _ r: EventReader) -> Bool {
        switch mention.referent {
        case .person(let person): r.reading.people[person].role != nil
        case .official(_, let role?, let isPlural): !isPlural && role != "official"
        default: false
        }
    }

    /// 'Marsudi called on Mahathir': a visit to somebody in office; 'called on Iran to' is an appeal.
    private func calledOn(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard r.clause.lemma(v) == "call", v + 3 < r.document.tokens.count else { return [] }
        // 'called separately on the minister'
        let on = r.syntax.tags[v + 1] == .adv && r.clause.lower(v + 1) != "on" ? v + 2 : v + 1
        guard r.clause.lower(on) == "on",
            let mention = r.reading.mention(at: on + 1) ?? r.reading.mention(at: on + 2),
            isInOffice(mention, r), mention.tokens.upperBound < r.document.tokens.count,
            r.clause.lower(mention.tokens.upperBound) != "to"
        else { return [] }
        var actors = r.clause.doers(v)
        guard !actors.people.isEmpty else { return [] }
        actors.add(mention, r.reading)
        guard actors.parties.count >= 2 || actors.hasNameless else { return [] }
        return [r.candidate(Self.name, .meeting, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    /// 'ASEAN leaders gathered in Vientiane for their annual summit': people of several states or of a body, not crowds.
    private func gathered(_ v: Int, _ r: EventReader) -> [Candidate] {
        guard let subject = r.clause.subject(v) else { return [] }
        let isOfSides = isOfSides(subject, r)
        guard let mention = r.reading.mention(at: subject) ?? (isOfSides ? r.reading.mentions.first : nil) else {
            return []
        }
        var actors = r.clause.actors(subject)
        switch mention.referent {
        case .official, .person, .countries: break
        case .pair: break
        default: guard isOfSides else { return [] }
        }
        if isOfSides || actors.isPair, actors.parties.count < 2 {
            actors.isPair = true
            // 'they gathered' tells an occasion only with its day or place.
            guard r.place(for: [v]) != nil || !r.dates(beside: v).isEmpty else { return [] }
        }
        guard actors.isPair || actors.parties.count >= 2 || actors.parties.contains(where: r.reading.vocabulary.isBody)
        else {
            return []
        }
        let told = r.assertion.verb(v)
        let heads = [v] + r.clause.obliques([v], ["for", "at"])
        return [r.candidate(Self.name, .meeting, told, actors, trigger: v, heads: heads)]
    }

    /// 'Netanyahu and Arafat meet separately with Albright': one meeting for each of them.
    private func apart(_ all: Candidate, _ subject: Actors, _ others: Actors, _ r: EventReader) -> [Candidate] {
        let (many, one) = subject.parties.count >= others.parties.count ? (subject, others) : (others, subject)
        guard many.parties.count >= 2, one.parties.count == 1 else { return [all] }
        return many.parties.map { party in
            var each = all
            each.actors = one
            each.actors.add(party: party)
            each.actors.people += many.people.filter { r.reading.people[$0].country == party }
            return each
        }
    }

    private func clauseActors(_ token: Int, _ r: EventReader) -> Actors { r.clause.actors(token) }
}
