import Language

/// Whether the verbs near a time expression look back or ahead; decides what 'on Thursday' and 'in August' mean.
struct Tense {
    let document: Document
    /// The tagger's word classes; empty when nobody tagged.
    let penn: [PennTag]
    let sentence: Range<Int>

    private static let future: Set<String> = [
        "will", "'ll", "shall", "scheduled", "due", "expected", "planned", "plans", "planning", "slated", "upcoming",
        "would", "tomorrow", "intends", "poised", "forthcoming", "preparing", "arranged", "may", "might", "supposed",
        "payable", "effective", "ahead",
    ]
    private static let past: Set<String> = ["ago", "did", "previous", "was", "were", "had"]
    /// In the present these speak of a plan: 'leaves Monday'.
    private static let planned: Set<String> = [
        "leaves", "leave", "starts", "start", "begins", "begin", "arrives", "arrive", "travels", "travel", "heads",
        "meets", "visits", "opens", "departs", "resumes", "expires", "ends", "convenes", "takes", "begins",
    ]
    /// An infinitive after these lies ahead: 'agreed to meet on Thursday'.
    private static let ahead: Set<String> = [
        "agreed", "agree", "decided", "plan", "plans", "planned", "hope", "hopes", "hoped", "vowed", "promised", "want",
        "wants", "wanted", "intend", "intends", "intended", "expects", "expect", "preparing", "invited", "urged",
        "asked", "offered", "threatened", "proposed", "is", "are", "was", "were", "ready", "likely", "set", "due",
        "expected", "scheduled", "slated", "arranged",
    ]

    /// -1 past, 1 future, 0 unknown.
    func around(_ i: Int) -> Int {
        if isDeadline(i) { return 1 }
        if i > sentence.lowerBound {
            let before = document.lower(i - 1)
            if before == "since" || (i - 2 >= sentence.lowerBound && document.lower(i - 2) == "since") { return -1 }
        }
        var j = i - 1
        var steps = 0
        while j >= sentence.lowerBound, steps < 25 {
            // 'said Thursday it will': the speech verb right before dates itself, further off it does not.
            if let side = side(j) { return side }
            j -= 1
            steps += 1
        }
        var k = i + 1
        steps = 0
        while k < sentence.upperBound, steps < 16 {
            if let side = side(k), side != 0 { return side }
            k += 1
            steps += 1
        }
        return 0
    }

    /// 'postponed until Tuesday', 'as early as Tuesday'; but 'not until Tuesday'.
    private func isDeadline(_ i: Int) -> Bool {
        var j = i - 1
        // 'until 9 a.m. EST Tuesday'
        while j > sentence.lowerBound, i - j < 6, isClock(j) { j -= 1 }
        guard j > sentence.lowerBound else { return false }
        switch document.lower(j) {
        case "until", "till":
            return !(max(sentence.lowerBound, j - 7)..<j).contains {
                ["not", "n't", "never", "from", "up"].contains(document.lower($0))
            }
        case "early", "soon": return document.lower(j + 1) == "as" && document.lower(j - 1) == "as"
        case "as": return j - 1 > sentence.lowerBound && ["early", "soon"].contains(document.lower(j - 1))
        default: return false
        }
    }

    private func isClock(_ j: Int) -> Bool {
        document.tokens[j].shape.contains(.digits)
            || ["a.m.", "p.m.", "est", "edt", "gmt", "noon", "midnight", ":"].contains(document.lower(j))
    }

    /// What one word says; nil when it says nothing and the search goes on, 0 when it ends it.
    private func side(_ j: Int) -> Int? {
        guard document.tokens[j].shape.contains(.letters) else { return nil }
        let tag = j < penn.count ? penn[j] : .other
        // 'since taking office in June'
        if document.lower(j) == "since" { return -1 }
        switch tag {
        case .nnp, .nnps, .dt, .in, .cd, .prp, .prpPoss, .cc: return nil
        default: break
        }
        let word = document.lower(j)
        if Self.future.contains(word) {
            // 'It had been due to expire Friday'
            return hadBefore(j) ? -1 : 1
        }
        if tag == .nn || tag == .nns { return nil }
        if Self.past.contains(word) {
            return j + 1 < sentence.upperBound && document.lower(j + 1) == "to" && word != "had" ? 1 : -1
        }
        // 'a summit to be held on Friday'
        if tag == .vbd || tag == .vbn, j - 2 >= sentence.lowerBound, document.lower(j - 1) == "be",
            document.lower(j - 2) == "to"
        {
            return 1
        }
        switch tag {
        case .vbd: return word == "set" && isAhead(j) ? 1 : -1
        case .vbn:
            if word == "set", isAhead(j) { return 1 }
            for k in stride(from: j - 1, through: max(sentence.lowerBound, j - 3), by: -1) {
                let before = document.lower(k)
                if before == "be" { return nil }
                if before == "is" || before == "are" { return nil }
            }
            return -1
        case .vb:
            guard j > sentence.lowerBound, document.lower(j - 1) == "to" else { return nil }
            var governor = j - 2
            // 'invited Putin to visit': whom it was said to stands between.
            while governor > sentence.lowerBound, j - governor < 12, governor < penn.count,
                [.nnp, .nnps, .nn, .nns, .jj, .dt, .prp, .prpPoss].contains(penn[governor])
                    || document.lower(governor) == "'s",
                !Self.ahead.contains(document.lower(governor))
            {
                governor -= 1
            }
            guard governor >= sentence.lowerBound, Self.ahead.contains(document.lower(governor)) else { return nil }
            return hadBefore(governor) ? -1 : 1
        case .vbz, .vbp:
            if Self.planned.contains(word) { return 1 }
            if ["is", "are", "'s", "'re", "am"].contains(word), j + 1 < sentence.upperBound {
                if document.lower(j + 1) == "to" { return 1 }
                if j + 1 < penn.count, penn[j + 1] == .vbg { return 1 }
            }
            return nil
        default: return nil
        }
    }

    private func hadBefore(_ j: Int) -> Bool {
        (1...3).contains { j - $0 >= sentence.lowerBound && document.lower(j - $0) == "had" }
    }

    private func isAhead(_ j: Int) -> Bool {
        j + 1 < sentence.upperBound && ["for", "to"].contains(document.lower(j + 1))
    }
}
