import Extraction
import Record
import TestSupport
import Testing

/// Lines of `Corpora/Dates/RULE.txt`: words, and a date or TIMEX3 value that the rule reads in them, or `none`.
@Suite struct DateCorpus {
    private static let all = Result { try Corpus.lines(inFolder: "Dates") }

    @Test(arguments: try DateCorpus.all.get()) func reads(_ example: CorpusLine) throws {
        let reference = example.settings["reference"].flatMap { CalendarDay(iso: $0) }
        let article = Article(
            key: example.place, published: reference, publishedBasis: reference == nil ? nil : .given,
            text: example.input)
        let found = try Extractor().dates(of: article).expressions.filter { $0.rule == example.subject }.flatMap {
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

    @Test(arguments: DateStage.ruleNames) func hasExamples(_ rule: String) throws {
        let own = try Self.all.get().filter { $0.subject == rule }
        #expect(own.contains { $0.expected != "none" }, "Corpora/Dates/\(rule).txt: add a line that the rule reads")
        #expect(own.contains { $0.expected == "none" }, "Corpora/Dates/\(rule).txt: add a line that the rule refuses")
    }
}
