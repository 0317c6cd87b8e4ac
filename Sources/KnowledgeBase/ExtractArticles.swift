import Extraction
import Ingestion
import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads articles into extraction records without any database, on several cores.
public struct ExtractArticles: Sendable {
    let extractor: Extractor

    /// What came of one step of the input, in input order.
    public enum Outcome: Sendable {
        /// One article's line.
        case line(ArticleLine)
        case notice(ReadNotice)
        case failure(ReadFailure)
    }

    /// Compiles the tables on first use.
    public init(words: OwnWords = .none) throws { extractor = try Extractor(words.vocabulary) }

    /// Changes with whatever can make it read an article differently.
    public var version: String { extractor.version }

    /// Everything one article tells.
    public func record(of article: Article) -> ExtractionRecord { extractor.record(of: article) }

    /// Reads `paths` on `jobs` cores and hands over each outcome in input order.
    ///
    /// What `report` throws ends the reading and is passed on.
    public func run(
        _ paths: [String], reader: ArticleReader, standardInput: () throws -> [UInt8], jobs: Int = 1,
        report: (Outcome) throws -> Void
    ) throws {
        let extractor = extractor
        try ParallelReading(jobs: jobs).run(
            paths, reader: reader, standardInput: standardInput,
            // Keys are sorted so that the same article gives the same bytes.
            work: { try Self.line(of: extractor.record(of: $0)) }
        ) { step in
            switch step {
            case .done(let line): try report(.line(line))
            case .notice(let notice): try report(.notice(notice))
            case .failure(let failure): try report(.failure(failure))
            }
        }
    }

    private static func line(of record: ExtractionRecord) throws -> ArticleLine {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ArticleLine(
            bytes: Array(try encoder.encode(record)), events: record.events.count,
            textBytes: record.article.text.utf8.count)
    }
}

/// What is written for one article.
public struct ArticleLine: Sendable {
    /// One line of JSON, without a line end, in UTF-8.
    public var bytes: [UInt8]
    /// Events, or time expressions, found in it.
    public var events: Int
    /// Bytes of its text.
    public var textBytes: Int
}
