/// Names that the knowledge base holds, asked by the words of a question, so that names in small letters are found too.
public struct KnownNames: Sendable {
    /// The full name of the person these words name, as typed; nil for nobody.
    public var person: @Sendable (_ words: String) -> String?
    /// The name of the series these words name; nil for none.
    public var series: @Sendable (_ words: String) -> String?
    /// The words, folded, that tell the agreement these words name from others; nil for none.
    public var agreement: @Sendable (_ words: String) -> [String]?

    public init(
        person: @escaping @Sendable (String) -> String? = { _ in nil },
        series: @escaping @Sendable (String) -> String? = { _ in nil },
        agreement: @escaping @Sendable (String) -> [String]? = { _ in nil }
    ) {
        self.person = person
        self.series = series
        self.agreement = agreement
    }

    /// Knows nobody: names are told by capitals and given names alone.
    public static let none = KnownNames()
}
