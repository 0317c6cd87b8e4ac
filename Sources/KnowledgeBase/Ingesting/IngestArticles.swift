import Ingestion
import Record
import Storage

/// What ingestion tells its caller as it goes, in order of the input.
public enum IngestEvent: Sendable {
    /// An article, with the bytes of its text, that the database now holds.
    case loaded(LoadOutcome, textBytes: Int)
    /// Something worth saying about an input that was read.
    case notice(ReadNotice)
    /// An input, or a part of one, that could not be read; the rest goes on.
    case failure(ReadFailure)
}

/// How an ingestion went, in numbers.
public struct IngestSummary: Sendable, Hashable, Codable {
    public var added = 0
    public var replaced = 0
    public var unchanged = 0
    /// Events that the articles loaded claim.
    public var events = 0
    /// Inputs, or parts of them, that could not be read.
    public var failures = 0
    /// Articles in other languages, passed over.
    public var notEnglish = 0
    /// Whether it ended because the reader was stopped.
    public var isStopped = false

    /// Nothing yet.
    public init() {}

    public var articles: Int { added + replaced + unchanged }

    /// Adds what another call did.
    public static func += (sum: inout IngestSummary, more: IngestSummary) {
        sum.added += more.added
        sum.replaced += more.replaced
        sum.unchanged += more.unchanged
        sum.events += more.events
        sum.failures += more.failures
        sum.notEnglish += more.notEnglish
        sum.isStopped = sum.isStopped || more.isStopped
    }

    mutating func count(_ outcome: LoadOutcome) {
        events += outcome.events
        switch outcome.change {
        case .added: added += 1
        case .replaced: replaced += 1
        case .unchanged: unchanged += 1
        }
    }
}

extension KnowledgeBase {
    /// Reads articles, extracts from each on `jobs` cores, and loads them in batches of one transaction each.
    ///
    /// An article that is there already, read by the same extractor, is passed over before anything is extracted. What `report`
    /// throws, and errors of storage, end it; batches loaded until then stay, so that the same call goes on where it was.
    /// When the reader is stopped, what was extracted until then is loaded.
    @discardableResult
    public func ingest(
        _ paths: [String], reader: ArticleReader, standardInput: @Sendable () throws -> [UInt8],
        extraction: ExtractArticles, now: String, jobs: Int = 1, batch: Int = 128,
        report: @Sendable (IngestEvent) throws -> Void
    ) throws -> IngestSummary {
        var waiting: [ExtractionRecord] = []
        var summary = IngestSummary()
        let articles = ArticleStore(connection)
        let version = extraction.version
        func flush() throws {
            guard !waiting.isEmpty else { return }
            for (outcome, record) in zip(try load(waiting, now: now, extractor: version), waiting) {
                summary.count(outcome)
                try report(.loaded(outcome, textBytes: record.article.text.utf8.count))
            }
            waiting = []
        }
        do {
            try ParallelReading(jobs: jobs).run(
                paths, reader: reader, standardInput: standardInput,
                takes: { article in
                    guard let known = try articles.state(of: article.key), known.fingerprint == article.fingerprint,
                        known.extractor == version
                    else { return true }
                    let outcome = LoadOutcome(
                        article: article.key, change: .unchanged, events: try articles.claims(of: known.id))
                    summary.count(outcome)
                    try report(.loaded(outcome, textBytes: article.text.utf8.count))
                    return false
                },
                work: { extraction.record(of: $0) }
            ) { step in
                switch step {
                case .done(let record):
                    waiting.append(record)
                    if waiting.count >= batch { try flush() }
                case .notice(let notice):
                    if notice.isOfLanguage { summary.notEnglish += 1 }
                    try report(.notice(notice))
                case .failure(let failure):
                    summary.failures += 1
                    try report(.failure(failure))
                }
            }
        } catch is ReadingStopped {
            summary.isStopped = true
        }
        try flush()
        return summary
    }
}
