import Record

// Writing down what was decided.

extension IdentityStore {
    /// Says that a name, of a country, means this person or ministry.
    public func settle(_ column: Column, identity: String, country: String?, to id: Int64) throws(StorageError) {
        try connection.run(
            """
            UPDATE appearance SET \(column.rawValue) = ?4
            WHERE kind = ?1 AND country IS ?2 AND identity = ?3 AND \(column.rawValue) IS NOT ?4
            """, [.text(column.kind), Value(country), .text(identity), .integer(id)])
    }

    /// Says that a naming means this agreement or series.
    public func settle(_ column: Column, naming: Naming, to id: Int64) throws(StorageError) {
        try connection.run(
            """
            UPDATE appearance SET \(column.rawValue) = ?5
            WHERE kind = ?1 AND identity = ?2 AND parties = ?3 AND date IS ?4 AND \(column.rawValue) IS NOT ?5
            """,
            [
                .text(column.kind), .text(naming.identity), .text(lines(naming.parties)), Value(naming.date),
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
    public func named(
        _ column: Column, publicID: String, name: String, identity: String, parties: [String], date: String?
    ) throws(StorageError) -> Int64 {
        let table = column.table
        let id: Int64
        if let found = try number(table, publicID) {
            id = found
            try connection.run(
                "UPDATE \(table) SET name = ?2, folded = ?3, parties = ?4, date = ?5 WHERE id = ?1",
                [.integer(id), .text(name), .text(folded(name)), .text(lines(parties)), Value(date)])
            try connection.run("DELETE FROM \(table)_party WHERE \(table)_id = ?1", [.integer(id)])
        } else {
            id = try connection.insert(
                "INSERT INTO \(table)(public_id, name, folded, parties, date, identity) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                [
                    .text(publicID), .text(name), .text(folded(name)), .text(lines(parties)), Value(date),
                    .text(identity),
                ])
        }
        for code in parties {
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

    /// Writes anew under which names somebody is known, the first of them `name`, and in which offices seen.
    public func refreshPerson(_ id: Int64, name: String, surname: (_ country: String?) -> String) throws(StorageError) {
        let values: [Value] = [.integer(id)]
        let country =
            try connection.first("SELECT country FROM person WHERE id = ?1", values) { $0.optionalText(0) } ?? nil
        try connection.run(
            "UPDATE person SET name = ?2, surname = ?3 WHERE id = ?1", values + [.text(name), .text(surname(country))])
        try connection.run("DELETE FROM person_alias WHERE person_id = ?1", values)
        let names = try connection.rows("SELECT DISTINCT name FROM appearance WHERE person_id = ?1", values) {
            $0.text(0)
        }
        for name in names {
            try connection.run(
                "INSERT INTO person_alias(person_id, name, folded) VALUES (?1, ?2, ?3)",
                values + [.text(name), .text(PersonName(name).identity)])
        }
        try connection.run("DELETE FROM office WHERE person_id = ?1", values)
        try connection.run(
            """
            INSERT INTO office(person_id, role, country, tenure, ministry_id, first_seen, last_seen, appearance_id)
            SELECT person_id, role, country, tenure, ministry_id, first_seen, last_seen, id FROM (
                SELECT a.person_id, a.role, a.country, a.tenure, a.id,
                    first_value(m.ministry_id) OVER latest AS ministry_id, min(r.published) OVER same AS first_seen,
                    max(r.published) OVER same AS last_seen, row_number() OVER latest AS place
                FROM appearance a JOIN article r ON r.id = a.article_id
                LEFT JOIN appearance m ON m.article_id = a.article_id AND m.local_id = a.ministry
                WHERE a.person_id = ?1 AND a.role IS NOT NULL
                WINDOW same AS (PARTITION BY a.role, a.country, a.tenure),
                    latest AS (PARTITION BY a.role, a.country, a.tenure
                        ORDER BY r.published DESC NULLS LAST, r.key, a.local_id)
            ) WHERE place = 1 ORDER BY first_seen, role
            """, values)
    }

    /// Removes entities that no article names any more.
    public func deleteUnnamed() throws(StorageError) {
        for column in [Column.official, .ministry, .agreement, .series] {
            try connection.run(
                "DELETE FROM \(column.table) WHERE NOT EXISTS (SELECT 1 FROM appearance a WHERE a.\(column.rawValue) = \(column.table).id)"
            )
        }
        try connection.run(
            """
            DELETE FROM party WHERE NOT EXISTS (SELECT 1 FROM appearance a WHERE a.party_code = party.code)
                AND NOT EXISTS (SELECT 1 FROM event_party e WHERE e.code = party.code)
            """)
    }

    /// Forgets everything that was decided, so that it can be decided again from the articles' readings.
    public func forgetAll() throws(StorageError) {
        for table in ["event", "person", "ministry", "agreement", "series"] {
            try connection.run("DELETE FROM \(table)")
        }
    }
}
