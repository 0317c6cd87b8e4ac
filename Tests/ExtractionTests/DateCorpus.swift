import Extraction
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One line of `Corpora/Dates/RULE.txt`: words, and a date or TIMEX3 value that the rule reads in them, or `none`.
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
        let found = try Extractor().dates(of: article).expressions.filter { $0.rule == example.rule }.flatMap {
            [$0.date?.edtf, $0.value].compactMap(\.self) + $0.timex.map(\.value)
        }
        if example.expected == "none" {
            #expect(found.isEmpty)
        } else {
            #expect(found.contains(example.expected), "\(example.place): read \(found)")
        }
    }

    /// A history counts its months from the year told last, a report from its day.
    @Test func aHistoryIsReadByItsOwnYears() throws {
        let history =
            "In 1908 the old empress died. In 1911 the province rose. In 1912 the emperor left. By 1913 two camps had formed. In March 1914 the general "
            + "marched north, and in May he took the port. In 1915 he proclaimed himself emperor. The following year he died."
        let article = Article(
            key: "history", published: CalendarDay(iso: "2009-12-19"), publishedBasis: .given, text: history)
        let values = try Extractor().dates(of: article).expressions.map(\.value)
        #expect(values.contains("1914-05"), "\(values)")
        #expect(values.last == "1916", "\(values)")
        let report = Article(
            key: "report", published: CalendarDay(iso: "2009-12-19"), publishedBasis: .given,
            text: "The minister said on Friday that a treaty of 1914 was void. In May he had praised it.")
        #expect(try Extractor().dates(of: report).expressions.map(\.value).last == "2009-05")
    }

    /// What only says how long or how often dates no event.
    @Test(arguments: ["for two weeks", "every year", "a day", "in the future"]) func lengthsAreNoDates(
        _ words: String
    ) throws {
        let article = Article(
            key: "length", published: CalendarDay(iso: "2024-03-13"), publishedBasis: .given,
            text: "They met \(words) in Oslo.")
        #expect(try Extractor().dates(of: article).expressions.allSatisfy { $0.date == nil })
    }

    @Test func everyHolidayIsInTheTableOnce() {
        let rows = EmbeddedTable("dates/holiday").rows
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        #expect(rows.count > 30)
    }

    @Test(arguments: DateStage.ruleNames) func hasExamples(_ rule: String) {
        let own = DateCase.all.filter { $0.rule == rule }
        #expect(own.contains { $0.expected != "none" }, "Corpora/Dates/\(rule).txt: add a line that the rule reads")
        #expect(own.contains { $0.expected == "none" }, "Corpora/Dates/\(rule).txt: add a line that the rule refuses")
    }
}
