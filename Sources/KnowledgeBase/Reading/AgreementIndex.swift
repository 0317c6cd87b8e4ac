import Answering
import Record
import Storage

/// The proper names of agreements as a plain value, for telling them in a question from verbs and places.
///
/// 'INF treaty' is known by 'INF' alone, for capitals tell it from other words; 'Wye River Memorandum' by 'Wye River'; 'Simla Agreement'
/// only in full, since Simla is a town too.
public struct AgreementIndex: Sendable {
    private var cores: [Set<String>: [String]] = [:]

    private static let generic: Set<String> = [
        "treaty", "agreement", "accord", "accords", "pact", "declaration", "memorandum", "charter", "convention",
        "protocol",
        "communique", "statement", "deal", "the", "of", "on", "for", "and", "a", "understanding",
    ]

    /// Reads the names only where the question can be about an agreement.
    init(_ connection: Connection, askedIn text: String) throws {
        let signs = ["sign", "force", "effect", "withdr", "ratif", "left", "leave", "join", "expire", "quit", "renew"]
        let words = folded(text).split(separator: " ")
        guard
            words.contains(where: { word in
                Self.generic.subtracting(["the", "of", "on", "for", "and", "a"]).contains(String(word))
                    || signs.contains(where: word.hasPrefix)
            })
        else { return }
        for name in try EntityNames(connection).agreements() {
            let all = Set(folded(name).split(separator: " ").map(String.init)).subtracting(["the", "of", "on", "for"])
            let own = all.subtracting(Self.generic)
            guard !own.isEmpty, all.count > 1 else { continue }
            let words = folded(name).split(separator: " ").map(String.init).filter(own.contains)
            cores[all] = words
            let isLetters = name.split(separator: " ").contains { word in
                word.utf8.count > 2 && word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
            }
            if own.count > 1 || isLetters { cores[own] = words }
        }
    }

    /// The words that tell the agreement so called from others; nil where none is.
    func words(of asked: String) -> [String]? {
        let asked = Set(folded(asked).split(separator: " ").map(String.init)).subtracting(["the", "of", "on", "for"])
        if let words = cores[asked] { return words }
        // 'Shimla agreement': one letter more or less in a word, where one name alone is so near.
        let near = cores.keys.filter { Self.isNear($0, asked) }
        return near.count == 1 ? cores[near[0]] : nil
    }

    /// Whether all words are the same but one long one, which differs by a letter.
    private static func isNear(_ name: Set<String>, _ asked: Set<String>) -> Bool {
        guard name.count == asked.count, name.count > 1 else { return false }
        let (own, other) = (name.subtracting(asked), asked.subtracting(name))
        guard own.count == 1, other.count == 1, let a = own.first, let b = other.first, a.count > 4, b.count > 4 else {
            return false
        }
        return Spelling.distance(Array(a.utf8), Array(b.utf8), limit: 2) == 1
    }
}
