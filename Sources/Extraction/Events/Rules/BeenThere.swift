import Language
import Record

/// Somebody was somewhere, told by 'been', 'there' and 'here': 'has been to Buenos Aires twice', 'was last there in November',
/// 'is due here on May 4'.
///
/// Needs an official, and a place of another state. Refused: 'there was', 'here is', and what else the words open.
struct BeenThere: EventRule {
    static let name = "BeenThere"
    static let start = RuleStart.word(["there", "here", "to"])

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        let word = r.clause.lower(token)
        let first = r.document.sentences[r.document.sentence(of: token)].lowerBound
        guard ["there", "here", "to"].contains(word), token > first + 1 else { return [] }
        var i = token - 1
        var isDue = false
        while i > first,
            [
                "last", "also", "back", "only", "once", "twice", "already", "due", "expected", "again", "just",
                "recently",
            ]
            .contains(r.clause.lower(i))
        {
            if ["due", "expected"].contains(r.clause.lower(i)) { isDue = true }
            i -= 1
        }
        let copula = r.clause.lower(i)
        guard ["been", "was", "were", "is", "are", "be"].contains(copula), i > first else { return [] }
        if word == "to", copula != "been" { return [] }
        var auxiliaries: [String] = []
        var j = i - 1
        while j > first, [.aux, .adv, .part].contains(r.syntax.tags[j]) {
            auxiliaries.append(r.clause.lower(j))
            j -= 1
        }
        if !Set(auxiliaries).isDisjoint(with: ["not", "n't", "never"]) { return [] }
        if !Set(auxiliaries).isDisjoint(with: AssertionReader.hypothetical) { return [] }
        guard let mention = r.reading.mention(at: j), mention.tokens.contains(j) else { return [] }
        var visitor = Actors()
        switch mention.referent {
        case .person, .pair: visitor.add(mention, r.reading)
        case .official(_, let role?, _) where role != "official": visitor.add(mention, r.reading)
        default: return []
        }
        guard !visitor.people.isEmpty || visitor.parties.count == 1 else { return [] }
        let place: Candidate.Place? =
            switch word {
            case "here": r.home
            case "there": r.lastPlace(before: token, besides: visitor.parties)
            default: r.destinations(after: i, ["to"]).first
            }
        var told = Assertion(status: .held, isEarlier: auxiliaries.contains("had"))
        if isDue || auxiliaries.contains("will") {
            told = Assertion(status: .planned)
        } else if ["is", "are"].contains(copula) {
            told = Assertion(status: .ongoing)
        }
        let visits = r.visit(Self.name, by: visitor, to: place, told, trigger: token, heads: [token, i])
        // 'has been to Hanoi twice, in September and in January': one for each day told.
        let end = min(r.document.sentences[r.document.sentence(of: token)].upperBound, token + 16)
        guard let visit = visits.first, (token..<end).contains(where: { r.clause.lower($0) == "twice" }) else {
            return visits
        }
        let dates = r.dates(in: visit.sentence).filter {
            (token..<end).contains($0.tokens.lowerBound) && $0.date != nil
        }
        guard dates.count >= 2 else { return visits }
        return dates.map {
            var each = visit
            each.set($0, borrowed: false, r.document)
            return each
        }
    }
}
