import Record
import Storage

/// What a name or identifier leads to.
public enum Card: Sendable, Hashable {
    /// An entity with everything known of it, and its events, oldest first.
    case entity(KnownEntity, events: [KnownEvent])
    case event(KnownEvent)
    /// Several that the words may mean.
    case ambiguous([KnownEntity])
    /// Nothing; names that are spelled much alike.
    case none(suggestions: [String])
}

extension Card: Encodable {
    private enum CodingKeys: String, CodingKey { case entity, events, event, candidates, suggestions }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .entity(let entity, let events):
            try container.encode(entity, forKey: .entity)
            try container.encode(events, forKey: .events)
        case .event(let event): try container.encode(event, forKey: .event)
        case .ambiguous(let candidates): try container.encode(candidates, forKey: .candidates)
        case .none(let suggestions): try container.encode(suggestions, forKey: .suggestions)
        }
    }
}

extension KnowledgeBase {
    /// Everything known about one entity or event, by identifier, code or name.
    public func show(_ words: String) throws -> Card {
        if let event = try EventStore(connection).event(publicID: words.lowercased()) { return .event(event) }
        let found = try matches(words)
        if found.count > 1 { return .ambiguous(found) }
        guard let entity = found.first else { return .none(suggestions: try suggestions(for: words)) }
        return .entity(entity, events: try events(of: entity))
    }

    /// Entities that words may mean: by identifier or code alone, else by whole name, else by words of the name.
    public func matches(_ words: String) throws -> [KnownEntity] {
        let store = EntityStore(connection)
        for id in [words, words.uppercased()] {
            if let entity = try store.entity(publicID: id) { return [entity] }
        }
        let lookup = EntityLookup(connection)
        var ids = try lookup.exact(words)
        if ids.isEmpty, let place = try store.place(named: words) { return [place] }
        if ids.isEmpty, let code = names.code(words), let state = try store.entity(publicID: code) { return [state] }
        let people = try PersonLookup(connection).people(named: words)
        ids += people.map(\.publicID)
        if ids.isEmpty { ids = try lookup.byWords(words) }
        var seen: Set<String> = []
        return try ids.filter { seen.insert($0).inserted }.compactMap { try store.entity(publicID: $0) }
    }

    /// People who can be meant by a full name or a family name.
    public func people(named words: String, country: String? = nil) throws -> [KnownEntity] {
        let store = EntityStore(connection)
        return try PersonLookup(connection).people(named: words, country: country).compactMap {
            try store.entity(publicID: $0.publicID)
        }
    }

    /// The events an entity takes part in, oldest first.
    public func events(of entity: KnownEntity) throws -> [KnownEvent] {
        var query = Query()
        switch entity.kind {
        case .country, .organization: query.parties = [entity.id]
        case .official: query.people = [entity.id]
        case .ministry: query.ministries = [entity.id]
        case .agreement: query.agreement = entity.id
        case .series: query.series = entity.id
        case .place: query.place = entity.name
        }
        return try events(query)
    }

    /// Names in the database that are spelled much like these words, the nearest first.
    public func suggestions(for words: String, limit: Int = 5) throws -> [String] {
        let names = try EntityLookup(connection).allNames()
        return Spelling.nearest(to: words, among: names, limit: limit)
    }
}
