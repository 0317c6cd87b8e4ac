import Record

/// What an answer is composed from: the knowledge base, or a list of facts in a test.
public protocol KnownFacts {
    /// The events that meet every condition of the query, in its order.
    func events(matching query: Query) throws -> [KnownEvent]
    /// The event with this identifier; nil where there is none.
    func event(_ id: String) throws -> KnownEvent?
    /// The people seen in this office of this state or body; the roles are wordings of one office.
    func officials(roles: [String], country: String) throws -> [KnownEntity]
    /// The days on which articles name somebody in an office, in order.
    func days(of person: String, in office: KnownEntity.Office) throws -> [CalendarDay]
    /// The people of this name, full or surname.
    func people(named name: String) throws -> [KnownEntity]
    /// Names of people spelled much like one that nobody bears.
    func suggestions(for name: String) throws -> [String]
    /// The text of the article with this key; nil where there is none.
    func text(ofArticle key: String) throws -> String?
    /// The publication date of the newest article; nil when none is dated.
    func newestPublication() throws -> CalendarDay?
}

/// Facts held in arrays.
public struct ListedFacts: KnownFacts, Sendable {
    public var events: [KnownEvent]
    public var entities: [KnownEntity]
    public var newest: CalendarDay?

    public init(events: [KnownEvent], entities: [KnownEntity] = [], newest: CalendarDay? = nil) {
        self.events = events
        self.entities = entities
        self.newest = newest ?? events.flatMap(\.citations).compactMap(\.published).max()
    }

    public func events(matching query: Query) -> [KnownEvent] {
        let found = events.filter { query.matches($0) }.sorted { $0.timeKey < $1.timeKey }
        let ordered = query.order == .oldestFirst ? found : found.reversed()
        return query.limit.map { Array(ordered.prefix($0)) } ?? ordered
    }

    public func officials(roles: [String], country: String) -> [KnownEntity] {
        entities.filter {
            $0.kind == .official && $0.offices.contains { roles.contains($0.role) && $0.country == country }
        }
    }

    public func days(of person: String, in office: KnownEntity.Office) -> [CalendarDay] {
        [office.firstSeen, office.lastSeen].compactMap { $0 }
    }

    public func suggestions(for name: String) -> [String] { [] }

    public func event(_ id: String) -> KnownEvent? { events.first { $0.id == id } }

    public func text(ofArticle key: String) -> String? { nil }

    public func people(named name: String) -> [KnownEntity] {
        entities.filter { entity in
            entity.kind == .official && ([entity.name] + entity.aliases).contains { Query.isName(name, of: $0) }
        }
    }

    public func newestPublication() -> CalendarDay? { newest }
}
