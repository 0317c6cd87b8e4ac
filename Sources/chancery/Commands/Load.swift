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

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let base = try database.forWriting()
        var summary = Tally()
        let now = Surroundings.now
        for path in files {
            do {
                let source = try ByteSource(path: path)
                var lines = RecordLines(path: path)
                while true {
                    let batch = try lines.next(500, from: source)
                    if batch.records.isEmpty && batch.isLast { break }
                    for outcome in try await base.load(batch.records, now: now) { summary.count(outcome) }
                    if batch.isLast { break }
                }
                summary.failures += lines.failures
            } catch let failure as FileFailure {
                Messages.problem(failure.description)
                summary.failures += 1
            }
        }
        if json.isWanted {
            try JSONOutput.print(summary, to: .standard)
        } else {
            Messages.say(summary.words)
        }
        if summary.failures > 0 { throw PartlyFailed() }
        if summary.articles == 0 {
            throw NothingFound("no extraction records were found; 'chancery extract' writes them")
        }
    }
}
