import Language
import Record

extension Extractor {
    /// The time expressions of an article in reading order, without names, trees or events.
    public func dates(of article: Article) -> DatedWords {
        var reading = Reading(article, vocabulary: .shared)
        TagStage().run(&reading)
        DateStage().run(&reading)
        return DatedWords(document: reading.document, expressions: reading.dates)
    }
}

/// An article's words and the time expressions among them.
public struct DatedWords: Sendable {
    public let document: Document
    public let expressions: [TimeExpression]
}
