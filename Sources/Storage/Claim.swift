import Record

/// An event as one article claims it, with who and what is meant already settled. A class, because it is
/// compared with many others and copied by none.
public final class Claim: Sendable {
    public let id: Int64
    public let article: Int64
    public let articleKey: String
    public let localID: String
    public let published: CalendarDay?
    public let event: Int64?
    public let kind: EventKind
    public let status: EventStatus
    public let parties: [String]
    public let people: [Person]
    /// Numbers of ministries.
    public let ministries: [Int64]
    public let date: EDTFDate?
    public let dateBasis: DateBasis?
    public let dateWords: String?
    public let place: String?
    public let placeCountry: String?
    public let venue: String?
    public let series: Named?
    public let agreement: Named?
    public let topics: [String]
    public let confidence: Double
    /// The words that show it, the best first.
    public let quotes: [String]

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
        id: Int64, article: Int64, articleKey: String, localID: String = "v1", published: CalendarDay? = nil,
        event: Int64? = nil,
        kind: EventKind, status: EventStatus = .held, parties: [String], people: [Person] = [],
        ministries: [Int64] = [],
        date: EDTFDate? = nil, dateBasis: DateBasis? = nil, dateWords: String? = nil, place: String? = nil,
        placeCountry: String? = nil, venue: String? = nil, series: Named? = nil, agreement: Named? = nil,
        topics: [String] = [],
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

extension Claim: Hashable {
    public static func == (a: Claim, b: Claim) -> Bool { a.id == b.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
