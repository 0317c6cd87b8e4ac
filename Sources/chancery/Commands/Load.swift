import ArgumentParser
import KnowledgeBase
import Record

struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read extraction records into the database.",
        discussion: """
            The records are those that 'chancery extract' writes; extract and load together give what ingest gives. A bad line \
            is reported with its number, the rest go on, and the exit code is 1.

              chancery load records.jsonl
              chancery extract articles/ | chancery load -
            """)

    @Argument(help: ArgumentHelp("Files of extraction records; - or nothing is standard input.", valueName: "file"))
    var files: [String] = ["-"]

    @OptionGroup var messages: LogArguments
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        Interruption.expect()
        let log = messages.open(found: "event")
        let base = try database.forWriting()
        var summary = Tally()
        let now = Surroundings.now
        var isStopped = false
        if log.progress.isShown, !files.contains("-") { log.progress.expect(ArticleReader().size(of: files)) }
        for path in files where !isStopped {
            do {
                let source = try ByteSource(path: path, counter: log.progress.counter)
                var lines = RecordLines(path: path, log: log)
                defer { summary.failures += lines.failures }
                while !Interruption.isWanted {
                    let batch = try lines.next(500, from: source)
                    if batch.records.isEmpty && batch.isLast { break }
                    for (outcome, record) in zip(try await base.load(batch.records, now: now), batch.records) {
                        summary.count(outcome)
                        log.progress.advance(textBytes: record.article.text.utf8.count, found: outcome.events)
                    }
                    if batch.isLast { break }
                }
            } catch is ReadingStopped {
                isStopped = true
            } catch let failure as FileFailure {
                log.tell(failure)
                summary.failures += 1
            }
            isStopped = isStopped || Interruption.isWanted
        }
        if json.isWanted { try JSONOutput.print(summary, to: .standard) }
        log.summary(
            json.isWanted ? "" : summary.words + (isStopped ? "; stopped, the same command goes on where it was" : ""),
            summary.counts, isStopped: isStopped)
        if isStopped { throw Interrupted() }
        if summary.failures > 0 { throw PartlyFailed() }
        if summary.articles == 0 {
            throw NothingFound("no extraction records were found; 'chancery extract' writes them")
        }
    }
}
