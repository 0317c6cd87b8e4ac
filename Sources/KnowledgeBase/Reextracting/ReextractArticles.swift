import Record
import Storage

/// Which articles are read again, and how.
public struct ReextractOptions: Sendable, Hashable {
    /// Keys of the articles; nil for all.
    public var only: [String]?
    /// Also those that this version of the extractor has read.
    public var isForced = false
    /// Nothing is written; what would change is reported.
    public var isDry = false
    public var limit: Int?
    /// Articles worked on at once.
    public var jobs = 1
    /// Articles written in one transaction.
    public var batch = 256

    public init() {}
}

/// Keys that no article in the database has.
public struct UnknownArticles: Error, Sendable, Hashable {
    public var keys: [String]
}

extension KnowledgeBase {
    /// Reads the articles of the database again, from their texts in it, and puts the new readings in the place of the old.
    ///
    /// What an article told before stays until its new reading is complete: a batch is written in one transaction, so that
    /// the same call goes on where an earlier one ended, however that ended. Articles keep their numbers and the time they
    /// were loaded. The result is what reading the same articles into a new database gives. `expect` is told how many
    /// articles there are to read, `report` of each in order with the bytes of its text. Throws `UnknownArticles` and what
    /// `report` throws.
    public func reextract(
        _ extraction: ExtractArticles, _ options: ReextractOptions,
        isStopped: @Sendable () -> Bool = { false }, expect: @Sendable (Int) -> Void = { _ in },
        report: @Sendable (ReadingChange, _ textBytes: Int) throws -> Void
    ) throws -> ReextractSummary {
        let articles = ArticleStore(connection)
        var ids = try chosen(options, version: extraction.version)
        var summary = ReextractSummary()
        summary.extractor = extraction.version
        summary.eventsBefore = try EventStore(connection).count()
        summary.passedOver = (try options.only?.count ?? articles.count()) - ids.count
        if let limit = options.limit { ids = Array(ids.prefix(limit)) }
        expect(ids.count)

        var loader = RecordLoader(connection, names: names, time: "", extractor: extraction.version)
        var waiting: [ExtractionRecord] = []
        func flush() throws {
            guard !waiting.isEmpty else { return }
            var changes: [ReadingChange] = []
            for record in waiting { changes.append(try change(record)) }
            let gone = options.isDry ? [] : try loader.replaceReadings(waiting)
            for (change, record) in zip(changes, waiting) {
                if gone.contains(change.article) {
                    summary.gone += 1
                } else {
                    summary.count(change)
                    try report(change, record.article.text.utf8.count)
                }
            }
            waiting = []
        }
        summary.isStopped = try OrderedWork(jobs: options.jobs).run(
            ids, isStopped: isStopped, article: { try articles.article(numbered: $0) },
            work: { extraction.record(of: $0) }
        ) { record in
            waiting.append(record)
            if waiting.count >= options.batch { try flush() }
        }
        try flush()
        if !options.isDry { summary.eventsAfter = try EventStore(connection).count() }
        return summary
    }

    /// Numbers of the articles to be read.
    private func chosen(_ options: ReextractOptions, version: String) throws -> [Int64] {
        let articles = ArticleStore(connection)
        guard let keys = options.only else { return try articles.unread(by: options.isForced ? nil : version) }
        var ids: [Int64] = []
        var unknown: [String] = []
        for key in keys {
            guard let state = try articles.state(of: key) else {
                unknown.append(key)
                continue
            }
            guard state.extractor != ArticleStore.byHand else { continue }
            if options.isForced || state.extractor != version { ids.append(state.id) }
        }
        guard unknown.isEmpty else { throw UnknownArticles(keys: unknown) }
        return ids
    }

    private func change(_ record: ExtractionRecord) throws -> ReadingChange {
        let claims = ClaimStore(connection)
        var before: [Claim] = []
        if let known = try ArticleStore(connection).state(of: record.article.key) {
            for id in try claims.claims(inArticle: known.id) {
                if let claim = try claims.claim(id) { before.append(claim) }
            }
        }
        return ReadingChange(
            article: record.article.key, before: before.map { ToldEvent($0) },
            after: record.events.map { ToldEvent($0, in: record.article) })
    }
}
