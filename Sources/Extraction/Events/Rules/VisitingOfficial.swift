import Record

/// Somebody is told to be on a visit by an adjective: 'visiting South Korean Foreign Minister Ban Ki-moon', 'the visiting Thai premier'.
///
/// The host is the dateline's state, or the one whose officials stand beside. Refused: 'visiting team' without a state.
struct VisitingOfficial: EventRule {
    static let name = "VisitingOfficial"
    static let start = RuleStart.word(["visiting"])

    func candidates(at token: Int, in r: EventReader) -> [Candidate] {
        guard r.clause.lower(token) == "visiting", let mention = r.reading.mention(at: token) else { return [] }
        var visitor = Actors()
        visitor.add(mention, r.reading)
        guard let own = visitor.parties.first else { return [] }
        let sentence = r.document.sentence(of: token)
        var host: String?
        for other in r.reading.mentions
        where r.document.sentences[sentence].contains(other.tokens.lowerBound) && other.tokens != mention.tokens {
            var actors = Actors()
            switch other.referent {
            case .person, .official: actors.add(other, r.reading)
            default: continue
            }
            if let code = actors.parties.first(where: { $0 != own }) {
                host = code
                break
            }
        }
        guard let code = host ?? r.reading.dateline?.country, code != own else { return [] }
        var actors = visitor
        actors.add(party: code)
        var candidate = r.candidate(
            Self.name, .visit, Assertion(status: .ongoing, isPresupposed: false), actors, trigger: token, heads: [token]
        )
        candidate.visitor = visitor
        candidate.destination = code
        candidate.place = .init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)
        return [candidate]
    }
}
