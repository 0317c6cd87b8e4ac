import Language
import Record

/// One article being read: its words, and every layer of facts found so far.
public struct Reading: Sendable {
    /// What a stage can need and provide.
    public enum Layer: String, Hashable, Sendable {
        case tags, syntax, dates, names, dateline, mentions, coreference, eventWords, acts, events, entities
    }

    public let document: Document
    public let vocabulary: Vocabulary
    /// Day of publication; nil when unknown, and relative dates then stay open.
    public let published: CalendarDay?

    public internal(set) var syntax = Syntax()
    public internal(set) var dates: [TimeExpression] = []
    /// Phrases of the name tables, the longest at each place, in reading order.
    public internal(set) var names: [NameMatch] = []
    public internal(set) var dateline: Dateline?
    /// Everything that refers to a person, state, body or place, in reading order, without overlaps.
    public internal(set) var mentions: [Mention] = []
    public internal(set) var people: [Person] = []
    /// Ministries of which one phrase names several: 'both countries' foreign and defense ministries'.
    var joinedMinistries: [JoinedMinistry] = []
    public internal(set) var events: [Event] = []
    public internal(set) var entities: [Entity] = []
    /// What was looked at and not taken, and why.
    public internal(set) var refusals: [Refusal] = []
    var candidates: [Candidate] = []
    /// For each candidate the parties that its own clause names, before any were taken from the article around it.
    var told: [[String]] = []
    var eventWords = EventWords()
    /// For each token, the index of its mention, or -1.
    var mentionAt: [Int32] = []

    init(_ article: Article, vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        document = Document(article.text, lexicon: vocabulary.lexicon)
        published = article.published
    }

    /// The name matches of a sentence, found by halving: `names` is in reading order.
    func names(in sentence: Range<Int>) -> ArraySlice<NameMatch> {
        func first(from token: Int) -> Int {
            var low = 0
            var high = names.count
            while low < high {
                let middle = (low + high) / 2
                if names[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return names[first(from: sentence.lowerBound)..<first(from: sentence.upperBound)]
    }

    /// The mention that covers a token.
    func mention(at token: Int) -> Mention? {
        guard token >= 0, token < mentionAt.count, mentionAt[token] >= 0 else { return nil }
        return mentions[Int(mentionAt[token])]
    }

    mutating func indexMentions() {
        mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        mentionAt = Array(repeating: -1, count: document.tokens.count)
        for (i, mention) in mentions.enumerated() {
            for token in mention.tokens where mentionAt[token] < 0 { mentionAt[token] = Int32(i) }
        }
    }
}

/// Words that looked like an event and were not taken for one.
public struct Refusal: Sendable, Hashable {
    public let span: TextSpan
    public let rule: String
    public let reason: String
    /// The states and bodies that the clause names, in the order in which they stand.
    public internal(set) var parties: [String] = []

    /// The reason with the side that was found, where another is missing: 'only one side is told: CU'.
    public var fullReason: String {
        guard reason == "only one side is told" else { return reason }
        return parties.isEmpty ? "no side is told" : reason + ": " + parties.joined(separator: " ")
    }
}

/// One of several ministries in one phrase.
struct JoinedMinistry: Sendable, Hashable {
    let tokens: Range<Int>
    let name: String
    let country: String
}

/// Where and by whom an article was filed, as its first line says.
public struct Dateline: Sendable, Hashable {
    /// Tokens up to and including the dash.
    public let tokens: Range<Int>
    public let place: String
    public let country: String?
}

/// A phrase of the name tables on the page, with everything it can mean.
public struct NameMatch: Sendable, Hashable {
    public let tokens: Range<Int>
    public let entries: [GazetteerEntry]
    public let isPlural: Bool
}

/// Words on the page that refer to somebody or something.
public struct Mention: Sendable, Hashable {
    public var tokens: Range<Int>
    public var referent: Referent

    public enum Referent: Sendable, Hashable {
        /// A state, by its name or a word that stands for it.
        case country(String, CountryForm)
        case countries([String])
        case city(name: String, country: String, isCapital: Bool)
        case organization(String)
        case ministry(name: String, country: String?)
        /// Index into `Reading.people`.
        case person(Int)
        /// Somebody in office who is not named: 'Chinese officials', 'the Japanese foreign minister'.
        case official(countries: [String], role: String?, isPlural: Bool)
        /// The two (or more) just told of: 'the two sides', 'both leaders', 'they'.
        case pair
        /// 'he', 'she', 'his', 'her', not yet resolved.
        case pronoun
    }
}

/// Somebody named in the article.
public struct Person: Sendable, Hashable {
    /// The fullest form of the name, title left out.
    public var name: String
    /// Folded words of the name.
    public var words: [String]
    public var country: String?
    public var role: String?
    public var level: RoleLevel?
    public var tenure: String?
    public var ministry: String?
    public var mentions: [Range<Int>]
}
