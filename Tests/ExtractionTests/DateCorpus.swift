import Extraction
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One line of `Corpora/Dates/RULE.txt`: words, and the date (or TIMEX3 value) that the rule reads in them, or `none`.
struct DateCase: Sendable, CustomTestStringConvertible {
    let place: String
    let rule: String
    let text: String
    let expected: String
    let reference: CalendarDay?

    var testDescription: String { "\(place) \(text)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpora/Dates")

    static let files: [String] = {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }
            .sorted()
    }()

    static let all: [DateCase] = files.flatMap { name -> [DateCase] in
        guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path) else { return [] }
        var reference: CalendarDay?
        var out: [DateCase] = []
        for (number, line) in String(decoding: data, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            if line.hasPrefix("# reference: ") { reference = CalendarDay(iso: line.dropFirst(13)) }
            guard !line.isEmpty, !line.hasPrefix("#"), let arrow = line.firstRange(of: " => ") else { continue }
            out.append(
                DateCase(
                    place: "\(name):\(number + 1)", rule: String(name.dropLast(4)),
                    text: String(line[..<arrow.lowerBound]),
                    expected: String(line[arrow.upperBound...]), reference: reference))
        }
        return out
    }
}

@Suite struct DateCorpus {
    @Test(arguments: DateCase.all) func reads(_ example: DateCase) throws {
        let article = Article(
            key: example.place, published: example.reference, publishedBasis: example.reference == nil ? nil : .given,
            text: example.text)
        let found = try Extractor().reading(of: article).dates.filter { $0.rule == example.rule }.map {
            $0.date?.edtf ?? $0.value
        }
        if example.expected == "none" {
            #expect(found.isEmpty)
        } else {
            #expect(found.contains(example.expected), "\(example.place): read \(found)")
        }
    }

    @Test(arguments: DateStage.ruleNames) func hasExamples(_ rule: String) {
        let own = DateCase.all.filter { $0.rule == rule }
        #expect(own.contains { $0.expected != "none" }, "Corpora/Dates/\(rule).txt: add a line that the rule reads")
        #expect(own.contains { $0.expected == "none" }, "Corpora/Dates/\(rule).txt: add a line that the rule refuses")
    }
}
