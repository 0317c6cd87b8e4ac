/// A question as understood: what is wanted to know, of which event, and the query that finds it.
public struct Question: Sendable, Hashable, Codable {
    /// The words asked.
    public var text: String
    public var intent: Intent
    public var direction: Direction
    public var query: Query
    /// Offices named in it without a holder: 'the Japanese and Chinese foreign ministers'.
    public var roles: [Office]
    /// Nouns of the question that say more than its kind: 'summit'; events whose words hold them are preferred.
    public var nouns: [String]
    /// Of `office`, the one whose holder is asked for.
    public var office: Office?
    /// The day that 'last', 'next' and 'last year' count from; nil when the caller gave none.
    public var asOf: CalendarDay?
    /// Words that no table knows and no name explains; they are searched for in the texts.
    public var unknown: [String]
    /// How words of the question were read that could be read otherwise, as sentences.
    public var readings: [String] = []
    /// What is compared with what, each side a question of its own; empty where nothing is compared.
    public var sides: [Side] = []
    /// Of sides, which is wanted.
    public var wantedSide: WantedSide = .more
    /// Of `office`, whose holder is asked for: that one, or one beside somebody named.
    public var neighbour: Neighbour = .none
    /// Identifiers of the events a question that follows another is about; empty where they are to be found.
    public var focus: [String] = []
    /// What the people asked for did: 'led', 'hosted', 'signed'; nil where they only took part.
    public var act: String?

    /// One of the sides of a comparison.
    public struct Side: Sendable, Hashable, Codable {
        public var name: String
        public var question: Question

        public init(name: String, question: Question) {
            self.name = name
            self.question = question
        }
    }

    /// Which of several sides is asked for.
    public enum WantedSide: String, Sendable, Hashable, Codable { case more, less, first, last, between }

    /// Whether the one before or after somebody in an office is asked for, or since when somebody holds it.
    public enum Neighbour: String, Sendable, Hashable, Codable { case none, before, after, since }

    /// What is wanted to know.
    public enum Intent: String, Sendable, Hashable, Codable, CaseIterable {
        case when, who, `where`, countries, whether, list, agreements, office, person, why, topics, standing
        case perYear = "per-year"
        case busiestYear = "busiest-year"
        case longestGap = "longest-gap"
        case howOften = "how-often"
        case howLongSince = "how-long-since"
        case howLongBetween = "how-long-between"
    }

    /// Which of several events.
    public enum Direction: String, Sendable, Hashable, Codable, CaseIterable { case last, first, next, any }

    /// An office, of a state or body where one is named.
    public struct Office: Sendable, Hashable, Codable {
        /// Lower case, without the country's name.
        public var role: String
        public var country: String?

        public init(role: String, country: String?) {
            self.role = role
            self.country = country
        }
    }

    public init(
        text: String, intent: Intent = .list, direction: Direction = .any, query: Query = Query(), roles: [Office] = [],
        nouns: [String] = [], office: Office? = nil, asOf: CalendarDay? = nil, unknown: [String] = []
    ) {
        self.text = text
        self.intent = intent
        self.direction = direction
        self.query = query
        self.roles = roles
        self.nouns = nouns
        self.office = office
        self.asOf = asOf
        self.unknown = unknown
    }
}

/// What the knowledge base says to a question, in words and as values.
public struct Answer: Sendable, Hashable, Codable {
    public var question: Question
    /// Whether the question is answered; when not, `nearest` holds what comes closest.
    public var found: Bool
    /// The answer to print, one paragraph a line; the first line says it in short.
    public var lines: [String]
    /// The events that the answer rests on, in the order of the lines.
    public var events: [CitedEvent]
    /// The occurrence before the one answered.
    public var before: CitedEvent?
    public var nearest: Nearest?
    /// People asked for, with the office they are known in.
    public var people: [Holder]
    /// Codes of the countries asked for.
    public var countries: [String]
    /// Of 'how often', the number of events known.
    public var count: Int?
    /// Of 'how long', the days between the two dates, counted from first day to first day.
    public var days: Int?

    /// Somebody in an office, and when articles say so.
    public struct Holder: Sendable, Hashable, Codable {
        public var name: String
        public var role: String?
        public var country: String?
        public var tenure: String?
        public var seen: [CalendarDay]
        public var citation: Citation?

        public init(
            name: String, role: String?, country: String?, tenure: String? = nil, seen: [CalendarDay] = [],
            citation: Citation? = nil
        ) {
            self.name = name
            self.role = role
            self.country = country
            self.tenure = tenure
            self.seen = seen
            self.citation = citation
        }
    }

    /// What is known when the question itself has no answer.
    public struct Nearest: Sendable, Hashable, Codable {
        /// The conditions of the question that it does not meet, in words.
        public var without: [String]
        public var events: [CitedEvent]

        public init(without: [String], events: [CitedEvent]) {
            self.without = without
            self.events = events
        }
    }

    public init(
        question: Question, found: Bool, lines: [String], events: [CitedEvent] = [], before: CitedEvent? = nil,
        nearest: Nearest? = nil, people: [Holder] = [], countries: [String] = [], count: Int? = nil, days: Int? = nil
    ) {
        self.question = question
        self.found = found
        self.lines = lines
        self.events = events
        self.before = before
        self.nearest = nearest
        self.people = people
        self.countries = countries
        self.count = count
        self.days = days
    }
}

/// An event as an answer cites it: the known event in the keys of the extraction record, and its date in words.
public struct CitedEvent: Sendable, Hashable, Codable {
    public var id: String
    public var kind: EventKind
    public var status: EventStatus
    public var parties: [KnownEvent.Party]
    public var people: [KnownEvent.Participant]
    public var date: EDTFDate?
    public var dateBasis: DateBasis?
    /// The date as a reader would say it: '19 March 2015', 'between 13 and 19 March 2015'.
    public var dateText: String
    public var place: String?
    public var placeCountry: String?
    public var venue: String?
    public var series: String?
    public var agreement: String?
    public var topics: [String]
    public var confidence: Double
    public var citations: [Citation]

    enum CodingKeys: String, CodingKey {
        case id, kind, status, parties, people, date, place, venue, series, agreement, topics, confidence, citations
        case dateBasis = "date_basis"
        case dateText = "date_text"
        case placeCountry = "place_country"
    }

    public init(_ event: KnownEvent, dateText: String) {
        id = event.id
        kind = event.kind
        status = event.status
        parties = event.parties
        people = event.people
        date = event.date
        dateBasis = event.dateBasis
        self.dateText = dateText
        place = event.place
        placeCountry = event.placeCountry
        venue = event.venue
        series = event.series
        agreement = event.agreement
        topics = event.topics
        confidence = event.confidence
        citations = event.citations
    }
}
