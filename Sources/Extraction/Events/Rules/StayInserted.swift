import Language
import Record

/// Somebody's stay told by the way: 'the foreign minister, in Seoul for a two-day stay, said', 'In Seoul for talks, Onodera said'.
///
/// Needs what they are there for. Refused: residents ('the ambassador, in Paris since 2003'), and one's own country.
struct StayInserted: EventRule {
    static let name = "StayInserted"
    static let start = RuleStart.word(["in"])

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        guard r.clause.lower(token) == "in", let mention = r.reading.mention(at: token + 1),
            mention.tokens.lowerBound == token + 1, let place = r.place(of: mention)
        else { return [] }
        let sentence = r.document.sentences[r.document.sentence(of: token)]
        var after = mention.tokens.upperBound
        while after < sentence.upperBound,
            reading(r, dateAt: after) || ["on", "this", "week"].contains(r.clause.lower(after))
        {
            if r.clause.lower(after) == "on", !reading(r, dateAt: after + 1) { break }
            after += 1
        }
        guard after + 1 < sentence.upperBound else { return [] }
        let isVisit = (after..<min(after + 6, sentence.upperBound)).contains { r.nouns[$0]?.noun.noun == "visit" }
        guard r.clause.lower(after) == "for" || r.clause.lower(after) == "on" && isVisit else { return [] }
        let guest: Mention?
        if token == sentence.lowerBound {
            guard let comma = (after..<min(after + 12, sentence.upperBound)).first(where: { r.clause.lower($0) == "," })
            else { return [] }
            guest = r.reading.mention(at: comma + 1) ?? r.reading.mention(at: comma + 2)
        } else {
            guard r.clause.lower(token - 1) == "," else { return [] }
            guest = token > 1 ? r.reading.mention(at: token - 2) : nil
        }
        guard let guest, case .person = guest.referent else { return [] }
        var visitor = Actors()
        visitor.add(guest, r.reading)
        return r.visit(Self.name, by: visitor, to: place, Assertion(status: .ongoing), trigger: token, heads: [token])
    }

    private func reading(_ r: EventReader, dateAt token: Int) -> Bool {
        r.reading.dates.contains { $0.tokens.contains(token) }
    }
}
