import Language
import Record

/// Lists everybody and everything the article names, and makes the events point at them.
struct EntityStage: Stage {
    var needs: Set<Reading.Layer> { [.mentions, .events, .eventWords] }
    var provides: Set<Reading.Layer> { [.entities] }

    func run(_ reading: inout Reading) {
        var entities: [Entity] = []
        let document = reading.document
        func add(_ entity: Entity) -> String {
            var entity = entity
            entity.id = "e\(entities.count + 1)"
            entities.append(entity)
            return entity.id
        }
        var places: [String: (kind: EntityKind, name: String, country: String?, mentions: [TextSpan])] = [:]
        var order: [String] = []
        func note(_ key: String, _ kind: EntityKind, _ name: String, _ country: String?, _ tokens: Range<Int>) {
            if places[key] == nil {
                places[key] = (kind, name, country, [])
                order.append(key)
            }
            places[key]?.mentions.append(document.span(tokens))
        }
        for mention in reading.mentions {
            switch mention.referent {
            case .country(let code, _):
                note("c" + code, .country, reading.vocabulary.name(ofParty: code), code, mention.tokens)
            case .organization(let code):
                note("o" + code, .organization, reading.vocabulary.name(ofParty: code), code, mention.tokens)
            case .city(let name, let country, _): note("p" + name.lowercased(), .place, name, country, mention.tokens)
            case .ministry(let name, let country):
                note("m" + name + (country ?? ""), .ministry, name, country, mention.tokens)
            default: break
            }
        }
        for ministry in reading.joinedMinistries {
            note("m" + ministry.name + ministry.country, .ministry, ministry.name, ministry.country, ministry.tokens)
        }
        for key in order {
            guard let item = places[key] else { continue }
            _ = add(Entity(id: "", kind: item.kind, name: item.name, country: item.country, mentions: item.mentions))
        }
        for person in reading.people
        where person.role != nil || reading.events.contains(where: { $0.people.contains(person.name) }) {
            _ = add(
                Entity(
                    id: "", kind: .official, name: person.name,
                    country: person.country.map(MovementStates.shared.state(of:)), role: Self.role(person),
                    tenure: person.tenure,
                    mentions: person.mentions.map { document.span($0) }))
        }
        for described in AgreementsDescribed.list(reading) {
            let known = reading.events.contains { $0.agreement?.lowercased() == described.name.lowercased() }
            if !known { _ = add(described) }
        }
        var ids: [String: String] = [:]
        for i in reading.events.indices {
            var event = reading.events[i]
            event.ministries = event.ministries.compactMap { name in
                entities.first {
                    $0.kind == .ministry && $0.name == name
                        && ($0.country == nil || event.parties.contains($0.country ?? ""))
                }?.id
            }
            if let name = event.agreement {
                let key = "a" + name.lowercased() + event.parties.joined()
                if ids[key] == nil {
                    ids[key] = add(
                        Entity(
                            id: "", kind: .agreement, name: name, parties: event.parties,
                            date: event.kind == .agreement ? event.date : nil))
                }
                event.agreement = ids[key]
            }
            if let name = event.series {
                let key = "s" + name.lowercased() + event.parties.joined()
                if ids[key] == nil {
                    let launch = reading.events.first { $0.kind == .launch && $0.series == name }
                    ids[key] = add(
                        Entity(id: "", kind: .series, name: name, parties: event.parties, launched: launch?.date))
                }
                event.series = ids[key]
            }
            reading.events[i] = event
        }
        reading.entities = entities
    }

    private static func role(_ person: Person) -> String? {
        guard let role = person.role else { return nil }
        if person.tenure == "former", !role.hasPrefix("former") { return "former " + role }
        return role
    }
}
