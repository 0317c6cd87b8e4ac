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

    func run() throws {
        var failures = 0
        var lines = 0
        try ExtractArticles().run(
            reading.paths, reader: reading.reader, standardInput: standardInput, jobs: Surroundings.cores
        ) { outcome in
            switch outcome {
            case .line(let line):
                lines += 1
                try ByteSink.standard.write(line + [0x0A])
            case .notice(let notice): Messages.problem(notice.description)
            case .failure(let failure):
                failures += 1
                Messages.problem(failure.description)
            }
        }
        try finish(lines: lines, failures: failures)
    }
}
