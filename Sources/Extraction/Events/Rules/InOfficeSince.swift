import Record

/// An office dated by how long it has been held: 'ambassador since 2019', 'has been foreign minister since last June', 'in office since
/// March', 'has held the post since 2008'.
///
/// Needs a named holder with a state. Refused: lengths without a date.
struct InOfficeSince: EventRule {
    static let name = "InOfficeSince"
    static let start = RuleStart.word(["since"])

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        guard r.clause.lower(token) == "since", token > 0 else { return [] }
        let number = r.document.sentence(of: token)
        let sentence = r.document.sentences[number]
        guard
            let date = r.dates(in: number).first(where: {
                $0.date != nil && (token...token + 1).contains($0.tokens.lowerBound)
            })
        else { return [] }
        let near = max(sentence.lowerBound, token - 7)..<token
        let words = near.map { r.clause.lower($0) }
        let isHeld =
            words.contains("office") && words.contains("in")
            || !Set(words).isDisjoint(with: ["post", "job", "office", "position", "portfolio"])
                && !Set(words).isDisjoint(with: ["held", "holds", "hold", "occupied", "filled"])
        var role: Mention?
        if let mention = near.reversed().lazy.compactMap({ r.reading.mention(at: $0) }).first {
            switch mention.referent {
            case .official(_, let title?, false) where title != "official" && mention.tokens.upperBound == token:
                // 'has been ambassador since'; 'the first trip by a president since 2019' is about trips.
                var i = mention.tokens.lowerBound - 1
                while i > sentence.lowerBound, [.det, .adj].contains(r.syntax.tags[i]) { i -= 1 }
                role = [",", "been", "as", "served"].contains(r.clause.lower(i)) ? mention : nil
            case .person(let person) where r.reading.people[person].role != nil && mention.tokens.count > 2:
                // 'Igor Matytsin, ambassador since 2019': the title stands behind the name.
                role = near.last == mention.tokens.upperBound - 1 && isTitled(mention, r) ? mention : nil
            default: break
            }
        }
        guard isHeld || role != nil else { return [] }
        let before = r.reading.mentions.last {
            guard sentence.contains($0.tokens.lowerBound), $0.tokens.lowerBound < token, case .person = $0.referent
            else { return false }
            return true
        }
        guard let before, case .person(let person) = before.referent,
            let country = r.reading.people[person].country, r.reading.people[person].role != nil
        else { return [] }
        var actors = Actors()
        actors.people = [person]
        actors.parties = [country]
        let told = Assertion(status: .held, isEarlier: true)
        var out = r.candidate(Self.name, .appointment, told, actors, trigger: token, heads: [token])
        out.set(date, borrowed: false, r.document)
        out.standsAlone = true
        out.place = nil
        out.topics = ["took office"]
        return [out]
    }

    /// Whether an office is the last thing told in the name: 'Li, ambassador to China'.
    private func isTitled(_ mention: Mention, _ r: EventReader) -> Bool {
        mention.tokens.contains { r.clause.lower($0) == "," }
    }
}
