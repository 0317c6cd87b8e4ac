import Record

/// An article with what was read in it, as a database keeps it.
struct KeptReading: Sendable {
    var record: ExtractionRecord
    /// The hash of what was read.
    var reading: String
    /// When it was loaded.
    var loaded: String
    /// The version that read it; empty when not known.
    var extractor: String
}

/// What became of one article of a database that is merged.
public struct MergeOutcome: Sendable, Hashable {
    public var loaded: LoadOutcome
    /// Whether the two databases hold different articles, or different readings, under its key.
    public var differs: Bool
    /// Bytes of its text; 0 where it needed not be read.
    public var textBytes: Int
}
