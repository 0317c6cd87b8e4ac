import Record

/// Diplomats are told to go: 'declared two U.S. diplomats persona non grata', 'ordered the Dutch ambassador to leave', 'gave the envoy
/// 48 hours to leave'.
///
/// 'Expelled' and 'recalled' are `ActOnObject`'s. Refused: ordinary people told to leave.
struct ExpelledDiplomat: EventRule {
    static let name = "ExpelledDiplomat"

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        let sentence = r.document.sentences[r.document.sentence(of: token)]
        let verb: Int
        switch r.clause.lower(token) {
        case "grata":
            guard let declare = (sentence.lowerBound..<token).last(where: { r.syntax.isVerb($0) }) else { return [] }
            verb = declare
        case "leave":
            guard token > sentence.lowerBound, r.clause.lower(token - 1) == "to",
                let order = (max(sentence.lowerBound, token - 12)..<token).last(where: { r.syntax.isVerb($0) }),
                ["order", "tell", "give", "ask", "request"].contains(r.clause.lemma(order))
            else { return [] }
            verb = order
        default: return []
        }
        let span = (r.clause.isPassive(verb) ? sentence.lowerBound : verb)..<token
        guard
            let envoy = span.first(where: {
                ["envoy", "diplomat"].contains(r.nouns[$0]?.noun.noun ?? "")
                    || ["ambassador", "diplomats", "diplomat", "envoy", "attache", "attaches"].contains(
                        r.clause.lower($0))
            })
        else { return [] }
        var actors = Actors()
        if r.clause.isPassive(verb) {
            actors.merge(r.actors([verb], ["by", "from"]))
        } else if let subject = r.clause.subject(verb) {
            actors.merge(r.clause.actors(subject))
        }
        actors.merge(r.owners(envoy))
        if let mention = r.reading.mention(at: envoy) { actors.add(mention, r.reading) }
        actors.people = []
        return [r.candidate(Self.name, .rupture, r.assertion.verb(verb), actors, trigger: verb, heads: [verb, token])]
    }
}
