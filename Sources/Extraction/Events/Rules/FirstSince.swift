import Record

/// A first after a break tells of the one before it: 'the first visit in eleven years', 'the first trip by a South Korean president
/// there since 2019', 'their first meeting since March'.
///
/// The earlier one is dated by the year counted back, or by the words after 'since'. Refused: 'the first visit' without either.
struct FirstSince: EventRule {
    static let name = "FirstSince"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], ["visit", "meeting"].contains(trigger.noun.noun) || r.clause.lower(n) == "time"
        else { return [] }
        // 'the first conversation since 1979' counts from a break, not from another conversation.
        if ["conversation", "conversations", "contact", "contacts", "talk", "call"].contains(r.clause.lower(n)) {
            return []
        }
        let sentence = r.document.sentences[r.document.sentence(of: n)]
        guard
            r.syntax.children(n).contains(where: { $0 < n && r.clause.lower($0) == "first" })
                || (n >= 1 && r.clause.lower(n - 1) == "first")
        else { return [] }
        var date: EDTFDate?
        var words: String?
        var basis = DateBasis.inferred
        for expression in r.reading.dates
        where sentence.contains(expression.tokens.lowerBound) && expression.tokens.lowerBound > n
            && expression.tokens.lowerBound - n < 14
        {
            if expression.bound == .since, let since = expression.date {
                date = since
                basis = expression.basis
                words = r.document.text(expression.tokens)
                break
            }
            if expression.type == .duration, expression.tokens.lowerBound > 0,
                ["in", "for"].contains(r.clause.lower(expression.tokens.lowerBound - 1)),
                let years = expression.years, years > 0, let published = r.reading.published
            {
                date = EDTFDate(year: published.year - years, approximate: true)
                words = r.document.text(expression.tokens)
                break
            }
        }
        guard let date else { return [] }
        let source = HeldTalks().candidates(at: n, in: r).first ?? VisitNoun().candidates(at: n, in: r).first
        guard var candidate = source else { return [] }
        candidate.rule = Self.name
        candidate.assertion = Assertion(status: .held, isEarlier: true)
        candidate.date = date
        candidate.basis = basis
        candidate.dateWords = words
        candidate.hasBorrowedDate = false
        candidate.venue = nil
        candidate.actors.people = []
        candidate.visitor.people = []
        if candidate.place?.isCity == true { candidate.place = nil }
        if candidate.kind == .visit, candidate.place == nil, let code = candidate.destination {
            candidate.place = .init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)
        }
        return [candidate]
    }
}
