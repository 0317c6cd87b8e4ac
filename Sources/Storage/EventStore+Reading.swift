import Record

extension EventStore {
    /// The SQL for a query; throws `AmbiguousName` when a name in it can be several people.
    public func plan(_ query: Query) throws -> QueryPlan { try QueryPlanner.plan(query, connection) }

    /// Hands over the events of a plan one by one, in order, holding one at a time.
    public func forEach(in plan: QueryPlan, _ body: (KnownEvent) throws -> Void) throws {
        for id in try numbers(plan) {
            if let event = try event(id) { try body(event) }
        }
    }

    /// The events of a plan that more than one claim tells of, in order.
    public func severallyTold(_ plan: QueryPlan) throws(StorageError) -> [KnownEvent] {
        var found: [KnownEvent] = []
        for id in try numbers(plan) {
            let count = try connection.scalar(
                "SELECT count(*) FROM (SELECT 1 FROM claim WHERE event_id = ?1 LIMIT 2)", [.integer(id)])
            if count > 1, let event = try event(id) { found.append(event) }
        }
        return found
    }

    /// How many events a plan gives.
    public func count(_ plan: QueryPlan) throws(StorageError) -> Int { try numbers(plan).count }

    private func numbers(_ plan: QueryPlan) throws(StorageError) -> ArraySlice<Int64> {
        var found: [Int64] = []
        for statement in plan.statements {
            if let limit = plan.limit, found.count >= limit + plan.offset { break }
            found += try connection.rows(statement, plan.bindings) { $0.integer(0) }
        }
        let rest = found.dropFirst(plan.offset)
        return plan.limit.map { rest.prefix($0) } ?? rest
    }

    /// The event that a claim is of; nil when there is none.
    public func event(ofClaim id: Int64) throws(StorageError) -> KnownEvent? {
        let event = try connection.first("SELECT event_id FROM claim WHERE id = ?1", [.integer(id)]) { $0.integer(0) }
        return if let event { try self.event(event) } else { nil }
    }

    /// The event with this public identifier, or whose identifier begins with it when that is but one.
    public func event(publicID: String) throws(StorageError) -> KnownEvent? {
        let exact = try connection.first("SELECT id FROM event WHERE public_id = ?1", [.text(publicID)]) {
            $0.integer(0)
        }
        if let exact { return try event(exact) }
        guard publicID.hasPrefix("ev-"), publicID.utf8.count >= 7 else { return nil }
        let found = try connection.rows(
            "SELECT id FROM event WHERE public_id >= ?1 AND public_id < ?1 || 'g' LIMIT 2", [.text(publicID)]
        ) { $0.integer(0) }
        return found.count == 1 ? try event(found[0]) : nil
    }

    /// Everything known of one event, each source with its quote.
    public func event(_ id: Int64) throws(StorageError) -> KnownEvent? {
        let found = try connection.first(
            """
            SELECT e.public_id, e.kind, e.status, e.date, e.date_basis, e.date_words, e.place, e.place_country,
                e.venue, s.name, a.name,
                e.confidence
            FROM event e LEFT JOIN series s ON s.id = e.series_id
                LEFT JOIN agreement a ON a.id = e.agreement_id WHERE e.id = ?1
            """, [.integer(id)]
        ) { row -> KnownEvent? in
            guard let kind = EventKind(rawValue: row.text(1)), let status = EventStatus(rawValue: row.text(2)) else {
                return nil
            }
            return KnownEvent(
                id: row.text(0), kind: kind, status: status, parties: [],
                date: row.optionalText(3).flatMap { EDTFDate($0) },
                dateBasis: DateBasis(rawValue: row.text(4)), dateWords: row.optionalText(5), place: row.optionalText(6),
                placeCountry: row.optionalText(7), venue: row.optionalText(8), series: row.optionalText(9),
                agreement: row.optionalText(10), topics: [], confidence: row.real(11), citations: [])
        }
        guard let found, var event = found else { return nil }
        let values: [Value] = [.integer(id)]
        event.parties = try connection.rows(
            """
            SELECT ep.code, coalesce(p.name, ep.code) FROM event_party ep LEFT JOIN party p ON p.code = ep.code
            WHERE ep.event_id = ?1 ORDER BY ep.code
            """, values
        ) { .init(code: $0.text(0), name: $0.text(1)) }
        event.people = try connection.rows(
            """
            SELECT p.public_id, p.name, p.country, ep.role FROM event_person ep JOIN person p ON p.id = ep.person_id
            WHERE ep.event_id = ?1 ORDER BY ep.ordinal
            """, values
        ) { .init(id: $0.text(0), name: $0.text(1), country: $0.optionalText(2), role: $0.optionalText(3)) }
        event.ministries = try connection.rows(
            """
            SELECT m.name, p.name, m.country FROM event_ministry em JOIN ministry m ON m.id = em.ministry_id
            LEFT JOIN party p ON p.code = m.country WHERE em.event_id = ?1 ORDER BY m.country, m.name
            """, values
        ) { row in row.optionalText(2).map { "\(row.text(0)) (\($0))" } ?? row.text(0) }
        event.topics = try connection.rows("SELECT topic FROM event_topic WHERE event_id = ?1 ORDER BY ordinal", values)
        {
            $0.text(0)
        }
        event.citations = try connection.rows(
            """
            SELECT r.key, r.title, r.source, r.url, r.published, v.quote, c.rules
                FROM claim c JOIN article r ON r.id = c.article_id
            LEFT JOIN evidence v ON v.claim_id = c.id AND v.ordinal = 0 WHERE c.event_id = ?1 ORDER BY c.rank
            """, values
        ) { row in
            Citation(
                article: row.text(0), title: row.optionalText(1), source: row.optionalText(2), url: row.optionalText(3),
                published: CalendarDay(iso: row.text(4)), quote: row.text(5), rules: row.list(6))
        }
        return event
    }
}
