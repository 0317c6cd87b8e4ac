import Extraction
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One line of `Corpora/Events/RULE.txt`: words, and the event that the rule reads in them, or `none`.
///
/// `Liu met Abe in Tokyo on Thursday. => meeting held CN,JP 2015-03-19 Tokyo`; date and place may be left out, `-` stands for no date.
struct EventCase: Sendable, CustomTestStringConvertible {
    let place: String
    let rule: String
    let text: String
    let expected: String
    let published: CalendarDay?

    var testDescription: String { "\(place) \(text.prefix(60))" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpora/Events")

    static let files: [String] = {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }
            .sorted()
    }()

    static let all: [EventCase] = files.flatMap { name -> [EventCase] in
        guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path) else { return [] }
        var published: CalendarDay?
        var out: [EventCase] = []
        for (number, line) in String(decoding: data, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            if line.hasPrefix("# published: ") { published = CalendarDay(iso: line.dropFirst(13)) }
            guard !line.isEmpty, !line.hasPrefix("#"), let arrow = line.firstRange(of: " => ") else { continue }
            out.append(
                EventCase(
                    place: "\(name):\(number + 1)", rule: String(name.dropLast(4)),
                    text: String(line[..<arrow.lowerBound]),
                    expected: String(line[arrow.upperBound...]), published: published))
        }
        return out
    }
}

@Suite struct EventCorpus {
    @Test(arguments: EventCase.all) func reads(_ example: EventCase) throws {
        let extractor = try Extractor()
        let article = Article(
            key: example.place, published: example.published, publishedBasis: example.published == nil ? nil : .given,
            text: example.text)
        let events = extractor.record(of: article).events.filter { $0.rules.contains(example.rule) }
        if example.expected == "none" {
            #expect(events.isEmpty, "\(example.place): nothing was to be read by \(example.rule)")
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
    @Test(arguments: EventRules.names) func hasExamples(_ rule: String) {
        let own = EventCase.all.filter { $0.rule == rule }
        #expect(own.contains { $0.expected != "none" }, "Corpora/Events/\(rule).txt: add a line that the rule reads")
        #expect(own.contains { $0.expected == "none" }, "Corpora/Events/\(rule).txt: add a line that the rule refuses")
    }

    @Test func everyFileNamesARule() {
        #expect(Set(EventCase.files.map { String($0.dropLast(4)) }).isSubset(of: EventRules.names))
        #expect(!EventCase.all.isEmpty)
    }
}
