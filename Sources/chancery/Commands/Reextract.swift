import ArgumentParser
import KnowledgeBase
import Record

struct Reextract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read the articles in the database again, with this version of the program.",
        discussion: """
            Reads from the texts in the database; the files they came from are not needed. Articles that this version has \
            read already, with the same lexicon, are passed over. What an article told stays until its new reading is \
            complete; however a run ends, the same command goes on where it was. The table tells what the articles read \
            again tell now, by kind.

              chancery reextract
              chancery reextract --dry-run --limit 500
              chancery reextract --only talks.txt visit.txt --force
            """)

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these articles, by their keys.", valueName: "article"))
    var only: [String] = []

    @Flag(help: "Also the articles that this version has read already.")
    var force = false

    @Flag(help: "Write nothing; print each event that would be lost (-), gained (+) or changed (- and +).")
    var dryRun = false

    @Option(help: ArgumentHelp("Stop when this many articles were read again.", valueName: "count"))
    var limit: Int?

    @Option(
        help: ArgumentHelp("Work on this many articles at once (default: one a processor core).", valueName: "count"))
    var jobs: Int?

    @OptionGroup var messages: LogArguments
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    mutating func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit \(limit) leaves nothing; give 1 or more") }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs \(jobs) cannot be; give a number from 1 to 1024")
        }
    }

    func run() async throws {
        Interruption.expect()
        let log = messages.open(found: "event", sharesTerminal: dryRun)
        let words = try lexicon.words()
        let base = try dryRun ? database.forReading() : database.forChanging(names: .tables(with: words))
        let extraction = try ExtractArticles(words: words)
        var options = ReextractOptions()
        if !only.isEmpty { options.only = only.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
        options.isForced = force
        options.isDry = dryRun
        options.limit = limit
        options.jobs = jobs ?? Surroundings.cores
        let isListed = dryRun && !json.isWanted
        let list = dryRun && json.isWanted ? ListedChanges() : nil
        try list?.begin()
        let summary: ReextractSummary
        do {
            summary = try await base.reextract(
                extraction, options, isStopped: { Interruption.isWanted },
                expect: { log.progress.expect($0) },
                report: { change, bytes in
                    log.progress.counter.add(1)
                    log.progress.advance(
                        textBytes: bytes, found: change.kept.count + change.gained.count + change.changed.count)
                    guard !change.isEmpty else { return }
                    if isListed { for line in ChangeText.lines(of: change) { try ByteSink.standard.line(line) } }
                    try list?.add(change)
                })
        } catch let unknown as UnknownArticles {
            throw UsageError(
                "no article '\(unknown.keys.joined(separator: "', '"))' in \(database.resolvedPath); "
                    + "'chancery search WORDS --json' shows the keys of articles")
        }
        try list?.end(summary)
        try tell(summary, log)
    }

    private func tell(_ summary: ReextractSummary, _ log: RunLog) throws {
        if json.isWanted {
            if !dryRun { try JSONOutput.print(summary, to: .standard) }
        } else if summary.articles > 0 {
            try ChangeText.table(of: summary).print(to: .standard)
        }
        log.summary(
            json.isWanted ? "" : ChangeText.words(summary, isDry: dryRun),
            [
                "articles": summary.articles, "changed": summary.changed, "passedOver": summary.passedOver,
                "gone": summary.gone, "eventsBefore": summary.eventsBefore,
                "eventsAfter": summary.eventsAfter ?? summary.eventsBefore,
            ], isStopped: summary.isStopped)
        if summary.isStopped { throw Interrupted() }
        if summary.articles + summary.passedOver == 0 {
            throw NothingFound("no articles in \(database.resolvedPath); 'chancery ingest PATH…' reads some")
        }
    }
}
