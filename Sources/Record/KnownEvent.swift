/// An event of the knowledge base: one thing that happened, however many articles tell of it.
public struct KnownEvent: Sendable, Hashable, Codable {
    /// Stable public identifier, `ev-` and hexadecimal digits.
    public var id: String
    public var kind: EventKind
    public var status: EventStatus
    public var parties: [Party]
    public var people: [Participant]
    public var ministries: [String]
    public var date: EDTFDate?
    public var dateBasis: DateBasis?
    /// The best source's own words for the date.
    public var dateWords: String?
    public var place: String?
    public var placeCountry: String?
    public var venue: String?
    public var series: String?
    public var agreement: String?
    public var topics: [String]
    public var confidence: Double
    /// The best source first; never empty.
    public var citations: [Citation]

    enum CodingKeys: String, CodingKey {
        case id, kind, status, parties, people, ministries, date, place, venue, series, agreement, topics, confidence,
            citations
        case dateBasis = "date_basis"
        case dateWords = "date_words"
        case placeCountry = "place_country"
    }

    public struct Party: Sendable, Hashable, Codable {
        public var code: String
        public var name: String
        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    public struct Participant: Sendable, Hashable, Codable {
        public var id: String
        public var name: String
        public var country: String?
        public var role: String?
        public init(id: String, name: String, country: String?, role: String?) {
            self.id = id
            self.name = name
            self.country = country
            self.role = role
        }
    }

    public init(
        id: String, kind: EventKind, status: EventStatus, parties: [Party], people: [Participant] = [],
        ministries: [String] = [], date: EDTFDate? = nil, dateBasis: DateBasis? = nil, dateWords: String? = nil,
        place: String? = nil,
        placeCountry: String? = nil, venue: String? = nil, series: String? = nil, agreement: String? = nil,
        topics: [String] = [], confidence: Double, citations: [Citation]
    ) {
        self.id = id
        self.kind = kind
        self.status = status
        self.parties = parties
        self.people = people
        self.ministries = ministries
        self.date = date
        self.dateBasis = dateBasis
        self.dateWords = dateWords
        self.place = place
        self.placeCountry = placeCountry
        self.venue = venue
        self.series = series
        self.agreement = agreement
        self.topics = topics
        self.confidence = confidence
        self.citations = citations
    }
}

/// The words an event was read in, and where they stand.
public struct Citation: Sendable, Hashable, Codable {
    public var article: String
    public var title: String?
    public var source: String?
    public var url: String?
    public var published: CalendarDay?
    public var quote: String
    public var rules: [String]

    public init(
        article: String, title: String?, source: String?, url: String?, published: CalendarDay?, quote: String,
        rules: [String]
    ) {
        self.article = article
        self.title = title
        self.source = source
        self.url = url
        self.published = published
        self.quote = quote
        self.rules = rules
    }
}
