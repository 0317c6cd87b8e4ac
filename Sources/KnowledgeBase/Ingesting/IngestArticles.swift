import Ingestion
import Record
import Storage

/// What ingestion tells its caller as it goes, in order of the input.
public enum IngestEvent: Sendable {
    case loaded(LoadOutcome)
    /// Something worth saying about an input that was read.
    case notice(ReadNotice)
    /// An input, or a part of one, that could not be read; the rest goes on.
    case failure(ReadFailure)
}

extension KnowledgeBase {
    /// Reads articles, extracts from each, and loads them in batches of one transaction each.
    ///
    /// What `report` throws, and errors of storage, end it; batches loaded until then stay.
    public func ingest(
        _ paths: [String], reader: ArticleReader, standardInput: () throws -> [UInt8], extract: (Article) throws -> ExtractionRecord,
        now: String, batch: Int = 500, report: (IngestEvent) throws -> Void
    ) throws {
        var waiting: [ExtractionRecord] = []
        func flush() throws {
            guard !waiting.isEmpty else { return }
            for outcome in try load(waiting, now: now) { try report(.loaded(outcome)) }
            waiting = []
        }
        try reader.read(paths: paths, standardInput: standardInput) { outcome in
            switch outcome {
            case .article(let article, let notices):
                for notice in notices { try report(.notice(notice)) }
                waiting.append(try extract(article))
                if waiting.count >= batch { try flush() }
            case .notice(let notice): try report(.notice(notice))
            case .failure(let failure): try report(.failure(failure))
            }
        }
        try flush()
    }
}
