/// What states and bodies are called; the knowledge base itself knows only codes, the tables of extraction know the
/// words.
public struct PartyNames: Sendable {
    /// The usual English name for a code; nil when unknown.
    public var name: @Sendable (_ code: String) -> String?
    /// The code for a name, demonym or adjective (`japanese` → `JP`), folded; nil when unknown.
    public var code: @Sendable (_ word: String) -> String?
    /// Whether a code is a state's, not a body's.
    public var isState: @Sendable (_ code: String) -> Bool

    public init(
        name: @escaping @Sendable (String) -> String? = { _ in nil },
        code: @escaping @Sendable (String) -> String? = { _ in nil },
        isState: @escaping @Sendable (String) -> Bool = {
            $0.utf8.count == 2 && !["EU", "UN", "G7", "G8", "WB"].contains($0)
        }
    ) {
        self.name = name
        self.code = code
        self.isState = isState
    }

    /// Knows no words: names come from the records alone.
    public static let codesOnly = PartyNames()
}
