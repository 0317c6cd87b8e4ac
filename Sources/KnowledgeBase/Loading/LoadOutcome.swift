/// What became of one record that was loaded.
public struct LoadOutcome: Sendable, Hashable, Codable {
    /// The article's key.
    public var article: String
    public var change: Change
    /// Events that the article claims.
    public var events: Int

    /// Whether the article was new, read otherwise than before, or the same.
    public enum Change: String, Sendable, Hashable, Codable, CaseIterable {
        case added, replaced, unchanged
    }
}
