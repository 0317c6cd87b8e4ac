import Record

/// What is in a database and how large it is.
public struct DatabaseInfo: Sendable, Hashable, Codable {
    public var path: String
    public var schema: Int
    /// Rows of what people ask about, in the order to show them.
    public var counts: [Count]
    /// Bytes of the file, and of its write-ahead log.
    public var bytes: Int
    public var logBytes: Int
    public var sqlite: String
    /// Earliest and latest publication day.
    public var firstPublished: CalendarDay?
    public var lastPublished: CalendarDay?

    /// Rows of one sort.
    public struct Count: Sendable, Hashable, Codable {
        public var name: String
        public var count: Int
    }
}

/// Looks at a database as a whole.
public struct Inspection {
    private let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// Counts, schema version and sizes.
    public func info() throws(StorageError) -> DatabaseInfo {
        let tables: [(String, String)] = [
            ("articles", "article"), ("events", "event"), ("claims", "claim"),
            ("countries", "party WHERE kind = 'country'"),
            ("organizations", "party WHERE kind = 'organization'"), ("people", "person"), ("offices", "office"),
            ("ministries", "ministry"), ("agreements", "agreement"), ("series", "series"), ("mentions", "mention"),
        ]
        var counts: [DatabaseInfo.Count] = []
        for (name, table) in tables {
            counts.append(.init(name: name, count: try connection.scalar("SELECT count(*) FROM \(table)")))
        }
        let bytes = try connection.scalar("PRAGMA page_count") * (try connection.scalar("PRAGMA page_size"))
        let days = try connection.first("SELECT min(published), max(published), sqlite_version() FROM article") {
            (CalendarDay(iso: $0.text(0)), CalendarDay(iso: $0.text(1)), $0.text(2))
        }
        return DatabaseInfo(
            path: connection.path, schema: try connection.scalar("PRAGMA user_version"), counts: counts, bytes: bytes,
            logBytes: size(of: connection.path + "-wal") ?? 0, sqlite: days?.2 ?? "", firstPublished: days?.0,
            lastPublished: days?.1)
    }

    /// Everything wrong with a database, in words; empty when it is sound.
    public func problems() throws(StorageError) -> [String] {
        var problems = try connection.rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
        problems += try connection.rows("PRAGMA foreign_key_check") { row in
            "table \(row.text(0)), row \(row.integer(1)): points to a row of \(row.text(2)) that is not there"
        }
        let faults: [(String, String)] = [
            (
                "claim without an event",
                """
                SELECT c.id FROM claim c
                WHERE c.event_id IS NULL AND NOT EXISTS (SELECT 1 FROM rejected_claim r WHERE r.claim_id = c.id)
                """
            ),
            (
                "claim without evidence",
                "SELECT c.id FROM claim c WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE claim_id = c.id)"
            ),
            (
                "event without a claim",
                "SELECT e.public_id FROM event e WHERE NOT EXISTS (SELECT 1 FROM claim WHERE event_id = e.id)"
            ),
            (
                "event without a best source",
                "SELECT e.public_id FROM event e WHERE NOT EXISTS (SELECT 1 FROM claim WHERE event_id = e.id AND rank = 0)"
            ),
            (
                "person no article names",
                "SELECT p.public_id FROM person p WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE person_id = p.id)"
            ),
            (
                "ministry no article names",
                "SELECT m.public_id FROM ministry m WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE ministry_id = m.id)"
            ),
            (
                "agreement no article names",
                "SELECT a.public_id FROM agreement a WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE agreement_id = a.id)"
            ),
            (
                "series no article names",
                "SELECT s.public_id FROM series s WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE series_id = s.id)"
            ),
            (
                "evidence whose quote is not the article's words",
                """
                SELECT c.id FROM evidence v JOIN claim c ON c.id = v.claim_id JOIN article r ON r.id = c.article_id
                WHERE substr(CAST(r.text AS BLOB), v.span_start + 1, v.span_end - v.span_start) <> CAST(v.quote AS BLOB)
                """
            ),
        ]
        for (fault, sql) in faults {
            let found = try connection.rows(sql) { $0.text(0) }
            guard let first = found.first else { continue }
            problems.append("\(found.count) × \(fault), first \(first)")
        }
        do throws(StorageError) {
            if let fault = try searchFault() { problems.append(fault) }
        } catch {
            problems.append("full-text index: \(error)")
        }
        return problems
    }

    /// Whether the index of words agrees with the articles. FTS5's own check writes, which a read-only database
    /// refuses, so the number of indexed articles and a sample of their first words are compared instead.
    private func searchFault() throws(StorageError) -> String? {
        let indexed = try connection.scalar("SELECT count(*) FROM article_search_docsize")
        let articles = try connection.scalar("SELECT count(*) FROM article")
        if indexed != articles { return "full-text index holds \(indexed) articles of \(articles)" }
        let sample = try connection.rows("SELECT id, key, substr(text, 1, 200) FROM article ORDER BY id DESC LIMIT 200")
        {
            (id: $0.integer(0), key: $0.text(1), text: $0.text(2))
        }
        for article in sample {
            // The last word may be cut.
            let words = article.text.split(whereSeparator: \.isWhitespace).dropLast().joined(separator: " ")
            let match = ArticleSearch.match(words)
            guard !match.isEmpty else { continue }
            let isFound = try connection.first(
                "SELECT 1 FROM article_search WHERE article_search MATCH ?1 AND rowid = ?2",
                [.text(match), .integer(article.id)]
            ) { _ in true }
            if isFound == nil { return "full-text index does not find the words of article '\(article.key)'" }
        }
        return nil
    }
}
