import Language
import Record

/// Reads articles into extraction records; a value without state, so that one serves any number of threads.
public struct Extractor: Sendable {
    private let pipeline: Pipeline<Reading, Reading.Layer>
    private let vocabulary: Vocabulary

    /// Changes with the tables, a user's own words, the model, the release and, by hand, with the rules: what another version
    /// read may be read differently now.
    public var version: String { vocabulary.version }

    /// Compiles the tables on first use. Throws when a stage stands before one it needs.
    public init(_ vocabulary: Vocabulary = .shared) throws {
        self.vocabulary = vocabulary
        pipeline = try Pipeline(ExtractionPipeline.stages, layer: Reading.Layer.self)
    }

    /// Everything that one article tells. Same article, same record.
    public func record(of article: Article) -> ExtractionRecord {
        let reading = reading(of: article)
        return ExtractionRecord(article: article, entities: reading.entities, events: reading.events)
    }

    /// The reading with all its layers, for showing how a record came about.
    public func reading(of article: Article) -> Reading {
        var reading = Reading(article, vocabulary: vocabulary)
        pipeline.run(&reading)
        return reading
    }

    /// The same; tells the name of each step when it is done, so that it can be timed.
    package func reading(of article: Article, after: (String) -> Void) -> Reading {
        var reading = Reading(article, vocabulary: vocabulary)
        after("Document")
        pipeline.run(&reading, after: after)
        return reading
    }
}
