import Record

/// Diplomats are told to go: 'declared two U.S. diplomats persona non grata', 'ordered the Dutch ambassador to leave', 'gave the envoy
/// 48 hours to leave', 'told two members of the embassy to go'.
///
/// 'Expelled' and 'recalled' are `ActOnObject`'s. Refused: ordinary people told to leave.
struct ExpelledDiplomat: EventRule {
    static let name = "ExpelledDiplomat"
    static let start = RuleStart.word([
        "grata", "unwelcome", "unwanted", "leave", "go", "pack", "depart", "gone",
    ])

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        let sentence = r.document.sentences[r.document.sentence(of: token)]
        let verb: Int
        switch r.clause.lower(token) {
        case "grata", "unwelcome", "unwanted":
            guard
                let declare = (sentence.lowerBound..<token).last(where: {
                    r.syntax.isVerb($0) && ["declare", "name", "pronounce", "call"].contains(r.clause.lemma($0))
                })
                    ?? (r.clause.lower(token) == "grata"
                        ? (sentence.lowerBound..<token).last(where: r.syntax.isVerb) : nil)
            else { return [] }
            verb = declare
        case "leave", "go", "pack", "depart", "gone":
            let to = r.clause.lower(token) == "gone" ? token - 2 : token - 1
            guard to > sentence.lowerBound, r.clause.lower(to) == "to",
                let order = (max(sentence.lowerBound, token - 16)..<to).last(where: { r.syntax.isVerb($0) }),
                ["order", "tell", "give", "ask", "request", "instruct"].contains(r.clause.lemma(order))
            else { return [] }
            verb = order
        default: return []
        }
        let span = (r.clause.isPassive(verb) ? sentence.lowerBound : verb)..<token
        guard let envoy = span.first(where: { r.envoy(in: $0) != nil }) else { return [] }
        var actors = Actors()
        if r.clause.isPassive(verb) {
            actors.merge(r.actors([verb], ["by", "from"]))
        } else if let subject = r.clause.subject(verb) {
            actors.merge(r.clause.actors(subject))
        }
        actors.merge(r.owners(envoy))
        if let mention = r.reading.mention(at: envoy) { actors.add(mention, r.reading) }
        // 'two members of the Russian embassy'
        for part in envoy..<min(envoy + 6, sentence.upperBound) where r.nouns[part]?.noun.noun == "mission" {
            actors.merge(r.owners(part))
            if let mention = r.reading.mention(at: part) { actors.add(mention, r.reading) }
        }
        actors.people = []
        return [r.candidate(Self.name, .rupture, r.assertion.verb(verb), actors, trigger: verb, heads: [verb, token])]
    }
}
