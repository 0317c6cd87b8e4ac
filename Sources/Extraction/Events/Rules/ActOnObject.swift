import Record

/// A verb of one class done to a noun of another, as the table `events/act` pairs them: 'signed a treaty', 'imposed sanctions',
/// 'broke off relations', 'recalled its ambassador', 'resumed talks', 'talks collapsed', 'an accord signed in 1994'.
///
/// Refused by the assertion around the verb, and where the sides that the kind needs are not told.
struct ActOnObject: EventRule {
    static let name = "ActOnObject"
    static let start = RuleStart.verb
    static let intransitive: Set<String> = [
        "stall", "resume", "break", "suspend", "extend", "begin", "end", "close",
        "expire",
    ]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        let classes = r.clause.classes(v)
        guard !classes.isDisjoint(with: Self.verbs) else { return [] }
        if !r.clause.isPassive(v), let doer = r.clause.subject(v), Outsiders.shared.isPrivate(r.clause.lower(doer)) {
            return []
        }
        var out: [Candidate] = []
        var used: Set<EventKind> = []
        for (object, isSubject) in objects(v, r) {
            var n = object
            var told = r.told(v)
            // 'signed a number of agreements', 'the third round of talks': the noun behind the shell.
            if r.nouns[n] == nil || AssertionReader.shells.contains(r.clause.lower(n)),
                let inner = r.syntax.children(n, .nmod).first(where: {
                    r.nouns[$0] != nil && r.clause.preposition($0) == "of"
                })
            {
                n = inner
            }
            // 'its ambassador to Sweden' is one phrase; the noun in it counts.
            if r.nouns[n] == nil, let mention = r.reading.mention(at: n),
                let inside = mention.tokens.first(where: { r.nouns[$0] != nil })
            {
                n = inside
            }
            // 'They had been imposed in January 2011'
            let meant = isSubject ? nil : r.antecedent(of: n, verbClasses: Set(classes.names))
            guard let trigger = r.nouns[n] ?? namedEnvoy(n, r) ?? meant else { continue }
            if r.syntax.children(n).contains(where: { r.clause.lower($0) == "no" && r.syntax.relations[$0] == .det }) {
                told = .refused("'no': negated")
            }
            for verb in classes.names.sorted() {
                guard let known = r.reading.vocabulary.acts[ActKey(verb: verb, noun: trigger.noun.noun)] else {
                    continue
                }
                var act = known
                // 'cut a deal' is to strike one.
                if act.kind == .withdrawal, r.clause.lemma(v) == "cut" { act = Act(kind: .agreement, status: nil) }
                if isSubject, !Self.intransitive.contains(verb) { continue }
                // 'the talks failed to' do something; they did not fail.
                if r.clause.lemma(v) == "fail", !isSubject || r.syntax.child(v, [.xcomp]) != nil { continue }
                if verb == "begin" || verb == "end", isSubject { continue }
                // 'edged closer to cutting gas supplies': only what is told as done.
                if trigger.noun.noun == "trade", r.syntax.penn[v] == .vbg { continue }
                // 'the meeting was shelved': one occasion is called off; a row of talks is suspended.
                if act.kind == .suspension, r.clause.lemma(v) == "cancel", trigger.noun.noun == "meeting" { continue }
                if act.kind == .suspension, Self.occasions.contains(r.clause.lower(n)) { continue }
                // 'exchanged notes', but not 'struck a lonelier note'
                if act.kind == .agreement, trigger.noun.noun == "protest",
                    !["exchange", "sign", "initial"].contains(r.clause.lemma(v))
                {
                    continue
                }
                // 'Toyota severed ties with its Philippine partner': whoever it is, no state.
                if [.rupture, .relations].contains(act.kind), isNobodys(v, r) { continue }
                // 'The measures against Niger': only those that name whom they hit.
                if ["measures", "measure"].contains(r.clause.lower(n)), trigger.noun.phrase == r.clause.lower(n),
                    r.actors([n], ["against", "on"]).parties.isEmpty
                {
                    continue
                }
                // 'a note, signed with the initials of the group': a letter that nobody exchanges.
                if act.kind == .agreement, trigger.noun.noun == "protest",
                    Sides.read(act.kind, verb: v, noun: n, isSubject: isSubject, r).parties.count < 2
                {
                    continue
                }
                // 'promised to repair ties', 'the cost of rebuilding the embassies': hopes and works.
                if act.kind == .relations, ["repair", "rebuild"].contains(r.clause.lemma(v)), told.status != .held {
                    continue
                }
                // 'joined the pact', 'entered into a treaty'; what they negotiate on is another thing.
                if verb == "join", !["", "into", "to"].contains(r.clause.preposition(n)) { continue }
                // 'raised their ties to a strategic level': ties that are only raised or boosted stay what they were.
                if verb == "raise", trigger.noun.noun == "relations", !toLevel(v, r) { continue }
                // 'signed an oil agreement and an accord on fishing' are two.
                guard used.insert(act.kind).inserted || act.kind == .agreement && r.syntax.relations[n] == .conj else {
                    continue
                }
                if let status = act.status, told.status == .held { told.status = status }
                var actors = Sides.read(act.kind, verb: v, noun: n, isSubject: isSubject, r)
                // 'end the unilateral ceasefire': bound to nobody.
                if act.kind == .withdrawal || act.kind == .agreement,
                    r.syntax.children(n, .amod).contains(where: { r.clause.lower($0) == "unilateral" })
                {
                    continue
                }
                // 'launched an initiative', 'the mechanisms set up for the elections': no body of states.
                if act.kind == .launch, actors.parties.count < 2,
                    ["initiative", "process", "mechanisms", "initiatives"].contains(r.clause.lower(n))
                {
                    continue
                }
                // 'the proposed mechanism being set up by Europe'
                if act.kind == .launch,
                    r.syntax.children(n, .amod).contains(where: { r.clause.lower($0) == "proposed" })
                {
                    continue
                }
                // 'The talks, launched in 1993': those the article is about.
                if actors.isEmpty, [.launch, .suspension, .resumption, .agreement, .withdrawal].contains(act.kind),
                    r.syntax.children(n).contains(where: {
                        ["the", "their", "these", "this"].contains(r.clause.lower($0))
                    }) || act.kind == .agreement && trigger.noun.isSure && told.refusal == nil && !told.isPresupposed
                {
                    actors.isPair = true
                }
                // 'It froze direct aid to Kenya': who punishes must be told.
                if act.kind == .sanction, ["aid", "trade"].contains(trigger.noun.noun),
                    r.clause.subject(v).map({ r.clause.actors($0).isEmpty }) ?? true, r.actors([v], ["by"]).isEmpty
                {
                    continue
                }
                // 'closed its border with Kenya'
                if trigger.noun.noun == "border" { actors.merge(r.actors([n, v], ["with", "to"])) }
                if trigger.noun.noun == "mission" {
                    for phrase in r.clause.obliques([v, n], ["in", "to", "from"]) {
                        if let code = r.place(in: phrase)?.country { actors.add(party: code) }
                    }
                }
                // 'switched recognition from Taiwan to China': ties with the one, cut with the other.
                if verb == "switch" {
                    actors.merge(r.actors([v, n], ["to"]))
                    let left = r.clause.obliques([v, n], ["from"]).flatMap { r.clause.actors($0).parties }
                    actors.parties.removeAll(where: left.contains)
                    if let subject = r.clause.subject(v), !left.isEmpty {
                        var cut = r.clause.actors(subject)
                        for code in left { cut.add(party: code) }
                        out.append(r.candidate(Self.name, .rupture, told, cut, trigger: v, heads: [v, n]))
                    }
                }
                var heads = act.kind == .withdrawal ? [v] : [v, n] + (n == object ? [] : [object])
                // 'will sign a pact at a summit in Paris on May 27'
                if act.kind == .agreement {
                    heads += r.clause.obliques([v], ["at", "during"]).filter { r.nouns[$0]?.noun.noun == "meeting" }
                }
                var candidate = r.candidate(Self.name, act.kind, told, actors, trigger: v, heads: heads)
                candidate.agreementName =
                    act.kind == .agreement || act.kind == .withdrawal ? AgreementName.read(n, r) : nil
                candidate.refersBack =
                    meant != nil
                    || (actors.isEmpty && r.clause.isPassive(v) || actors.parties.count == 1 && act.kind == .suspension)
                        && r.isBare(n, trigger.noun.noun)
                candidate.standsAlone = trigger.noun.isSure || act.kind == .resolution
                candidate.topics = r.topics(n, verb: v)
                if [.resumption, .suspension, .launch].contains(act.kind) {
                    candidate.seriesName = SeriesName.read(n, r)
                }
                // 'set up a joint commission', 'visa bans were lifted': by those the article is about.
                // 'signed a barter protocol there': with the one that the article is about.
                let isBound = act.kind == .agreement && actors.parties.count == 1 && told.status == .held
                let isOld =
                    [.relations, .rupture].contains(act.kind) && actors.parties.isEmpty && candidate.date != nil
                    && !candidate.hasBorrowedDate
                if Self.shared.contains(act.kind) && (act.kind != .withdrawal || trigger.noun.isSure) || isOld
                    || isBound,
                    told.refusal == nil,
                    told.status != .planned || isDecided(v, r), !told.isPresupposed, !actors.isPair,
                    actors.parties.count < 2, r.syntax.penn[v] != .vbg, r.clause.obliques([v], ["by"]).isEmpty,
                    !actors.parties.contains(where: r.reading.vocabulary.isBody),
                    let both = r.completed(actors.parties, at: v)
                {
                    for code in both { candidate.actors.add(party: code) }
                    candidate.isCompleted = true
                }
                out.append(candidate)
                // 'resumed talks on Monday': a session is told too.
                if act.kind == .resumption, trigger.noun.noun == "meeting", candidate.date != nil, told.refusal == nil {
                    var session = candidate
                    session.kind = .meeting
                    out.append(session)
                }
            }
        }
        return out
    }

    private static let occasions: Set<String> = [
        "meeting", "session", "summit", "conference", "lunch", "dinner", "breakfast", "luncheon", "encounter", "forum",
        "gathering", "sitting", "audience", "supper", "retreat", "reunion", "lunches", "dinners",
    ]
    private static let shared: Set<EventKind> = [.launch, .resumption, .withdrawal, .sanctionRelief]
    private static let verbs: Set<String> = [
        "sign", "reach", "extend", "issue", "adopt", "announce", "withdraw", "suspend", "break", "establish", "restore",
        "resume", "launch",
        "begin", "give", "shut", "end", "recall", "expel", "impose", "lift", "lodge", "send", "summon", "stall",
        "pledge", "offer", "forgive", "vote", "abandon", "agree", "switch", "reopen", "ban", "raise", "win", "close",
        "put", "leave", "join", "expire", "release", "stop", "increase",
        "table", "receive",
    ]

    private static let envoy = EventNoun { ["phrase": "ambassador", "class": "envoy", "strength": "weak"][$0] ?? "" }

    /// An envoy told with their name, which is one phrase: 'recalled its ambassador, Li Ming', 'summoned Ambassador Li'.
    /// Whether somebody is named as the doer whom no table knows as a side.
    private func isNobodys(_ v: Int, _ r: EventReader) -> Bool {
        guard !r.clause.isPassive(v), let subject = r.syntax.child(v, [.nsubj]), r.syntax.tags[subject] == .propn,
            r.reading.mention(at: subject) == nil
        else { return false }
        return r.clause.actors(subject).isEmpty
    }

    private func namedEnvoy(_ n: Int, _ r: EventReader) -> EventWords.NounTrigger? {
        guard let mention = r.reading.mention(at: n), case .person = mention.referent, let noun = Self.envoy,
            let head = r.envoy(in: n)
        else { return nil }
        return EventWords.NounTrigger(tokens: head..<head + 1, head: head, noun: noun)
    }

    /// Whether something to come is told of those who do it, not hoped for: 'will set up', 'agreed to resume'.
    private func isDecided(_ v: Int, _ r: EventReader) -> Bool {
        if r.syntax.child(v, [.nsubj, .nsubjPass]) != nil { return true }
        let head = r.syntax.heads[v]
        return head >= 0
            && ["agree", "decide", "plan", "promise", "undertake", "resolve"].contains(r.clause.lemma(head))
    }

    private func toLevel(_ v: Int, _ r: EventReader) -> Bool {
        r.clause.obliques([v], ["to"]).contains {
            ["level", "levels", "status", "partnership", "rank"].contains(r.clause.lower($0))
        }
    }

    /// The event noun of the phrase right behind an active verb or right in front of a participle, where the tree hangs it elsewhere:
    /// 'violations of the ceasefire in Syria announced by Russia'.
    private func objectInLine(_ v: Int, _ r: EventReader) -> Int? {
        let sentence = r.document.sentences[r.document.sentence(of: v)]
        let inPhrase = { (i: Int) in
            [.noun, .propn, .adj, .det, .num].contains(r.syntax.tags[i])
                || ["-", "'s", "its", "their", "his"].contains(r.clause.lower(i))
        }
        // 'met late on Saturday and adopted Resolution 1970': a second verb is no participle.
        let isSecond = r.syntax.relations[v] == .conj && r.syntax.penn[v] == .vbd
        if r.clause.isPastForm(v), !isSecond,
            r.syntax.children(v).allSatisfy({ ![.aux, .auxPass, .nsubj, .obj].contains(r.syntax.relations[$0]) })
        {
            var i = v - 1
            while i >= sentence.lowerBound, v - i < 7 {
                if r.nouns[i] != nil { return i }
                guard inPhrase(i) || r.clause.lower(i) == "in" else { break }
                i -= 1
            }
            return nil
        }
        guard !r.clause.isPassive(v) else { return nil }
        var i = v + 1
        var found: Int?
        while i < sentence.upperBound, i - v < 9 {
            if r.nouns[i] != nil { found = i }
            // 'the Trade and Technology Council'
            let joins =
                r.clause.lower(i) == "and" && i + 1 < sentence.upperBound && i > v + 1
                && r.document.tokens[i - 1].shape.contains(.capitalized)
                && r.document.tokens[i + 1].shape.contains(.capitalized) && r.reading.mention(at: i - 1) == nil
            guard inPhrase(i) || joins || r.clause.lower(i) == "of" && found == nil else { break }
            i += 1
        }
        return found
    }

    /// What the verb is done to: object, passive subject, the noun a participle hangs on; or what does it by itself.
    private func objects(_ v: Int, _ r: EventReader) -> [(Int, isSubject: Bool)] {
        var out: [(Int, isSubject: Bool)] = []
        func add(_ token: Int, _ isSubject: Bool) {
            out.append((token, isSubject))
            for other in r.syntax.children(token, .conj) { out.append((other, isSubject)) }
        }
        if let passive = r.syntax.child(v, [.nsubjPass]) {
            // 'the treaty, which was signed in 1972'
            let isPronoun = ["which", "that"].contains(r.clause.lower(passive)) && r.syntax.relations[v] == .aclRelcl
            add(isPronoun && r.syntax.heads[v] >= 0 ? r.syntax.heads[v] : passive, false)
        }
        for object in r.syntax.children(v, .obj) {
            // 'the treaty, which Obama and Medvedev signed': what the clause hangs on.
            let isPronoun = ["which", "that", "whom"].contains(r.clause.lower(object)) && object < v
            if isPronoun, r.syntax.relations[v] == .aclRelcl, r.syntax.heads[v] >= 0 {
                add(r.syntax.heads[v], false)
            } else {
                add(object, false)
            }
        }
        // 'the treaty, from which Canada withdrew'
        if r.syntax.relations[v] == .aclRelcl, r.syntax.heads[v] >= 0,
            r.clause.obliques([v], ["from", "to", "on", "of", "out of"]).contains(where: {
                ["which", "that"].contains(r.clause.lower($0))
            })
        {
            add(r.syntax.heads[v], false)
        }
        // 'adopted Resolution 1970', where the tree takes the noun for a clause
        for object in r.syntax.children(v, .xcomp)
        where r.nouns[object] != nil && !r.syntax.isVerb(object) && r.syntax.child(object, [.cop, .case]) == nil {
            add(object, false)
        }
        // 'handed over a note', where the tree takes the particle for a preposition
        for object in r.syntax.children(v, .obl)
        where (r.nouns[object] ?? namedEnvoy(object, r)) != nil && r.clause.isObject(object) {
            add(object, false)
        }
        // 'will provide the Philippines with a loan'
        if r.clause.classes(v).contains("give"), out.allSatisfy({ r.nouns[$0.0] == nil }) {
            for phrase in r.clause.obliques([v], ["with"]) where r.nouns[phrase] != nil { add(phrase, false) }
        }
        if out.isEmpty {
            if r.syntax.relations[v] == .acl, r.clause.isPastForm(v), r.syntax.heads[v] >= 0 {
                add(r.syntax.heads[v], false)
            }
            // 'pulled out of the treaty', 'withdrew from the pact', 'agreed on a ceasefire'
            for phrase in r.clause.obliques([v], ["from", "out of", "of", "off", "on", "to", "in", "with"])
            where r.nouns[phrase] != nil {
                add(phrase, false)
            }
            if let subject = r.clause.subject(v), out.isEmpty { add(subject, !r.clause.isPassive(v)) }
        }
        if out.allSatisfy({ r.nouns[$0.0] == nil }), let near = objectInLine(v, r) { add(near, false) }
        return out
    }
}
