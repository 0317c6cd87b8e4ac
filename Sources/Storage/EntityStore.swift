import Record

/// Entities across articles, for lists and cards.
public struct EntityStore {
    let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// All entities of a kind, those with most events first. `country` narrows to its people, ministries, agreements or
    /// series.
    public func entities(_ kind: EntityKind, country: String? = nil) throws(StorageError) -> [KnownEntity] {
        let filter = country.map { [Value.text($0)] } ?? []
        return try read(kind, where: country == nil ? nil : Self.countryCondition(kind), filter)
    }

    /// One entity by its public identifier, or of a country or body by its code; with aliases, offices and their
    /// citations.
    public func entity(publicID: String) throws(StorageError) -> KnownEntity? {
        let kind: EntityKind
        switch publicID.prefix(3).lowercased() {
        case "pe-": kind = .official
        case "mi-": kind = .ministry
        case "ag-": kind = .agreement
        case "se-": kind = .series
        default:
            let found = try connection.first("SELECT kind FROM party WHERE code = ?1", [.text(publicID)]) { $0.text(0) }
            guard let found, let party = EntityKind(rawValue: found) else { return nil }
            return try card(try read(party, where: "n.code = ?1", [.text(publicID)]).first)
        }
        return try card(try read(kind, where: "n.public_id = ?1", [.text(publicID.lowercased())]).first)
    }

    /// The place with this name, whatever its case and accents.
    public func place(named words: String) throws(StorageError) -> KnownEntity? {
        let name = folded(words)
        return try read(.place, where: nil, []).first { folded($0.name) == name }
    }

    private static func countryCondition(_ kind: EntityKind) -> String {
        switch kind {
        case .country, .organization: "n.code = ?1"
        case .official, .ministry, .place: "n.country = ?1"
        case .agreement: "n.id IN (SELECT agreement_id FROM agreement_party WHERE code = ?1)"
        case .series: "n.id IN (SELECT series_id FROM series_party WHERE code = ?1)"
        }
    }

    private static func select(_ kind: EntityKind) -> String {
        switch kind {
        case .country, .organization:
            """
            SELECT n.code, n.name, CASE n.kind WHEN 'country' THEN n.code END AS country, '', NULL,
                (SELECT count(*) FROM event_party WHERE code = n.code) AS events,
                (SELECT count(DISTINCT article_id) FROM appearance WHERE party_code = n.code), 0 FROM party n
            WHERE n.kind = '\(kind.rawValue)'
            """
        case .official:
            """
            SELECT n.public_id, n.name, n.country, '', NULL, (SELECT count(DISTINCT event_id) FROM event_person
                WHERE person_id = n.id) AS events,
                (SELECT count(DISTINCT article_id) FROM appearance WHERE person_id = n.id), n.id FROM person n WHERE 1
            """
        case .ministry:
            """
            SELECT n.public_id, n.name, n.country, '', NULL, (SELECT count(*) FROM event_ministry
                WHERE ministry_id = n.id) AS events,
                (SELECT count(DISTINCT article_id) FROM appearance WHERE ministry_id = n.id), n.id
                    FROM ministry n WHERE 1
            """
        case .agreement:
            """
            SELECT n.public_id, n.name, NULL, n.parties, n.date, (SELECT count(*) FROM event
                WHERE agreement_id = n.id) AS events,
                (SELECT count(DISTINCT article_id) FROM appearance WHERE agreement_id = n.id), n.id
                    FROM agreement n WHERE 1
            """
        case .series:
            """
            SELECT n.public_id, n.name, NULL, n.parties, n.date, (SELECT count(*) FROM event
                WHERE series_id = n.id) AS events,
                (SELECT count(DISTINCT article_id) FROM appearance WHERE series_id = n.id), n.id FROM series n WHERE 1
            """
        case .place:
            """
            SELECT n.place, n.place, n.country, '', NULL, n.events, n.articles, 0 FROM (
                SELECT e.place, e.place_country AS country, count(DISTINCT e.id) AS events,
                    count(DISTINCT c.article_id) AS articles
                FROM event e JOIN claim c ON c.event_id = e.id WHERE e.place IS NOT NULL
                    GROUP BY e.place, e.place_country) n WHERE 1
            """
        }
    }

    private func read(
        _ kind: EntityKind, where condition: String?, _ values: [Value]
    ) throws(StorageError) -> [KnownEntity] {
        let sql =
            Self.select(kind) + (condition.map { " AND " + $0 } ?? "")
            + " ORDER BY events DESC, n.\(kind == .place ? "place" : "name"), 1"
        let rows = try connection.rows(sql, values) { row in
            (
                number: row.integer(7),
                entity: KnownEntity(
                    id: row.text(0), kind: kind, name: row.text(1), country: row.optionalText(2), parties: row.list(3),
                    date: row.optionalText(4).flatMap { EDTFDate($0) }, eventCount: row.int(5), articleCount: row.int(6)
                )
            )
        }
        var entities: [KnownEntity] = []
        for row in rows {
            var entity = row.entity
            if kind == .official { entity.offices = try offices(ofPerson: row.number, quoted: false) }
            entities.append(entity)
        }
        return entities
    }

    /// The entity with its other names and quoted offices.
    private func card(_ entity: KnownEntity?) throws(StorageError) -> KnownEntity? {
        guard var entity else { return nil }
        let (column, key): (String, String) =
            switch entity.kind {
            case .country, .organization: ("party_code", "?1")
            case .official: ("person_id", "(SELECT id FROM person WHERE public_id = ?1)")
            case .ministry: ("ministry_id", "(SELECT id FROM ministry WHERE public_id = ?1)")
            case .agreement: ("agreement_id", "(SELECT id FROM agreement WHERE public_id = ?1)")
            case .series: ("series_id", "(SELECT id FROM series WHERE public_id = ?1)")
            case .place: ("id", "NULL")
            }
        entity.aliases = try connection.rows(
            "SELECT name FROM appearance WHERE \(column) = \(key) AND name <> ?2 GROUP BY name ORDER BY count(*) DESC, name",
            [.text(entity.id), .text(entity.name)]
        ) { $0.text(0) }
        if entity.kind == .official {
            let number = try connection.first("SELECT id FROM person WHERE public_id = ?1", [.text(entity.id)]) {
                $0.integer(0)
            }
            if let number { entity.offices = try offices(ofPerson: number, quoted: true) }
        }
        return entity
    }
}
