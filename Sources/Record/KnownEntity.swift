/// An entity of the knowledge base, one however many articles name it, with what a list or a card shows of it.
public struct KnownEntity: Sendable, Hashable, Codable {
    /// Stable public identifier: `JP` for a country, else a prefix (`pe-`, `mi-`, `ag-`, `se-`) and hexadecimal digits.
    public var id: String
    public var kind: EntityKind
    public var name: String
    public var country: String?
    public var aliases: [String]
    public var parties: [String]
    /// Of an agreement, when it was concluded; of a series, when it was launched.
    public var date: EDTFDate?
    public var offices: [Office]
    public var eventCount: Int
    public var articleCount: Int

    enum CodingKeys: String, CodingKey {
        case id, kind, name, country, aliases, parties, date, offices
        case eventCount = "events"
        case articleCount = "articles"
    }

    /// An office somebody was seen to hold.
    public struct Office: Sendable, Hashable, Codable {
        public var role: String
        public var country: String?
        public var tenure: String?
        public var ministry: String?
        /// Publication dates of the first and the last article that names it; nil when undated.
        public var firstSeen: CalendarDay?
        public var lastSeen: CalendarDay?
        public var citation: Citation?

        enum CodingKeys: String, CodingKey {
            case role, country, tenure, ministry, citation
            case firstSeen = "first_seen"
            case lastSeen = "last_seen"
        }

        /// The office as one would say it: 'acting president', 'former minister'.
        public var wording: String {
            guard let tenure, !tenure.isEmpty, !role.hasPrefix(tenure) else { return role }
            return tenure + " " + role
        }

        public init(
            role: String, country: String?, tenure: String? = nil, ministry: String? = nil,
            firstSeen: CalendarDay? = nil, lastSeen: CalendarDay? = nil, citation: Citation? = nil
        ) {
            self.role = role
            self.country = country
            self.tenure = tenure
            self.ministry = ministry
            self.firstSeen = firstSeen
            self.lastSeen = lastSeen
            self.citation = citation
        }
    }

    public init(
        id: String, kind: EntityKind, name: String, country: String? = nil, aliases: [String] = [],
        parties: [String] = [], date: EDTFDate? = nil, offices: [Office] = [], eventCount: Int = 0,
        articleCount: Int = 0
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.country = country
        self.aliases = aliases
        self.parties = parties
        self.date = date
        self.offices = offices
        self.eventCount = eventCount
        self.articleCount = articleCount
    }
}
