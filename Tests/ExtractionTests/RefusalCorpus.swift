import Extraction
import Record
import TestSupport
import Testing

/// `Corpora/Refusals.txt`: sentences that tell of no event, one a line; those of `Refusals.failing.txt` are still read as one.
@Suite struct RefusalCorpus {
    private static let published = CalendarDay(iso: "2015-03-20")
    private static let failing = Result { Set(try Corpus.texts("Refusals.failing.txt").map(\.input)) }

    @Test(arguments: try Corpus.texts("Refusals.txt")) func tellsOfNoEvent(_ line: CorpusLine) throws {
        let article = Article(key: line.place, published: Self.published, publishedBasis: .given, text: line.input)
        let events = try Extractor().record(of: article).events.map {
            "\($0.kind.rawValue) \($0.parties) by \($0.rules)"
        }
        guard try Self.failing.get().contains(line.input) else {
            #expect(events.isEmpty, "\(line.place): read \(events) in '\(line.input)'")
            return
        }
        withKnownIssue("read as an event", isIntermittent: true) { #expect(events.isEmpty) }
    }

    @Test func failingLinesAreLinesOfTheCorpus() throws {
        let all = Set(try Corpus.texts("Refusals.txt").map(\.input))
        #expect(all.count >= 200)
        for line in try Corpus.texts("Refusals.failing.txt") {
            #expect(all.contains(line.input), "\(line.place): no such line in Refusals.txt")
        }
    }
}
