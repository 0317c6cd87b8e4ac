import Language
import Record

/// Time spent with somebody or somewhere: 'had an hour with the president', 'spent three days in Cartagena', 'spent Tuesday here'.
///
/// With an official of another state it is a meeting, in another state a visit. Refused: years spent in exile, at school or in gaol.
struct SpentTime: EventRule {
    static let name = "SpentTime"
    static let start = RuleStart.verb(["spend", "have"])

    private static let lengths: Set<String> = [
        "minutes", "hour", "hours", "day", "days", "night", "nights", "weekend", "week", "afternoon", "morning",
        "evening", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
        "half-hour", "lunch",
    ]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), ["spend", "have"].contains(r.clause.lemma(v)) else { return [] }
        let spends = r.clause.lemma(v) == "spend"
        let end = min(r.document.sentences[r.document.sentence(of: v)].upperBound, v + 9)
        guard v + 1 < end, let length = (v + 1..<end).first(where: { Self.lengths.contains(r.clause.lower($0)) }),
            !(v + 1..<length).contains(where: { [",", "to", "with", "in", "on", "at"].contains(r.clause.lower($0)) })
        else { return [] }
        var next = length + 1
        // 'spent an hour alone together', 'an hour and a half with', 'an hour of talks with'
        while next < end,
            [
                "alone", "together", "each", "and", "a", "half", "of", "talks", "night", "morning", "afternoon",
                "evening",
            ]
            .contains(r.clause.lower(next))
        { next += 1 }
        guard next < end || spends else { return [] }
        let doers = r.clause.doers(v)
        guard !doers.people.isEmpty || doers.isPair || isOfficial(v, r) else { return [] }
        let isTogether = (length..<next).contains { r.clause.lower($0) == "together" }
        let told = r.assertion.verb(v)
        let word = next < end ? r.clause.lower(next) : ""
        if isTogether || word == "with" || word == "closeted" {
            var actors = doers
            actors.merge(r.actors([v, length], ["with"]))
            if isTogether, actors.parties.count < 2 { actors.isPair = true }
            guard actors.people.count + actors.parties.count >= 2 || actors.isPair || actors.hasNameless else {
                return []
            }
            if !isTogether, actors == doers { return [] }
            return [r.candidate(Self.name, .meeting, told, actors, trigger: v, heads: [v, length])]
        }
        guard spends else { return [] }
        let place: Candidate.Place?
        switch word {
        case "here": place = r.home
        case "there": place = r.lastPlace(before: v, besides: doers.parties)
        case "in", "at": place = r.destinations(after: length, ["in", "at"]).first
        default: place = nil
        }
        return r.visit(Self.name, by: doers, to: place, told, trigger: v, heads: [v, length])
    }

    private func isOfficial(_ v: Int, _ r: EventReader) -> Bool {
        guard let subject = r.clause.subject(v), let mention = r.reading.mention(at: subject),
            case .official = mention.referent
        else { return false }
        return true
    }
}
