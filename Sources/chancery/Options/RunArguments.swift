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

    @OptionGroup var log: LogArguments

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

    /// Opens what the run writes besides its output; from here on a signal asks it to end.
    ///
    /// `found` is what is counted in articles ('event'), `writesLines` whether output goes to standard output.
    func begin(_ reading: ReadingArguments, found: String = "event", writesLines: Bool = false) throws -> Run {
        Interruption.expect()
        let log = log.open(found: found, sharesTerminal: writesLines)
        let file = try rejects.map { try RejectFile(path: $0, inputs: reading.paths) }
        var reader = reading.reader
        reader.options.limit = limit
        reader.options.ownFile = file?.identity
        reader.counter = log.progress.counter
        reader.isStopped = { Interruption.isWanted }
        if log.progress.isShown, limit == nil { log.progress.expect(reader.size(of: reading.paths)) }
        return Run(reader: reader, log: log, rejects: file)
    }
}

/// One run over articles: what could not be read of them, counted, told and kept.
final class Run: Sendable {
    let reader: ArticleReader
    let log: RunLog
    let rejects: RejectFile?
    private let failed = Mutex(0)
    private let foreign = Mutex(0)
    /// How many articles in other languages are named one by one.
    private static let foreignTold = 20

    init(reader: ArticleReader, log: RunLog, rejects: RejectFile?) {
        self.reader = reader
        self.log = log
        self.rejects = rejects
    }

    /// Inputs, or parts of them, that could not be read so far.
    var failures: Int { failed.withLock { $0 } }

    /// Articles passed over so far because they are not in English.
    var notEnglish: Int { foreign.withLock { $0 } }

    func tell(_ notice: ReadNotice) {
        if notice.isOfLanguage {
            let count = foreign.withLock { count in
                count += 1
                return count
            }
            // A crawl holds thousands of them; the summary counts them all.
            if count > Self.foreignTold { return }
        }
        log.tell(notice)
    }

    func tell(_ failure: ReadFailure) throws {
        failed.withLock { $0 += 1 }
        log.tell(failure)
        try rejects?.add(failure)
    }

    /// Runs a command that writes a line for each article, and tells how it went.
    func lines(_ write: ((ExtractArticles.Outcome) throws -> Void) throws -> Void, counting found: String) throws {
        var articles = 0
        var isStopped = false
        do {
            try write { outcome in
                switch outcome {
                case .line(let line):
                    articles += 1
                    try ByteSink.standard.write(line.bytes + [0x0A])
                    log.progress.advance(textBytes: line.textBytes, found: line.events)
                case .notice(let notice): tell(notice)
                case .failure(let failure): try tell(failure)
                }
            }
        } catch is ReadingStopped {
            isStopped = true
        }
        let count = log.progress.foundCount
        let parts = [
            log.isQuiet || articles == 0
                ? nil : CardText.count(articles, "article") + "; " + CardText.count(count, found),
            notEnglish > 0 ? "\(notEnglish) not in English" : nil,
            failures > 0 ? "\(CardText.count(failures, "input")) could not be read" : nil,
            failures > 0 ? rejects?.words : nil,
            isStopped ? "stopped; what was written are whole lines" : nil,
        ].compactMap { $0 }
        var counts = [
            "articles": articles, found + "s": count, "failures": failures, "notEnglish": notEnglish,
        ]
        counts["rejected"] = rejects?.count
        log.summary(parts.joined(separator: "; "), counts, isStopped: isStopped)
        if isStopped { throw Interrupted() }
        try chancery.finish(lines: articles, failures: failures, notEnglish: notEnglish)
    }
}
