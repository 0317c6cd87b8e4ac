import Record

/// A verb of one class done to a noun of another, as the table `events/act` pairs them: 'signed a treaty', 'imposed sanctions',
/// 'broke off relations', 'recalled its ambassador', 'resumed talks', 'talks collapsed', 'an accord signed in 1994'.
///
/// Refused by the assertion around the verb, and where the sides that the kind needs are not told.
struct ActOnObject: EventRule {
    static let name = "ActOnObject"
    static let intransitive: Set<String> = ["stall", "resume", "break", "suspend", "extend", "begin", "end"]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        let classes = r.clause.classes(v)
        guard !classes.isDisjoint(with: Self.verbs) else { return [] }
        var out: [Candidate] = []
        var used: Set<EventKind> = []
        for (object, isSubject) in objects(v, r) {
            var n = object
            var told = r.assertion.verb(v)
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
            guard let trigger = r.nouns[n] else { continue }
            if r.syntax.children(n).contains(where: { r.clause.lower($0) == "no" && r.syntax.relations[$0] == .det }) {
                told = .refused("'no': negated")
            }
            for verb in classes.sorted() {
                guard let act = r.reading.vocabulary.acts[ActKey(verb: verb, noun: trigger.noun.noun)] else { continue }
                if isSubject, !Self.intransitive.contains(verb) { continue }
                if verb == "begin" || verb == "end", isSubject { continue }
                guard used.insert(act.kind).inserted else { continue }
                if let status = act.status, told.status == .held { told.status = status }
                var actors = Sides.read(act.kind, verb: v, noun: n, isSubject: isSubject, r)
                // 'The talks, launched in 1993': those the article is about.
                if actors.isEmpty, [.launch, .suspension, .resumption, .agreement, .withdrawal].contains(act.kind),
                    r.syntax.children(n).contains(where: {
                        ["the", "their", "these", "this"].contains(r.clause.lower($0))
                    })
                {
                    actors.isPair = true
                }
                var candidate = r.candidate(
                    Self.name, act.kind, told, actors, trigger: v,
                    heads: act.kind == .withdrawal ? [v] : [v, n] + (n == object ? [] : [object]))
                candidate.agreementName =
                    act.kind == .agreement || act.kind == .withdrawal ? AgreementName.read(n, r) : nil
                candidate.standsAlone = trigger.noun.isSure || act.kind == .resolution
                candidate.topics = r.topics(n, verb: v)
                if [.resumption, .suspension, .launch].contains(act.kind) {
                    candidate.seriesName = SeriesName.read(n, r)
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

    private static let verbs: Set<String> = [
        "sign", "reach", "extend", "issue", "adopt", "announce", "withdraw", "suspend", "break", "establish", "restore",
        "resume", "launch",
        "begin", "give", "shut", "end", "recall", "expel", "impose", "lift", "lodge", "send", "summon", "stall",
        "pledge", "offer", "forgive", "vote",
    ]

    /// What the verb is done to: object, passive subject, the noun a participle hangs on; or what does it by itself.
    private func objects(_ v: Int, _ r: EventReader) -> [(Int, isSubject: Bool)] {
        var out: [(Int, isSubject: Bool)] = []
        func add(_ token: Int, _ isSubject: Bool) {
            out.append((token, isSubject))
            for other in r.syntax.children(token, .conj) { out.append((other, isSubject)) }
        }
        if let passive = r.syntax.child(v, [.nsubjPass]) { add(passive, false) }
        for object in r.syntax.children(v, .obj) { add(object, false) }
        if out.isEmpty {
            if r.syntax.relations[v] == .acl, r.clause.isPastForm(v), r.syntax.heads[v] >= 0 {
                add(r.syntax.heads[v], false)
            }
            // 'pulled out of the treaty', 'withdrew from the pact', 'agreed on a ceasefire'
            for phrase in r.clause.obliques([v], ["from", "out of", "of", "off", "on"]) where r.nouns[phrase] != nil {
                add(phrase, false)
            }
            if let subject = r.clause.subject(v), out.isEmpty { add(subject, !r.clause.isPassive(v)) }
        }
        return out
    }
}
