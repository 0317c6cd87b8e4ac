import Record

/// Finds entities other than people by what somebody types.
public struct EntityLookup {
    private let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// Public identifiers of parties, ministries, agreements and series that bear exactly this name, in any article.
    public func exact(_ words: String) throws(StorageError) -> [String] {
        let name = folded(words)
        guard !name.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT code FROM party WHERE folded = ?1 UNION SELECT public_id FROM ministry WHERE folded = ?1
            UNION SELECT public_id FROM agreement WHERE folded = ?1 UNION SELECT public_id FROM series WHERE folded = ?1
            """, [.text(name)]
        ) { $0.text(0) }
    }

    /// Public identifiers of parties, ministries, agreements and series whose name holds all the words.
    public func byWords(_ words: String) throws(StorageError) -> [String] {
        let words = SearchedWord.words(of: words)
        guard !words.isEmpty else { return [] }
        let condition = words.indices.map { "instr(' ' || folded, ?\($0 + 1)) > 0" }.joined(separator: " AND ")
        return try connection.rows(
            """
            SELECT public_id, name FROM series WHERE \(condition) UNION ALL SELECT public_id, name
                FROM agreement WHERE \(condition)
            UNION ALL SELECT public_id, name FROM ministry WHERE \(condition) UNION ALL SELECT code, name
                FROM party WHERE \(condition)
            ORDER BY 2, 1
            """, words.map { .text(" " + $0) }
        ) { $0.text(0) }
    }

    /// Every name, for suggestions.
    public func allNames() throws(StorageError) -> [String] {
        try connection.rows(
            """
            SELECT name FROM person UNION SELECT name FROM party UNION SELECT name FROM series UNION SELECT name
                FROM agreement
            UNION SELECT name FROM ministry
            """
        ) { $0.text(0) }
    }
}
