import Record

/// A date as a reader would say it.
public struct DateInWords: Sendable, Hashable {
    /// '19 March 2015', 'January 2011', 'between 13 and 19 March 2015', 'about 2015 (inferred)'.
    public let bare: String
    /// The same in a sentence: 'on 19 March 2015', 'in January 2011'.
    public let phrase: String
    /// Whether the words explain themselves at length, so that they go to the end of a sentence.
    public var isLong: Bool { phrase.contains(";") || phrase.contains("(") || phrase == Self.untold }

    /// Whether the date is counted from a publication date that is not known.
    public let countsFromPublication: Bool

    private static let untold = "at a time not told"

    /// The date of an event, as fine as it is known.
    public init(of event: KnownEvent) {
        self.init(
            event.date, basis: event.dateBasis, words: event.dateWords, published: event.citations.first?.published,
            lasts: [.meeting, .visit, .mediation].contains(event.kind))
    }

    /// `words` are those of the article; `lasts` says that an interval of some days is how long it took.
    public init(
        _ date: EDTFDate?, basis: DateBasis? = nil, words: String? = nil, published: CalendarDay? = nil,
        lasts: Bool = false
    ) {
        let open = published == nil ? words.flatMap(Self.relative) : nil
        countsFromPublication = open != nil
        guard let date else {
            bare = open.map { $0 + "; the publication date is not known" } ?? words.map { "'\($0)'" } ?? Self.untold
            phrase =
                open.map { "on " + $0 + "; the publication date is not known" } ?? words.map {
                    "'\($0)' in the article's words"
                } ?? Self.untold
            return
        }
        // 'on Monday and Tuesday' is how long it took; 'last week' is when it fell in.
        let isSpan =
            basis == .stated
            || basis == .relative && (date.width ?? .max) <= 14
                && !["week", "month", "days"].contains { words?.lowercased().contains($0) ?? false }
        let (told, before) = Self.words(date, lasts: lasts && isSpan)
        var (words, preposition) = (told, before)
        if date.isApproximate { (words, preposition) = ("about " + words, "") }
        if basis == .inferred { words += " (inferred)" }
        if let open, basis == .inferred {
            bare = "\(open) (the publication date is not known), \(words)"
            phrase = "on " + bare
        } else {
            bare = words
            phrase = preposition.isEmpty ? words : preposition + " " + words
        }
    }

    /// A day written out: '19 March 2015'.
    public static func day(_ day: CalendarDay) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The words and the preposition that goes before them; none where the words bring their own.
    private static func words(_ date: EDTFDate, lasts: Bool) -> (String, String) {
        guard date.isInterval else { return simple(date) }
        switch (date.earliest, date.latest) {
        case (let first?, let last?): return span(first, last, date, lasts: lasts)
        case (nil, let last?): return ("in or before " + upTo(last, date), "")
        case (let first?, nil): return ("in or after " + from(first, date), "")
        case (nil, nil): return (untold, "")
        }
    }

    private static func simple(_ date: EDTFDate) -> (String, String) {
        guard let first = date.earliest, let last = date.latest else { return (date.edtf, "in") }
        if first == last { return (day(first), "on") }
        if date.edtf.contains("X") { return ("the \(first.year)s", "in") }
        if first.month == last.month, first.year == last.year {
            return ("\(months[first.month - 1]) \(first.year)", "in")
        }
        if first.month == 1, last.month == 12 { return (String(first.year), "in") }
        let seasons = [3: "spring", 6: "summer", 9: "autumn", 12: "winter"]
        return ("\(seasons[first.month] ?? "part") \(first.year)", "in")
    }

    private static func span(
        _ first: CalendarDay, _ last: CalendarDay, _ date: EDTFDate, lasts: Bool
    ) -> (String, String) {
        let sides = date.edtf.split(separator: "/").map { $0.split(separator: "-").count }
        let fineness = sides.max() ?? 3
        if fineness == 1 { return ("between \(first.year) and \(last.year)", "") }
        if fineness == 2 {
            let start = first.year == last.year ? months[first.month - 1] : "\(months[first.month - 1]) \(first.year)"
            return ("between \(start) and \(months[last.month - 1]) \(last.year)", "")
        }
        let end = day(last)
        let sameMonth = first.month == last.month && first.year == last.year
        if lasts, last.number - first.number <= 14 {
            if sameMonth { return ("\(first.day)–\(end)", "on") }
            return (
                "from \(first.day) \(months[first.month - 1])\(first.year == last.year ? "" : " \(first.year)") to \(end)",
                ""
            )
        }
        let start =
            sameMonth
            ? String(first.day)
            : "\(first.day) \(months[first.month - 1])" + (first.year == last.year ? "" : " \(first.year)")
        return ("between \(start) and \(end)", "")
    }

    private static func upTo(_ last: CalendarDay, _ date: EDTFDate) -> String {
        switch date.edtf.split(separator: "/").last.map({ $0.split(separator: "-").count }) ?? 3 {
        case 1: String(last.year)
        case 2: "\(months[last.month - 1]) \(last.year)"
        default: day(last)
        }
    }

    private static func from(_ first: CalendarDay, _ date: EDTFDate) -> String {
        switch date.edtf.split(separator: "/").first.map({ $0.split(separator: "-").count }) ?? 3 {
        case 1: String(first.year)
        case 2: "\(months[first.month - 1]) \(first.year)"
        default: day(first)
        }
    }

    /// Words that count from a publication date which is not known.
    private static func relative(_ words: String) -> String? {
        let plain = folded(words)
        switch plain {
        case "yesterday", "overnight", "last night": return "the day before publication"
        case "today", "tonight", "this morning", "this afternoon", "this evening": return "the day of publication"
        case "tomorrow": return "the day after publication"
        default: break
        }
        let parts = plain.split(separator: " ").map(String.init)
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        if let name = parts.first(where: { days.contains($0) }), parts.count <= 3 {
            return
                (parts.contains("last") || parts.contains("past")
                ? "the last " : parts.contains("next") ? "the next " : "the ")
                + name.prefix(1).uppercased() + name.dropFirst()
                + (parts.contains("last") || parts.contains("past")
                    ? " before publication" : parts.contains("next") ? " after publication" : " nearest to publication")
        }
        let shifts = [
            "last", "past", "next", "this", "coming", "ago", "recently", "earlier", "later", "soon", "previous",
        ]
        return parts.contains { shifts.contains($0) } ? "'\(words)', counted from publication" : nil
    }
}

/// The time between two days in years, months and days: '4 years and 2 months', '12 days'.
func duration(from first: CalendarDay, to last: CalendarDay, exactDays: Bool) -> String {
    func part(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
    var months = (last.year - first.year) * 12 + last.month - first.month
    if first.adding(months: months) > last { months -= 1 }
    let days = last.number - first.adding(months: months).number
    var parts: [String] = []
    if months >= 12 { parts.append(part(months / 12, "year")) }
    if months % 12 > 0 { parts.append(part(months % 12, "month")) }
    if exactDays, days > 0, months < 12 { parts.append(part(days, "day")) }
    if parts.isEmpty { return exactDays ? part(days, "day") : "less than a month" }
    return parts.count == 1 ? parts[0] : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
}
