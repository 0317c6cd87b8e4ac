import Record
import Storage

/// The names of people and series as a plain value, for telling names in a question from other words.
public struct NameIndex: Sendable {
    private var people: [String: Set<String>] = [:]
    private var series: [(name: String, words: Set<String>)] = []

    init(_ connection: Connection) throws {
        for (name, alias, surname) in try EntityNames(connection).people() {
            people[alias, default: []].insert(name)
            people[surname, default: []].insert(name)
        }
        for name in try EntityNames(connection).series() {
            series.append((name, Set(folded(name).split(separator: " ").map(String.init))))
        }
    }

    /// The full name of the person these words name; the words themselves when several people bear it, nil for nobody.
    public func person(_ words: String) -> String? {
        guard let found = people[PersonName(words).identity] else { return nil }
        let full = found.filter { $0.contains(" ") }
        if found.count == 1 { return found.first }
        return full.count == 1 ? full.first : words
    }

    /// The name of the one series whose name these words are, in any order; nil for none.
    public func series(_ words: String) -> String? {
        let asked = Set(folded(words).split(separator: " ").map(String.init))
        guard !asked.isEmpty else { return nil }
        let exact = series.filter { $0.words == asked }
        return exact.count == 1 ? exact[0].name : nil
    }
}

extension KnowledgeBase {
    /// The names known at this moment.
    public func nameIndex() throws -> NameIndex { try NameIndex(connection) }
}
