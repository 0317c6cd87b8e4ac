import Record
import Storage

/// A knowledge base in one SQLite file: articles, what they name, and the events they tell of.
///
/// One actor owns the connection, so that reading and writing never meet. Errors are `StorageError`, and
/// `AmbiguousName` where a name in a question can be several people; both say what to do.
public actor KnowledgeBase {
    let connection: Connection
    let names: PartyNames

    /// Reading alone leaves the file untouched.
    public enum Access: Sendable { case readOnly, readWrite }

    /// Opens the file at `path`; for writing it is made or upgraded as needed.
    ///
    /// `now` is a time such as `2024-03-13T10:00:00Z` that is written beside a migration as given.
    /// With `day` a knowledge base that is only read holds what had been published by then, as it was told then.
    public init(
        path: String, access: Access, now: String = "", names: PartyNames = .codesOnly, asOf day: CalendarDay? = nil
    ) throws {
        connection =
            switch access {
            case .readOnly: try Database.openForReading(path: path)
            case .readWrite: try Database.openForWriting(path: path, time: now)
            }
        self.names = names
        if let day, access == .readOnly { try LookBack.look(connection, to: day) }
    }

    // MARK: Loading

    /// Loads records in one transaction; gives what became of each, in order. `now` and `extractor`, the version that made
    /// the records where it is known, are written beside the articles as given.
    @discardableResult
    public func load(_ records: [ExtractionRecord], now: String, extractor: String = "") throws -> [LoadOutcome] {
        var loader = RecordLoader(connection, names: names, time: now, extractor: extractor)
        return try loader.load(records)
    }

    /// Removes articles by their keys, with all that rested on them; gives how many there were.
    @discardableResult
    public func remove(articles keys: [String]) throws -> Int {
        var loader = RecordLoader(connection, names: names, time: "")
        return try loader.remove(keys)
    }

    /// Decides again who is meant and which events are told, from what was read in all articles.
    public func rebuild() throws {
        var loader = RecordLoader(connection, names: names, time: "")
        try loader.rebuild()
    }

    /// Puts everything written into the one file and removes the log beside it, so that a copy of the file is whole.
    public func close() throws {
        try connection.run("PRAGMA optimize")
        try connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    // MARK: Asking

    /// Whether any article names the state or body with this code.
    public func knows(party code: String) throws -> Bool {
        try EntityStore(connection).entity(publicID: code) != nil
    }

    /// The events that a query wants, in its order.
    public func events(_ query: Query) throws -> [KnownEvent] {
        var found: [KnownEvent] = []
        try forEachEvent(query) { found.append($0) }
        return found
    }

    /// Hands over the events one by one, holding one at a time.
    func forEachEvent(_ query: Query, _ body: (KnownEvent) throws -> Void) throws {
        let store = EventStore(connection)
        try store.forEach(in: try store.plan(query), body)
    }

    /// How many events a query wants, its limit counted in.
    public func count(_ query: Query) throws -> Int {
        let store = EventStore(connection)
        return try store.count(try store.plan(query))
    }

    /// The SQL that a query becomes.
    public func plan(_ query: Query) throws -> QueryPlan { try EventStore(connection).plan(query) }

    /// All entities of a kind with their counts; `country` narrows to what belongs to it.
    public func entities(_ kind: EntityKind, country: String? = nil) throws -> [KnownEntity] {
        try EntityStore(connection).entities(kind, country: country)
    }

    /// Who was seen in an office, the surest first; `roles` are wordings of one office.
    public func holders(ofAny roles: [String], country: String?, at day: CalendarDay? = nil) throws -> [OfficeHolder] {
        try EntityStore(connection).holders(ofAny: roles, country: country, at: day)
    }

    /// Articles that hold all the words; `"words in quotes"` stand together, `word*` begins a word.
    public func search(_ words: String, limit: Int = 20, marks: (String, String) = ("[", "]")) throws -> [SearchHit] {
        try ArticleSearch(connection).hits(words, limit: limit, marks: marks)
    }

    /// The article with this key as it was read.
    public func article(_ key: String) throws -> Article? { try ArticleStore(connection).article(key) }

    /// Counts, schema version and sizes.
    public func info() throws -> DatabaseInfo { try Inspection(connection).info() }

    /// Everything wrong with the database, in words; empty when it is sound.
    public func check() throws -> [String] { try Inspection(connection).problems() }
}
