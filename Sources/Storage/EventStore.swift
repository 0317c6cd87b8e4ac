import Record

/// Events as all articles together tell them.
public struct EventStore {
    let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// How many events there are.
    public func count() throws(StorageError) -> Int { try connection.scalar("SELECT count(*) FROM event") }

    /// Removes an event; its claims stay.
    public func delete(_ id: Int64) throws(StorageError) {
        try connection.run("DELETE FROM event WHERE id = ?1", [.integer(id)])
    }

    /// The identifier of an event, with what it is filed under.
    public struct Filing: Sendable, Hashable {
        public var publicID: String
        var kind: String
        var reach: Int
        var day: Int64?
    }

    /// How an event is filed; nil when it is not there.
    public func filing(of id: Int64) throws(StorageError) -> Filing? {
        try connection.first("SELECT public_id, kind, reach, day FROM event WHERE id = ?1", [.integer(id)]) {
            Filing(publicID: $0.text(0), kind: $0.text(1), reach: $0.int(2), day: $0.optionalInteger(3))
        }
    }

    /// The identifiers of all events that are filed like this one.
    public func publicIDs(filedLike filing: Filing) throws(StorageError) -> [String] {
        try connection.rows(
            "SELECT public_id FROM event WHERE kind = ?1 AND reach = ?2 AND day IS ?3 ORDER BY public_id",
            [.text(filing.kind), Value(filing.reach), Value(filing.day)]
        ) { $0.text(0) }
    }

    /// Whether an event has this public identifier.
    public func isTaken(_ publicID: String) throws(StorageError) -> Bool {
        try connection.first("SELECT 1 FROM event WHERE public_id = ?1", [.text(publicID)]) { _ in true } ?? false
    }

    /// Removes an event that no claim tells of any more.
    public func deleteUnclaimed(_ id: Int64) throws(StorageError) {
        try connection.run(
            "DELETE FROM event WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.event_id = ?1)",
            [.integer(id)])
    }

    /// The events that an article's claims tell of.
    public func events(inArticle article: Int64) throws(StorageError) -> [Int64] {
        try connection.rows(
            "SELECT DISTINCT event_id FROM claim WHERE article_id = ?1 AND event_id IS NOT NULL", [.integer(article)]
        ) { $0.integer(0) }
    }

    /// Adds an event and gives it its claims.
    @discardableResult
    public func insert(_ event: MergedEvent) throws(StorageError) -> Int64 {
        let searched = event.topics + [event.series?.name, event.agreement?.name].compactMap { $0 } + event.quotes
        let places = [event.place, event.venue].compactMap { $0 }.map { folded($0) }.joined(separator: " | ")
        let order = Reach.values(of: event.date)
        let id = try connection.insert(
            """
            INSERT INTO event(public_id, kind, status, date, date_start, date_end, date_basis, date_words, place,
                place_folded, place_country, venue, series_id, agreement_id, confidence, words, day, reach)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """,
            [
                .text(event.publicID), .text(event.kind.rawValue), .text(event.status.rawValue),
                Value(event.date?.edtf),
                Value(event.date?.earliest?.iso), Value(event.date?.latest?.iso), Value(event.dateBasis?.rawValue),
                Value(event.dateWords), Value(event.place), places.isEmpty ? .null : .text(places),
                Value(event.placeCountry),
                Value(event.venue), Value(event.series?.id), Value(event.agreement?.id), .real(event.confidence),
                .text(" " + searched.map { folded($0) }.joined(separator: " | ")), order.day, order.reach,
            ])
        if !places.isEmpty {
            try connection.run("INSERT OR IGNORE INTO place_name(folded) VALUES (?1)", [.text(places)])
        }
        for code in event.parties {
            try connection.run(
                "INSERT OR IGNORE INTO event_party(event_id, code, reach, day) VALUES (?1, ?2, ?3, ?4)",
                [.integer(id), .text(code), order.reach, order.day])
        }
        for (ordinal, person) in event.people.enumerated() {
            try connection.run(
                """
                INSERT INTO event_person(event_id, ordinal, person_id, role, reach, day)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                [.integer(id), Value(ordinal), .integer(person.id), Value(person.role), order.reach, order.day])
        }
        for ministry in event.ministries {
            try connection.run(
                "INSERT OR IGNORE INTO event_ministry(event_id, ministry_id) VALUES (?1, ?2)",
                [.integer(id), .integer(ministry)])
        }
        for (ordinal, topic) in event.topics.enumerated() {
            try connection.run(
                "INSERT INTO event_topic(event_id, ordinal, topic, reach, day) VALUES (?1, ?2, ?3, ?4, ?5)",
                [.integer(id), Value(ordinal), .text(topic), order.reach, order.day])
        }
        let claims = ClaimStore(connection)
        for (rank, claim) in event.claims.enumerated() { try claims.assign(claim, event: id, rank: rank) }
        return id
    }
}
