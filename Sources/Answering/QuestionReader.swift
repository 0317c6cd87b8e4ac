import Extraction
import Language
import Record

/// The words of one question, and what has been understood of them so far; each pass in `Reading/` takes the words it knows.
struct QuestionReader {
    let text: String
    let document: Document
    let vocabulary = Vocabulary.inUse
    let words = QuestionWords.shared
    let known: KnownNames
    /// The tokens folded.
    let lower: [String]
    var taken: [Bool]
    var question: Question
    /// What begins the question, as the table of question words has it.
    var asked = ""
    /// Names found and not yet given a part.
    var names: [QuestionName] = []
    /// Verbs by their classes, nouns by theirs, in reading order.
    var verbs: [(token: Int, classes: [String])] = []
    var nouns: [(tokens: Range<Int>, noun: String, isSure: Bool)] = []
    /// Kinds that the words name by themselves.
    var stands: [EventKind] = []
    var textWords: [(token: Int, word: String)] = []
    /// Bounds of the period asked about.
    var since: CalendarDay?
    var until: CalendarDay?
    /// The stage of an agreement that is asked about, by the word of it: 'force', 'effect'.
    var stage: String?
    var looksAhead = false
    var isPlanned = false

    init(_ text: String, known: KnownNames, asOf: CalendarDay?) {
        let typing = Typing(text, known: known)
        let text = Self.monthsCapitalised(typing.text)
        self.text = text
        self.known = known
        let document = Document(text, lexicon: Vocabulary.inUse.lexicon)
        self.document = document
        lower = document.tokens.indices.map { document.lower($0) }
        taken = document.tokens.map { $0.shape.contains(.mark) }
        question = Question(text: text, asOf: asOf)
        question.readings = typing.readings
    }

    var count: Int { lower.count }

    func isFree(_ tokens: Range<Int>) -> Bool { tokens.upperBound <= count && !tokens.contains { taken[$0] } }

    mutating func take(_ tokens: Range<Int>) {
        for token in tokens where token < count { taken[token] = true }
    }

    /// The word before a token, articles and possessive marks passed over; empty at the beginning.
    func wordBefore(_ token: Int) -> String {
        var i = token - 1
        while i >= 0, ["the", "a", "an", "'s", "'"].contains(lower[i]) { i -= 1 }
        return i >= 0 ? lower[i] : ""
    }

    func word(_ token: Int) -> String { token >= 0 && token < count ? lower[token] : "" }

    /// Date rules ask for capitals in 'may' and 'march'; people who ask do not type them.
    private static func monthsCapitalised(_ text: String) -> String {
        let cues: Set<String> = [
            "in", "since", "until", "till", "before", "after", "by", "during", "from", "and", "to", "last", "next",
            "of", "early", "late", "mid",
        ]
        let months: Set<String> = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        ]
        var out: [Substring] = text.split(separator: " ", omittingEmptySubsequences: true)
        for i in out.indices {
            let bare = out[i].lowercased().filter { $0 != "," && $0 != "?" && $0 != "." }
            guard months.contains(bare), let first = out[i].first, first.isLowercase else { continue }
            let number = { (word: Substring) in word.first?.isNumber ?? false }
            let before = i > 0 ? out[i - 1].lowercased() : ""
            guard (i + 1 < out.count && number(out[i + 1])) || (i > 0 && number(out[i - 1])) || cues.contains(before)
            else { continue }
            out[i] = Substring(out[i].prefix(1).uppercased() + out[i].dropFirst())
        }
        return out.joined(separator: " ")
    }
}

/// A name in a question and what it can stand for.
struct QuestionName: Hashable {
    var tokens: Range<Int>
    var meaning: Meaning

    enum Meaning: Hashable {
        case states([String], isAdjective: Bool)
        /// A city; the code is that of its country.
        case city(String, code: String, isCapital: Bool)
        case body(String)
        case title(role: String, level: RoleLevel, isPlural: Bool)
        case ministry(String)
        case person(String)
    }
}
