import Record

/// A body of states comes into being: 'ASEAN was founded in Bangkok in 1967', 'since NATO's founding in 1949'.
///
/// Refused: companies, parties and movements (no body of the organization table).
struct FoundedBody: EventRule {
    static let name = "FoundedBody"
    static let start = RuleStart.verb.or(
        .word(nouns.union(["established", "formed", "created", "launched", "founded"])))
    private static let nouns: Set<String> = [
        "founding", "foundation", "launch", "creation", "establishment", "inception", "formation",
    ]

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        if ["established", "formed", "created", "launched", "founded"].contains(r.clause.lower(token)) {
            let fresh = newly(token, r)
            if !fresh.isEmpty { return fresh }
        }
        var actors = Actors()
        var told = Assertion(status: .held, isEarlier: true)
        if Self.nouns.contains(r.clause.lower(token)), r.syntax.isNominal(token) {
            for child in r.syntax.children(token, .nmodPoss) {
                // 'since its founding'
                if r.clause.lower(child) == "its", let subject = r.clause.verb(above: token).flatMap(r.clause.subject) {
                    actors.merge(r.clause.actors(subject))
                } else {
                    actors.merge(r.clause.actors(child))
                }
            }
            for child in r.syntax.children(token, .compound) { actors.merge(r.clause.actors(child)) }
            actors.merge(r.actors([token], ["of"]))
            guard !(r.dates(ownedBy: token) + r.dates(beside: token)).isEmpty else { return [] }
        } else if r.syntax.isVerb(token), r.clause.isPassive(token), r.clause.classes(token).contains("establish"),
            let subject = r.clause.subject(token)
        {
            if r.nouns[subject] != nil, r.reading.mention(at: subject) == nil { return [] }
            actors = r.clause.actors(subject)
            told = r.assertion.verb(token)
        } else {
            return []
        }
        guard let body = actors.parties.first, actors.parties.count == 1, r.reading.vocabulary.isBody(body) else {
            return []
        }
        actors.people = []
        var out = r.candidate(Self.name, .launch, told, actors, trigger: token, heads: [token])
        out.standsAlone = true
        return [out]
    }

    /// 'the newly established steering committee': of those the article is about.
    private func newly(_ token: Int, _ r: EventReader) -> [Candidate] {
        var before = token - 1
        if before > 0, r.clause.lower(before) == "-" { before -= 1 }
        guard before >= 0, ["newly", "recently", "freshly"].contains(r.clause.lower(before)) else { return [] }
        let end = min(token + 6, r.document.sentences[r.document.sentence(of: token)].upperBound)
        guard let body = (token + 1..<max(token + 1, end)).first(where: { r.nouns[$0]?.noun.noun == "body" }) else {
            return []
        }
        var actors = r.owners(body)
        actors.merge(r.actors([body], ["between", "of", "with"]))
        actors.people = []
        guard let both = r.completed(actors.parties, at: body) else { return [] }
        for code in both { actors.add(party: code) }
        var out = r.candidate(
            Self.name, .launch, Assertion(status: .held), actors, trigger: token, heads: [token])
        out.seriesName = SeriesName.read(body, r)
        out.isCompleted = true
        return [out]
    }
}
