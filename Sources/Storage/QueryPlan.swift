import Record

/// The SQL that a query becomes, as `--explain` shows it.
public struct QueryPlan: Sendable, Hashable {
    public var sql: String
    public var bindings: [Value]
    /// Names of people in the query that nobody in the database bears.
    public var unmatched: [String]

    /// The SQL with its values, one condition a line.
    public var description: String {
        sql + bindings.enumerated().map { "\n-- ?\($0.offset + 1) = \($0.element)" }.joined()
    }
}

/// Builds the SQL of a query, one condition after the other.
struct QueryPlanner {
    let connection: Connection
    private var conditions: [String] = []
    private var values: [Value] = []
    private var unmatched: [String] = []

    init(_ connection: Connection) { self.connection = connection }

    /// Throws `AmbiguousName` or `StorageError`.
    static func plan(_ query: Query, _ connection: Connection) throws -> QueryPlan {
        var planner = QueryPlanner(connection)
        try planner.read(query)
        let direction = query.order == .oldestFirst ? "ASC" : "DESC"
        var sql = "SELECT e.id FROM event e"
        if !planner.conditions.isEmpty { sql += "\nWHERE " + planner.conditions.joined(separator: "\n  AND ") }
        // The undated come last either way; of two that begin together the more exactly dated comes first.
        sql += "\nORDER BY e.date IS NULL, coalesce(e.date_start, e.date_end) \(direction), e.date_end, e.public_id"
        if query.limit != nil || query.offset > 0 {
            sql += "\nLIMIT \(planner.bind(Value(query.limit ?? -1))) OFFSET \(planner.bind(Value(query.offset)))"
        }
        return QueryPlan(sql: sql, bindings: planner.values, unmatched: planner.unmatched)
    }

    private mutating func bind(_ value: Value) -> String {
        values.append(value)
        return "?\(values.count)"
    }

    private mutating func bind(_ texts: [String]) -> String {
        texts.map { bind(.text($0)) }.joined(separator: ", ")
    }

    private mutating func read(_ query: Query) throws {
        for code in query.parties {
            conditions.append("e.id IN (SELECT event_id FROM event_party WHERE code = \(bind(.text(code))))")
        }
        for name in query.people { try readPerson(name) }
        if !query.kinds.isEmpty { conditions.append("e.kind IN (\(bind(query.kinds.map(\.rawValue))))") }
        if !query.statuses.isEmpty { conditions.append("e.status IN (\(bind(query.statuses.map(\.rawValue))))") }
        if let since = query.since {
            conditions.append("e.date IS NOT NULL AND (e.date_end IS NULL OR e.date_end >= \(bind(.text(since.iso))))")
        }
        if let until = query.until {
            conditions.append(
                "e.date IS NOT NULL AND (e.date_start IS NULL OR e.date_start <= \(bind(.text(until.iso))))")
        }
        if let place = query.place { readPlace(place) }
        if let series = query.series {
            conditions.append("e.series_id IN (SELECT id FROM series n WHERE \(named(series)))")
        }
        if let agreement = query.agreement {
            conditions.append("e.agreement_id IN (SELECT id FROM agreement n WHERE \(named(agreement)))")
        }
        for ministry in query.ministries {
            conditions.append(
                """
                e.id IN (SELECT em.event_id FROM event_ministry em JOIN ministry n ON n.id = em.ministry_id
                    WHERE \(named(ministry)))
                """)
        }
        for topic in query.topics {
            let topic = bind(.text(topic))
            conditions.append("e.id IN (SELECT event_id FROM event_topic WHERE topic = \(topic) COLLATE NOCASE)")
        }
        for word in SearchedWord.words(of: query.text ?? "") {
            conditions.append("instr(e.words, \(bind(.text(" " + word)))) > 0")
        }
    }

    private mutating func readPerson(_ name: String) throws {
        let found = try PersonLookup(connection).people(named: name)
        if found.count > 1 {
            let entities = EntityStore(connection)
            let candidates = try found.compactMap { try entities.entity(publicID: $0.publicID) }
            throw AmbiguousName(name: name, candidates: candidates)
        }
        guard let person = found.first else {
            unmatched.append(name)
            conditions.append("0 /* nobody is named \(name.filter { $0.isLetter || $0 == " " }) */")
            return
        }
        let ids = person.ids.map { bind(.integer($0)) }.joined(separator: ", ")
        conditions.append("e.id IN (SELECT event_id FROM event_person WHERE person_id IN (\(ids)))")
    }

    private mutating func readPlace(_ place: String) {
        if place.utf8.count == 2, place.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
            conditions.append("e.place_country = \(bind(.text(place)))")
        } else {
            let key = folded(place)
            let name = bind(.text(key))
            let word = bind(.text(" " + key + " "))
            conditions.append(
                """
                (instr(' ' || e.place_folded || ' ', \(word)) > 0 OR e.place_country IN (SELECT code FROM party
                    WHERE folded = \(name)))
                """)
        }
    }

    /// A condition on table `n`: its identifier, or all the words begin words of its name.
    private mutating func named(_ words: String) -> String {
        let id = "n.public_id = \(bind(.text(words.lowercased())))"
        let all = SearchedWord.words(of: words).map { "instr(' ' || n.folded, \(bind(.text(" " + $0)))) > 0" }
        return all.isEmpty ? id : "(\(id) OR (\(all.joined(separator: " AND "))))"
    }
}

/// Words as they are looked for among folded words: each must begin a word, a plural also finds its singular.
enum SearchedWord {
    private static let empty: Set<String> = ["the", "a", "an", "of", "and", "on", "for", "in", "to", "s"]

    static func words(of text: String) -> [String] {
        let words = folded(text).split(separator: " ").map(String.init)
        let full = words.filter { !empty.contains($0) }
        return (full.isEmpty ? words : full).map { word in
            word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
        }
    }
}
