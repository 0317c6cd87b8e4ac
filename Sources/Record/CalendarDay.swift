/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Arithmetic is by day number (days since 1970-01-01), after Howard Hinnant's `days_from_civil`; Foundation's Gregorian
/// calendar switches to the Julian one in 1582 and needs a time zone, neither of which a date in an article has.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// The day of the given year (any), month (1–12) and day (1–31); nil when the month has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CalendarDay.days(inMonth: month, of: year) else { return nil }
        self.init(clampedYear: year, month: month, day: day)
    }

    init(clampedYear year: Int, month: Int, day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
        number = era * 146_097 + doe - 719_468
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let y = Int(parts[0]), let m = Int(parts[1]), let d = Int(parts[2])
        else { return nil }
        self.init(year: y, month: m, day: d)
    }

    public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

    /// Year, month (1–12) and day of the month (1–31).
    public var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    /// 1 Monday … 7 Sunday (ISO 8601).
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// The same day of the month, `months` later (earlier when negative), or that month's last day.
    public func adding(months: Int) -> CalendarDay {
        let (y, m, d) = civil
        let total = y * 12 + m - 1 + months
        let year = total >= 0 ? total / 12 : (total - 11) / 12
        let month = total - year * 12 + 1
        return CalendarDay(clampedYear: year, month: month, day: min(d, CalendarDay.days(inMonth: month, of: year)))
    }

    /// The Monday of this day's ISO week.
    public var monday: CalendarDay { adding(days: 1 - weekday) }

    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func firstDay(of year: Int, month: Int = 1) -> CalendarDay {
        CalendarDay(clampedYear: year, month: month, day: 1)
    }

    public static func lastDay(of year: Int, month: Int = 12) -> CalendarDay {
        CalendarDay(clampedYear: year, month: month, day: days(inMonth: month, of: year))
    }

    /// `YYYY-MM-DD`.
    public var iso: String {
        let (y, m, d) = civil
        return padded(y, 4) + "-" + padded(m, 2) + "-" + padded(d, 2)
    }
}

/// `value` in decimal, filled with zeros to `width` digits.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(abs(value))
    return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension CalendarDay: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = CalendarDay(iso: text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "'\(text)' is not a date; write it as 2024-03-13")
            )
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
