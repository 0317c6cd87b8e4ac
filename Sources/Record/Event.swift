/// A diplomatic event as one article tells it.
public struct Event: Sendable, Hashable {
    /// Unique within the article: `v1`, `v2` ….
    public var id: String
    public var kind: EventKind
    public var status: EventStatus
    /// Sorted codes of the states and bodies on all sides.
    public var parties: [String]
    /// Officials who take part, each by the fullest name in the article.
    public var people: [String]
    /// Identifiers of ministries in the same article.
    public var ministries: [String]
    public var date: EDTFDate?
    public var dateBasis: DateBasis?
    /// The words the date was read in, such as `yesterday`; kept also when they cannot be resolved.
    public var dateWords: String?
    /// City, or else country, as named.
    public var place: String?
    /// Code of the country the place lies in.
    public var placeCountry: String?
    public var venue: String?
    /// Identifier of a series in the same article.
    public var series: String?
    /// Identifier of an agreement in the same article.
    public var agreement: String?
    public var topics: [String]
    /// 0…1: how often readings like this one are right.
    public var confidence: Double
    /// The rules that found it, in order, such as `MetCounterpart`.
    public var rules: [String]
    /// The words that show it; never empty.
    public var evidence: [TextSpan]

    public init(
        id: String, kind: EventKind, status: EventStatus, parties: [String], people: [String] = [],
        ministries: [String] = [], date: EDTFDate? = nil, dateBasis: DateBasis? = nil, dateWords: String? = nil,
        place: String? = nil,
        placeCountry: String? = nil, venue: String? = nil, series: String? = nil, agreement: String? = nil,
        topics: [String] = [], confidence: Double, rules: [String], evidence: [TextSpan]
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
        self.rules = rules
        self.evidence = evidence
    }
}

/// Everything that was read in one article: the unit that `extract` writes and `load` reads.
public struct ExtractionRecord: Sendable, Hashable {
    public var article: Article
    public var entities: [Entity]
    public var events: [Event]

    public init(article: Article, entities: [Entity], events: [Event]) {
        self.article = article
        self.entities = entities
        self.events = events
    }
}
