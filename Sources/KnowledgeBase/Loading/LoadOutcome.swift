/// What became of one record that was loaded.
public struct LoadOutcome: Sendable, Hashable {
    /// The article's key.
    public var article: String
    public var change: Change
    /// Events that the article claims.
    public var events: Int

    public enum Change: String, Sendable, Hashable, CaseIterable {
        case added, replaced, unchanged
    }
}
