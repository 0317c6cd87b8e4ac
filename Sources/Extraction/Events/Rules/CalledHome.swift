import Record

/// Envoys called or sent home, where the word stands behind them: 'called its ambassador to Chile home', 'sent two attaches home',
/// 'ordered the consul and his family out'.
///
/// 'Called home' and 'recalled' are `ActOnObject`'s. Refused: people who go home by themselves.
struct CalledHome: EventRule {
    static let name = "CalledHome"
    static let start = RuleStart.word(["home", "out", "packing"])

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        let word = r.clause.lower(token)
        guard ["home", "out", "packing"].contains(word) else { return [] }
        let first = r.document.sentences[r.document.sentence(of: token)].lowerBound
        guard let verb = (max(first, token - 14)..<token).last(where: { r.syntax.isVerb($0) }), token - verb > 1,
            !r.clause.isPassive(verb)
        else { return [] }
        let wanted: Set<String> =
            word == "home"
            ? ["call", "bring", "order", "summon", "send", "fetch", "pull"]
            : word == "out" ? ["order", "throw", "turn", "kick"] : ["send"]
        guard wanted.contains(r.clause.lemma(verb)), let subject = r.clause.subject(verb),
            let envoy = (verb + 1..<token).first(where: { r.envoy(in: $0) != nil })
        else { return [] }
        var actors = r.clause.actors(subject)
        guard !actors.parties.isEmpty else { return [] }
        for i in verb + 1..<token {
            if let mention = r.reading.mention(at: i), mention.tokens.lowerBound >= verb {
                actors.add(mention, r.reading)
                for name in r.reading.names where mention.tokens.contains(name.tokens.lowerBound) {
                    if let code = TitleReader.codes(name).first { actors.add(party: code) }
                }
            }
        }
        actors.merge(r.actors([verb, envoy], ["from"]))
        actors.people = []
        return [r.candidate(Self.name, .rupture, r.told(verb), actors, trigger: verb, heads: [verb, token])]
    }
}
