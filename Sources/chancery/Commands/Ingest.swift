import ArgumentParser
import KnowledgeBase
import Record
import Synchronization

struct Ingest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read articles into the database.",
        discussion: """
            Read are .txt .md .html .htm .json .jsonl .csv .tsv and .xml (RSS, Atom) files, and folders of them. Reading a file again \
            changes nothing; reading a corrected one replaces what it gave. One bad article is reported, the rest go on, and \
            the exit code is 1.

              chancery ingest articles/
              chancery ingest talks.txt --published 2015-03-20 --source "Shanghai Daily"
              chancery ingest https://example.org/feed.xml
              chancery ingest dump.csv --map text=story,published=day --rejects bad.csv
            """)

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var limits: RunArguments
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let run = try limits.begin(reading)
        let extraction = try ExtractArticles()
        let base = try database.forWriting()
        let progress = Progress(isQuiet: limits.quiet)
        var summary = Tally(
            try await base.ingest(
                reading.paths, reader: run.reader, standardInput: standardInput,
                extraction: extraction, now: Surroundings.now, jobs: limits.workers,
                report: { event in
                    switch event {
                    case .loaded: progress.advance()
                    case .notice(let notice): run.tell(notice, by: progress.say)
                    case .failure(let failure): try run.tell(failure, by: progress.say)
                    }
                }))
        progress.clear()
        summary.rejected = run.rejects?.count
        if json.isWanted {
            try JSONOutput.print(summary, to: .standard)
        } else {
            Messages.say(summary.words + (summary.failures > 0 ? run.rejects.map { "; " + $0.words } ?? "" : ""))
        }
        if summary.failures > 0 { throw PartlyFailed() }
        if summary.articles == 0 {
            throw NothingFound(notEnglish: summary.notEnglish)
        }
    }
}

/// How far a long run is, on a terminal only, and messages between.
final class Progress: Sendable {
    private let count = Mutex(0)
    private let isShown: Bool

    init(isQuiet: Bool) { isShown = !isQuiet && Surroundings.isTerminal(2) }

    func advance() {
        let done = count.withLock { count in
            count += 1
            return count
        }
        if isShown, done % 50 == 0 { Messages.write("\r\(done) articles") }
    }

    func say(_ message: String) {
        clear()
        Messages.problem(message)
    }

    func clear() {
        if isShown { Messages.write("\r\u{1B}[K") }
    }
}
