import Extraction
import Record
import TestSupport
import Testing

/// Lines of `Corpora/Events/RULE.txt`: words, and the event that the rule reads in them, or `none`.
///
/// `Liu met Abe in Tokyo on Thursday. => meeting held CN,JP 2015-03-19 Tokyo`; date and place may be left out, `-` stands for no date.
@Suite struct EventCorpus {
    private static let all = Result { try Corpus.lines(inFolder: "Events") }

    @Test(arguments: try EventCorpus.all.get()) func reads(_ example: CorpusLine) throws {
        let published = example.settings["published"].flatMap { CalendarDay(iso: $0) }
        let extractor = try Extractor()
        let article = Article(
            key: example.place, published: published, publishedBasis: published == nil ? nil : .given,
            text: example.input)
        let events = extractor.record(of: article).events.filter { $0.rules.contains(example.subject) }
        if example.expected == "none" {
            #expect(events.isEmpty, "\(example.place): nothing was to be read by \(example.subject)")
            return
        }
        let wanted = example.expected.split(separator: " ", maxSplits: 4).map(String.init)
        let told = events.map { event in
            var parts = [event.kind.rawValue, event.status.rawValue, event.parties.joined(separator: ",")]
            if wanted.count > 3 { parts.append(event.date?.edtf ?? "-") }
            if wanted.count > 4 { parts.append(event.place ?? "-") }
            return parts.joined(separator: " ")
        }
        #expect(told.contains(wanted.joined(separator: " ")), "\(example.place): read \(told)")
    }

    /// A rule without an example that it reads and one that it refuses is not known to work.
    @Test(arguments: EventRules.names) func hasExamples(_ rule: String) throws {
        let own = try Self.all.get().filter { $0.subject == rule }
        #expect(own.contains { $0.expected != "none" }, "Corpora/Events/\(rule).txt: add a line that the rule reads")
        #expect(own.contains { $0.expected == "none" }, "Corpora/Events/\(rule).txt: add a line that the rule refuses")
    }

    @Test func everyFileNamesARule() throws {
        #expect(Set(try Self.all.get().map(\.subject)).isSubset(of: EventRules.names))
    }
}
