import Language
import Record

/// A stay told by its length: 'after four days in Tirana', 'during her three days in the Lebanese capital'.
///
/// Needs an official whose clause or whose days they are. Refused: years of a life, and one's own country.
struct StayedDays: EventRule {
    static let name = "StayedDays"
    static let start = RuleStart.word(lengths)

    private static let lengths: Set<String> = ["hours", "day", "days", "night", "nights", "weekend", "week", "weeks"]

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard Self.lengths.contains(r.clause.lower(n)), n + 2 < r.document.tokens.count, n > 1,
            r.clause.lower(n + 1) == "in"
        else { return [] }
        let first = r.document.sentences[r.document.sentence(of: n)].lowerBound
        var i = n - 1
        var owner: Int?
        while i >= first, n - i < 6,
            [.num, .adj, .det, .noun].contains(r.syntax.tags[i])
                || ["his", "her", "their", "a", "of", "'s", "-"].contains(r.clause.lower(i))
                || r.reading.mention(at: i) != nil
        {
            if r.reading.mention(at: i) != nil { owner = i }
            i -= 1
        }
        guard i >= first, ["after", "during", "following", "with"].contains(r.clause.lower(i)) else { return [] }
        guard let place = r.destinations(after: n, ["in"]).first else { return [] }
        var visitor = Actors()
        if let owner, let mention = r.reading.mention(at: owner) { visitor.add(mention, r.reading) }
        if visitor.people.isEmpty, let verb = r.clause.verb(above: n), let subject = r.clause.subject(verb) {
            visitor = r.clause.actors(subject)
        }
        guard !visitor.people.isEmpty || visitor.parties.count == 1 && visitor.hasNameless else { return [] }
        return r.visit(Self.name, by: visitor, to: place, Assertion(status: .held), trigger: n, heads: [n]).map {
            var ended = $0
            ended.isEnded = r.clause.lower(i) != "during"
            return ended
        }
    }
}
