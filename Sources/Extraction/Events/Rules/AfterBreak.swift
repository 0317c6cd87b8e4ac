import Record

/// A meeting held after a break is a resumption too: 'held talks after a four-year hiatus', 'ended a three-year freeze in talks',
/// 'met for the first time since the break'.
///
/// The length of the break is kept: it dates what went before, or what came after where the day is unknown.
/// Refused: a lunch break, breaks hoped for or feared (the assertion decides).
struct AfterBreak: EventRule {
    static let name = "AfterBreak"
    static let start = RuleStart.word(breaks)
    static let breaks: Set<String> = [
        "hiatus", "interruption", "suspension", "gap", "lull", "standstill", "freeze", "break", "deadlock", "stalemate",
        "impasse",
    ]

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard Self.breaks.contains(r.clause.lower(n)), r.syntax.tags[n] == .noun else { return [] }
        let sentence = r.document.sentences[r.document.sentence(of: n)]
        // How long it lasted: 'a four-year hiatus', 'a break of two years'.
        let length = r.reading.dates.first {
            sentence.contains($0.tokens.lowerBound) && $0.type == .duration && abs($0.tokens.lowerBound - n) < 6
        }
        guard let years = length?.years else { return [] }
        let preposition = r.clause.preposition(n)
        let governor = r.syntax.heads[n]
        guard governor >= 0, r.syntax.isVerb(governor) || r.nouns[governor] != nil else { return [] }
        let ended = r.clause.classes(governor).contains("end") && r.syntax.relations[n] == .obj
        guard preposition == "after" || preposition == "following" || ended else { return [] }
        // The meeting it ended: the one told in the same clause.
        guard
            let source = sentence.lazy.filter({ abs($0 - n) < 20 }).flatMap({
                HeldTalks().candidates(at: $0, in: r) + MetCounterpart().candidates(at: $0, in: r)
            })
            .first(where: { $0.assertion.refusal == nil && ($0.actors.parties.count >= 2 || $0.actors.isPair) })
        else { return [] }
        var candidate = source
        candidate.rule = Self.name
        candidate.kind = .resumption
        candidate.trigger = n
        candidate.actors.people = []
        candidate.place = nil
        candidate.venue = nil
        candidate.breakYears = years
        return [candidate]
    }
}
