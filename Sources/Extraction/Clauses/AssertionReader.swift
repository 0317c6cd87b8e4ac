import Language
import Record

/// Reads tense, mood, negation and what governs an act, into an `Assertion`.
struct AssertionReader {
    let clause: ClauseReader
    private var syntax: Syntax { clause.syntax }

    static let hypothetical: Set<String> = ["could", "may", "might", "should", "can", "must", "ought", "cannot"]
    private static let planNouns: Set<String> = [
        "plan", "plans", "agreement", "decision", "intention", "promise", "pledge", "invitation", "arrangement",
        "arrangements",
        "commitment", "preparations", "deal",
    ]
    private static let planAdjectives: Set<String> = [
        "due", "set", "scheduled", "expected", "slated", "bound", "poised", "likely", "planned", "about",
    ]

    // MARK: verbs

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
        if auxiliaries.contains(where: { ["will", "'ll", "shall"].contains($0) }) {
            return Assertion(status: .planned)
        }
        if isToDo(v) { return Assertion(status: .planned) }
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
        if relation == .conj, head >= 0, auxiliaries.isEmpty, syntax.isVerb(head),
            syntax.penn[v] == .vb || syntax.penn[v] == .vbg || (syntax.penn[v] == .vbn && syntax.penn[head] == .vbn)
        {
            var shared = verb(head, depth: depth + 1)
            shared.isPresupposed = false
            return shared
        }
        return finite(v, auxiliaries)
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
        above.isPresupposed = false
        return above
    }

    private func verbAsParticiple(_ v: Int) -> Assertion {
        syntax.penn[v] == .vbg ? Assertion(status: .ongoing, isOpen: true) : Assertion(status: .held)
    }

    private func lemmaBe(_ t: Int) -> Bool { ["is", "are", "was", "were", "be", "been"].contains(clause.lower(t)) }

    /// Why a verb or noun is denied; nil when it is not.
    func negation(_ t: Int) -> String? {
        for child in syntax.children(t) {
            let word = clause.lower(child)
            if ["not", "n't", "never", "neither", "nor", "hardly", "barely"].contains(word),
                [.advmod, .det, .cc, .dep, .aux].contains(syntax.relations[child])
            {
                return "'\(word)': negated"
            }
            if [.nsubj, .nsubjPass, .obj].contains(syntax.relations[child]),
                ["none", "nobody", "neither"].contains(word)
                    || child > 0 && clause.lower(child - 1) == "neither" && syntax.relations[child] != .obj
                    || syntax.children(child).contains(where: { clause.lower($0) == "neither" })
            {
                return "'\(word)': negated"
            }
            if [.nsubj, .nsubjPass, .obj].contains(syntax.relations[child]),
                let no = syntax.children(child).first(where: {
                    ["no", "neither"].contains(clause.lower($0)) && syntax.relations[$0] == .det
                })
            {
                return "'\(clause.lower(no)) \(clause.lower(child))': negated"
            }
            if word == "no", syntax.relations[child] == .det { return "'no': negated" }
        }
        // 'No proximity consultations will take place', where the tree cut the phrase up.
        guard !syntax.isVerb(t), t > 0 else { return nil }
        var i = t - 1
        while i > 0, [.noun, .adj, .propn].contains(syntax.tags[i]) || clause.lower(i) == "-" { i -= 1 }
        if clause.lower(i) == "no", clause.document.sentence(of: i) == clause.document.sentence(of: t) {
            return "'no': negated"
        }
        return nil
    }

    // MARK: nouns

    private static let plannedAdjectives: Set<String> = [
        "planned", "upcoming", "forthcoming", "scheduled", "expected", "coming", "impending", "future", "announced",
    ]
    private static let doubtfulAdjectives: Set<String> = [
        "possible", "proposed", "potential", "hypothetical", "eventual", "any",
    ]
    private static let doneAdjectives: Set<String> = [
        "previous", "recent", "earlier", "past", "latest", "last", "historic", "successful", "brief", "landmark",
    ]
    private static let voidAdjectives: Set<String> = [
        "cancelled", "canceled", "postponed", "aborted", "delayed", "abortive",
    ]
    /// Nouns that only stand for what hangs on them: 'round of talks', 'end of the visit'.
    static let shells: Set<String> = [
        "round", "rounds", "series", "session", "sessions", "day", "days", "hours", "weeks", "months", "end", "start",
        "opening", "conclusion", "course",
        "sidelines", "outcome",
        "result", "results", "part", "beginning", "stage", "phase", "completion", "margins", "eve", "close", "leg",
        "set", "framework", "venue", "number",
    ]
    static let wishes: Set<String> = [
        "hope", "hopes", "possibility", "prospect", "prospects", "idea", "proposal", "proposals", "call", "calls",
        "need", "request", "requests",
        "chance", "chances", "conditions", "condition", "willingness", "readiness", "offer", "desire", "demand",
        "demands", "question", "issue",
        "likelihood", "date", "lack", "absence", "basis", "failure", "support", "appeal", "bid", "opposition",
        "refusal", "precondition", "reports", "rumors", "rumours", "speculation", "allegations",
    ]

    func noun(_ n: Int, depth: Int = 0) -> Assertion {
        guard depth < 6 else { return Assertion(status: .held, isPresupposed: true) }
        if let reason = negation(n) { return .refused(reason) }
        let modifiers = Set(
            syntax.children(n).filter { [.amod, .det, .compound, .acl].contains(syntax.relations[$0]) }.map {
                clause.lower($0)
            })
        // 'long-delayed' talks are held at last.
        let isAtLast = syntax.children(n).contains {
            $0 > 1 && ["delayed", "postponed"].contains(clause.lower($0)) && clause.lower($0 - 1) == "-"
        }
        if !modifiers.isDisjoint(with: Self.voidAdjectives), !isAtLast { return Assertion(status: .cancelled) }
        if !modifiers.isDisjoint(with: ["ongoing", "continuing"]) {
            return Assertion(status: .ongoing, isPresupposed: false)
        }
        if !modifiers.isDisjoint(with: Self.plannedAdjectives) {
            // 'A planned visit was cancelled'
            let told = role(n, depth: depth)
            if told.status == .cancelled { return told }
            return Assertion(status: .planned)
        }
        var found = role(n, depth: depth)
        // 'it may be difficult to agree ahead of an EC meeting': as sure as ever, whatever the tree hangs it on.
        if found.refusal != nil, depth == 0, let preposition = temporal(n) {
            found = Assertion(
                status: ["before", "ahead of", "prior to"].contains(preposition) ? .planned : .held,
                isPresupposed: true,
                isOpen: true)
        }
        if found.refusal == nil, found.isPresupposed {
            if !modifiers.isDisjoint(with: Self.doubtfulAdjectives) {
                return .refused(
                    "'\(modifiers.intersection(Self.doubtfulAdjectives).sorted().joined(separator: " "))': not told as done"
                )
            }
            if !modifiers.isDisjoint(with: Self.doneAdjectives), found.status == .planned, found.isOpen {
                found.status = .held
            }
        }
        if found.status == .cancelled { return found }
        for participle in syntax.children(n, .acl) + syntax.children(n, .aclRelcl) {
            let classes = clause.classes(participle)
            if syntax.penn[participle] == .vbn || syntax.relations[participle] == .aclRelcl, classes.contains("plan"),
                !classes.contains("announce")
            {
                return Assertion(status: .planned)
            }
            if classes.contains("cancel"), !classes.contains("withdraw") { return Assertion(status: .cancelled) }
            // 'a meeting to be held on Monday'
            if syntax.relations[participle] == .acl,
                syntax.children(participle).contains(where: { clause.lower($0) == "to" }),
                !classes.isDisjoint(with: ["hold", "begin", "take", "host", "sign", "go-on"])
            {
                return Assertion(status: .planned)
            }
            if !classes.isDisjoint(with: ["hold", "begin", "end", "attend", "host", "sign", "reach", "go-on", "take"]) {
                return verb(participle, depth: depth + 1)
            }
        }
        return found
    }

    /// The preposition of time right in front of the phrase that ends in the noun; nil when there is none.
    private func temporal(_ n: Int) -> String? {
        var i = n - 1
        while i > 0,
            [.noun, .adj, .propn, .det, .num].contains(syntax.tags[i]) || ["-", "'s"].contains(clause.lower(i))
                || clause.reading.mention(at: i) != nil
        {
            i -= 1
        }
        guard i > 0, clause.document.sentence(of: i) == clause.document.sentence(of: n) else { return nil }
        let word = clause.lower(i)
        if ["before", "after", "following", "during"].contains(word) { return word }
        return word == "of" && clause.lower(i - 1) == "ahead" ? "ahead of" : nil
    }

    private func role(_ n: Int, depth: Int) -> Assertion {
        let head = syntax.heads[n]
        let presupposed = Assertion(status: .held, isPresupposed: true, isOpen: true)
        guard head >= 0 else {
            // 'The talks are the third', 'It was the first visit': told by the copula.
            if syntax.child(n, [.cop]) != nil { return Assertion(status: .held, isPresupposed: false, isOpen: true) }
            return presupposed
        }
        switch syntax.relations[n] {
        case .nsubj, .nsubjPass, .obj, .iobj:
            guard syntax.isVerb(head) else {
                // 'a visit to Syria was not on the agenda'
                if syntax.child(head, [.cop]) != nil {
                    if let reason = negation(head) { return .refused(reason) }
                    let modals = syntax.children(head, .aux).map { clause.lower($0) }
                    if let modal = modals.first(where: { $0 == "would" || Self.hypothetical.contains($0) }) {
                        return .refused("'\(modal)': hypothetical")
                    }
                }
                return Assertion(status: .held, isPresupposed: true, isOpen: true)
            }
            return underVerb(
                n, head, isObject: syntax.relations[n] == .obj || syntax.relations[n] == .iobj, depth: depth)
        case .conj: return syntax.isVerb(head) ? presupposed : noun(head, depth: depth + 1)
        case .obl, .nmod, .oblTmod, .advmod:
            if clause.isObject(n) { return underVerb(n, head, isObject: true, depth: depth) }
            let preposition = clause.preposition(n)
            // 'It may be difficult to agree ahead of a summit': the summit is as sure as ever.
            if ["ahead of", "before", "prior to"].contains(preposition) {
                return Assertion(status: .planned, isPresupposed: true, isOpen: true)
            }
            if syntax.isVerb(head) || syntax.relations[n] == .obl { return oblique(n, preposition, head, depth: depth) }
            let word = clause.lower(head)
            if Self.wishes.contains(word) { return .refused("'\(word) \(preposition)': not told as done") }
            if ["cancellation", "postponement", "delay"].contains(word) { return Assertion(status: .cancelled) }
            if Self.shells.contains(word) {
                var above = noun(head, depth: depth + 1)
                if word == "eve" { above = Assertion(status: .planned, isPresupposed: true, isOpen: true) }
                return above
            }
            if ["ahead of", "before", "prior to", "for"].contains(preposition) {
                return Assertion(status: .planned, isPresupposed: true, isOpen: true)
            }
            return presupposed
        case .compound, .nmodPoss, .amod:
            return presupposed
        case .appos: return presupposed
        case .xcomp, .ccomp, .parataxis, .dep, .acl, .aclRelcl, .advcl:
            return Assertion(status: .held, isPresupposed: true, isOpen: true)
        default: return presupposed
        }
    }

    private func underVerb(_ n: Int, _ v: Int, isObject: Bool, depth: Int) -> Assertion {
        let classes = clause.classes(v)
        var told = verb(v, depth: depth + 1)
        let lasting: Set<String> = [
            "hold", "begin", "end", "attend", "host", "go-on", "take", "occur", "sign", "reach", "go", "receive",
            "adopt", "visit", "issue",
        ]
        if !classes.isDisjoint(with: lasting) {
            if told.refusal != nil { return told }
            if classes.contains("begin") || classes.contains("go-on"), told.status == .held, !told.isEarlier {
                told.isOpen = true
            }
            if classes.contains("plan"), classes.contains("sign") == false, classes.contains("hold") == false {
                told.status = .planned
            }
            return told
        }
        if told.refusal != nil, classes.isDisjoint(with: ["cancel", "say"]) { return told }
        if classes.contains("cancel") { return Assertion(status: .cancelled) }
        if classes.contains("plan") || classes.contains("invite") {
            if syntax.child(v, [.nsubjPass]) != nil || isObject { return Assertion(status: .planned) }
            return Assertion(status: .held, isPresupposed: true, isOpen: true)
        }
        if isObject || clause.isPassive(v), classes.contains("desire") {
            return .refused("'\(clause.lower(v))': wished for")
        }
        if isObject || clause.isPassive(v), classes.contains("refuse") {
            return .refused("'\(clause.lower(v))': it did not")
        }
        told.isPresupposed = true
        told.isOpen = true
        return told
    }

    private func oblique(_ n: Int, _ preposition: String, _ v: Int, depth: Int) -> Assertion {
        let classes = clause.classes(v)
        var told = syntax.isVerb(v) ? verb(v, depth: depth + 1) : Assertion(status: .held, isOpen: true)
        switch preposition {
        case "after", "following", "since", "from", "upon":
            if told.status == .planned, told.refusal == nil {
                return Assertion(status: .planned, isPresupposed: true, isOpen: true)
            }
            return Assertion(status: .held, isPresupposed: preposition != "after" && preposition != "following")
        case "before", "ahead of", "prior to", "until", "pending":
            return Assertion(status: .planned, isPresupposed: true, isOpen: true)
        case "for":
            if !classes.isDisjoint(with: ["desire"]) || clause.lower(v).hasPrefix("call") {
                return .refused("'\(clause.lower(v)) for': wished for")
            }
            if told.refusal != nil { return told }
            // Goes somewhere for talks: still to come when the going was just told.
            return Assertion(
                status: told.status == .cancelled ? .cancelled : .planned,
                isPresupposed: classes.isDisjoint(with: ["go", "visit", "depart", "meet", "host", "plan"]),
                isOpen: told.status != .planned)
        case "during", "at", "in", "on", "with", "through", "by", "via", "under":
            if told.refusal != nil {
                return told.refusal?.contains("negated") == true
                    ? Assertion(status: .held, isPresupposed: true, isOpen: true) : told
            }
            if !classes.isDisjoint(with: ["desire", "refuse"]) {
                return Assertion(status: .held, isPresupposed: true, isOpen: true)
            }
            told.isPresupposed =
                !(preposition == "during" || preposition == "at"
                || !classes.isDisjoint(with: ["attend", "meet", "go", "end", "begin", "receive", "host"]))
            if told.status == .ongoing { told.isOpen = true }
            return told
        case "to":
            if classes.contains("desire") || classes.contains("invite") {
                return Assertion(status: .planned, isPresupposed: true)
            }
            told.isPresupposed = true
            return told
        default:
            return Assertion(status: .held, isPresupposed: true, isOpen: true)
        }
    }
}
