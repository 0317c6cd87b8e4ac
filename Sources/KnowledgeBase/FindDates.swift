import Extraction
import Ingestion
import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Finds the time expressions of articles without a database: where they stand and what they mean.
public struct FindDates: Sendable {
    private let extractor: Extractor

    /// Compiles the tables on first use.
    public init() throws { extractor = try Extractor() }

    /// The time expressions of one article in reading order, offsets in Unicode scalars of its text.
    public func dates(of article: Article) -> DatedArticle {
        let found = extractor.dates(of: article)
        let offsets = ScalarOffsets(article.text)
        let expressions = found.expressions.flatMap { expression in
            expression.timex.map { part in
                let span = found.document.span(part.tokens)
                return DatedArticle.Expression(
                    start: offsets.scalar(at: span.start), end: offsets.scalar(at: span.end),
                    text: span.text(in: article.text), type: part.type.rawValue, value: part.value, edtf: part.date,
                    why: part.date == nil ? Self.reason(expression) : nil, bound: expression.bound?.rawValue,
                    derivation: Self.derivation(expression, article.published))
            }
        }
        return DatedArticle(key: article.key, expressions: expressions)
    }

    /// Reads `paths` on `jobs` cores and hands over each outcome in input order.
    ///
    /// What `report` throws ends the reading and is passed on.
    public func run(
        _ paths: [String], reader: ArticleReader, standardInput: () throws -> [UInt8], jobs: Int = 1,
        report: (ExtractArticles.Outcome) throws -> Void
    ) throws {
        try ParallelReading(jobs: jobs).run(
            paths, reader: reader, standardInput: standardInput, work: { try line(of: $0) }
        ) { step in
            switch step {
            case .done(let line): try report(.line(line))
            case .notice(let notice): try report(.notice(notice))
            case .failure(let failure): try report(.failure(failure))
            }
        }
    }

    private func line(of article: Article) throws -> ArticleLine {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let found = dates(of: article)
        return ArticleLine(
            bytes: Array(try encoder.encode(found)), events: found.expressions.count,
            textBytes: article.text.utf8.count)
    }

    /// Why an expression has no date.
    private static func reason(_ expression: TimeExpression) -> String {
        if let reason = expression.unresolved { return reason }
        switch expression.type {
        case .duration: return "a length of time"
        case .set: return "a time that repeats"
        case .time: return "a time of day"
        case .date: return "no bounds are told"
        }
    }

    /// In a few words how the meaning was found, with the rule's name.
    private static func derivation(_ expression: TimeExpression, _ published: CalendarDay?) -> String {
        let how: String =
            switch (expression.date, expression.basis) {
            case (nil, _): "not dated"
            case (_, .stated): "stated"
            case (_, .relative):
                expression.countsFromText
                    ? "counted from the date told before"
                    : published.map { "counted from publication on \($0.iso)" } ?? "counted from the date told before"
            case (_, .inferred): "as the text around dates it"
            }
        return how + " [" + expression.rule + "]"
    }
}

/// The time expressions of one article.
public struct DatedArticle: Sendable, Hashable, Encodable {
    public var key: String
    public var expressions: [Expression]

    /// Words that say when, how long or how often.
    public struct Expression: Sendable, Hashable, Encodable {
        /// In Unicode scalars, the end exclusive.
        public var start: Int
        public var end: Int
        public var text: String
        /// DATE, TIME, DURATION or SET, as TIMEX3 has them.
        public var type: String
        /// The value as TIMEX3 writes it.
        public var value: String
        /// The days it means; nil where there are none.
        public var edtf: EDTFDate?
        /// Why `edtf` is nil.
        public var why: String?
        /// The preposition that opens one side: since, until, by, before, after.
        public var bound: String?
        public var derivation: String

        enum CodingKeys: String, CodingKey { case start, end, text, type, value, edtf, why, bound, derivation }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(start, forKey: .start)
            try container.encode(end, forKey: .end)
            try container.encode(text, forKey: .text)
            try container.encode(type, forKey: .type)
            try container.encode(value, forKey: .value)
            // Always there, so that a reader need not ask whether a missing member means none.
            try container.encode(edtf, forKey: .edtf)
            try container.encodeIfPresent(why, forKey: .why)
            try container.encodeIfPresent(bound, forKey: .bound)
            try container.encode(derivation, forKey: .derivation)
        }
    }
}
