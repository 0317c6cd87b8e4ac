import Language
import Record

extension Vocabulary {
    /// Counted up, once between releases, with rules that read differently.
    private static let rules = 2

    /// The version of an extractor with these words.
    var version: String { Self.tablesVersion + (ownWords.map { "+" + $0 } ?? "") }

    /// The version of the extractor over the tables alone.
    private static let tablesVersion: String = {
        var hash = StableHash()
        hash.add(Release.number)
        for table in EmbeddedTable.names.sorted() { EmbeddedTable.add(table, to: &hash) }
        SyntaxModel.addEmbedded(to: &hash)
        return "\(rules)-" + hash.hex
    }()
}
