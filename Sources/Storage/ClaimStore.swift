import Record

/// Claims, and which of them might tell of the same event.
public struct ClaimStore {
    let connection: Connection
    public init(_ connection: Connection) { self.connection = connection }

    /// The claim with this number; nil when it is not there.
    public func claim(_ id: Int64) throws(StorageError) -> Claim? {
        let values: [Value] = [.integer(id)]
        let people = try connection.rows(
            """
            SELECT a.person_id, a.name, a.country, a.role
                FROM claim_person cp JOIN appearance a ON a.id = cp.appearance_id
            WHERE cp.claim_id = ?1 ORDER BY cp.ordinal
            """, values
        ) {
            Claim.Person(
                id: $0.optionalInteger(0), name: $0.text(1), country: $0.optionalText(2), role: $0.optionalText(3))
        }
        let ministries = try connection.rows(
            """
            SELECT a.ministry_id FROM claim_ministry cm JOIN appearance a ON a.id = cm.appearance_id
            WHERE cm.claim_id = ?1 AND a.ministry_id IS NOT NULL ORDER BY a.ministry_id
            """, values
        ) { $0.integer(0) }
        let quotes = try connection.rows("SELECT quote FROM evidence WHERE claim_id = ?1 ORDER BY ordinal", values) {
            $0.text(0)
        }
        let found = try connection.first(
            """
            SELECT c.article_id, r.key, c.local_id, r.published, c.event_id, c.kind, c.status, c.parties, c.date,
                c.date_basis,
                c.date_words, c.place, c.place_country, c.venue, s.id, s.name, g.id, g.name, c.topics, c.confidence
            FROM claim c JOIN article r ON r.id = c.article_id
            LEFT JOIN appearance sa ON sa.id = c.series LEFT JOIN series s ON s.id = sa.series_id
            LEFT JOIN appearance ga ON ga.id = c.agreement LEFT JOIN agreement g ON g.id = ga.agreement_id
            WHERE c.id = ?1
            """, values
        ) { row -> Claim? in
            guard let kind = EventKind(rawValue: row.text(5)), let status = EventStatus(rawValue: row.text(6)) else {
                return nil
            }
            return Claim(
                id: id, article: row.integer(0), articleKey: row.text(1), localID: row.text(2),
                published: CalendarDay(iso: row.text(3)), event: row.optionalInteger(4), kind: kind, status: status,
                parties: row.list(7), people: people, ministries: ministries,
                date: row.optionalText(8).flatMap { EDTFDate($0) }, dateBasis: DateBasis(rawValue: row.text(9)),
                dateWords: row.optionalText(10), place: row.optionalText(11), placeCountry: row.optionalText(12),
                venue: row.optionalText(13), series: row.optionalInteger(14).map { .init(id: $0, name: row.text(15)) },
                agreement: row.optionalInteger(16).map { .init(id: $0, name: row.text(17)) }, topics: row.list(18),
                confidence: row.real(19), quotes: quotes)
        }
        return found ?? nil
    }

    /// Numbers of the claims of one article.
    public func claims(inArticle id: Int64) throws(StorageError) -> [Int64] {
        try connection.rows("SELECT id FROM claim WHERE article_id = ?1", [.integer(id)]) { $0.integer(0) }
    }

    /// The claims on the event with a public identifier.
    public func claims(ofEvent publicID: String) throws(StorageError) -> [Int64] {
        try connection.rows(
            "SELECT c.id FROM event e JOIN claim c ON c.event_id = e.id WHERE e.public_id = ?1 ORDER BY c.id",
            [.text(publicID)]
        ) { $0.integer(0) }
    }

    /// Claims that name any of these appearances.
    public func claims(naming appearance: Int64) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            SELECT claim_id FROM claim_person WHERE appearance_id = ?1 UNION SELECT claim_id
                FROM claim_ministry WHERE appearance_id = ?1
            UNION SELECT id FROM claim WHERE series = ?1 UNION SELECT id FROM claim WHERE agreement = ?1
            """, [.integer(appearance)]
        ) { $0.integer(0) }
    }

    /// Numbers of all claims.
    public func all() throws(StorageError) -> [Int64] { try connection.rows("SELECT id FROM claim") { $0.integer(0) } }

    /// Says which event a claim tells of; `rank` is 0 for the best source.
    public func assign(_ claim: Int64, event: Int64, rank: Int) throws(StorageError) {
        try connection.run(
            "UPDATE claim SET event_id = ?2, rank = ?3 WHERE id = ?1", [.integer(claim), .integer(event), Value(rank)])
    }
}
