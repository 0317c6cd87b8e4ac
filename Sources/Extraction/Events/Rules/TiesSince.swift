import Record

/// Relations dated by how long they have been: 'have had diplomatic relations since 1983', 'celebrate 50 years of diplomatic ties',
/// 'ties date from July', 'relations go back to 1948'.
///
/// Refused: relations that have only been good or bad since a day.
struct TiesSince: EventRule {
    static let name = "TiesSince"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "relations" else { return [] }
        let sentence = r.document.sentence(of: n)
        let v = verb(n, r)
        var actors = r.owners(n)
        actors.merge(r.actors([n], ["with", "between", "to"]))
        var date: TimeExpression?
        var years: Int?
        if let v, ["have", "maintain", "enjoy", "hold"].contains(r.clause.lemma(v)), trigger.noun.isSure {
            date = r.dates(in: sentence).first { $0.bound == .since && $0.date != nil && $0.tokens.lowerBound > n }
            actors.merge(r.clause.doers(v))
        } else if let v, ["date", "go"].contains(r.clause.lemma(v)), r.clause.subject(v) == n {
            let words = (v + 1..<min(v + 3, r.document.tokens.count)).map { r.clause.lower($0) }
            guard words.contains("from") || words.contains("back") else { return [] }
            date = r.dates(in: sentence).first {
                $0.date != nil && $0.tokens.lowerBound > v && $0.tokens.lowerBound - v < 5
            }
        } else if trigger.noun.isSure, n > 2, trigger.tokens.lowerBound > 2,
            r.clause.lower(trigger.tokens.lowerBound - 1) == "of",
            ["years", "decades"].contains(r.clause.lower(trigger.tokens.lowerBound - 2))
        {
            years = Int(r.clause.lower(trigger.tokens.lowerBound - 3))
            if let v, ["celebrate", "mark", "commemorate"].contains(r.clause.lemma(v)) {
                actors.merge(r.clause.doers(v))
            } else {
                actors.isPair = actors.parties.count < 2
            }
        } else {
            return []
        }
        actors.people = []
        var told = Assertion(status: .held, isEarlier: true)
        if let v, let reason = r.assertion.negation(v) { told = .refused(reason) }
        if actors.parties.count < 2 {
            guard actors.isPair || !actors.parties.isEmpty else { return [] }
            if !actors.isPair, let both = r.completed(actors.parties, at: n) {
                for code in both { actors.add(party: code) }
            }
        }
        var out = r.candidate(Self.name, .relations, told, actors, trigger: n, heads: [n])
        if let date {
            out.set(date, borrowed: false, r.document)
        } else if let years, let now = r.reading.published?.year {
            out.date = EDTFDate(year: now - years)
            out.basis = .inferred
            out.dateWords = nil
            out.hasBorrowedDate = false
        } else {
            return []
        }
        out.place = nil
        return [out]
    }

    private func verb(_ n: Int, _ r: EventReader) -> Int? {
        let head = r.syntax.heads[n]
        if head >= 0, r.syntax.isVerb(head) { return head }
        return r.clause.verb(above: n)
    }
}
