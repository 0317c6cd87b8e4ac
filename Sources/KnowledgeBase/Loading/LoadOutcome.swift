/// What became of one record that was loaded.
public struct LoadOutcome: Sendable, Hashable, Codable {
    /// The article's key.
    public var article: String
    public var change: Change
    /// Events that the article claims.
    public var events: Int

    public enum Change: String, Sendable, Hashable, Codable, CaseIterable {
        case added, replaced, unchanged
    }
}
