import Record

/// Shows a database as it stood on a day, without copying it.
///
/// Temporary views stand before the tables, and SQLite looks for a name among these first, so that whatever reads the
/// database afterwards reads only what had been published by then. An article without a day of publication was known from
/// the day it was loaded. Which claims tell of one event, and who is meant by a name, is as known now; what an event told
/// is made anew of the claims known by then where they are not all.
public struct Past {
    let connection: Connection
    private let day: CalendarDay

    public init(_ connection: Connection, day: CalendarDay) {
        self.connection = connection
        self.day = day
    }

    /// An event of which only some claims were known, with these.
    public struct PartialEvent: Sendable, Hashable {
        public var publicID: String
        public var claims: [Int64]
    }

    /// Finds out what was known; to be followed by `show`.
    public func begin() throws(StorageError) -> [PartialEvent] {
        // It would keep temporary tables from being written, too; the file itself is open for reading alone.
        try connection.execute(
            script: """
                PRAGMA query_only = OFF; PRAGMA temp_store = MEMORY;
                CREATE TEMP TABLE known_article (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE known_event (id INTEGER PRIMARY KEY, is_whole INTEGER);
                """)
        // Two statements, so that the first is answered from the index alone.
        try connection.run(
            "INSERT INTO known_article SELECT id FROM main.article WHERE published <= ?1", [.text(day.iso)])
        try connection.run(
            """
            INSERT INTO known_article SELECT id FROM main.article
            WHERE published IS NULL AND substr(loaded, 1, 10) <= ?1
            """, [.text(day.iso)])
        try connection.run(
            """
            INSERT INTO known_event SELECT c.event_id, count(k.id) = count(*)
            FROM main.claim c LEFT JOIN known_article k ON k.id = c.article_id
            WHERE c.event_id IS NOT NULL GROUP BY c.event_id HAVING count(k.id) > 0
            """)
        let partial = try connection.rows(
            """
            SELECT e.public_id, e.id FROM known_event k JOIN main.event e ON e.id = k.id
            WHERE NOT k.is_whole ORDER BY e.id
            """
        ) { (publicID: $0.text(0), id: $0.integer(1)) }
        try connection.run("DELETE FROM known_event WHERE NOT is_whole")
        var events: [PartialEvent] = []
        for event in partial {
            let claims = try connection.rows(
                """
                SELECT c.id FROM main.claim c JOIN known_article k ON k.id = c.article_id
                WHERE c.event_id = ?1 ORDER BY c.rank
                """, [.integer(event.id)]
            ) { $0.integer(0) }
            events.append(PartialEvent(publicID: event.publicID, claims: claims))
        }
        return events
    }

    /// Puts the views before the tables, with the partial events, in the order `begin` gave them, as they were then.
    public func show(_ partial: [MergedEvent]) throws(StorageError) {
        for table in Self.decided + ["place_name"] { try makeEmpty(table) }
        try connection.execute(
            script: "CREATE TEMP TABLE claim (id INTEGER PRIMARY KEY, event_id INTEGER, rank INTEGER)")
        let events = EventStore(connection)
        for event in partial {
            for claim in event.claims {
                try connection.run("INSERT INTO temp.claim(id) VALUES (?1)", [.integer(claim)])
            }
            // The next number is one more than the highest: events keep those that they have in the file.
            try connection.run(
                """
                INSERT OR IGNORE INTO temp.event(id, public_id, kind, status, confidence, words, reach)
                    SELECT id - 1, '', '', '', 0, '', 0 FROM main.event WHERE public_id = ?1
                """, [.text(event.publicID)])
            // Written as always, only that these tables hide those of the file.
            try events.insert(event)
            try connection.run("DELETE FROM temp.event WHERE public_id = ''")
        }
        for table in Self.decided + ["claim", "place_name"] {
            try connection.execute(script: "ALTER TABLE temp.\(table) RENAME TO then_\(table)")
        }
        connection.layers = ["whole_", "then_"]
        for view in try views() { try connection.execute(script: view) }
        try connection.execute(script: "PRAGMA query_only = ON")
    }

    /// The tables that an event is written to.
    static let decided = ["event", "event_party", "event_person", "event_ministry", "event_topic"]

    /// A temporary table laid out as one of the file.
    private func makeEmpty(_ table: String) throws(StorageError) {
        let sql = try connection.first(
            "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?1", [.text(table)]
        ) { $0.text(0) }
        guard let sql, let body = sql.firstIndex(of: "(") else { return }
        try connection.execute(script: "CREATE TEMP TABLE \(table) " + sql[body...])
    }
}
