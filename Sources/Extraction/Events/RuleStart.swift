/// The words at which an event rule can find something, so that it need not be asked at every other.
enum RuleStart: Sendable {
    case anyWord
    /// What `Syntax.isVerb` takes for a verb.
    case verb
    /// The head of an event noun of the tables.
    case eventNoun
    case verbOrEventNoun
    /// One of these words, folded.
    case word(Set<String>)
}

extension EventRule {
    static var start: RuleStart { .anyWord }
}

/// For each kind of word the rules to ask, a bit each, in the order of `EventRules.all`.
struct RuleIndex: Sendable {
    static let shared = RuleIndex(EventRules.all)

    private var anyWord: UInt64 = 0
    private var verb: UInt64 = 0
    private var eventNoun: UInt64 = 0
    private var words: [String: UInt64] = [:]

    private init(_ rules: [any EventRule]) {
        for (i, rule) in rules.enumerated() {
            let bit: UInt64 = 1 << UInt64(i)
            switch type(of: rule).start {
            case .anyWord: anyWord |= bit
            case .verb: verb |= bit
            case .eventNoun: eventNoun |= bit
            case .verbOrEventNoun:
                verb |= bit
                eventNoun |= bit
            case .word(let list): for word in list { words[word, default: 0] |= bit }
            }
        }
    }

    func rules(at token: Int, _ r: EventReader) -> UInt64 {
        anyWord | (r.syntax.isVerb(token) ? verb : 0) | (r.nouns[token] != nil ? eventNoun : 0)
            | (words[r.document.lower(token)] ?? 0)
    }
}
