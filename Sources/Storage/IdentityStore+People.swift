import Record

// Under which names people are known and in which offices they were seen.

extension IdentityStore {
    /// Writes down the name somebody goes by; `surname` is given the person's country.
    public func rename(
        _ person: Int64, _ name: String, surname: (_ country: String?) -> String
    ) throws(StorageError) {
        let country = try connection.first("SELECT country FROM person WHERE id = ?1", [.integer(person)]) {
            $0.optionalText(0)
        }
        try connection.run(
            "UPDATE person SET name = ?2, surname = ?3 WHERE id = ?1 AND (name <> ?2 OR surname <> ?3)",
            [.integer(person), .text(name), .text(surname(country ?? nil))])
    }

    /// Works out anew under which names somebody is known, and in which offices seen.
    public func refresh(_ person: Int64) throws(StorageError) {
        let values: [Value] = [.integer(person)]
        try connection.run("DELETE FROM person_alias WHERE person_id = ?1", values)
        let names = try connection.rows("SELECT DISTINCT name FROM appearance WHERE person_id = ?1", values) {
            $0.text(0)
        }
        for name in names { try addAlias(name, of: person) }
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

    /// The public identifier of somebody.
    public func publicID(ofPerson id: Int64) throws(StorageError) -> String? {
        try connection.first("SELECT public_id FROM person WHERE id = ?1", [.integer(id)]) { $0.text(0) }
    }

    /// The country somebody is of; nil where it is not known.
    public func country(ofPerson id: Int64) throws(StorageError) -> String? {
        try connection.first("SELECT country FROM person WHERE id = ?1", [.integer(id)]) { $0.optionalText(0) } ?? nil
    }

    /// Adds a name under which somebody is found.
    public func addAlias(_ name: String, of person: Int64) throws(StorageError) {
        try connection.run(
            "INSERT OR IGNORE INTO person_alias(person_id, name, folded) VALUES (?1, ?2, ?3)",
            [.integer(person), .text(name), .text(PersonName(name).identity)])
    }

    /// Orders an article's key and a local identifier as SQLite orders text.
    private static func rank(_ key: String, _ localID: String) -> [UInt8] { key.utf8 + [0] + localID.utf8 }

    /// Adds what one more appearance says of somebody: the same as working everything out anew, at a cost that does not
    /// grow with how often the person was named before.
    public func extend(_ person: Int64, _ appearance: Int64) throws(StorageError) {
        let name = try connection.first("SELECT name FROM appearance WHERE id = ?1", [.integer(appearance)]) {
            $0.text(0)
        }
        if let name { try addAlias(name, of: person) }
        let seen = try connection.first(
            """
            SELECT a.role, a.country, a.tenure, m.ministry_id, r.published, r.key, a.local_id
            FROM appearance a JOIN article r ON r.id = a.article_id
            LEFT JOIN appearance m ON m.article_id = a.article_id AND m.local_id = a.ministry
            WHERE a.id = ?1 AND a.role IS NOT NULL
            """, [.integer(appearance)]
        ) { row in
            (
                office: [Value(row.optionalText(0)), Value(row.optionalText(1)), Value(row.optionalText(2))],
                ministry: Value(row.optionalInteger(3)), published: row.optionalText(4),
                rank: Self.rank(row.text(5), row.text(6))
            )
        }
        guard let seen else { return }
        let known = try connection.first(
            """
            SELECT o.id, r.published, r.key, a.local_id
            FROM office o JOIN appearance a ON a.id = o.appearance_id JOIN article r ON r.id = a.article_id
            WHERE o.person_id = ?1 AND o.role = ?2 AND o.country IS ?3 AND o.tenure IS ?4
            """, [.integer(person)] + seen.office
        ) { (id: $0.integer(0), published: $0.optionalText(1), rank: Self.rank($0.text(2), $0.text(3))) }
        guard let known else {
            try connection.run(
                """
                INSERT INTO office(person_id, role, country, tenure, ministry_id, first_seen, last_seen, appearance_id)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)
                """,
                [.integer(person)] + seen.office + [seen.ministry, Value(seen.published), .integer(appearance)])
            return
        }
        if let published = seen.published {
            try connection.run(
                """
                UPDATE office SET first_seen = min(coalesce(first_seen, ?2), ?2),
                    last_seen = max(coalesce(last_seen, ?2), ?2) WHERE id = ?1
                """, [.integer(known.id), .text(published)])
        }
        // The last article speaks for the office; of one day the first key does.
        let isLater =
            seen.published == known.published
            ? seen.rank.lexicographicallyPrecedes(known.rank) : (seen.published ?? "") > (known.published ?? "")
        guard isLater else { return }
        try connection.run(
            "UPDATE office SET ministry_id = ?2, appearance_id = ?3 WHERE id = ?1",
            [.integer(known.id), seen.ministry, .integer(appearance)])
    }
}
