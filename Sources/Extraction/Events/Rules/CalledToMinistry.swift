import Record

/// A protest told by what happens to the envoy: 'the ambassador was called to the foreign ministry', 'asked the chargé to come to the
/// ministry', 'had the envoy hauled in'; 'summoned' is `ActOnObject`'s.
///
/// Refused: envoys called home, and those who call on somebody themselves.
struct CalledToMinistry: EventRule {
    static let name = "CalledToMinistry"
    static let start = RuleStart.verb(["call", "ask", "invite", "haul", "order", "request"])
    private static let places: Set<String> = [
        "ministry", "ministries", "office", "department", "palace", "chancellery", "chancery",
    ]
    private static let ends: Set<String> = ["hear", "receive", "explain", "accept", "take"]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), ["call", "ask", "invite", "haul", "order", "request"].contains(r.clause.lemma(v))
        else { return [] }
        let passive = r.clause.isPassive(v)
        let target = passive ? r.clause.subject(v) : r.syntax.child(v, [.obj])
        guard let target, let envoy = r.envoy(in: target) else { return [] }
        let sentence = r.document.sentences[r.document.sentence(of: v)]
        let window = v + 1..<max(v + 1, min(v + 16, sentence.upperBound))
        let words = window.map { r.clause.lower($0) }
        if ["home", "back", "off"].contains(where: words.prefix(8).contains) { return [] }
        let isThere = zip(words, words.dropFirst()).contains { first, second in
            ["to", "into", "at"].contains(first)
                && (Self.places.contains(second) || second == "the" || second == "his" || second == "its")
        }
        let place = window.contains {
            Self.places.contains(r.clause.lower($0)) || r.reading.mention(at: $0).map(isMinistry) ?? false
        }
        let hears = zip(words, words.dropFirst()).contains { $0 == "to" && Self.ends.contains($1) }
        guard isThere && place || hears else { return [] }
        var actors = Actors()
        if passive {
            actors.merge(r.actors([v], ["by"]))
        } else if let subject = r.clause.subject(v) {
            actors.merge(r.clause.actors(subject))
        }
        actors.merge(r.owners(envoy))
        if let mention = r.reading.mention(at: envoy) { actors.add(mention, r.reading) }
        return [r.candidate(Self.name, .protest, r.assertion.verb(v), actors, trigger: v, heads: [v])]
    }

    private func isMinistry(_ mention: Mention) -> Bool {
        if case .ministry = mention.referent { true } else { false }
    }
}

extension EventReader {
    private static let envoys: Set<String> = [
        "ambassador", "ambassadors", "envoy", "envoys", "diplomat", "diplomats", "attache", "attaches", "attaché",
        "attachés", "consul", "consuls", "charge", "chargé", "counsellor", "counselor", "commissioner", "nuncio",
    ]

    /// The diplomat that a phrase means: its head, or a word of the name that it is part of.
    func envoy(in phrase: Int) -> Int? {
        if let mention = reading.mention(at: phrase),
            let inside = mention.tokens.first(where: { isEnvoy($0) })
        {
            return inside
        }
        if isEnvoy(phrase) { return phrase }
        // 'two members of the embassy', 'the embassy's first secretary'
        if ["members", "member", "staff", "employees", "official", "officials", "secretary"].contains(
            clause.lower(phrase)),
            (phrase + 1..<min(phrase + 6, document.tokens.count)).contains(where: {
                nouns[$0]?.noun.noun == "mission" && document.sentence(of: $0) == document.sentence(of: phrase)
            })
        {
            return phrase
        }
        return nil
    }

    private func isEnvoy(_ token: Int) -> Bool {
        ["envoy", "diplomat"].contains(nouns[token]?.noun.noun ?? "") || Self.envoys.contains(clause.lower(token))
    }
}
