/// Which events are wanted: a plain value that Answering builds and Storage runs. Every condition given must hold.
public struct Query: Sendable, Hashable, Codable {
    /// Party codes (`JP`, `EU`); an event must have all of them.
    public var parties: [String] = []
    /// Names of people, full or surname, or identifiers; an event must have all of them.
    public var people: [String] = []
    /// Any of these; empty for all.
    public var kinds: [EventKind] = []
    /// Any of these; empty for all.
    public var statuses: [EventStatus] = []
    /// The event's latest possible day is on or after this one.
    public var since: CalendarDay?
    /// The event's earliest possible day is on or before this one.
    public var until: CalendarDay?
    /// Place or venue, or a country's code for anywhere in it.
    public var place: String?
    /// Words of a series' name, all of them, or its identifier.
    public var series: String?
    /// Words of an agreement's name, or its identifier.
    public var agreement: String?
    /// Names of ministries or their identifiers; an event must have all of them.
    public var ministries: [String] = []
    /// Topics; an event must have all of them.
    public var topics: [String] = []
    /// Words that topics, series, agreement or evidence must hold, all of them, ignoring case and accents.
    public var text: String?
    public var order: Order = .oldestFirst
    public var limit: Int?
    /// How many of the first are passed over.
    public var offset: Int = 0

    public enum Order: String, Codable, Sendable { case oldestFirst, newestFirst }

    public init() {}
}
