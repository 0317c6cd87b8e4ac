import Record
import Storage

/// What is known between two states or bodies.
public struct Dyad: Sendable, Hashable, Codable {
    public var parties: [String]
    public var events: Int
    /// Events by kind, the most frequent first.
    public var kinds: [Count]
    /// Events by year, with those of each kind.
    public var years: [Year]
    /// Meetings, calls and visits by the highest office of those who took part.
    public var levels: [Count]
    /// The last event of each kind that was held.
    public var last: [KnownEvent]
    /// The longest time between two meetings, calls or visits one after the other.
    public var silence: Silence?
    /// People who met most often.
    public var people: [Count]

    public struct Count: Sendable, Hashable, Codable {
        public var name: String
        public var count: Int
    }

    public struct Year: Sendable, Hashable, Codable {
        public var year: Int
        public var count: Int
        public var kinds: [Count]
    }

    /// From the last day of one contact to the first of the next.
    public struct Silence: Sendable, Hashable, Codable {
        public var days: Int
        public var from: KnownEvent
        public var to: KnownEvent
    }

    static let contacts: Set<EventKind> = [.meeting, .call, .visit]

    init(parties: [String], events all: [KnownEvent]) {
        let held = all.filter { $0.status == .held || $0.status == .ongoing }
        self.parties = parties
        events = held.count
        kinds = Self.counted(held.map(\.kind.rawValue))
        let contacts = held.filter { Self.contacts.contains($0.kind) }
        levels = Self.counted(contacts.map { ContactLevel($0).rawValue })
        people = Array(Self.counted(contacts.flatMap { $0.people.map(\.name) }).prefix(10))
        let dated = held.filter { event in
            guard let first = event.date?.earliest, let last = event.date?.latest else { return false }
            return first.year == last.year
        }
        years = Dictionary(grouping: dated) { $0.date?.earliest?.year ?? 0 }.sorted { $0.key < $1.key }.map {
            year, events in
            Year(year: year, count: events.count, kinds: Self.counted(events.map(\.kind.rawValue)))
        }
        last = EventKind.allCases.compactMap { kind in held.last { $0.kind == kind && $0.date != nil } }
        silence = Self.longestSilence(contacts)
    }

    static func counted(_ names: [String]) -> [Count] {
        names.reduce(into: [:]) { $0[$1, default: 0] += 1 }.map { Count(name: $0.key, count: $0.value) }.sorted {
            ($1.count, $0.name) < ($0.count, $1.name)
        }
    }

    /// Among events in order of their dates.
    static func longestSilence(_ events: [KnownEvent]) -> Silence? {
        let dated = events.filter {
            $0.date?.earliest != nil && $0.date?.latest != nil && ($0.date?.width ?? 999) <= 62
        }
        var best: Silence?
        for (a, b) in zip(dated, dated.dropFirst()) {
            guard let end = a.date?.latest, let start = b.date?.earliest else { continue }
            let days = start.number - end.number
            if days > best?.days ?? 0 { best = Silence(days: days, from: a, to: b) }
        }
        return best
    }
}

extension KnowledgeBase {
    /// What is known between two or more parties, of the events a query wants.
    public func dyad(_ query: Query) throws -> Dyad {
        Dyad(parties: query.parties, events: try events(query))
    }
}
