import ArgumentParser
import KnowledgeBase

struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take the articles of other databases into the database.",
        discussion: """
            Databases built apart become one that says what one ingestion of all articles would say, in whatever order they \
            are given. An article in several of them is taken once; where they differ, the one loaded last. What another \
            version of chancery read is read anew. The others are left as they are.

              chancery merge january.sqlite february.sqlite --db year.sqlite
            """)

    @Argument(help: ArgumentHelp("The databases to take articles from.", valueName: "other"))
    var others: [String] = []

    @Option(
        help: ArgumentHelp(
            "Read this many articles anew at once (default: one a processor core).", valueName: "count"))
    var jobs: Int?

    @OptionGroup var messages: LogArguments
    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    /// How many differing articles are named one by one.
    private static let differingTold = 20

    mutating func validate() throws {
        if others.isEmpty { throw ValidationError("no databases were named; give those to take articles from") }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs \(jobs) cannot be; give a number from 1 to 1024")
        }
    }

    func run() async throws {
        Interruption.expect()
        let log = messages.open(found: "event")
        let target = FileIdentity(path: database.resolvedPath)
        // All of them before anything is written.
        let sources = try others.map { path in
            if let target, FileIdentity(path: path) == target {
                throw UsageError("\(path): is the database that is written to; name only others, or another --db")
            }
            return try MergeSource(path: path)
        }
        let own = try lexicon.words()
        let extraction = try ExtractArticles(words: own)
        let base = try database.forWriting(names: .tables(with: own))
        let tally = MergeTally()
        let isWhole = try await base.merge(
            sources, extraction: extraction, jobs: jobs ?? Surroundings.cores, isStopped: { Interruption.isWanted },
            report: { path, outcome in
                let differing = tally.count(outcome)
                log.progress.advance(textBytes: outcome.textBytes, found: outcome.loaded.events)
                guard outcome.differs, differing <= Self.differingTold else { return }
                let kept = outcome.loaded.change == .replaced ? "this one" : "the other"
                log.warn(
                    "article '\(outcome.loaded.article)' differs from the one of that key in \(database.resolvedPath); "
                        + "\(kept) was loaded later and is kept", file: path)
            })
        let summary = tally.value
        if json.isWanted { try JSONOutput.print(summary, to: .standard) }
        let differing = tally.differing
        let words =
            summary.words + (differing > 0 ? "; \(CardText.count(differing, "article")) differed" : "")
            + (isWhole ? "" : "; stopped, the same command goes on where it was")
        var counts = summary.counts
        counts["differing"] = differing
        log.summary(json.isWanted ? "" : words, counts, isStopped: !isWhole)
        if !isWhole { throw Interrupted() }
        if summary.articles == 0 {
            throw NothingFound("no articles were found in \(others.joined(separator: ", "))")
        }
    }
}
