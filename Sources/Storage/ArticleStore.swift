import Record

/// Articles as they were read.
public struct ArticleStore {
    private let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// What is needed to know whether an article has changed.
    public struct State: Sendable, Hashable {
        public let id: Int64
        public let key: String
        public let fingerprint: String
        public let reading: String
        /// The version of the extractor that read it; empty when not known.
        public let extractor: String
        /// When it was loaded, as the caller said then.
        public let loaded: String
    }

    private static let state = "SELECT id, key, fingerprint, reading, extractor, loaded FROM article"

    private static func state(_ row: borrowing Statement) -> State {
        State(
            id: row.integer(0), key: row.text(1), fingerprint: row.text(2), reading: row.text(3),
            extractor: row.text(4), loaded: row.text(5))
    }

    /// How the article with this key stands in the database; nil when it is not there.
    public func state(of key: String) throws(StorageError) -> State? {
        try connection.first(Self.state + " WHERE key = ?1", [.text(key)], Self.state)
    }

    /// How the next articles stand, in the order they were added, behind number `id`.
    public func states(after id: Int64, limit: Int) throws(StorageError) -> [State] {
        try connection.rows(
            Self.state + " WHERE id > ?1 ORDER BY id LIMIT ?2", [.integer(id), Value(limit)], Self.state)
    }

    /// What stands for the version where somebody added an event by hand; no extractor reads its source.
    public static let byHand = "hand"

    /// Numbers of the articles that another version of the extractor read, or none is known to have read, in the order they
    /// were added; of all articles when `version` is nil.
    public func unread(by version: String?) throws(StorageError) -> [Int64] {
        try connection.rows(
            "SELECT id FROM article WHERE (?1 IS NULL OR extractor <> ?1) AND extractor <> ?2 ORDER BY id",
            [Value(version), .text(Self.byHand)]
        ) { $0.integer(0) }
    }

    /// How many articles there are.
    public func count() throws(StorageError) -> Int { try connection.scalar("SELECT count(*) FROM article") }

    /// How many events an article claims.
    public func claims(of id: Int64) throws(StorageError) -> Int {
        try connection.scalar("SELECT count(*) FROM claim WHERE article_id = ?1", [.integer(id)])
    }

    /// Notes which version of the extractor an article was read by.
    public func note(extractor: String, of id: Int64) throws(StorageError) {
        try connection.run("UPDATE article SET extractor = ?2 WHERE id = ?1", [.integer(id), .text(extractor)])
    }

    /// Notes what was read in an article, and by which version of the extractor.
    public func note(reading: String, extractor: String, of id: Int64) throws(StorageError) {
        try connection.run(
            "UPDATE article SET reading = ?2, extractor = ?3 WHERE id = ?1",
            [.integer(id), .text(reading), .text(extractor)])
    }

    /// Notes when an article was loaded.
    public func note(loaded time: String, of id: Int64) throws(StorageError) {
        try connection.run("UPDATE article SET loaded = ?2 WHERE id = ?1", [.integer(id), .text(time)])
    }

    /// Adds an article. `reading` changes with what was extracted from it, `time` and `extractor` are kept as given.
    public func insert(
        _ article: Article, reading: String, time: String, extractor: String
    ) throws(StorageError) -> Int64 {
        try connection.insert(
            """
            INSERT INTO article(key, title, byline, source, url, language, published, published_basis, text,
                fingerprint, reading, loaded, extractor)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """,
            [
                .text(article.key), Value(article.title), Value(article.byline), Value(article.source),
                Value(article.url),
                Value(article.language), Value(article.published?.iso), Value(article.publishedBasis?.rawValue),
                .text(article.text), .text(article.fingerprint), .text(reading), .text(time), .text(extractor),
            ])
    }

    /// Removes an article with all that was read in it; what rested on it alone is removed when identities are settled.
    public func delete(_ id: Int64) throws(StorageError) {
        try connection.run("DELETE FROM article WHERE id = ?1", [.integer(id)])
    }

    /// The article with this key as it was read; nil when it is not there.
    public func article(_ key: String) throws(StorageError) -> Article? {
        try article(where: "key = ?1", .text(key))
    }

    /// The article with this number as it was read; nil when it is not there.
    public func article(numbered id: Int64) throws(StorageError) -> Article? {
        try article(where: "id = ?1", .integer(id))
    }

    private func article(where condition: String, _ value: Value) throws(StorageError) -> Article? {
        try connection.first(
            """
            SELECT key, title, byline, source, url, published, published_basis, language, text FROM article
            WHERE \(condition)
            """, [value]
        ) { row in
            Article(
                key: row.text(0), title: row.optionalText(1), byline: row.optionalText(2), source: row.optionalText(3),
                url: row.optionalText(4), published: CalendarDay(iso: row.text(5)),
                publishedBasis: PublishedBasis(rawValue: row.text(6)), language: row.optionalText(7), text: row.text(8))
        }
    }

    /// The keys of all articles, in the order they were added.
    public func keys() throws(StorageError) -> [String] {
        try connection.rows("SELECT key FROM article ORDER BY id") { $0.text(0) }
    }
}
