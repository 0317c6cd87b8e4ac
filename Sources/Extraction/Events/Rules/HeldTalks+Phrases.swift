import Language
import Record

// The phrases around a noun for talks: the verb that holds them, the process they are, the town they go by.

extension HeldTalks {
    /// Whether talks are told of as a process that starts or fails, not as a session: 'launched talks', 'the talks collapsed'.
    func isNoSession(_ n: Int, under v: Int, _ relation: Relation, _ r: EventReader) -> Bool {
        guard r.syntax.isVerb(v), Self.processes.contains(r.clause.lower(n)) else { return false }
        let classes = r.clause.classes(v)
        switch relation {
        // 'are expected to last a decade': how long a process takes.
        case .nsubj:
            return classes.contains("stall") || r.clause.lemma(v) == "fail"
                || r.clause.lemma(v) == "last" && r.assertion.verb(v).status == .planned
                || r.syntax.children(v, .xcomp).contains { r.clause.lemma($0) == "last" }
        case .nsubjPass where r.syntax.children(v, .xcomp).contains { r.clause.lemma($0) == "last" }: return true
        case .obj, .nsubjPass:
            return classes.contains("launch") || classes.contains("abandon")
                // 'suspended its consultations', 'broke off the talks': the row of them, whenever they were held.
                || classes.contains("suspend") && !classes.contains("cancel") || classes.contains("break")
        default: return false
        }
    }

    static let margins: Set<String> = ["sidelines", "sideline", "margins", "fringes", "fringe"]
    static let homely: Set<String> = [
        "council", "cabinet", "parliament", "parliamentary", "party", "court", "senate", "committee", "congress",
        "assembly", "shareholders", "board", "company",
    ]

    static let meals: Set<String> = [
        "lunch", "luncheon", "dinner", "breakfast", "supper", "banquet", "reception",
    ]
    static let processes: Set<String> = [
        "talks", "negotiations", "dialogue", "dialog", "consultations", "consultation", "mechanism",
    ]

    /// The preposition that opens the phrase, also where the tree marks a clause with it.
    func opening(_ top: Int, _ r: EventReader) -> String {
        let preposition = r.clause.preposition(top)
        if !preposition.isEmpty { return preposition }
        return r.syntax.child(top, [.mark]).map { r.clause.lower($0) } ?? ""
    }

    func gathering(_ n: Int, _ candidate: Candidate, _ r: EventReader) -> String? {
        guard ["summit", "conference", "congress", "forum"].contains(r.clause.lower(n)) || r.clause.lower(n) == "talks"
        else { return nil }
        for child in r.syntax.children(n, .compound) {
            if let mention = r.reading.mention(at: child), case .city(let name, _, _) = mention.referent {
                return name.lowercased()
            }
        }
        guard r.clause.lower(n) != "talks", let place = candidate.place, place.isCity else { return nil }
        return place.name.lowercased()
    }

    /// The verb that holds, begins or ends what the phrase names, right in front of it.
    func lightVerb(before n: Int, _ r: EventReader) -> Int? {
        let first = r.document.sentences[r.document.sentence(of: n)].lowerBound
        var i = n - 1
        while i > first, n - i < 12 {
            if r.syntax.isVerb(i) {
                return r.clause.classes(i).isDisjoint(with: ["hold", "begin", "end", "attend", "host", "resume"])
                    ? nil : i
            }
            guard
                [.noun, .adj, .propn, .det, .num, .adv].contains(r.syntax.tags[i])
                    || ["-", "'s", "to", "of", "their", "his", "its", "her"].contains(r.clause.lower(i))
            else { return nil }
            i -= 1
        }
        return nil
    }

    /// The verb of 'is due to open', 'are expected to resume' behind the noun, read in the line: trees lose such predicates.
    func arranged(after n: Int, _ r: EventReader) -> Int? {
        let end = min(r.document.sentences[r.document.sentence(of: n)].upperBound, n + 16)
        var i = n + 1
        while i + 3 < end {
            if [";", ":", "that", "which", "who", "but"].contains(r.clause.lower(i)) { return nil }
            if ["is", "are", "was", "were"].contains(r.clause.lower(i)) {
                var k = i + 1
                while k < end, r.syntax.tags[k] == .adv { k += 1 }
                guard k + 2 < end,
                    ["due", "set", "scheduled", "expected", "slated", "planned", "likely"].contains(r.clause.lower(k)),
                    r.clause.lower(k + 1) == "to", r.syntax.tags[k + 2] == .verb || r.clause.lower(k + 2) == "be"
                else { return nil }
                let verb = r.clause.lower(k + 2) == "be" && k + 3 < end ? k + 3 : k + 2
                return r.clause.classes(verb).isDisjoint(with: ["begin", "hold", "resume", "take", "go-on", "end"])
                    ? nil : verb
            }
            if r.syntax.isVerb(i), [.vbd, .vbz, .vbp].contains(r.syntax.penn[i]) { return nil }
            i += 1
        }
        return nil
    }

    func isDefinite(_ n: Int, _ r: EventReader) -> Bool {
        r.syntax.children(n).contains { ["the", "their", "this", "these", "both"].contains(r.clause.lower($0)) }
    }
}
