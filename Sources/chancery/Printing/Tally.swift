import KnowledgeBase

/// How a run that wrote to the database went, in numbers.
struct Tally: Encodable {
    var added = 0
    var replaced = 0
    var unchanged = 0
    var events = 0
    /// Inputs, or parts of them, that could not be read.
    var failures = 0
    /// Articles in other languages, passed over.
    var notEnglish = 0
    /// Records written to the file of `--rejects`; nil without one.
    var rejected: Int?

    init() {}

    init(_ summary: IngestSummary) {
        added = summary.added
        replaced = summary.replaced
        unchanged = summary.unchanged
        events = summary.events
        failures = summary.failures
        notEnglish = summary.notEnglish
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

    /// What the log counts.
    var counts: [String: Int] {
        var counts = [
            "articles": articles, "added": added, "replaced": replaced, "unchanged": unchanged, "events": events,
            "failures": failures, "notEnglish": notEnglish,
        ]
        counts["rejected"] = rejected
        return counts
    }

    /// One line for a person.
    var words: String {
        "\(CardText.count(articles, "article")): \(added) added, \(replaced) replaced, \(unchanged) unchanged; "
            + CardText.count(events, "event")
            + (notEnglish > 0 ? "; \(notEnglish) not in English" : "")
            + (failures > 0 ? "; \(CardText.count(failures, "input")) could not be read" : "")
    }
}
