import ArgumentParser
import KnowledgeBase
import Record

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
        let run = try limits.begin(reading, found: "expression", writesLines: true)
        let finder = try FindDates()
        try run.lines(
            { report in
                try finder.run(
                    reading.paths, reader: run.reader, standardInput: standardInput, jobs: limits.workers,
                    report: report)
            }, counting: "expression")
    }
}
