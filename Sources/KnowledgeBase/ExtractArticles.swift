import Dispatch
import Extraction
import Ingestion
import Record
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads articles into extraction records without any database; articles of one batch are read on all cores.
public struct ExtractArticles: Sendable {
    let extractor: Extractor

    /// What came of one step of the input, in input order.
    public enum Outcome: Sendable {
        /// The record as one line of JSON, without a line end, in UTF-8.
        case line([UInt8])
        case notice(ReadNotice)
        case failure(ReadFailure)
    }

    /// Compiles the tables on first use.
    public init() throws { extractor = try Extractor() }

    /// Everything one article tells.
    public func record(of article: Article) -> ExtractionRecord { extractor.record(of: article) }

    /// Reads `paths` and hands over each outcome in input order; `batch` articles are held at a time.
    ///
    /// What `report` throws ends the reading and is passed on.
    public func run(
        _ paths: [String], reader: ArticleReader, standardInput: () throws -> [UInt8], batch: Int = 128,
        report: (Outcome) throws -> Void
    ) throws {
        var waiting: [Waiting] = []
        var articles = 0
        func flush() throws {
            let lines = try lines(of: waiting)
            for (step, line) in zip(waiting, lines) {
                switch step {
                case .article: try report(.line(line))
                case .notice(let notice): try report(.notice(notice))
                case .failure(let failure): try report(.failure(failure))
                }
            }
            waiting = []
            articles = 0
        }
        try reader.read(paths: paths, standardInput: standardInput) { outcome in
            switch outcome {
            case .article(let article, let notices):
                waiting += notices.map(Waiting.notice)
                waiting.append(.article(article))
                articles += 1
            case .notice(let notice): waiting.append(.notice(notice))
            case .failure(let failure): waiting.append(.failure(failure))
            }
            if articles >= batch || waiting.count >= batch * 4 { try flush() }
        }
        try flush()
    }

    private enum Waiting: Sendable {
        case article(Article)
        case notice(ReadNotice)
        case failure(ReadFailure)
    }

    /// A line for each article, nothing for other steps; keys are sorted so that the same article gives the same bytes.
    private func lines(of steps: [Waiting]) throws -> [[UInt8]] {
        let done = Mutex<(lines: [[UInt8]], error: (any Error)?)>((Array(repeating: [], count: steps.count), nil))
        DispatchQueue.concurrentPerform(iterations: steps.count) { i in
            guard case .article(let article) = steps[i] else { return }
            do {
                let line = try Self.line(of: extractor.record(of: article))
                done.withLock { $0.lines[i] = line }
            } catch {
                done.withLock { $0.error = error }
            }
        }
        return try done.withLock { done in
            if let error = done.error { throw error }
            return done.lines
        }
    }

    private static func line(of record: ExtractionRecord) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(record))
    }
}
