import Record

/// Claims, and which of them might tell of the same event.
public struct ClaimStore {
    private let connection: Connection
    /// A date of at most this many days is looked up by its first day.
    static let narrow = 62

    public init(_ connection: Connection) { self.connection = connection }

    static func dayRange(_ date: EDTFDate?) -> (looseness: Int, first: Int, last: Int) {
        guard let date else { return (2, 0, 0) }
        let first = date.earliest?.number ?? -10_000_000
        let last = date.latest?.number ?? 10_000_000
        return (last - first < narrow ? 0 : 1, first, last)
    }

    public func claim(_ id: Int64) throws(StorageError) -> Claim? {
        let found = try connection.first(
            """
            SELECT c.article_id, r.key, c.local_id, r.published, c.event_id, c.kind, c.status, c.parties, c.date, c.date_basis,
                c.date_words, c.place, c.place_country, c.venue, s.id, s.name, g.id, g.name, c.topics, c.confidence
            FROM claim c JOIN article r ON r.id = c.article_id
            LEFT JOIN appearance sa ON sa.id = c.series LEFT JOIN series s ON s.id = sa.series_id
            LEFT JOIN appearance ga ON ga.id = c.agreement LEFT JOIN agreement g ON g.id = ga.agreement_id
            WHERE c.id = ?1
            """, [.integer(id)]
        ) { row -> Claim? in
            guard let kind = EventKind(rawValue: row.text(5)), let status = EventStatus(rawValue: row.text(6)) else { return nil }
            return Claim(
                id: id, article: row.integer(0), articleKey: row.text(1), localID: row.text(2),
                published: CalendarDay(iso: row.text(3)), event: row.optionalInteger(4), kind: kind, status: status,
                parties: row.list(7), date: row.optionalText(8).flatMap { EDTFDate($0) },
                dateBasis: DateBasis(rawValue: row.text(9)), dateWords: row.optionalText(10), place: row.optionalText(11),
                placeCountry: row.optionalText(12), venue: row.optionalText(13),
                series: row.optionalInteger(14).map { .init(id: $0, name: row.text(15)) },
                agreement: row.optionalInteger(16).map { .init(id: $0, name: row.text(17)) }, topics: row.list(18),
                confidence: row.real(19))
        }
        guard let found, var claim = found else { return nil }
        claim.people = try connection.rows(
            """
            SELECT a.person_id, a.name, a.country, a.role FROM claim_person cp JOIN appearance a ON a.id = cp.appearance_id
            WHERE cp.claim_id = ?1 ORDER BY cp.ordinal
            """, [.integer(id)]
        ) { .init(id: $0.optionalInteger(0), name: $0.text(1), country: $0.optionalText(2), role: $0.optionalText(3)) }
        claim.ministries = try connection.rows(
            """
            SELECT a.ministry_id FROM claim_ministry cm JOIN appearance a ON a.id = cm.appearance_id
            WHERE cm.claim_id = ?1 AND a.ministry_id IS NOT NULL ORDER BY a.ministry_id
            """, [.integer(id)]
        ) { $0.integer(0) }
        claim.quotes = try connection.rows(
            "SELECT quote FROM evidence WHERE claim_id = ?1 ORDER BY ordinal", [.integer(id)]
        ) { $0.text(0) }
        return claim
    }

    /// Numbers of claims of the same kind that share a party and could be of the same time, give or take `days`; an
    /// undated claim is met only through a person or an agreement in common, or by another undated one.
    public func possiblyRelated(to claim: Claim, within days: Int) throws(StorageError) -> Set<Int64> {
        var found: Set<Int64> = []
        let kind = Value.text(claim.kind.rawValue)
        let (looseness, first, last) = Self.dayRange(claim.date)
        for party in claim.parties.isEmpty ? [""] : claim.parties {
            let code = Value.text(party)
            found.formUnion(
                try connection.rows(
                    "SELECT claim_id FROM claim_party WHERE code = ?1 AND kind = ?2 AND looseness = 2", [code, kind]
                ) { $0.integer(0) })
            guard looseness < 2 else { continue }
            found.formUnion(
                try connection.rows(
                    """
                    SELECT claim_id FROM claim_party WHERE code = ?1 AND kind = ?2 AND looseness = 0
                        AND first_day BETWEEN ?3 AND ?4 AND last_day >= ?5
                    UNION ALL
                    SELECT claim_id FROM claim_party WHERE code = ?1 AND kind = ?2 AND looseness = 1
                        AND first_day <= ?4 AND last_day >= ?5
                    """, [code, kind, Value(first - days - Self.narrow), Value(last + days), Value(first - days)]
                ) { $0.integer(0) })
        }
        if looseness == 2 {
            for case let person? in claim.people.map(\.id) {
                found.formUnion(
                    try connection.rows(
                        """
                        SELECT c.id FROM appearance a JOIN claim_person cp ON cp.appearance_id = a.id JOIN claim c ON c.id = cp.claim_id
                        WHERE a.person_id = ?1 AND c.kind = ?2
                        """, [.integer(person), kind]
                    ) { $0.integer(0) })
            }
            if let agreement = claim.agreement {
                found.formUnion(
                    try connection.rows(
                        """
                        SELECT c.id FROM appearance a JOIN claim c ON c.agreement = a.id
                        WHERE a.agreement_id = ?1 AND c.kind = ?2
                        """, [.integer(agreement.id), kind]
                    ) { $0.integer(0) })
            }
        }
        found.remove(claim.id)
        return found
    }

    public func claims(inArticle id: Int64) throws(StorageError) -> [Int64] {
        try connection.rows("SELECT id FROM claim WHERE article_id = ?1", [.integer(id)]) { $0.integer(0) }
    }

    /// Claims that name any of these appearances.
    public func claims(naming appearance: Int64) throws(StorageError) -> [Int64] {
        try connection.rows(
            """
            SELECT claim_id FROM claim_person WHERE appearance_id = ?1 UNION SELECT claim_id FROM claim_ministry WHERE appearance_id = ?1
            UNION SELECT id FROM claim WHERE series = ?1 UNION SELECT id FROM claim WHERE agreement = ?1
            """, [.integer(appearance)]
        ) { $0.integer(0) }
    }

    public func all() throws(StorageError) -> [Int64] { try connection.rows("SELECT id FROM claim") { $0.integer(0) } }

    /// Says which event a claim tells of; `rank` is 0 for the best source.
    public func assign(_ claim: Int64, event: Int64, rank: Int) throws(StorageError) {
        try connection.run(
            "UPDATE claim SET event_id = ?2, rank = ?3 WHERE id = ?1", [.integer(claim), .integer(event), Value(rank)])
    }
}
