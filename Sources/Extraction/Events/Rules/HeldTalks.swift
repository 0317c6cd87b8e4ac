import Language
import Record

/// Talks, a summit, a meeting, told by its noun: 'held talks with', 'a summit between', 'after talks', 'Japan-China security talks'.
///
/// Parties are the owners before the noun, those after 'with' and 'between', and the subject of the verb that asserts it.
/// Refused: talks called for, proposed, hoped for or denied; news conferences (the table says `none`).
struct HeldTalks: EventRule {
    static let name = "HeldTalks"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "meeting" else { return [] }
        guard r.reading.mention(at: n).map({ if case .person = $0.referent { false } else { true } }) ?? true else {
            return []
        }
        var told = r.assertion.noun(n)
        if told.refusal != nil || told.status == .planned, r.fellThrough(n) { told = Assertion(status: .cancelled) }
        // The shells around: 'the second round of talks' hangs dates and sides on 'round'.
        var heads = [n]
        var top = n
        while r.syntax.relations[top] == .nmod, r.syntax.heads[top] >= 0,
            AssertionReader.shells.contains(r.clause.lower(r.syntax.heads[top]))
        {
            top = r.syntax.heads[top]
            heads.append(top)
        }
        // A shell that governs the real noun is not an event of its own.
        if AssertionReader.shells.contains(r.clause.lower(n))
            || ["session", "round", "forum"].contains(r.clause.lower(n))
        {
            if r.syntax.children(n, .nmod).contains(where: {
                r.nouns[$0]?.noun.noun == "meeting" && r.clause.preposition($0) == "of"
            }) {
                return []
            }
        }
        var actors = r.owners(n)
        actors.merge(
            r.actors(heads, ["with", "between", "among", "of", "involving", "by", "including", "from", "grouping"]))
        if r.clause.lower(n) == "call" || r.clause.lower(n) == "courtesy" { actors.merge(r.actors(heads, ["on"])) }
        if trigger.noun.phrase == "courtesy visit" { actors.merge(r.actors(heads, ["on", "to"])) }
        // 'a US-chaired meeting of the council'
        for child in r.syntax.children(n, .amod) where ["chaired", "hosted"].contains(r.clause.lower(child)) {
            for inner in r.syntax.children(child) { actors.merge(r.clause.actors(inner)) }
        }
        var relation = r.clause.isObject(top) ? Relation.obj : r.syntax.relations[top]
        // 'ended a summit meeting Thursday': a noun that the tree takes for a clause.
        if relation == .xcomp, r.syntax.isNominal(top), r.syntax.child(top, [.cop]) == nil { relation = .obj }
        // 'held a second day of talks'
        if relation == .obl, r.clause.preposition(top) == "of" { relation = .obj }
        var governor = r.syntax.heads[top]
        // 'will meet on the sidelines of the summit': the summit is when they meet.
        if governor >= 0, relation == .nmod, Self.margins.contains(r.clause.lower(governor)), told.refusal == nil,
            let verb = r.clause.verb(above: governor)
        {
            let clause = r.assertion.verb(verb)
            if clause.refusal == nil { told.status = clause.status }
            heads += [governor, verb]
            let beside = r.syntax.heads[governor]
            if beside >= 0, beside != verb { heads.append(beside) }
        }
        // 'said during its meeting': of one body that is not told.
        if let possessor = r.syntax.child(n, [.nmodPoss]), r.clause.lower(possessor) == "its", actors.parties.isEmpty {
            return []
        }
        // 'a national security council session', 'a cabinet meeting': at home.
        if actors.parties.count < 2, !actors.parties.contains(where: r.reading.vocabulary.isBody),
            r.syntax.children(n, .compound).contains(where: { Self.homely.contains(r.clause.lower($0)) })
        {
            return []
        }
        // 'held a rare face-to-face meeting', where the tree hangs the noun elsewhere.
        if relation != .obj, relation != .nsubj, relation != .nsubjPass, let light = lightVerb(before: n, r) {
            governor = light
            relation = .obj
            told = r.assertion.verb(light)
        }
        if told.refusal == nil, governor >= 0, isNoSession(n, under: governor, relation, r) { return [] }
        let isMeal = Self.meals.contains(r.clause.lower(n))
        var verb: Int?
        // 'The next session is in Bergen in September', 'its first sitting will be in Labuan'
        if governor >= 0, relation == .nsubj, !r.syntax.isVerb(governor), told.refusal == nil,
            let copula = r.syntax.child(governor, [.cop]), copula > n, r.isReferring(n),
            r.reading.mention(at: governor).flatMap(r.place) != nil
        {
            let isNext = r.syntax.children(n).contains { ["next", "upcoming"].contains(r.clause.lower($0)) }
            let isPlanned =
                isNext || r.clause.lower(copula) == "be"
                || r.syntax.children(governor, .aux).contains { ["will", "would"].contains(r.clause.lower($0)) }
            told = Assertion(status: isPlanned ? .planned : .held)
            heads.append(governor)
        }
        // 'is due to open in Geneva on January 16'
        if governor >= 0,
            r.syntax.tags[governor] == .adj
                || r.clause.classes(governor).contains("plan") && r.clause.isPassive(governor)
        {
            heads += r.syntax.children(governor).filter {
                r.syntax.isVerb($0) && [.xcomp, .ccomp, .advcl].contains(r.syntax.relations[$0]) && $0 > governor
            }
        }
        if governor >= 0, r.syntax.isVerb(governor) {
            let classes = r.clause.classes(governor)
            let light = !classes.isDisjoint(with: [
                "hold", "begin", "end", "attend", "host", "go-on", "take", "occur", "plan", "cancel", "resume", "stall",
                "break", "suspend", "meet", "go", "visit", "depart", "receive", "say", "discuss", "reach", "desire",
                "refuse",
            ])
            if relation == .obj || relation == .nsubj || relation == .nsubjPass || relation == .obl {
                verb = light ? governor : nil
                if light, classes.contains("say") == false || relation != .obl { heads.append(governor) }
                if relation == .obj
                    || (relation == .obl
                        && ["for", "after", "during", "at", "in", "following", "to", "before", "ahead of", "prior to"]
                            .contains(r.clause.preposition(top))),
                    let subject = r.clause.subject(governor)
                {
                    let doers =
                        r.clause.subject(governor) == subject ? r.clause.doers(governor) : r.clause.actors(subject)
                    // 'Rice urged talks' makes Rice no side of them; 'Rice held talks' and 'flew there for talks' do.
                    // 'The G7 cancelled the G8 summit': the summit of another body is not theirs.
                    let isOthers =
                        classes.contains("cancel") && actors.parties.contains(where: r.reading.vocabulary.isBody)
                    if isOthers {
                    } else if classes.isDisjoint(with: ["say", "desire", "refuse", "announce"])
                        || (relation == .obl && !doers.people.isEmpty && !classes.contains("say"))
                    {
                        actors.merge(doers)
                    } else if actors.parties.count == 1, relation == .obl {
                        actors.merge(doers)
                    }
                }
                // 'told Ahmadinejad in a meeting in Tehran'
                if classes.contains("say"), relation == .obl,
                    ["in", "during", "at"].contains(r.clause.preposition(top)),
                    let told = r.syntax.child(governor, [.iobj, .obj])
                {
                    let hearer = r.clause.actors(told)
                    if !hearer.people.isEmpty {
                        actors.merge(r.clause.doers(governor))
                        actors.merge(hearer)
                    }
                }
                actors.merge(r.actors([governor], ["with", "between"]))
                if relation == .obj, r.clause.isPassive(governor) { actors.merge(r.actors([governor], ["by"])) }
            }
        }
        for participle in r.syntax.children(n, .acl) + r.syntax.children(n, .aclRelcl) {
            heads.append(participle)
            actors.merge(r.actors([participle], ["with", "between", "by", "among"]))
            // 'talks, which involve Japan and China', 'talks grouping the two Koreas'
            if ["involve", "group", "include", "comprise", "bring", "gather"].contains(r.clause.lemma(participle)),
                let members = r.syntax.child(participle, [.obj])
            {
                actors.merge(r.clause.actors(members))
            }
            // 'the summit, which Japan will host in May': told by the clause.
            if told.isPresupposed,
                r.clause.classes(participle).contains("host") || r.clause.classes(participle).contains("hold"),
                r.syntax.relations[participle] == .aclRelcl
            {
                told = r.assertion.verb(participle)
            }
            if !r.clause.classes(participle).isDisjoint(with: ["attend", "hold", "host"]),
                let agent = r.syntax.child(participle, [.nsubj, .oblAgent])
            {
                // 'the G7 summit, which Japan will host': where it is, no side of its own.
                let isHost =
                    r.clause.classes(participle).contains("host")
                    && actors.parties.contains(where: r.reading.vocabulary.isBody)
                if !isHost, !["which", "that", "who"].contains(r.clause.lower(agent)) {
                    actors.merge(r.clause.actors(agent))
                }
            }
        }
        // 'The talks involved top officials, including Liu Jianchao and Shinsuke Sugiyama'
        if governor >= 0, relation == .nsubj,
            ["involve", "group", "include", "bring", "gather", "comprise"].contains(r.clause.lemma(governor)),
            let object = r.syntax.child(governor, [.obj])
        {
            heads.append(governor)
            actors.merge(r.clause.actors(object))
            actors.merge(r.actors([object, governor], ["including"]))
            told.isPresupposed = false
        }
        if relation != .obj, relation != .obl, let due = arranged(after: n, r) {
            told = Assertion(status: .planned)
            heads.append(due)
        }
        // 'were in Washington for talks'
        if governor >= 0, !r.syntax.isVerb(governor), r.syntax.child(governor, [.cop]) != nil,
            let subject = r.syntax.child(governor, [.nsubj]) ?? r.clause.subject(governor),
            r.clause.preposition(top) == "for"
        {
            actors.merge(r.clause.actors(subject))
            told.isPresupposed = false
        }
        // 'At a dinner on Friday he backed the plan': a meal where somebody speaks is no talks.
        if isMeal,
            told.isPresupposed || governor >= 0 && r.clause.classes(governor).contains("say")
                || governor >= 0 && r.clause.lemma(governor) == "speak", actors.parties.count < 2
        {
            return []
        }
        // 'After meeting with his Spanish counterpart, Valdivieso said': whose clause it is confers.
        if actors.parties.count == 1, told.refusal == nil,
            ["after", "following", "before", "during", "in", "at", "ahead of"].contains(opening(top, r)),
            let verb = r.clause.verb(above: top), let subject = r.clause.subject(verb), subject != n
        {
            let doers = r.clause.doers(verb)
            if !doers.people.isEmpty || doers.parties.count == 1 { actors.merge(doers) }
        }
        // 'Their talks', 'the meeting': those just told of.
        if actors.parties.count < 2, let possessor = r.syntax.child(n, [.nmodPoss]),
            ["their", "his", "her"].contains(r.clause.lower(possessor))
        {
            if r.clause.lower(possessor) == "their" { actors.isPair = true }
        }
        let modifiers = r.syntax.children(n).filter { [.compound, .amod, .nummod].contains(r.syntax.relations[$0]) }
        if told.refusal == nil,
            modifiers.contains(where: { ["every", "annual", "regular", "frequent"].contains(r.clause.lower($0)) }),
            told.isPresupposed, r.dates(ownedBy: n).isEmpty
        {
            told.isPresupposed = true
        }
        // 'a meeting chaired by the party leader', 'convened by the security adviser': whoever is in the chair is no two sides.
        if actors.parties.count == 1, !actors.isPair, !r.reading.vocabulary.isBody(actors.parties[0]),
            ([governor] + r.syntax.children(n, .acl)).contains(where: {
                $0 >= 0 && ["chair", "convene", "preside"].contains(r.clause.lemma($0))
            })
        {
            return []
        }
        // Without a side named and without a verb that tells it, the word only refers back.
        if actors.isEmpty, told.refusal == nil {
            guard !told.isPresupposed || !r.dates(ownedBy: n).isEmpty else { return [] }
            actors.isPair = trigger.noun.isSure || isDefinite(n, r) || r.isReferring(n)
            guard actors.isPair else { return [] }
        }
        // The day of calling off is not the day it was due.
        if told.status == .cancelled, governor >= 0, r.clause.classes(governor).contains("cancel") {
            heads.removeAll { $0 == governor }
        }
        var out = r.candidate(Self.name, .meeting, told, actors, trigger: n, heads: heads)
        // 'a NATO summit', 'the IAEA board meeting': the body itself meets.
        let assembly = [
            "summit", "meeting", "conference", "session", "forum", "ministerial", "talks", "congress", "assembly",
        ].contains(r.clause.lower(n))
        out.standsAlone = assembly && r.owners(n).parties.contains { r.reading.vocabulary.isBody($0) }
        if assembly, !out.standsAlone {
            out.standsAlone =
                r.actors([n], ["of"]).parties.contains { r.reading.vocabulary.isBody($0) } && trigger.noun.isSure
        }
        out.topics = r.topics(n, verb: verb)
        if told.status == .cancelled, out.date == nil, let due = r.dueDate(after: n, governor: governor) {
            out.set(due, borrowed: false, r.document)
        }
        out.isAnother = r.syntax.children(n).contains {
            $0 < n && ["another", "additional"].contains(r.clause.lower($0))
        }
        out.isSeparate = modifiers.contains { ["separate"].contains(r.clause.lower($0)) }
        // 'The dialogue began in 1993': a mechanism that begins in some year is set up, not held.
        if let verb, r.clause.classes(verb).contains("begin"), relation == .nsubj || relation == .nsubjPass,
            ["dialogue", "dialog", "mechanism", "process", "consultations"].contains(r.clause.lower(n)),
            (out.date?.width ?? 0) > 31
        {
            out.kind = .launch
        }
        if let verb, r.clause.classes(verb).contains("begin") { out.isBegun = true }
        out.venue = r.venue(for: heads)
        out.seriesName = SeriesName.read(n, r)
        // 'Shultz's Moscow talks'
        if out.place == nil, let child = r.syntax.children(n, .compound).last, child == n - 1,
            let mention = r.reading.mention(at: child), case .city = mention.referent
        {
            out.place = r.place(of: mention)
        }
        out.gathering = gathering(n, out, r)
        if ["letter", "message"].contains(r.clause.lower(n)) { return [] }
        // 'attended the summit': the one told before, where one was.
        if let verb, r.clause.classes(verb).contains("attend"), r.isBare(n, "meeting"), relation != .nsubj,
            !actors.people.isEmpty
        {
            out.bond = .attended
            out.joinable = [.meeting]
            out.isOpenToOthers = true
            out.standsUnjoined = true
        }
        return [out]
    }
}
