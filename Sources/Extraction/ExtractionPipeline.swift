import Language
import Record

/// The stages in order: each adds one kind of fact to the reading.
enum ExtractionPipeline {
    static let stages: [any Stage<Reading>] = [
        TagStage(),
        DateStage(),
        GazetteerStage(),
        MentionStage(),
        ParseStage(),
        CoreferenceStage(),
        EventWordStage(),
        EventStage(),
        MergeStage(),
        EntityStage(),
    ]
}
