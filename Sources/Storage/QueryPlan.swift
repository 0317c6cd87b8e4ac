import Record

/// The SQL that a query becomes, as `--explain` shows it.
public struct QueryPlan: Sendable, Hashable {
    /// Statements that give numbers of events, to be run one after the other until there are enough: the dated events,
    /// then those without a date.
    public var statements: [String]
    /// The values of all of them, as numbered.
    public var bindings: [Value]
    /// How many of the first are passed over.
    public var offset: Int
    public var limit: Int?
    /// Names of people in the query that nobody in the database bears.
    public var unmatched: [String]

    /// The SQL with its values, one condition a line.
    public var description: String {
        statements.joined(separator: ";\n")
            + bindings.enumerated().map { "\n-- ?\($0.offset + 1) = \($0.element)" }.joined()
    }
}

/// Builds the SQL of a query: for each reach of dates one statement that reads its events in order along one index, and
/// no more of them than are asked for; all of them together are put in order at last.
struct QueryPlanner {
    let connection: Connection
    private var conditions: [String] = []
    private var values: [Value] = []
    private var unmatched: [String] = []
    /// Through what events are found: the rarest of the parties, people and topics asked for.
    private var guide: Guide?
    /// Whether a condition names so few events that these are put in order after they are found.
    private var isNarrow = false

    init(_ connection: Connection) { self.connection = connection }

    /// Throws `AmbiguousName` or `StorageError`.
    static func plan(_ query: Query, _ connection: Connection) throws -> QueryPlan {
        var planner = QueryPlanner(connection)
        try planner.read(query)
        let since = query.since.map { Period(iso: planner.bind(.text($0.iso)), day: planner.bind(Value($0.number))) }
        let until = query.until.map { Period(iso: planner.bind(.text($0.iso)), day: planner.bind(Value($0.number))) }
        let count = query.limit.map { planner.bind(Value($0 + query.offset)) }
        let direction = query.order == .oldestFirst ? "ASC" : "DESC"
        func ordered(_ reach: Reach, _ layer: String) -> String {
            let branch = planner.branch(reach, layer, since: since, until: until, direction)
            return branch.select + "\n" + branch.order + (count.map { " LIMIT " + $0 } ?? "")
        }
        // Of two that begin together the more exactly dated comes first.
        var statements = [
            """
            SELECT id FROM (
            \(connection.layers.flatMap { layer in
                Reach.allCases.filter { $0 != .none }.map { "SELECT * FROM (\(ordered($0, layer)))" }
            }.joined(separator: "\nUNION ALL "))
            ) ORDER BY day \(direction), date_end, public_id\(count.map { " LIMIT " + $0 } ?? "")
            """
        ]
        // The undated come last either way.
        if since == nil, until == nil {
            let all = connection.layers.map { "SELECT * FROM (\(ordered(.none, $0)))" }.joined(
                separator: "\nUNION ALL ")
            statements.append(
                connection.layers.count == 1
                    ? "SELECT id FROM (\(ordered(.none, connection.layers[0])))"
                    : "SELECT id FROM (\n\(all)\n) ORDER BY public_id\(count.map { " LIMIT " + $0 } ?? "")")
        }
        return QueryPlan(
            statements: statements, bindings: planner.values, offset: query.offset, limit: query.limit,
            unmatched: planner.unmatched)
    }

    /// Stands in conditions for the layer whose tables they are about (`Connection.layers`).
    private static let layer = "{layer}"

    /// A day asked for, as it is bound: ISO 8601 text, and counted from 1970-01-01.
    private struct Period {
        var iso: String
        var day: String
    }

    /// The events of one reach, and their order.
    private func branch(
        _ reach: Reach, _ layer: String, since: Period?, until: Period?, _ direction: String
    ) -> (select: String, order: String) {
        let row = guide == nil ? "e" : "g"
        // A plus sign keeps an index from being used.
        var all = ["\(isNarrow ? "+" : "")\(row).reach = \(reach.rawValue)"]
        if let span = reach.span {
            if let since {
                all.append("\(row).day >= \(since.day) - \(span - 1) AND e.date_end >= \(since.iso)")
            }
            if let until { all.append("\(row).day <= \(until.day)") }
        } else {
            if let since { all.append("(e.date_end IS NULL OR e.date_end >= \(since.iso))") }
            if let until { all.append("(e.date_start IS NULL OR e.date_start <= \(until.iso))") }
        }
        all += conditions
        let from =
            guide.map {
                "\(layer)\($0.table) g CROSS JOIN \(layer)event e ON e.id = g.event_id AND g.\($0.column) = \($0.value)"
            } ?? "\(layer)event e"
        let condition = all.joined(separator: "\n  AND ").split(separator: Self.layer, omittingEmptySubsequences: false)
        return (
            "SELECT e.id, e.reach, e.day, e.date_end, e.public_id FROM \(from)\nWHERE "
                + condition.joined(separator: layer),
            "ORDER BY \(row).day \(direction), e.date_end, e.public_id"
        )
    }

    private mutating func bind(_ value: Value) -> String {
        values.append(value)
        return "?\(values.count)"
    }

    private mutating func bind(_ texts: [String]) -> String {
        texts.map { bind(.text($0)) }.joined(separator: ", ")
    }

    /// A table that files events under something they have, in order of their days.
    private struct Guide {
        var table: String
        var column: String
        var key: Value
        /// The key as it is bound.
        var value = ""
    }

    private mutating func read(_ query: Query) throws {
        if let series = query.series {
            isNarrow = true
            conditions.append("e.series_id IN (SELECT id FROM series n WHERE \(named(series)))")
        }
        if let agreement = query.agreement {
            isNarrow = true
            conditions.append("e.agreement_id IN (SELECT id FROM agreement n WHERE \(named(agreement)))")
        }
        for ministry in query.ministries {
            isNarrow = true
            conditions.append(
                """
                e.id IN (SELECT em.event_id FROM \(Self.layer)event_ministry em JOIN ministry n ON n.id = em.ministry_id
                    WHERE \(named(ministry)))
                """)
        }
        var guides = query.parties.map { Guide(table: "event_party", column: "code", key: .text($0)) }
        guides += query.topics.map {
            Guide(table: "event_topic", column: "topic", key: .text($0.lowercased()))
        }
        for name in query.people { guides += try person(name) }
        try follow(guides)
        if let place = query.place { try readPlace(place) }
        if query.kinds.count == 1 {
            conditions.append("e.kind = \(bind(.text(query.kinds[0].rawValue)))")
        } else if !query.kinds.isEmpty {
            conditions.append("+e.kind IN (\(bind(query.kinds.map(\.rawValue))))")
        }
        if !query.statuses.isEmpty { conditions.append("e.status IN (\(bind(query.statuses.map(\.rawValue))))") }
        if let text = query.text { try readWords(SearchedWord.words(of: text)) }
    }

    /// Rare words are looked up, common ones are soon met in any order.
    private mutating func readWords(_ words: [String]) throws {
        guard !words.isEmpty else { return }
        if guide == nil, !isNarrow {
            let match = Value.text(
                words.map { "\"\($0)\"" + (SearchedWord.isWhole($0) ? "" : "*") }.joined(separator: " "))
            let count = try connection.scalar(
                "SELECT count(*) FROM (SELECT 1 FROM event_search WHERE event_search MATCH ?1 LIMIT \(Self.few))",
                [match])
            if count < Self.few {
                isNarrow = true
                conditions.append("e.id IN (SELECT rowid FROM event_search WHERE event_search MATCH \(bind(match)))")
            }
        }
        for word in words {
            let end = SearchedWord.isWhole(word) ? " " : ""
            conditions.append("instr(e.words || ' ', \(bind(.text(" " + word + end)))) > 0")
        }
    }

    /// As many events as are put in order at once.
    private static let few = 5000

    /// Events are found through the guide that has the fewest, unless a name finds fewer still; the others are asked of
    /// each event.
    private mutating func follow(_ guides: [Guide]) throws {
        var rest = guides
        if !isNarrow, !guides.isEmpty {
            var counts: [Int] = []
            for guide in guides { counts.append(guides.count > 1 ? try eventCount(guide) : 0) }
            let rarest = counts.indices.min { (counts[$0], $0) < (counts[$1], $1) } ?? 0
            var first = rest.remove(at: rarest)
            first.value = bind(first.key)
            guide = first
        }
        for guide in rest {
            conditions.append(
                "EXISTS (SELECT 1 FROM \(Self.layer)\(guide.table) WHERE event_id = e.id AND \(guide.column) = \(bind(guide.key)))"
            )
        }
    }

    /// How many events a guide has, as far as it takes to tell few from many.
    private func eventCount(_ guide: Guide) throws(StorageError) -> Int {
        try connection.scalar(
            "SELECT count(*) FROM (SELECT 1 FROM \(guide.table) WHERE \(guide.column) = ?1 LIMIT 20000)", [guide.key])
    }

    /// The guide to somebody's events; none where the name is nobody's, or stands for one person under several
    /// countries, which is then a condition.
    private mutating func person(_ name: String) throws -> [Guide] {
        let found = try PersonLookup(connection).people(named: name)
        if found.count > 1 {
            let entities = EntityStore(connection)
            let candidates = try found.compactMap { try entities.entity(publicID: $0.publicID) }
            throw AmbiguousName(name: name, candidates: candidates)
        }
        guard let person = found.first else {
            unmatched.append(name)
            conditions.append("0 /* nobody is named \(name.filter { $0.isLetter || $0 == " " }) */")
            return []
        }
        if person.ids.count == 1 {
            return [Guide(table: "event_person", column: "person_id", key: .integer(person.ids[0]))]
        }
        isNarrow = true
        let ids = person.ids.map { bind(.integer($0)) }
        conditions.append(
            "e.id IN (SELECT event_id FROM \(Self.layer)event_person WHERE person_id IN (\(ids.joined(separator: ", "))))"
        )
        return []
    }

    private mutating func readPlace(_ place: String) throws {
        if place.utf8.count == 2, place.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
            conditions.append("e.place_country = \(bind(.text(place)))")
            return
        }
        let key = folded(place)
        let code = try connection.first("SELECT code FROM party WHERE folded = ?1", [.text(key)]) { $0.text(0) }
        if guide == nil, !isNarrow {
            let names = try connection.rows(
                "SELECT folded FROM place_name WHERE instr(' ' || folded || ' ', ?1) > 0 LIMIT \(Self.few)",
                [.text(" " + key + " ")]
            ) { $0.text(0) }
            if names.count == 1, code == nil {
                conditions.append("e.place_folded = \(bind(.text(names[0])))")
                return
            }
            if names.count < Self.few {
                isNarrow = true
                let country = code.map {
                    " UNION SELECT id FROM \(Self.layer)event WHERE place_country = \(bind(.text($0)))"
                }
                conditions.append(
                    "e.id IN (SELECT id FROM \(Self.layer)event WHERE place_folded IN (\(bind(names)))\(country ?? ""))"
                )
                return
            }
        }
        let country = code.map { " OR e.place_country = \(bind(.text($0)))" } ?? ""
        conditions.append(
            "(instr(' ' || e.place_folded || ' ', \(bind(.text(" " + key + " ")))) > 0\(country))")
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
    /// Short words, mostly acronyms, are not taken for beginnings: 'INF' is not 'information'.
    static func isWhole(_ word: String) -> Bool { word.utf8.count <= 3 }

    private static let empty: Set<String> = ["the", "a", "an", "of", "and", "on", "for", "in", "to", "s"]

    static func words(of text: String) -> [String] {
        let words = folded(text).split(separator: " ").map(String.init)
        let full = words.filter { !empty.contains($0) }
        return (full.isEmpty ? words : full).map { word in
            word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
        }
    }
}
