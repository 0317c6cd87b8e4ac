import Record

/// What was read in one article: who it names and what it claims, before anything is joined with other articles.
public struct ReadingStore {
    let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// Adds an entity as the article names it. `identity` is the name that decides who is meant.
    public func insert(
        _ entity: Entity, identity: String, partyCode: String?, article: Int64
    ) throws(StorageError) -> Int64 {
        let id = try connection.insert(
            """
            INSERT INTO appearance(article_id, local_id, kind, name, identity, country, role, tenure, ministry,
                parties, date, party_code)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            [
                .integer(article), .text(entity.id), .text(entity.kind.rawValue), .text(entity.name), .text(identity),
                Value(entity.country), Value(entity.role), Value(entity.tenure), Value(entity.ministry),
                .text(lines(entity.parties)), Value((entity.date ?? entity.launched)?.edtf), Value(partyCode),
            ])
        for mention in entity.mentions {
            try connection.run(
                "INSERT OR IGNORE INTO mention(appearance_id, span_start, span_end) VALUES (?1, ?2, ?3)",
                [.integer(id), Value(mention.start), Value(mention.end)])
        }
        return id
    }

    /// Adds an event as the article claims it. People, ministries, series and agreement are numbers of appearances.
    public func insert(
        _ event: Event, article: Int64, text: String, people: [Int64], ministries: [Int64], series: Int64?,
        agreement: Int64?
    ) throws(StorageError) -> Int64 {
        let id = try connection.insert(
            """
            INSERT INTO claim(article_id, local_id, kind, status, parties, date, date_basis, date_words, place,
                place_country, venue,
                series, agreement, topics, rules, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
            """,
            [
                .integer(article), .text(event.id), .text(event.kind.rawValue), .text(event.status.rawValue),
                .text(lines(event.parties)), Value(event.date?.edtf), Value(event.dateBasis?.rawValue),
                Value(event.dateWords),
                Value(event.place), Value(event.placeCountry), Value(event.venue), Value(series), Value(agreement),
                .text(lines(event.topics)), .text(lines(event.rules)), .real(event.confidence),
            ])
        for (ordinal, person) in people.enumerated() {
            try connection.run(
                "INSERT INTO claim_person(claim_id, ordinal, appearance_id) VALUES (?1, ?2, ?3)",
                [.integer(id), Value(ordinal), .integer(person)])
        }
        for ministry in ministries {
            try connection.run(
                "INSERT OR IGNORE INTO claim_ministry(claim_id, appearance_id) VALUES (?1, ?2)",
                [.integer(id), .integer(ministry)])
        }
        for (ordinal, span) in event.evidence.enumerated() {
            try connection.run(
                "INSERT INTO evidence(claim_id, ordinal, span_start, span_end, quote) VALUES (?1, ?2, ?3, ?4, ?5)",
                [.integer(id), Value(ordinal), Value(span.start), Value(span.end), .text(span.text(in: text))])
        }
        return id
    }

    /// Forgets what was read in an article; the article stays.
    public func forget(article id: Int64) throws(StorageError) {
        try connection.run("DELETE FROM claim WHERE article_id = ?1", [.integer(id)])
        try connection.run("DELETE FROM appearance WHERE article_id = ?1", [.integer(id)])
    }

    /// What identities an article's appearances bear on: kind, identity and country of each.
    public func identities(
        inArticle id: Int64
    ) throws(StorageError) -> [(kind: EntityKind?, identity: String, country: String?)] {
        try connection.rows("SELECT kind, identity, country FROM appearance WHERE article_id = ?1", [.integer(id)]) {
            (EntityKind(rawValue: $0.text(0)), $0.text(1), $0.optionalText(2))
        }
    }
}
