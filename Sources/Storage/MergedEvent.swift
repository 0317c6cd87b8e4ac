import Record

/// One event as all its claims together tell it, ready to be stored.
public struct MergedEvent: Sendable, Hashable {
    public var publicID: String
    public var kind: EventKind
    public var status: EventStatus
    public var parties: [String]
    /// Person numbers with the office they are named in, in order.
    public var people: [(id: Int64, role: String?)]
    public var ministries: [Int64]
    public var date: EDTFDate?
    public var dateBasis: DateBasis?
    public var dateWords: String?
    public var place: String?
    public var placeCountry: String?
    public var venue: String?
    public var series: Claim.Named?
    public var agreement: Claim.Named?
    public var topics: [String]
    public var confidence: Double
    public var quotes: [String]
    /// Numbers of its claims, the best source first.
    public var claims: [Int64]

    public init(
        publicID: String, kind: EventKind, status: EventStatus, parties: [String], people: [(id: Int64, role: String?)],
        ministries: [Int64], date: EDTFDate?, dateBasis: DateBasis?, dateWords: String?, place: String?,
        placeCountry: String?,
        venue: String?, series: Claim.Named?, agreement: Claim.Named?, topics: [String], confidence: Double,
        quotes: [String],
        claims: [Int64]
    ) {
        self.publicID = publicID
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
        self.claims = claims
    }

    public static func == (a: MergedEvent, b: MergedEvent) -> Bool { a.publicID == b.publicID && a.claims == b.claims }

    public func hash(into hasher: inout Hasher) { hasher.combine(publicID) }
}
