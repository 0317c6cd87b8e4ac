/// The words at which an event rule can find something, so that it need not be asked at every other.
struct RuleStart: Sendable {
    fileprivate var isAnyWord = false
    fileprivate var isVerb = false
    fileprivate var isEventNoun = false
    fileprivate var lemmas: Set<String> = []
    fileprivate var words: Set<String> = []

    static let anyWord = RuleStart(isAnyWord: true)
    /// What `Syntax.isVerb` takes for a verb.
    static let verb = RuleStart(isVerb: true)
    /// The head of an event noun of the tables.
    static let eventNoun = RuleStart(isEventNoun: true)

    /// A verb with one of these lemmas.
    static func verb(_ lemmas: Set<String>) -> RuleStart { RuleStart(lemmas: lemmas) }
    /// One of these words, folded.
    static func word(_ words: Set<String>) -> RuleStart { RuleStart(words: words) }

    func or(_ other: RuleStart) -> RuleStart {
        RuleStart(
            isAnyWord: isAnyWord || other.isAnyWord, isVerb: isVerb || other.isVerb,
            isEventNoun: isEventNoun || other.isEventNoun, lemmas: lemmas.union(other.lemmas),
            words: words.union(other.words))
    }
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
    private var lemmas: [String: UInt64] = [:]
    private var words: [String: UInt64] = [:]

    /// As many rules as there are bits.
    static let capacity = UInt64.bitWidth

    private init(_ rules: [any EventRule]) {
        for (i, rule) in rules.enumerated() {
            let bit: UInt64 = 1 << UInt64(i)
            let start = type(of: rule).start
            if start.isAnyWord { anyWord |= bit }
            if start.isVerb { verb |= bit }
            if start.isEventNoun { eventNoun |= bit }
            for lemma in start.lemmas { lemmas[lemma, default: 0] |= bit }
            for word in start.words { words[word, default: 0] |= bit }
        }
    }

    /// Whether a rule starts from this word, whatever part of speech it is.
    func startsRule(_ word: String) -> Bool { words[word] != nil }

    func rules(at token: Int, _ r: EventReader) -> UInt64 {
        var out = anyWord | (words[r.document.lower(token)] ?? 0)
        if r.syntax.isVerb(token) { out |= verb | (lemmas[r.clause.lemma(token)] ?? 0) }
        if r.nouns[token] != nil { out |= eventNoun }
        return out
    }
}
