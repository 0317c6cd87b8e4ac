import Record

extension ReadingStore {
    /// What was read in an article, as the record it was loaded from; nil when it is not there.
    ///
    /// Loading it gives the same rows. Of a record written by another program that may be less than it said: what points
    /// to nothing in it was never kept.
    public func record(ofArticle id: Int64, key: String) throws(StorageError) -> ExtractionRecord? {
        guard let article = try ArticleStore(connection).article(key) else { return nil }
        return ExtractionRecord(
            article: article, entities: try entities(inArticle: id), events: try events(inArticle: id))
    }

    private func entities(inArticle id: Int64) throws(StorageError) -> [Entity] {
        var mentions: [Int64: [TextSpan]] = [:]
        let spans = try connection.rows(
            """
            SELECT m.appearance_id, m.span_start, m.span_end
            FROM appearance a JOIN mention m ON m.appearance_id = a.id
            WHERE a.article_id = ?1 ORDER BY m.appearance_id, m.span_start, m.span_end
            """, [.integer(id)]
        ) { ($0.integer(0), TextSpan($0.int(1), $0.int(2))) }
        for (appearance, span) in spans { mentions[appearance, default: []].append(span) }
        // Who only takes part in an event has no identifier; the event names him.
        return try connection.rows(
            """
            SELECT id, local_id, kind, name, country, role, tenure, ministry, parties, date
            FROM appearance WHERE article_id = ?1 AND local_id <> '' ORDER BY id
            """, [.integer(id)]
        ) { row -> Entity? in
            guard let kind = EntityKind(rawValue: row.text(2)) else { return nil }
            let date = EDTFDate(row.text(9))
            return Entity(
                id: row.text(1), kind: kind, name: row.text(3), country: row.optionalText(4), role: row.optionalText(5),
                tenure: row.optionalText(6), ministry: row.optionalText(7), parties: row.list(8),
                date: kind == .series ? nil : date, launched: kind == .series ? date : nil,
                mentions: mentions[row.integer(0)] ?? [])
        }.compactMap { $0 }
    }

    private func events(inArticle id: Int64) throws(StorageError) -> [Event] {
        let people = try texts(
            """
            SELECT p.claim_id, a.name FROM claim c JOIN claim_person p ON p.claim_id = c.id
            JOIN appearance a ON a.id = p.appearance_id WHERE c.article_id = ?1 ORDER BY p.claim_id, p.ordinal
            """, article: id)
        let ministries = try texts(
            """
            SELECT m.claim_id, a.local_id FROM claim c JOIN claim_ministry m ON m.claim_id = c.id
            JOIN appearance a ON a.id = m.appearance_id WHERE c.article_id = ?1 ORDER BY m.claim_id, m.appearance_id
            """, article: id)
        var evidence: [Int64: [TextSpan]] = [:]
        let spans = try connection.rows(
            """
            SELECT v.claim_id, v.span_start, v.span_end FROM claim c JOIN evidence v ON v.claim_id = c.id
            WHERE c.article_id = ?1 ORDER BY v.claim_id, v.ordinal
            """, [.integer(id)]
        ) { ($0.integer(0), TextSpan($0.int(1), $0.int(2))) }
        for (claim, span) in spans { evidence[claim, default: []].append(span) }
        return try connection.rows(
            """
            SELECT c.id, c.local_id, c.kind, c.status, c.parties, c.date, c.date_basis, c.date_words, c.place,
                c.place_country, c.venue, s.local_id, g.local_id, c.topics, c.confidence, c.rules
            FROM claim c
            LEFT JOIN appearance s ON s.id = c.series
            LEFT JOIN appearance g ON g.id = c.agreement
            WHERE c.article_id = ?1 ORDER BY c.id
            """, [.integer(id)]
        ) { row -> Event? in
            guard let kind = EventKind(rawValue: row.text(2)), let status = EventStatus(rawValue: row.text(3)) else {
                return nil
            }
            let claim = row.integer(0)
            return Event(
                id: row.text(1), kind: kind, status: status, parties: row.list(4), people: people[claim] ?? [],
                ministries: ministries[claim] ?? [], date: EDTFDate(row.text(5)),
                dateBasis: DateBasis(rawValue: row.text(6)), dateWords: row.optionalText(7), place: row.optionalText(8),
                placeCountry: row.optionalText(9), venue: row.optionalText(10), series: row.optionalText(11),
                agreement: row.optionalText(12), topics: row.list(13), confidence: row.real(14), rules: row.list(15),
                evidence: evidence[claim] ?? [])
        }.compactMap { $0 }
    }

    private func texts(_ sql: String, article: Int64) throws(StorageError) -> [Int64: [String]] {
        var texts: [Int64: [String]] = [:]
        for (claim, text) in try connection.rows(sql, [.integer(article)], { ($0.integer(0), $0.text(1)) }) {
            texts[claim, default: []].append(text)
        }
        return texts
    }
}
