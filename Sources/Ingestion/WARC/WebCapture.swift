import Record

/// Where and when an archive took a page from the web.
struct WebCapture {
    /// The key of the article: the address, else the record's place in the archive.
    var key: String
    var url: String?
    /// The day on which the page was fetched.
    var day: CalendarDay?

    /// Of the page's own address and the one it was fetched from, the first that has a day in it; nil when neither has.
    func datedURL(_ own: String?) -> String? {
        [own, url].compactMap { $0 }.first { DateInName.day(inURL: $0) != nil }
    }
}
