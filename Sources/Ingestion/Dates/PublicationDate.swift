import Record

/// The sources of a publication date in the order in which they are believed.
struct PublicationDate {
    var option: CalendarDay?
    var field: CalendarDay?
    var metadata: CalendarDay?
    var url: String?
    var path: String?
    var text: String
    /// When an archive fetched the page, which is at the earliest the day it was published.
    var fetched: CalendarDay?

    /// The day and where it comes from; nil when nothing tells it.
    var resolved: (day: CalendarDay, basis: PublishedBasis)? {
        if let day = option ?? field { return (day, .given) }
        if let day = metadata { return (day, .metadata) }
        if let url, let day = DateInName.day(inURL: url) { return (day, .url) }
        if let path, WebAddress.isOne(path), let day = DateInName.day(inURL: path) { return (day, .url) }
        if let path, path != "-", let day = DateInName.day(inFile: path) { return (day, .filename) }
        // A dateline without a year leaves the day open.
        if let day = Dateline(startOf: text)?.day { return (day, .dateline) }
        if let day = fetched { return (day, .inferred) }
        return nil
    }
}
