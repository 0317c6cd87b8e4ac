import ArgumentParser
import Record

/// The filters of `events` and `export events`; an event must meet all that are given.
struct EventFilter: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A party: ISO code, English name, demonym or alias; repeatable, all must take part.", valueName: "country"),
        transform: PartyArgument.code)
    var country: [String] = []

    @Option(
        help: ArgumentHelp(
            "Somebody who takes part, by full name, surname or identifier; repeatable.", valueName: "name"))
    var person: [String] = []

    @Option(help: ArgumentHelp("A kind of event, any of those given: \(names(of: EventKind.self)).", valueName: "kind"))
    var kind: [EventKind] = []

    @Option(help: ArgumentHelp("held, ongoing, planned or cancelled, any of those given.", valueName: "status"))
    var status: [EventStatus] = []

    @Option(
        help: ArgumentHelp("From this year, month or day on: 2011, 2015-03, 2015-03-19.", valueName: "date"),
        transform: DayArgument.first)
    var since: CalendarDay?

    @Option(
        help: ArgumentHelp("Up to and including this year, month or day.", valueName: "date"),
        transform: DayArgument.last)
    var until: CalendarDay?

    @Option(help: ArgumentHelp("City, venue or country in which it happened.", valueName: "place"))
    var place: String?

    @Option(help: ArgumentHelp("Words of the name of the series it belongs to.", valueName: "words"))
    var series: String?

    @Option(help: ArgumentHelp("Words of the name of the agreement it concerns.", valueName: "words"))
    var agreement: String?

    @Option(help: ArgumentHelp("Words of the name of a ministry that takes part; repeatable.", valueName: "words"))
    var ministry: [String] = []

    @Option(help: ArgumentHelp("A topic it deals with; repeatable.", valueName: "topic"))
    var topic: [String] = []

    @Option(help: ArgumentHelp("Words that its topics, series, agreement or evidence hold.", valueName: "words"))
    var text: String?

    @Option(help: ArgumentHelp("No more than this many.", valueName: "count"))
    var limit: Int?

    @Flag(exclusivity: .exclusive, help: "Which come first.")
    var order: Order = .oldest

    enum Order: String, EnumerableFlag {
        case oldest, newest

        static func help(for order: Order) -> ArgumentHelp? {
            order == .oldest ? "The oldest first." : "The newest first."
        }
    }

    mutating func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit \(limit) leaves nothing; give 1 or more") }
        if let since, let until, since > until {
            throw ValidationError("--since \(since.iso) is after --until \(until.iso); exchange them")
        }
    }

    var query: Query {
        var query = Query()
        query.parties = country
        query.people = person
        query.kinds = kind
        query.statuses = status
        query.since = since
        query.until = until
        query.place = place
        query.series = series
        query.agreement = agreement
        query.ministries = ministry
        query.topics = topic
        query.text = text
        query.limit = limit
        query.order = order == .oldest ? .oldestFirst : .newestFirst
        return query
    }

    private static func names<Value: CaseIterable & RawRepresentable<String>>(of kind: Value.Type) -> String {
        kind.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

extension EventKind: ExpressibleByArgument {}
extension EventStatus: ExpressibleByArgument {}
