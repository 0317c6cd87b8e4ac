import Record

/// The day of a visit told near by, in a sentence of its own: 'The visit was to begin on Sunday', 'The trip is set for May'.
///
/// Dates that visit and is none of its own. Refused: a day without a visit told before it that has none.
struct BegunOn: EventRule {
    static let name = "BegunOn"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard r.isBare(n, "visit"), [.nsubj, .nsubjPass].contains(r.syntax.relations[n]) else { return [] }
        let v = r.syntax.heads[n]
        guard v >= 0, r.syntax.isVerb(v), !r.clause.classes(v).isDisjoint(with: ["begin", "take", "plan", "occur"])
        else { return [] }
        var out = r.candidate(Self.name, .visit, Assertion(status: .planned), Actors(), trigger: n, heads: [n, v])
        guard out.date != nil, !out.hasBorrowedDate else { return [] }
        out.bond = .dated
        out.joinable = [.visit]
        return [out]
    }
}
