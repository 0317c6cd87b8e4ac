import Record
import Storage

/// A database whose articles are to be taken over, known to be there and of this program's schema.
public struct MergeSource: Sendable, Hashable {
    public let path: String

    /// Reads the file at `path` through; throws `MergeFailure` when it cannot be merged.
    public init(path: String) throws {
        self.path = path
        do {
            try Database.verify(path: path)
        } catch {
            throw MergeFailure(error)
        }
    }
}

/// Why articles of a database cannot be taken over, and what to do about it.
public struct MergeFailure: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String

    init(_ error: StorageError) {
        let words =
            switch error {
            case .missing(let path): "\(path): no such database; check the name"
            case .notADatabase(let path): "\(path): not an SQLite database; name only those that chancery made"
            case .notOurs(let path): "\(path): a database of another program; name only those that chancery made"
            case .corrupt(let path, let reason):
                "\(path): damaged (\(reason)); restore a copy, or ingest its articles instead"
            default: error.description
            }
        description = words + "; nothing was merged"
    }
}

extension KnowledgeBase {
    /// Takes over the articles of other databases with what was read in them, in batches of one transaction each, and then
    /// what was corrected in them.
    ///
    /// The result is that of one ingestion of all articles, in whatever order the databases come. What another version of
    /// `extraction` read, here or there, is read anew on `jobs` cores; all else is taken as it is kept. Errors end it, and
    /// so does `isStopped`, asked between batches; batches until then stay, and the same call goes on where it was.
    ///
    /// - Parameter report: called for each article of the others, with the path of its database.
    /// - Returns: false when it was stopped.
    @discardableResult
    public func merge(
        _ others: [MergeSource], extraction: ExtractArticles, jobs: Int = 1, batch: Int = 500,
        isStopped: @Sendable () -> Bool = { false },
        report: @Sendable (String, MergeOutcome) throws -> Void = { _, _ in }
    ) throws -> Bool {
        let rereading = Rereading(extraction: extraction, jobs: jobs)
        guard try renew(rereading, batch: batch, isStopped: isStopped) else { return false }
        for other in others {
            let source = try Database.openForCopying(path: other.path)
            var last: Int64 = 0
            while !isStopped() {
                let states = try ArticleStore(source).states(after: last, limit: batch)
                guard let end = states.last else { break }
                last = end.id
                for outcome in try merge(states, of: source, rereading) { try report(other.path, outcome) }
            }
            if isStopped() { return false }
            try takeCorrections(of: source)
        }
        return true
    }

    /// Reads anew what another version read here, so that both sides are of one version.
    private func renew(_ rereading: Rereading, batch: Int, isStopped: () -> Bool) throws -> Bool {
        let articles = ArticleStore(connection)
        var last: Int64 = 0
        while !isStopped() {
            let states = try articles.states(after: last, limit: batch)
            guard let end = states.last else { return true }
            last = end.id
            let stale = try states.filter { rereading.isDue($0.extractor) }.compactMap { state in
                try articles.article(state.key).map { (article: $0, loaded: state.loaded) }
            }
            guard !stale.isEmpty else { continue }
            var loader = RecordLoader(connection, names: names, time: "")
            try loader.replace(try rereading.readings(of: stale))
        }
        return false
    }

    private func merge(
        _ states: [ArticleStore.State], of source: Connection, _ rereading: Rereading
    ) throws -> [MergeOutcome] {
        var loader = RecordLoader(connection, names: names, time: "")
        let (here, there) = (ArticleStore(connection), ArticleStore(source))
        let readings = ReadingStore(source)
        var kept: [KeptReading] = []
        var stale: [(article: Article, loaded: String)] = []
        var outcomes: [MergeOutcome] = []
        for state in states {
            // Most articles of a second merge are here already, and need not be read.
            if let known = try here.state(of: state.key), known.fingerprint == state.fingerprint,
                rereading.isDue(state.extractor) ? !known.extractor.isEmpty : known.reading == state.reading
            {
                if !rereading.isDue(state.extractor) || state.loaded > known.loaded {
                    try loader.note(
                        known, loaded: state.loaded,
                        extractor: rereading.isDue(state.extractor) ? "" : state.extractor)
                }
                let events = try here.claims(of: known.id)
                outcomes.append(
                    MergeOutcome(
                        loaded: LoadOutcome(article: state.key, change: .unchanged, events: events), differs: false,
                        textBytes: 0))
            } else if rereading.isDue(state.extractor) {
                if let article = try there.article(state.key) { stale.append((article, state.loaded)) }
            } else if let record = try readings.record(ofArticle: state.id, key: state.key) {
                kept.append(
                    KeptReading(
                        record: record, reading: state.reading, loaded: state.loaded, extractor: state.extractor))
            }
        }
        return outcomes + (try loader.merge(kept + (try rereading.readings(of: stale))))
    }
}
