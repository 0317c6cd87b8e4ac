import Language
import Record

// What is told of an act that a noun names, by its own words and by what governs it.

extension AssertionReader {
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
        // 'preparing the ground for a possible meeting'
        if found.refusal == nil, found.isOpen, found.status == .planned,
            !modifiers.isDisjoint(with: ["possible", "potential", "hypothetical", "eventual"])
        {
            return .refused("'possible': not told as done")
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
            // 'arrived for a visit that had been postponed twice': at last it takes place.
            let isAtLast =
                syntax.relations[participle] == .aclRelcl && found.refusal == nil && !found.isPresupposed
                && syntax.children(participle, .aux).contains { ["had", "has"].contains(clause.lower($0)) }
                && clause.verb(above: n).map { clause.classes($0).contains("go") } ?? false
            if isAtLast { return found }
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
            // 'would pave the way for talks'
            if word == "way", preposition == "for" { return .refused("'way for': not told as done") }
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
