import Record

/// An entity as JSON shows it.
struct EntityView: Encodable {
    let entity: KnownEntity

    enum CodingKeys: String, CodingKey {
        case id, kind, name, country, aliases, parties, date, offices, events, articles
    }

    enum OfficeKeys: String, CodingKey {
        case role, country, tenure, ministry, citation
        case firstSeen = "first_seen"
        case lastSeen = "last_seen"
    }

    func encode(to encoder: any Encoder) throws {
        var c = encoder.container(keyedBy: CodingKeys.self)
        try c.encode(entity.id, forKey: .id)
        try c.encode(entity.kind, forKey: .kind)
        try c.encode(entity.name, forKey: .name)
        try c.encode(entity.country, forKey: .country)
        try c.encode(entity.aliases, forKey: .aliases)
        try c.encode(entity.parties, forKey: .parties)
        try c.encode(entity.date, forKey: .date)
        var offices = c.nestedUnkeyedContainer(forKey: .offices)
        for office in entity.offices {
            var o = offices.nestedContainer(keyedBy: OfficeKeys.self)
            try o.encode(office.role, forKey: .role)
            try o.encode(office.country, forKey: .country)
            try o.encode(office.tenure, forKey: .tenure)
            try o.encode(office.ministry, forKey: .ministry)
            try o.encode(office.firstSeen, forKey: .firstSeen)
            try o.encode(office.lastSeen, forKey: .lastSeen)
            try o.encode(office.citation, forKey: .citation)
        }
        try c.encode(entity.eventCount, forKey: .events)
        try c.encode(entity.articleCount, forKey: .articles)
    }
}
