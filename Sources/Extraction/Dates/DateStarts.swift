import Language

/// Which kinds of wording can begin at a word, so that a rule is asked only where it has a chance.
struct DateStarts: OptionSet, Sendable {
    let rawValue: UInt32

    static let digits = DateStarts(rawValue: 1)
    static let month = DateStarts(rawValue: 1 << 1)
    static let weekday = DateStarts(rawValue: 1 << 2)
    static let number = DateStarts(rawValue: 1 << 3)
    static let vague = DateStarts(rawValue: 1 << 4)
    static let ordinal = DateStarts(rawValue: 1 << 5)
    static let unit = DateStarts(rawValue: 1 << 6)
    static let season = DateStarts(rawValue: 1 << 7)
    static let part = DateStarts(rawValue: 1 << 8)
    static let day = DateStarts(rawValue: 1 << 9)
    static let shift = DateStarts(rawValue: 1 << 10)
    static let reference = DateStarts(rawValue: 1 << 11)
    static let set = DateStarts(rawValue: 1 << 12)
    static let decade = DateStarts(rawValue: 1 << 13)
    static let clock = DateStarts(rawValue: 1 << 14)
    /// 'the', 'that', 'these'.
    static let determiner = DateStarts(rawValue: 1 << 15)
    /// 'every', 'each', 'once', 'twice', 'per'.
    static let each = DateStarts(rawValue: 1 << 16)
    static let fiscal = DateStarts(rawValue: 1 << 17)
    /// An apostrophe: '99.
    static let apostrophe = DateStarts(rawValue: 1 << 18)
    static let holiday = DateStarts(rawValue: 1 << 19)
    /// Words that only stand inside: 'the very same day', 'the near future', 'a whole year'.
    static let inside = DateStarts(rawValue: 1 << 21)
    /// 'at' before 'present'.
    static let at = DateStarts(rawValue: 1 << 20)

    /// For every word of the lexicon what can begin at it.
    struct Table: Sendable {
        private var masks: [DateStarts]
        private let articles: [Int32]

        init(_ vocabulary: Vocabulary) {
            articles = ["a", "an"].map { vocabulary.lexicon.word($0) }
            masks = Array(repeating: [], count: vocabulary.lexicon.count)
            for (id, words) in vocabulary.dateWords.entries where id >= 0 {
                for word in words { masks[Int(id)].formUnion(Self.start(of: word.kind)) }
            }
            for (words, mask) in Self.plainWords {
                for word in words {
                    let id = vocabulary.lexicon.word(word)
                    if id >= 0 { masks[Int(id)].formUnion(mask) }
                }
            }
            for holiday in HolidayTable.shared.firstWords {
                let id = vocabulary.lexicon.word(holiday)
                if id >= 0 { masks[Int(id)].formUnion(.holiday) }
            }
        }

        static let shared = Table(.shared)

        @inline(__always)
        func starts(at token: Token, _ bytes: [UInt8]) -> DateStarts {
            let mask: DateStarts = token.word >= 0 && Int(token.word) < masks.count ? masks[Int(token.word)] : []
            let first = bytes[Int(token.start)]
            // '5th', '1990s' and numbers.
            if first &- 0x30 < 10 { return mask.union(.digits) }
            if first == 0x27 || first == 0xE2, token.shape.contains(.mark) { return mask.union(.apostrophe) }
            return mask
        }

        /// Whether a rule is worth asking at a token: 'the' and 'a' begin no expression unless a word of time follows.
        @inline(__always)
        func isPromising(_ i: Int, _ starts: DateStarts, _ limit: Int, _ document: Document) -> Bool {
            guard starts.isSubset(of: Self.needsMore) || isArticle(document.tokens[i].word) else {
                return !starts.isEmpty
            }
            return !starts.isEmpty && i + 1 < limit
                && !self.starts(at: document.tokens[i + 1], document.bytes).subtracting([.determiner, .at]).isEmpty
        }

        private static let needsMore: DateStarts = [.determiner, .at, .inside]

        private func isArticle(_ word: Int32) -> Bool { word >= 0 && articles.contains(word) }

        private static let plainWords: [([String], DateStarts)] = [
            (["the", "that", "these", "those"], .determiner), (["every", "each", "once", "per"], .each), (["at"], .at),
            (["near", "full", "final", "while", "additional", "present"], .inside),
        ]

        private static func start(of kind: DateWord.Kind) -> DateStarts {
            switch kind {
            case .month: .month
            case .weekday: .weekday
            case .number, .tens, .scale, .article: .number
            case .vague: .vague
            case .ordinal: .ordinal
            case .unit: .unit
            case .season: .season
            case .part: .part
            case .day, .daypart: .day
            case .shift: .shift
            case .present, .vaguePast, .vagueFuture: .reference
            case .set, .weekdays: .set
            case .decade: .decade
            case .clock: .clock
            case .fiscal: .fiscal
            case .each: .each
            case .inside: .inside
            case .after, .era, .halfday: []
            }
        }
    }
}
