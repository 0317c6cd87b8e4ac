import Record

/// Why a question could not be turned into a query.
public enum QuestionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Nothing in it names a state, a person, a kind of event, a place or a topic.
    case nothingNamed(String)
    /// It asks for what is not kept: opinions, advice, amounts, knowledge of other things.
    case notKept(String, asked: String)
    /// An office without the state or body it belongs to.
    case officeWithoutCountry(String, role: String)
    /// A pronoun for somebody named in an earlier question.
    case whoIsMeant(String, word: String)
    /// Words such as 'last year' with no day to count from.
    case noDayToCountFrom(String, words: String)
    /// An interval that ends before it begins.
    case emptyPeriod(String, since: CalendarDay, until: CalendarDay)

    /// Questions that are understood, for a message.
    public static let examples = [
        "when did Japan–China security talks last meet",
        "who attended the Helsinki summit",
        "how often did Iran and the E3 meet in 2005",
        "list sanctions on Russia since 2014",
        "who was Japan's foreign minister in March 2015",
    ]

    /// What this is for, with examples.
    public static let whatCanBeAsked =
        "What can be asked: when, where, why and how often states and officials met, visited, called, agreed, protested "
        + "or imposed sanctions, who took part, and who held an office; for example:\n"
        + examples.map { "  " + $0 }.joined(separator: "\n")

    public var description: String {
        switch self {
        case .nothingNamed(let text):
            "'\(text)': no country, person, place, kind of event or topic was recognised.\n" + Self.whatCanBeAsked
        case .notKept(let text, let asked):
            "'\(text)': what '\(asked)' asks for is not kept here.\n" + Self.whatCanBeAsked
        case .officeWithoutCountry(let text, let role):
            "'\(text)': the \(role) of which country? Ask 'who is the \(role) of Japan'"
        case .whoIsMeant(let text, let word):
            "'\(text)': who is '\(word)'? Nothing was asked before; name the people or countries, such as 'when did Japan and China last meet'.\n"
                + Self.whatCanBeAsked
        case .noDayToCountFrom(let text, let words):
            "'\(text)': '\(words)' needs a day to count from; name the year or month, such as 'in 2015'"
        case .emptyPeriod(let text, let since, let until):
            "'\(text)': the period from \(since.iso) to \(until.iso) is empty; give the earlier date first"
        }
    }
}
