import Language
import Record

// What a verb tells: done, to come, under way, called off, or nothing.

extension AssertionReader {
    private static let planNouns: Set<String> = [
        "plan", "plans", "agreement", "decision", "intention", "promise", "pledge", "invitation", "arrangement",
        "arrangements",
        "commitment", "preparations", "deal",
    ]
    private static let parts: Set<String> = [
        "role", "roles", "interest", "ways", "way", "aim", "goal", "difficulty", "odds", "effort", "efforts", "view",
    ]
    private static let purposes: Set<String> = ["mean", "serve", "struggle", "strive", "need", "design"]
    private static let planAdjectives: Set<String> = [
        "due", "set", "scheduled", "expected", "slated", "bound", "poised", "likely", "planned", "about",
    ]

    func verb(_ v: Int, depth: Int = 0) -> Assertion {
        guard depth < 6 else { return Assertion(status: .held, isPresupposed: true) }
        if let reason = negation(v) { return .refused(reason) }
        let auxiliaries = syntax.children(v).filter { [.aux, .auxPass, .cop].contains(syntax.relations[$0]) }.map {
            clause.lower($0)
        }
        if let modal = auxiliaries.first(where: Self.hypothetical.contains) {
            return .refused("'\(modal)': hypothetical")
        }
        if let mark = syntax.children(v, .mark).map({ clause.lower($0) }).first(where: {
            ["if", "unless", "whether", "lest"].contains($0)
        }) {
            return .refused("'\(mark)': hypothetical")
        }
        // 'President Lee to make visit to China': how headlines write what lies ahead.
        if syntax.heads[v] < 0, auxiliaries.isEmpty, syntax.penn[v] == .vb, syntax.child(v, [.nsubj]) != nil,
            syntax.children(v, .mark).contains(where: { clause.lower($0) == "to" })
        {
            return Assertion(status: .planned)
        }
        // 'A summit to be held in Lima', where the tree takes the infinitive for the verb of the sentence.
        if syntax.heads[v] < 0, auxiliaries == ["be"],
            syntax.children(v, .mark).contains(where: { clause.lower($0) == "to" })
        {
            return Assertion(status: .planned)
        }
        let sentence = clause.document.sentences[clause.document.sentence(of: v)]
        // 'Had Syria signed the treaty, …', 'Were Cuba to restore ties, …'
        if let first = sentence.first, ["had", "were", "should"].contains(clause.lower(first)), v > first,
            let comma = sentence.first(where: { clause.lower($0) == "," }), v < comma,
            clause.document.text(sentence.upperBound - 1) != "?"
        {
            return .refused("'\(clause.document.text(first))': hypothetical")
        }
        let above = syntax.heads[v]
        if syntax.relations[v] == .ccomp, above >= 0, clause.classes(above).contains("desire"),
            clause.classes(above).isDisjoint(with: ["say", "plan"])
        {
            return .refused("'\(clause.lower(above))': wished for")
        }
        // 'denied that it had held talks'
        if syntax.relations[v] == .ccomp, above >= 0,
            ["deny", "reject", "dispute", "refute"].contains(clause.lemma(above))
        {
            return .refused("'\(clause.lower(above))': it did not")
        }
        // 'dismissed a report that it had recalled its ambassador'
        if [.acl, .ccomp, .aclRelcl].contains(syntax.relations[v]), above >= 0,
            [
                "report", "reports", "rumor", "rumors", "rumour", "rumours", "claim", "claims", "allegation",
                "allegations", "suggestion",
                "suggestions", "speculation",
            ].contains(clause.lower(above))
        {
            return .refused("'\(clause.lower(above))': not told as done")
        }
        // 'urged Iran to stop before the two sides resume talks': what has to come first is told, not this, unless it has a day.
        if syntax.relations[v] == .advcl, [.vbp, .vbz].contains(syntax.penn[v]), auxiliaries.isEmpty,
            syntax.children(v, .mark).contains(where: { ["before", "until"].contains(clause.lower($0)) })
        {
            let isDated = clause.reading.dates.contains { abs($0.tokens.lowerBound - v) < 8 && $0.date != nil }
            return isDated ? Assertion(status: .planned) : .refused("'before': not told as done")
        }
        if auxiliaries.contains(where: { ["will", "'ll", "shall"].contains($0) }) {
            return Assertion(status: .planned)
        }
        if isToDo(v) {
            // 'was to have gone on to Beijing': it did not come about.
            let gaveUp = (max(0, v - 4)..<v).contains { clause.lower($0) == "have" && clause.lower($0 - 1) == "to" }
            return Assertion(status: gaveUp ? .cancelled : .planned)
        }
        if auxiliaries.contains("would") {
            if syntax.children(v).contains(where: { clause.lower($0) == "have" && syntax.relations[$0] == .aux }) {
                return .refused("'would have': it did not")
            }
            let conditional = sentence.contains { ["if", "unless"].contains(clause.lower($0)) }
            return reported(v) || !conditional ? Assertion(status: .planned) : .refused("'would': hypothetical")
        }
        let head = syntax.heads[v]
        let infinitive = syntax.children(v, .mark).contains { clause.lower($0) == "to" } || syntax.penn[v] == .vb
        let relation = syntax.relations[v]
        if head >= 0, infinitive || syntax.penn[v] == .vbg,
            [.xcomp, .ccomp, .acl, .advcl, .csubj, .nmod, .obl].contains(relation),
            !auxiliaries.contains(where: { ["is", "are", "was", "were", "been", "be"].contains($0) }) || infinitive
        {
            return governed(v, by: head, infinitive: infinitive, relation: relation, depth: depth)
        }
        if relation == .ccomp, head >= 0, !clause.classes(head).isDisjoint(with: ["desire", "invite"]),
            clause.classes(head).isDisjoint(with: ["say", "plan"])
        {
            return .refused("'\(clause.lower(head))': wished for")
        }
        // 'demanded that Hamas renounce violence and agree to abide by the deals': all of it is demanded.
        if relation == .conj, let first = firstConjunct(v), auxiliaries.isEmpty || auxiliaries == ["be"],
            let reason = verb(first, depth: depth + 1).refusal, reason.hasSuffix("wished for"),
            syntax.child(v, [.nsubj, .nsubjPass]) == nil
                || syntax.children(v, .mark).contains(where: { clause.lower($0) == "that" })
        {
            return .refused(reason)
        }
        if relation == .conj, head >= 0, auxiliaries.isEmpty, syntax.isVerb(head),
            syntax.penn[v] == .vb || syntax.penn[v] == .vbg || (syntax.penn[v] == .vbn && syntax.penn[head] == .vbn)
        {
            var shared = verb(head, depth: depth + 1)
            shared.isPresupposed = false
            return shared
        }
        return finite(v, auxiliaries)
    }

    /// The verb that a row of verbs begins with; nil when the word is no later one of a row.
    private func firstConjunct(_ v: Int) -> Int? {
        var i = v
        while syntax.relations[i] == .conj, syntax.heads[i] >= 0, syntax.isVerb(syntax.heads[i]) { i = syntax.heads[i] }
        return i == v ? nil : i
    }

    /// 'is to visit', 'are also to meet', 'was to have met': arranged.
    private func isToDo(_ v: Int) -> Bool {
        let first = clause.document.sentences[clause.document.sentence(of: v)].lowerBound
        var i = v - 1
        while i >= first, syntax.tags[i] == .adv || ["be", "have"].contains(clause.lower(i)) { i -= 1 }
        guard i > first, clause.lower(i) == "to" else { return false }
        i -= 1
        while i >= first, syntax.tags[i] == .adv { i -= 1 }
        return i >= first && ["is", "are", "was", "were", "'s"].contains(clause.lower(i))
    }

    private func finite(_ v: Int, _ auxiliaries: [String]) -> Assertion {
        switch syntax.penn[v] {
        case .vbd: return Assertion(status: .held)
        case .vbn:
            if auxiliaries.contains("had") { return Assertion(status: .held, isEarlier: true) }
            if auxiliaries.contains(where: { ["is", "are", "'s", "'re"].contains($0) }) {
                if auxiliaries.contains("being") { return Assertion(status: .ongoing) }
                return Assertion(status: .held, isOpen: true)
            }
            return Assertion(status: .held)
        case .vbg:
            if auxiliaries.contains(where: { ["is", "are", "'s", "'re", "'m", "am"].contains($0) }) {
                return Assertion(status: .ongoing, isOpen: true)
            }
            if auxiliaries.contains("has") || auxiliaries.contains("have") { return Assertion(status: .ongoing) }
            return Assertion(status: .held)
        case .vbz, .vbp: return Assertion(status: .held, isOpen: true)
        case .vb:
            // 'He and Arafat meet on Monday': with a subject of its own the bare form is a present.
            if syntax.child(v, [.nsubj]) != nil { return Assertion(status: .held, isOpen: true) }
            return .refused("no statement: the verb stands alone")
        default: return Assertion(status: .held)
        }
    }

    /// Told by somebody in the past ('said he would visit'), so that 'would' is a future.
    private func reported(_ v: Int) -> Bool {
        var t = v
        var steps = 0
        while t >= 0, steps < 6 {
            if [.ccomp, .parataxis, .advcl, .xcomp].contains(syntax.relations[t]), syntax.heads[t] >= 0,
                !clause.classes(syntax.heads[t]).isDisjoint(with: ["say", "plan"])
            {
                return true
            }
            if syntax.children(t).contains(where: {
                syntax.relations[$0] == .parataxis && clause.classes($0).contains("say")
            }) {
                return true
            }
            t = syntax.heads[t]
            steps += 1
        }
        return false
    }

    private func governed(_ v: Int, by head: Int, infinitive: Bool, relation: Relation, depth: Int) -> Assertion {
        let word = clause.lower(head)
        // 'a role in reviving the process', 'the prospects of reaching an accord'
        if syntax.penn[v] == .vbg, !syntax.isVerb(head), Self.wishes.contains(word) || Self.parts.contains(word),
            syntax.children(v).contains(where: {
                [.mark, .case].contains(syntax.relations[$0]) && ["of", "in", "for", "at"].contains(clause.lower($0))
            })
        {
            return .refused("'\(word) of': not told as done")
        }
        let governing: Set<String> = ["desire", "plan", "invite", "refuse"]
        if ["let", "allow", "enable", "permit", "empower", "authorize", "authorise"].contains(clause.lemma(head)),
            syntax.isVerb(head)
        {
            return .refused("'\(word)': not told as done")
        }
        // 'urged India and Pakistan to resume talks', where the tree sees a purpose.
        let isGoverned =
            relation == .advcl && syntax.isVerb(head) && !clause.classes(head).isDisjoint(with: governing)
            && (infinitive && syntax.child(v, [.mark]).map { clause.lower($0) == "to" } ?? false || v - head < 3)
        if !isGoverned, relation == .advcl || relation == .obl || relation == .nmod {
            let marks = syntax.children(v).filter { [.mark, .case, .advmod].contains(syntax.relations[$0]) && $0 < v }
                .map { clause.lower($0) }
            if marks.contains("without") { return .refused("'without'") }
            if marks.contains("instead") { return .refused("'instead'") }
            if infinitive, marks.contains("to"), syntax.isVerb(head), clause.lemma(head) == "call" {
                return .refused("'\(word) for': wished for")
            }
            var above =
                syntax.isVerb(head) ? verb(head, depth: depth + 1) : Assertion(status: .held, isPresupposed: true)
            if above.refusal != nil, marks.contains("after") { above = Assertion(status: .held) }
            if marks.contains("before") || (infinitive && marks.contains("to")) {
                // Purpose and sequel of a done act: still to come when it was just done.
                if above.status == .held || above.status == .ongoing {
                    above.status = .planned
                    above.isOpen = true
                }
            }
            return above
        }
        if !syntax.isVerb(head) {
            if syntax.tags[head] == .adj {
                if Self.planAdjectives.contains(word), negation(head) == nil { return Assertion(status: .planned) }
                return .refused("'\(word)': not told as done")
            }
            if relation == .acl, !infinitive { return verbAsParticiple(v) }
            if Self.planNouns.contains(word) {
                if let above = clause.verb(above: head),
                    negation(above) != nil || !clause.classes(above).isDisjoint(with: ["refuse", "cancel"])
                {
                    return .refused("'\(clause.lower(above)) … \(word)'")
                }
                return Assertion(status: .planned)
            }
            // 'the first country to sign', 'the only leader to visit'
            if ["first", "last"].contains(word)
                || syntax.children(head).contains(where: {
                    ["first", "last", "only", "second", "latest"].contains(clause.lower($0)) && $0 < head
                })
                || clause.reading.mention(at: head).map({ $0.tokens.contains { clause.lower($0) == "first" } }) ?? false
            {
                return Assertion(status: .held, isOpen: true)
            }
            return .refused("'\(word) to': not told as done")
        }
        let classes = clause.classes(head)
        var above = verb(head, depth: depth + 1)
        if classes.contains("refuse") { return .refused("'\(word)': it did not") }
        if above.refusal != nil { return above }
        if lemmaBe(head), infinitive { return Assertion(status: .planned) }
        if classes.contains("cancel") && !classes.contains("plan") { return Assertion(status: .cancelled) }
        if classes.contains("plan") || Self.planAdjectives.contains(word) { return Assertion(status: .planned) }
        if classes.contains("invite") { return Assertion(status: .planned) }
        if classes.contains("desire") || clause.lemma(head) == "call" { return .refused("'\(word)': wished for") }
        if classes.contains("say"), infinitive, !clause.isPassive(head) { return .refused("'\(word) to'") }
        // 'efforts meant to revive': what it is for, not what was done.
        if infinitive, Self.purposes.contains(clause.lemma(head)) { return .refused("'\(word) to': not told as done") }
        above.isPresupposed = false
        return above
    }

    private func verbAsParticiple(_ v: Int) -> Assertion {
        syntax.penn[v] == .vbg ? Assertion(status: .ongoing, isOpen: true) : Assertion(status: .held)
    }

    private func lemmaBe(_ t: Int) -> Bool { ["is", "are", "was", "were", "be", "been"].contains(clause.lower(t)) }
}
