import ArgumentParser
import KnowledgeBase
import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct Dates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the time expressions of articles and what they mean, one JSON object a line.",
        discussion: """
            Reads JSON Lines with "id", "published" and "text", or any input that 'chancery ingest' takes, and needs no \
            database. Each line has "key" and "expressions": "start" and "end" in Unicode scalars, "text", "type" (DATE, \
            TIME, DURATION or SET) and "value" as TIMEX3 writes them, "edtf" (null with a "why" where no day is meant), \
            "bound" behind 'since', 'until', 'by', 'before' or 'after', and "derivation".

              chancery dates articles.jsonl
              chancery dates - < articles.jsonl
              chancery dates talks.txt --published 2015-03-20
            """)

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var limits: RunArguments

    func run() throws {
        let run = try limits.begin(reading)
        let finder = try FindDates()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = 0
        try run.reader.read(paths: reading.paths, standardInput: standardInput) { outcome in
            switch outcome {
            case .article(let article, let notices):
                for notice in notices { run.tell(notice) }
                try ByteSink.standard.write(try encoder.encode(finder.dates(of: article)) + [0x0A])
                lines += 1
            case .notice(let notice): run.tell(notice)
            case .failure(let failure): try run.tell(failure)
            }
        }
        try run.finish(lines: lines)
    }
}
