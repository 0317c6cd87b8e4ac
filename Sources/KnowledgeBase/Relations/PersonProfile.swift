import Record
import Storage

/// What is known of somebody's office, journeys and counterparts.
public struct PersonProfile: Sendable, Hashable, Codable {
    public var person: KnownEntity
    /// Visits, and meetings outside the own country.
    public var travels: [KnownEvent]
    public var counterparts: [Counterpart]
    /// What was planned or called off.
    public var plans: [KnownEvent]

    public struct Counterpart: Sendable, Hashable, Codable {
        public var id: String
        public var name: String
        public var country: String?
        public var count: Int
        public var last: EDTFDate?
        public var events: [String]
    }

    init(_ person: KnownEntity, _ events: [KnownEvent]) {
        self.person = person
        let held = events.filter { $0.status == .held || $0.status == .ongoing }
        plans = events.filter { $0.status == .planned || $0.status == .cancelled }
        travels = held.filter { event in
            guard let country = event.placeCountry, country != person.country else { return event.kind == .visit }
            return event.kind == .visit || event.kind == .meeting
        }
        var met: [String: Counterpart] = [:]
        for event in held where [.meeting, .call, .visit, .agreement].contains(event.kind) {
            for other in event.people where other.id != person.id && other.country != person.country {
                var known =
                    met[other.id]
                    ?? Counterpart(
                        id: other.id, name: other.name, country: other.country, count: 0, last: nil, events: [])
                known.count += 1
                known.last = event.date ?? known.last
                known.events.append(event.id)
                met[other.id] = known
            }
        }
        counterparts = met.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}

extension KnowledgeBase {
    /// The profile of somebody; `entity` is an official as `matches` gives it.
    public func profile(of entity: KnownEntity) throws -> PersonProfile {
        PersonProfile(entity, try events(of: entity))
    }
}
