import ArgumentParser
import KnowledgeBase
import Record

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write extraction records, one JSON object a line, without a database.",
        discussion: """
            Lines come in the order of the input; 'chancery load' reads them. Needs no database and keeps no state between \
            articles, so that many machines can share a corpus.

              chancery extract articles/ > records.jsonl
              chancery extract - --format jsonl < articles.jsonl | chancery load -
            """)

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var limits: RunArguments
    @OptionGroup var lexicon: LexiconOptions

    func run() throws {
        let run = try limits.begin(reading, writesLines: true)
        let extraction = try ExtractArticles(words: try lexicon.words())
        try run.lines(
            { report in
                try extraction.run(
                    reading.paths, reader: run.reader, standardInput: standardInput, jobs: limits.workers,
                    report: report)
            }, counting: "event")
    }
}
