import Language
import Record

/// Talks, a summit, a meeting, told by its noun: 'held talks with', 'a summit between', 'after talks', 'Japan-China security talks'.
///
/// Parties are the owners before the noun, those after 'with' and 'between', and the subject of the verb that asserts it.
/// Refused: talks called for, proposed, hoped for or denied; news conferences (the table says `none`).
struct HeldTalks: EventRule {
    static let name = "HeldTalks"

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "meeting" else { return [] }
        guard r.reading.mention(at: n).map({ if case .person = $0.referent { false } else { true } }) ?? true else {
            return []
        }
        var told = r.assertion.noun(n)
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
        let relation = r.clause.isObject(top) ? Relation.obj : r.syntax.relations[top]
        let governor = r.syntax.heads[top]
        var verb: Int?
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
                    let doers = r.clause.actors(subject)
                    // 'Rice urged talks' makes Rice no side of them; 'Rice held talks' and 'flew there for talks' do.
                    if classes.isDisjoint(with: ["say", "desire", "refuse", "announce"])
                        || (relation == .obl && !doers.people.isEmpty && !classes.contains("say"))
                    {
                        actors.merge(doers)
                    } else if actors.parties.count == 1, relation == .obl {
                        actors.merge(doers)
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
            if !r.clause.classes(participle).isDisjoint(with: ["attend", "hold", "host"]),
                let agent = r.syntax.child(participle, [.nsubj, .oblAgent])
            {
                if !["which", "that", "who"].contains(r.clause.lower(agent)) { actors.merge(r.clause.actors(agent)) }
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
        // Without a side named and without a verb that tells it, the word only refers back.
        if actors.isEmpty, told.refusal == nil {
            guard !told.isPresupposed || !r.dates(ownedBy: n).isEmpty else { return [] }
            actors.isPair = isDefinite(n, r) || trigger.noun.isSure
            guard actors.isPair else { return [] }
        }
        // The day of calling off is not the day it was due.
        if told.status == .cancelled { heads.removeAll { $0 == governor } }
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
        out.isSeparate = modifiers.contains { ["separate"].contains(r.clause.lower($0)) }
        // 'The dialogue began in 1993': a mechanism that begins in some year is set up, not held.
        if let verb, r.clause.classes(verb).contains("begin"), relation == .nsubj || relation == .nsubjPass,
            ["dialogue", "dialog", "mechanism", "process", "consultations"].contains(r.clause.lower(n)),
            (out.date?.width ?? 0) > 31
        {
            out.kind = .launch
        }
        out.venue = r.venue(for: heads)
        out.seriesName = SeriesName.read(n, r)
        if ["letter", "message"].contains(r.clause.lower(n)) { return [] }
        return [out]
    }

    private func isDefinite(_ n: Int, _ r: EventReader) -> Bool {
        r.syntax.children(n).contains { ["the", "their", "this", "these", "both"].contains(r.clause.lower($0)) }
    }
}
