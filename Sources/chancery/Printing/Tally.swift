import KnowledgeBase

/// How a run that wrote to the database went, in numbers.
struct Tally: Encodable {
    var added = 0
    var replaced = 0
    var unchanged = 0
    var events = 0
    /// Inputs, or parts of them, that could not be read.
    var failures = 0

    init() {}

    init(_ summary: IngestSummary) {
        added = summary.added
        replaced = summary.replaced
        unchanged = summary.unchanged
        events = summary.events
        failures = summary.failures
    }

    var articles: Int { added + replaced + unchanged }

    mutating func count(_ outcome: LoadOutcome) {
        events += outcome.events
        switch outcome.change {
        case .added: added += 1
        case .replaced: replaced += 1
        case .unchanged: unchanged += 1
        }
    }

    /// One line for a person.
    var words: String {
        "\(CardText.count(articles, "article")): \(added) added, \(replaced) replaced, \(unchanged) unchanged; "
            + CardText.count(events, "event")
            + (failures > 0 ? "; \(CardText.count(failures, "input")) could not be read" : "")
    }
}
