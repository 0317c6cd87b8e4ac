import Record

// Writing down what was decided.

extension IdentityStore {
    /// Says that a name, of a country, means this person or ministry; gives the appearances for which that is new.
    @discardableResult
    public func settle(
        _ column: Column, identity: String, country: String?, to id: Int64
    ) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            UPDATE appearance SET \(column.rawValue) = ?3
            WHERE kind = '\(column.kind)' AND country IS ?1 AND identity = ?2 AND \(column.rawValue) IS NOT ?3
            RETURNING id
            """, [Value(country), .text(identity), .integer(id)]
        ) { $0.integer(0) }
    }

    /// Says that a naming means this agreement or series.
    public func settle(_ column: Column, naming: Naming, to id: Int64) throws(StorageError) {
        try connection.run(
            """
            UPDATE appearance SET \(column.rawValue) = ?5
            WHERE kind = '\(column.kind)' AND identity = ?1 AND parties = ?2 AND date IS ?3 AND name = ?4
                AND \(column.rawValue) IS NOT ?5
            """,
            [
                .text(naming.identity), .text(lines(naming.parties)), Value(naming.date), .text(naming.name),
                .integer(id),
            ])
    }

    private func number(_ table: String, _ publicID: String) throws(StorageError) -> Int64? {
        try connection.first("SELECT id FROM \(table) WHERE public_id = ?1", [.text(publicID)]) { $0.integer(0) }
    }

    /// The number of the person with this public identifier; nil when there is none.
    public func person(publicID: String) throws(StorageError) -> Int64? { try number("person", publicID) }

    /// The person with this identifier, made when not there.
    public func person(publicID: String, name: String, surname: String, country: String?) throws(StorageError) -> Int64
    {
        if let id = try number("person", publicID) { return id }
        return try connection.insert(
            "INSERT INTO person(public_id, name, surname, country) VALUES (?1, ?2, ?3, ?4)",
            [.text(publicID), .text(name), .text(surname), Value(country)])
    }

    /// The ministry with this identifier, made when not there.
    public func ministry(
        publicID: String, name: String, identity: String, country: String?
    ) throws(StorageError) -> Int64 {
        if let id = try number("ministry", publicID) {
            try connection.run(
                "UPDATE ministry SET name = ?2, folded = ?3 WHERE id = ?1 AND name <> ?2",
                [.integer(id), .text(name), .text(folded(name))])
            return id
        }
        return try connection.insert(
            "INSERT INTO ministry(public_id, name, folded, country, identity) VALUES (?1, ?2, ?3, ?4, ?5)",
            [.text(publicID), .text(name), .text(folded(name)), Value(country), .text(identity)])
    }

    /// The agreement or series with this identifier, made or brought up to date.
    public func named(_ column: Column, _ entity: Named, identity: String) throws(StorageError) -> Int64 {
        let table = column.table
        let id: Int64
        if let found = try number(table, entity.publicID) {
            id = found
            try connection.run(
                "UPDATE \(table) SET name = ?2, folded = ?3, parties = ?4, date = ?5 WHERE id = ?1",
                [
                    .integer(id), .text(entity.name), .text(folded(entity.name)), .text(lines(entity.parties)),
                    Value(entity.date),
                ])
            try connection.run("DELETE FROM \(table)_party WHERE \(table)_id = ?1", [.integer(id)])
        } else {
            id = try connection.insert(
                "INSERT INTO \(table)(public_id, name, folded, parties, date, identity) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                [
                    .text(entity.publicID), .text(entity.name), .text(folded(entity.name)),
                    .text(lines(entity.parties)), Value(entity.date), .text(identity),
                ])
        }
        for code in entity.parties {
            try connection.run(
                "INSERT OR IGNORE INTO \(table)_party(\(table)_id, code) VALUES (?1, ?2)", [.integer(id), .text(code)])
        }
        return id
    }

    /// The ways one person's name is written.
    public func spellings(ofPerson id: Int64) throws(StorageError) -> [Spelling] {
        try connection.rows(
            "SELECT identity, name, count(*) FROM appearance WHERE person_id = ?1 GROUP BY identity, name ORDER BY identity, name",
            [.integer(id)]
        ) { Spelling(identity: $0.text(0), name: $0.text(1), count: $0.int(2)) }
    }

    /// Removes those of these entities that no article names any more.
    public func deleteUnnamed(_ column: Column, _ ids: Set<Int64>) throws(StorageError) {
        for id in ids.sorted() {
            try connection.run(
                """
                DELETE FROM \(column.table) WHERE id = ?1
                    AND NOT EXISTS (SELECT 1 FROM appearance a WHERE a.\(column.rawValue) = ?1)
                """, [.integer(id)])
        }
    }

    /// Removes those of these states and bodies that no article names and no event has any more.
    public func deleteUnnamed(parties codes: Set<String>) throws(StorageError) {
        for code in codes.sorted() {
            try connection.run(
                """
                DELETE FROM party WHERE code = ?1 AND NOT EXISTS (SELECT 1 FROM appearance a WHERE a.party_code = ?1)
                    AND NOT EXISTS (SELECT 1 FROM event_party e WHERE e.code = ?1)
                """, [.text(code)])
        }
    }

    /// The codes of states and bodies that an article names or its events have.
    public func parties(inArticle article: Int64) throws(StorageError) -> [String] {
        try connection.rows(
            """
            SELECT party_code FROM appearance WHERE article_id = ?1 AND party_code IS NOT NULL
            UNION SELECT p.code FROM claim c JOIN event_party p ON p.event_id = c.event_id WHERE c.article_id = ?1
            """, [.integer(article)]
        ) { $0.text(0) }
    }

    /// Forgets everything that was decided, so that it can be decided again from the articles' readings.
    public func forgetAll() throws(StorageError) {
        for table in ["event", "person", "ministry", "agreement", "series"] {
            try connection.run("DELETE FROM \(table)")
        }
    }
}
