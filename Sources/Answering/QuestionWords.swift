import Extraction
import Language

/// The words by which questions ask, from the table `questions/word`.
struct QuestionWords: Sendable {
    static let shared = QuestionWords()

    enum Class: String, Sendable { case opening, intent, whether, direction, status, stand, skip, beyond }

    struct Match: Sendable, Hashable {
        let end: Int
        let value: String
    }

    /// By class and first word: the phrases, the longest first.
    private let phrases: [Class: [String: [(words: [String], value: String)]]]

    private init() {
        var phrases: [Class: [String: [(words: [String], value: String)]]] = [:]
        EmbeddedTable("questions/word").forEachRow { cell in
            guard let wordClass = Class(rawValue: String(cell("class"))) else { return }
            // "didn't" and "what's" are two tokens in a document.
            let words = cell("phrase").split(separator: " ").flatMap { Self.split(String($0)) }
            guard let first = words.first else { return }
            phrases[wordClass, default: [:]][first, default: []].append((words, String(cell("value"))))
        }
        self.phrases = phrases.mapValues { $0.mapValues { $0.sorted { $0.words.count > $1.words.count } } }
    }

    private static func split(_ word: String) -> [String] {
        word.hasSuffix("n't") && word.count > 3 ? [String(word.dropLast(3)), "n't"] : [word]
    }

    /// The longest phrase of a class that starts at a token.
    func match(_ wordClass: Class, at token: Int, of lower: [String]) -> Match? {
        guard token < lower.count, let candidates = phrases[wordClass]?[lower[token]] else { return nil }
        for candidate in candidates where token + candidate.words.count <= lower.count {
            if Array(lower[token..<token + candidate.words.count]) == candidate.words {
                return Match(end: token + candidate.words.count, value: candidate.value)
            }
        }
        return nil
    }

    /// Every word of every phrase.
    var all: Set<String> { Set(phrases.values.flatMap { $0.values.flatMap { $0.flatMap(\.words) } }) }

    /// Whether a word says nothing of its own in a question.
    func isPlain(_ word: String) -> Bool {
        phrases[.skip]?[word]?.contains { $0.words.count == 1 } ?? false
    }
}
