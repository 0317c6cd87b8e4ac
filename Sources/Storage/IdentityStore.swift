import Record

/// Who is meant by the names in articles: reads the names in use and writes down what identity decided.
public struct IdentityStore {
    let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// A way a name is written, and how often.
    public struct Spelling: Sendable, Hashable {
        public var identity: String
        public var name: String
        public var count: Int

        public init(identity: String, name: String, count: Int) {
            self.identity = identity
            self.name = name
            self.count = count
        }
    }

    /// An agreement or series as articles name it: all namings with the same words, parties and date.
    public struct Naming: Sendable, Hashable {
        public var identity: String
        public var name: String
        public var parties: [String]
        public var date: String?
        public var count: Int
        /// The number of what all of them are settled to; nil where they are not settled to one.
        public var settled: Int64?

        public init(
            identity: String, name: String, parties: [String], date: String?, count: Int, settled: Int64? = nil
        ) {
            self.identity = identity
            self.name = name
            self.parties = parties
            self.date = date
            self.count = count
            self.settled = settled
        }
    }

    /// An agreement or series as it is written down.
    public struct Named: Sendable, Hashable {
        public var publicID: String
        public var name: String
        public var parties: [String]
        public var date: String?

        public init(publicID: String, name: String, parties: [String], date: String?) {
            self.publicID = publicID
            self.name = name
            self.parties = parties
            self.date = date
        }
    }

    /// The kinds of entity that identity is decided for, with the column that says who is meant.
    public enum Column: String, Sendable, CaseIterable {
        case official = "person_id"
        case ministry = "ministry_id"
        case agreement = "agreement_id"
        case series = "series_id"

        var table: String { String(rawValue.dropLast(3)) }
        var kind: String { self == .official ? "official" : table }
    }

    // MARK: Parties

    /// Adds a state or body that is not there yet, or gives a name to one that was known by its code alone.
    public func addParty(code: String, kind: EntityKind, name: String) throws(StorageError) {
        try connection.run(
            """
            INSERT INTO party(code, kind, name, folded) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT(code) DO UPDATE SET kind = excluded.kind, name = excluded.name, folded = excluded.folded
                WHERE name = code AND excluded.name <> code
            """,
            [.text(code), .text(kind.rawValue), .text(name), .text(folded(name))])
    }

    /// Names states and bodies anew where the tables call them otherwise now; nil keeps the name there is.
    public func refreshParties(
        name: (_ code: String) -> String?, isState: (_ code: String) -> Bool
    ) throws(StorageError) {
        let known = try connection.rows("SELECT code, kind, name FROM party ORDER BY code") {
            (code: $0.text(0), kind: $0.text(1), name: $0.text(2))
        }
        for party in known {
            guard let now = name(party.code) else { continue }
            let kind: EntityKind = isState(party.code) ? .country : .organization
            guard now != party.name || kind.rawValue != party.kind else { continue }
            try connection.run(
                "UPDATE party SET kind = ?2, name = ?3, folded = ?4 WHERE code = ?1",
                [.text(party.code), .text(kind.rawValue), .text(now), .text(folded(now))])
        }
    }

    // MARK: Reading the names in use

    /// Countries that have officials, or ministries, not settled yet; nil stands for unknown.
    public func unsettledCountries(_ column: Column) throws(StorageError) -> [String?] {
        try connection.rows(
            """
            SELECT DISTINCT country FROM appearance WHERE kind = '\(column.kind)' AND \(column.rawValue) IS NULL
            ORDER BY country
            """
        ) { $0.optionalText(0) }
    }

    /// Identities of agreements or series not settled yet.
    public func unsettledIdentities(_ column: Column) throws(StorageError) -> [String] {
        try connection.rows(
            """
            SELECT DISTINCT identity FROM appearance WHERE kind = '\(column.kind)' AND \(column.rawValue) IS NULL
            ORDER BY identity
            """
        ) { $0.text(0) }
    }

    /// The ways names of a country's officials or ministries are written.
    public func spellings(_ column: Column, country: String?) throws(StorageError) -> [Spelling] {
        try connection.rows(
            """
            SELECT identity, name, count(*) FROM appearance WHERE kind = '\(column.kind)' AND country IS ?1
                GROUP BY identity, name ORDER BY identity, name
            """, [Value(country)]
        ) { Spelling(identity: $0.text(0), name: $0.text(1), count: $0.int(2)) }
    }

    /// The namings of agreements or series that share their words.
    public func namings(_ column: Column, identity: String) throws(StorageError) -> [Naming] {
        try connection.rows(
            """
            SELECT name, parties, date, count(*),
                CASE WHEN count(\(column.rawValue)) = count(*) AND min(\(column.rawValue)) = max(\(column.rawValue))
                    THEN min(\(column.rawValue)) END
            FROM appearance WHERE kind = '\(column.kind)' AND identity = ?1
            GROUP BY parties, date, name ORDER BY parties, date, name
            """, [.text(identity)]
        ) {
            Naming(
                identity: identity, name: $0.text(0), parties: $0.list(1), date: $0.optionalText(2), count: $0.int(3),
                settled: $0.optionalInteger(4))
        }
    }

    /// The agreements or series written down under these words, with their numbers, by public identifier.
    public func known(_ column: Column, identity: String) throws(StorageError) -> [String: (id: Int64, entity: Named)] {
        let rows = try connection.rows(
            "SELECT id, public_id, name, parties, date FROM \(column.table) WHERE identity = ?1", [.text(identity)]
        ) {
            (
                id: $0.integer(0),
                entity: Named(
                    publicID: $0.text(1), name: $0.text(2), parties: $0.list(3), date: $0.optionalText(4))
            )
        }
        return Dictionary(rows.map { ($0.entity.publicID, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// For each identity of a country the entities it is settled to now; nil among them where some are not settled.
    public func settled(_ column: Column, country: String?) throws(StorageError) -> [String: Set<Int64?>] {
        let rows = try connection.rows(
            """
            SELECT DISTINCT identity, \(column.rawValue) FROM appearance
            WHERE kind = '\(column.kind)' AND country IS ?1
            """, [Value(country)]
        ) { ($0.text(0), $0.optionalInteger(1)) }
        return rows.reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
    }

    /// Appearances under these names that are settled to somebody other than `id`.
    public func settledElsewhere(
        _ column: Column, identity: String, country: String?, than id: Int64
    ) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            SELECT id FROM appearance WHERE kind = '\(column.kind)' AND country IS ?1 AND identity = ?2
                AND \(column.rawValue) <> ?3
            """, [Value(country), .text(identity), .integer(id)]
        ) { $0.integer(0) }
    }

    /// Appearances under this naming that are settled to something other than `id`.
    public func settledElsewhere(_ column: Column, naming: Naming, than id: Int64) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            SELECT id FROM appearance WHERE kind = '\(column.kind)' AND identity = ?1 AND parties = ?2 AND date IS ?3
                AND name = ?4 AND \(column.rawValue) <> ?5
            """,
            [
                .text(naming.identity), .text(lines(naming.parties)), Value(naming.date), .text(naming.name),
                .integer(id),
            ]
        ) { $0.integer(0) }
    }

    /// The entities that an article's appearances are settled to.
    public func entities(_ column: Column, inArticle article: Int64) throws(StorageError) -> [Int64] {
        try connection.rows(
            "SELECT DISTINCT \(column.rawValue) FROM appearance WHERE article_id = ?1 AND \(column.rawValue) IS NOT NULL",
            [.integer(article)]
        ) { $0.integer(0) }
    }

    /// The people whom articles mean by this name of a country now.
    public func people(named identity: String, country: String?) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            SELECT DISTINCT person_id FROM appearance
            WHERE kind = 'official' AND country IS ?1 AND identity = ?2 AND person_id IS NOT NULL
            """, [Value(country), .text(identity)]
        ) { $0.integer(0) }
    }

    /// The names of a person in articles.
    public func names(ofPerson publicID: String) throws(StorageError) -> [(country: String?, identity: String)] {
        try connection.rows(
            """
            SELECT DISTINCT a.country, a.identity FROM person p JOIN appearance a ON a.person_id = p.id
            WHERE p.public_id = ?1 ORDER BY a.identity
            """, [.text(publicID)]
        ) { ($0.optionalText(0), $0.text(1)) }
    }

    /// The people whom articles mean by this name of a country now, where one has it in the same office.
    public func people(named identity: String, role: String?, country: String?) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            SELECT DISTINCT person_id FROM appearance
            WHERE kind = 'official' AND country IS ?1 AND identity = ?2 AND person_id IS NOT NULL AND EXISTS (
                SELECT 1 FROM appearance WHERE kind = 'official' AND country IS ?1 AND identity = ?2
                    AND role IS ?3 AND person_id IS NOT NULL)
            """, [Value(country), .text(identity), Value(role)]
        ) { $0.integer(0) }
    }

    /// The offices in which each name of a country was seen.
    public func roles(country: String?) throws(StorageError) -> [String: Set<String>] {
        let rows = try connection.rows(
            "SELECT DISTINCT identity, role FROM appearance WHERE kind = 'official' AND country IS ?1 AND role IS NOT NULL",
            [Value(country)]
        ) { ($0.text(0), $0.text(1)) }
        return rows.reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
    }

    /// The people of known countries who bear this name.
    public func people(ofAnyCountry identity: String) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            SELECT DISTINCT p.id FROM person_alias a JOIN person p ON p.id = a.person_id
            WHERE a.folded = ?1 AND p.country IS NOT NULL
            """, [.text(identity)]
        ) { $0.integer(0) }
    }
}
