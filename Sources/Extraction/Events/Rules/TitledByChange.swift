import Record

/// An office just taken or lost, told by the word before the title: 'sacked prime minister Etienne Tshisekedi', 'the newly appointed
/// ambassador to Canada', 'ousted president Zelaya'.
///
/// Undated unless the text dates it. Refused: 'former' and 'outgoing', which tell of no change.
struct TitledByChange: EventRule {
    static let name = "TitledByChange"
    static let start = RuleStart.word(lost.union(taken))
    private static let lost: Set<String> = ["sacked", "ousted", "deposed", "dismissed", "toppled", "overthrown"]
    private static let taken: Set<String> = [
        "appointed", "named", "elected", "designated", "inaugurated", "reappointed",
    ]

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        let word = r.clause.lower(token)
        let isLost = Self.lost.contains(word)
        guard isLost || Self.taken.contains(word) else { return [] }
        if !isLost {
            let before = token - 1
            guard before >= 0, ["newly", "-", "recently", "just", "freshly"].contains(r.clause.lower(before)) else {
                return []
            }
        }
        guard
            let mention = r.reading.mention(at: token) ?? r.reading.mention(at: token + 1)
                ?? r.reading.mention(at: token + 2)
        else { return [] }
        // 'a coup that nearly toppled his government': a verb with its object.
        guard !["his", "her", "its", "their", "him", "them"].contains(r.clause.lower(mention.tokens.lowerBound)) else {
            return []
        }
        var actors = Actors()
        switch mention.referent {
        case .person(let person):
            guard r.reading.people[person].role != nil, let code = r.reading.people[person].country else { return [] }
            actors.people = [person]
            actors.parties = [code]
        case .official(let codes, let role?, false) where role != "official":
            guard let code = codes.first else { return [] }
            actors.parties = [code]
        default: return []
        }
        let told = Assertion(status: .held, isPresupposed: false, isEarlier: true)
        var out = r.candidate(Self.name, .appointment, told, actors, trigger: token, heads: [token])
        out.standsAlone = true
        out.place = nil
        out.topics = [isLost ? "left office" : "took office"]
        return [out]
    }
}
