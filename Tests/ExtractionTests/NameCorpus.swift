import Extraction
import Record
import TestSupport
import Testing

/// One line of `Corpora/Names/people.txt`: a sentence, and the officials that it names as `Name | country | role`, or `none`.
struct PeopleCase: Sendable {
    let place: String
    let text: String
    let expected: Set<String>
    let published: CalendarDay?

    static func all() throws -> [PeopleCase] {
        try Corpus.lines("Names/people.txt").map { line in
            let expected = line.expected.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
            return PeopleCase(
                place: line.place, text: line.input, expected: expected == ["none"] ? [] : Set(expected),
                published: line.settings["published"].flatMap { CalendarDay(iso: $0) })
        }
    }

    /// The officials that are read, each as the corpus writes it.
    func read() throws -> Set<String> {
        let article = Article(
            key: place, published: published, publishedBasis: published == nil ? nil : .given, text: text)
        return Set(
            try Extractor().record(of: article).entities.compactMap { entity in
                guard entity.kind == .official, let role = entity.role else { return nil }
                let tenure = entity.tenure.flatMap { $0 == "former" ? nil : " (\($0))" } ?? ""
                return "\(entity.name) | \(entity.country ?? "-") | \(role)\(tenure)"
            })
    }
}

@Suite struct NameCorpus {
    /// At least 97 of 100 lines must be read rightly; each that is not is named.
    @Test func readsOfficials() throws {
        let cases = try PeopleCase.all()
        #expect(cases.count >= 250)
        var wrong: [String] = []
        for example in cases {
            let found = try example.read()
            guard found != example.expected else { continue }
            wrong.append("\(example.place): read \(found.sorted()) in '\(example.text)'")
        }
        #expect(wrong.count * 100 <= cases.count * 3, "\(wrong.joined(separator: "\n"))")
    }
}
