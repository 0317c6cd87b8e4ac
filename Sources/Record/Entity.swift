/// What an entity is.
public enum EntityKind: String, Codable, Sendable, CaseIterable, Hashable {
    case country, organization, official, ministry, agreement, series, place
}

/// An entity as one article knows it; who it is across articles is decided when the article is ingested.
public struct Entity: Sendable, Hashable {
    /// Unique within the article: `e1`, `e2` ….
    public var id: String
    public var kind: EntityKind
    public var name: String
    /// ISO 3166-1 alpha-2 (or retired) code, or an organisation's acronym; nil for a body of several states.
    public var country: String?
    /// An official's office, lower case, without the country's name.
    public var role: String?
    /// 'acting', 'former', 'designate', 'elect', where the article says so.
    public var tenure: String?
    /// Identifier of an official's ministry in the same article.
    public var ministry: String?
    /// Sorted codes, for agreements and series.
    public var parties: [String]
    /// When an agreement was concluded.
    public var date: EDTFDate?
    /// When a series was first held.
    public var launched: EDTFDate?
    public var mentions: [TextSpan]

    public init(
        id: String, kind: EntityKind, name: String, country: String? = nil, role: String? = nil, tenure: String? = nil,
        ministry: String? = nil, parties: [String] = [], date: EDTFDate? = nil, launched: EDTFDate? = nil,
        mentions: [TextSpan] = []
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.country = country
        self.role = role
        self.tenure = tenure
        self.ministry = ministry
        self.parties = parties
        self.date = date
        self.launched = launched
        self.mentions = mentions
    }
}
