import Record

/// An event as one article claims it, with who and what is meant already settled.
public struct Claim: Sendable, Hashable {
    public var id: Int64
    public var article: Int64
    public var articleKey: String
    public var localID: String
    public var published: CalendarDay?
    public var event: Int64?
    public var kind: EventKind
    public var status: EventStatus
    public var parties: [String]
    public var people: [Person]
    /// Numbers of ministries.
    public var ministries: [Int64]
    public var date: EDTFDate?
    public var dateBasis: DateBasis?
    public var dateWords: String?
    public var place: String?
    public var placeCountry: String?
    public var venue: String?
    public var series: Named?
    public var agreement: Named?
    public var topics: [String]
    public var confidence: Double
    /// The words that show it, the best first.
    public var quotes: [String]

    /// Somebody who takes part.
    public struct Person: Sendable, Hashable {
        /// Number of the person; nil while it is not settled.
        public var id: Int64?
        public var name: String
        public var country: String?
        public var role: String?

        public init(id: Int64?, name: String, country: String?, role: String?) {
            self.id = id
            self.name = name
            self.country = country
            self.role = role
        }
    }

    /// A series or an agreement.
    public struct Named: Sendable, Hashable {
        public var id: Int64
        public var name: String

        public init(id: Int64, name: String) {
            self.id = id
            self.name = name
        }
    }

    public init(
        id: Int64, article: Int64, articleKey: String, localID: String = "v1", published: CalendarDay? = nil, event: Int64? = nil,
        kind: EventKind, status: EventStatus = .held, parties: [String], people: [Person] = [], ministries: [Int64] = [],
        date: EDTFDate? = nil, dateBasis: DateBasis? = nil, dateWords: String? = nil, place: String? = nil,
        placeCountry: String? = nil, venue: String? = nil, series: Named? = nil, agreement: Named? = nil, topics: [String] = [],
        confidence: Double = 0.5, quotes: [String] = []
    ) {
        self.id = id
        self.article = article
        self.articleKey = articleKey
        self.localID = localID
        self.published = published
        self.event = event
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
        self.quotes = quotes
    }
}
