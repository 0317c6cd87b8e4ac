import Record

/// Names, aliases and offices that a user adds to the tables, as `docs/lexicon.md` describes the file of them.
public struct UserLexicon: Sendable, Hashable {
    /// Somebody in an office, or of no office that is told.
    public struct Person: Sendable, Hashable {
        /// The name that articles are read as naming, however they write it.
        public var name: String
        /// A state's or body's code.
        public var country: String
        public var role: String?
        public var level: RoleLevel?
        /// First and last day in office; nil where it is open.
        public var from: CalendarDay?
        public var to: CalendarDay?
        public var aliases: [String]
    }

    /// A body of states, a movement, a party to talks.
    public struct Body: Sendable, Hashable {
        public var code: String
        public var name: String
        public var isMovement: Bool
        public var aliases: [String]
    }

    /// Words for a state, all of one form.
    public struct CountryWords: Sendable, Hashable {
        public var code: String
        public var form: CountryForm
        public var words: [String]
    }

    public struct Ministry: Sendable, Hashable {
        public var name: String
        public var country: String?
        public var aliases: [String]
    }

    public struct Place: Sendable, Hashable {
        public var name: String
        public var country: String
        public var isCapital: Bool
        public var aliases: [String]
    }

    /// A title of office.
    public struct Title: Sendable, Hashable {
        /// As it is written down.
        public var role: String
        public var level: RoleLevel
        /// The state or body whose it is when none is named.
        public var country: String?
        public var phrases: [String]
    }

    public internal(set) var people: [Person] = []
    public internal(set) var bodies: [Body] = []
    public internal(set) var countries: [CountryWords] = []
    public internal(set) var ministries: [Ministry] = []
    public internal(set) var places: [Place] = []
    public internal(set) var titles: [Title] = []
    /// 16 hexadecimal digits that change when anything but comments and layout does.
    public internal(set) var fingerprint = ""

    /// Rows that were read.
    public var count: Int {
        people.count + bodies.count + countries.count + ministries.count + places.count + titles.count
    }

    init() {}
}

/// A row of a user's lexicon that cannot be used: where it stands, why, and what to do.
public struct LexiconProblem: Sendable, Hashable, Codable {
    /// From 1.
    public var line: Int
    public var reason: String
    public var remedy: String
}

/// Everything wrong with a user's lexicon, in order of its lines.
public struct LexiconFailure: Error, Sendable, Hashable {
    public var problems: [LexiconProblem]
}
