import Extraction
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `Corpora/Refusals.txt`: sentences that tell of no event, one a line; those of `Refusals.failing.txt` are still read as one.
struct RefusalCase: Sendable, CustomTestStringConvertible {
    let place: String
    let text: String
    let isKnownToFail: Bool

    var testDescription: String { "\(place) \(text.prefix(60))" }

    static let published = CalendarDay(iso: "2015-03-20")

    static func all() throws -> [RefusalCase] {
        let failing = Set(try lines("Refusals.failing.txt").map(\.text))
        return try lines("Refusals.txt").map {
            RefusalCase(place: $0.place, text: $0.text, isKnownToFail: failing.contains($0.text))
        }
    }

    static func lines(_ file: String) throws -> [(place: String, text: String)] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Corpora/\(file)")
        let text = String(decoding: try Data(contentsOf: path), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            line.isEmpty || line.hasPrefix("#") ? nil : ("\(file):\(number + 1)", String(line))
        }
    }
}

@Suite struct RefusalCorpus {
    @Test(arguments: try RefusalCase.all()) func tellsOfNoEvent(_ example: RefusalCase) throws {
        let article = Article(
            key: example.place, published: RefusalCase.published, publishedBasis: .given, text: example.text)
        let events = try Extractor().record(of: article).events.map {
            "\($0.kind.rawValue) \($0.parties) by \($0.rules)"
        }
        guard example.isKnownToFail else {
            #expect(events.isEmpty, "\(example.place): read \(events) in '\(example.text)'")
            return
        }
        withKnownIssue("read as an event", isIntermittent: true) { #expect(events.isEmpty) }
    }

    @Test func failingLinesAreLinesOfTheCorpus() throws {
        let all = Set(try RefusalCase.lines("Refusals.txt").map(\.text))
        #expect(all.count >= 200)
        for line in try RefusalCase.lines("Refusals.failing.txt") {
            #expect(all.contains(line.text), "\(line.place): no such line in Refusals.txt")
        }
    }
}
