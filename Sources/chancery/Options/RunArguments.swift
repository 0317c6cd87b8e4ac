import ArgumentParser
import KnowledgeBase
import Synchronization

/// How much of its inputs a command reads, and what it tells of those that cannot be read.
struct RunArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Stop when this many articles were read.", valueName: "count"))
    var limit: Int?

    @Option(
        help: ArgumentHelp("Work on this many articles at once (default: one a processor core).", valueName: "count"))
    var jobs: Int?

    @Flag(help: "No word of single inputs; how many could not be read is told at the end.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "Append records that cannot be read to this file, as they stand, to be put right and read again.",
            valueName: "file"))
    var rejects: String?

    mutating func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit \(limit) leaves nothing; give 1 or more") }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs \(jobs) cannot be; give a number from 1 to 1024")
        }
        if rejects == "-" { throw ValidationError("--rejects - is no file; give the name of one") }
    }

    var workers: Int { jobs ?? Surroundings.cores }

    /// Opens what the run writes besides its output.
    func begin(_ reading: ReadingArguments) throws -> Run {
        let file = try rejects.map { try RejectFile(path: $0, inputs: reading.paths) }
        var reader = reading.reader
        reader.options.limit = limit
        reader.options.ownFile = file?.identity
        return Run(reader: reader, isQuiet: quiet, rejects: file)
    }
}

/// One run over articles: what could not be read of them, counted, told and kept.
final class Run: Sendable {
    let reader: ArticleReader
    let isQuiet: Bool
    let rejects: RejectFile?
    private let failed = Mutex(0)
    private let foreign = Mutex(0)
    /// How many articles in other languages are named one by one.
    private static let foreignTold = 20

    init(reader: ArticleReader, isQuiet: Bool, rejects: RejectFile?) {
        self.reader = reader
        self.isQuiet = isQuiet
        self.rejects = rejects
    }

    /// Inputs, or parts of them, that could not be read so far.
    var failures: Int { failed.withLock { $0 } }

    /// Articles passed over so far because they are not in English.
    var notEnglish: Int { foreign.withLock { $0 } }

    func tell(_ notice: ReadNotice, by say: (String) -> Void = Messages.problem) {
        if notice.isOfLanguage {
            let count = foreign.withLock { count in
                count += 1
                return count
            }
            // A crawl holds thousands of them; the summary counts them all.
            if count > Self.foreignTold { return }
        }
        if !isQuiet { say(notice.description) }
    }

    func tell(_ failure: ReadFailure, by say: (String) -> Void = Messages.problem) throws {
        failed.withLock { $0 += 1 }
        if !isQuiet { say(failure.description) }
        try rejects?.add(failure)
    }

    /// How a command ends that has written a line for each article.
    func finish(lines: Int) throws {
        let said = [
            isQuiet && failures > 0 ? "\(CardText.count(failures, "input")) could not be read" : nil,
            failures > 0 ? rejects?.words : nil,
        ].compactMap { $0 }
        if !said.isEmpty { Messages.problem(said.joined(separator: "; ")) }
        try chancery.finish(lines: lines, failures: failures, notEnglish: notEnglish)
    }
}
