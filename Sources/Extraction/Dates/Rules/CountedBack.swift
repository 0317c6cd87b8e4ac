import Language
import Record

/// A time counted from publication or from a date before it: 'two years ago', 'three days later', 'a week earlier', 'in two weeks'.
///
/// 'ago' counts from publication, 'later', 'earlier', 'before' and 'after' from the date told last. Years and months are
/// as fine as their unit; weeks give a day marked approximate. Refused: 'four-year hiatus' (`Duration`).
struct CountedBack: DateRule {
    static let starts: DateStarts = [.number, .digits, .vague, .unit]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var count = 0
        var isVague = false
        if let (value, end) = c.number(i) {
            count = value
            i = end
            if c.lower(i) == "couple" {
                count = 2
                i += c.lower(i + 1) == "of" ? 2 : 1
            } else if c.lower(i) == "few" {
                count = 3
                isVague = true
                i += 1
            }
        } else if let vague = c.word(i, .vague), ["several", "few", "couple", "some"].contains(c.lower(i)) {
            count = vague.number > 0 ? vague.number : 3
            isVague = vague.number == 0
            i += 1
        } else if c.unit(i) != nil, c.lower(i).hasSuffix("s") {
            count = 3
            isVague = true
        } else {
            return nil
        }
        if c.isDash(i) { i += 1 }
        guard let unit = c.unit(i) else { return nil }
        // 'a week or so ago'
        let afterAt = c.lower(i + 1) == "or" && c.lower(i + 2) == "so" ? i + 3 : i + 1
        guard let after = c.word(afterAt, .after) else { return nil }
        let ago = c.lower(afterAt) == "ago"
        let end = afterAt + 1
        // 'two days before the talks': what follows decides, and it is not a date.
        if !ago, ["before", "after"].contains(c.lower(afterAt)), end < c.limit,
            c.document.tokens[end].shape.contains(.letters)
        {
            return nil
        }
        // 'later talks', 'earlier this week' say nothing of the number before them.
        if i == start, !ago, c.lower(afterAt) != "later" { return nil }
        if let era = beforeChrist(end, after.number * count, unit, c), !isVague { return era }
        if ["hour", "minute", "second"].contains(unit) {
            return hours(end, ago, after.number, isVague ? nil : count, unit, c)
        }
        if i == start { return DateMatch(end, nil, value: after.number < 0 ? "PAST_REF" : "FUTURE_REF") }
        if unit == "year", count == 1, let quarter = c.memory.quarter, let reference = c.reference, after.number < 0 {
            return QuarterOfYear.result(end, min(quarter.year, reference.year) - 1, quarter.number, .relative)
        }
        // 'In March … and two days later': a month does not say which day to count from.
        let width = c.anchor?.width ?? .max
        let isDays = ["day", "night", "week", "fortnight"].contains(unit)
        let isFine = ago || (isDays ? width <= 3 : width <= (["year", "decade", "century"].contains(unit) ? 366 : 31))
        guard isFine, let base = ago ? c.present : c.anchor?.earliest ?? c.present else {
            let open = isVague ? (after.number < 0 ? "PAST_REF" : "FUTURE_REF") : Self.open(unit, c)
            // The day is not known, but that it lies as far from the month is.
            if isDays, !isVague, width <= 31, let first = c.anchor?.earliest, let last = c.anchor?.latest,
                let from = Self.shifted(first, by: after.number * count, unit),
                let through = Self.shifted(last, by: after.number * count, unit)
            {
                return DateMatch(end, EDTFDate(from: from, through: through), value: open, basis: .relative)
            }
            return DateMatch(
                end, nil, value: open, basis: .relative, unresolved: "the date it counts from is not known")
        }
        guard let other = Self.shifted(base, by: after.number * count, unit) else { return nil }
        let date: EDTFDate =
            switch unit {
            case "year", "decade", "century": EDTFDate(year: other.year)
            case "month", "quarter": EDTFDate(year: other.year, month: other.month)
            default: EDTFDate(day: other)
            }
        var value = date.edtf
        if isVague {
            value = after.number < 0 ? "PAST_REF" : "FUTURE_REF"
        } else if unit == "week", ago {
            value = ShiftedPeriod.week(of: other)
        }
        return DateMatch(end, date, value: value, basis: .relative)
    }

    /// The unresolved value of the unit's fineness, with the year where one is known.
    private static func open(_ unit: String, _ c: DateContext) -> String {
        switch unit {
        case "year": "XXXX"
        case "month": "XXXX-XX"
        case "week": "XXXX-WXX"
        default: "XXXX-XX-XX"
        }
    }

    private func hours(
        _ end: Int, _ ago: Bool, _ sign: Int, _ count: Int?, _ unit: String, _ c: DateContext
    ) -> DateMatch? {
        guard !ago, let count else {
            return DateMatch(end, nil, value: sign < 0 ? "PAST_REF" : "FUTURE_REF", type: .date)
        }
        return DateMatch(end, nil, value: duration(count, unit), type: .duration)
    }

    private func beforeChrist(_ end: Int, _ shift: Int, _ unit: String, _ c: DateContext) -> DateMatch? {
        guard let year = c.memory.yearBeforeChrist, unit == "year" || unit == "decade" else { return nil }
        let then = year - shift * (unit == "decade" ? 10 : 1)
        guard then > 0 else { return nil }
        return DateMatch(end, nil, value: "BC" + "000\(then)".suffix(4), unresolved: "before the common era")
    }

    static func shifted(_ day: CalendarDay, by count: Int, _ unit: String) -> CalendarDay? {
        guard abs(count) < 10_000 else { return nil }
        switch unit {
        case "day", "night": return day.adding(days: count)
        case "week": return day.adding(days: 7 * count)
        case "fortnight": return day.adding(days: 14 * count)
        case "month": return day.adding(months: count)
        case "quarter": return day.adding(months: 3 * count)
        case "year": return day.adding(months: 12 * count)
        case "decade": return day.adding(months: 120 * count)
        default: return nil
        }
    }
}
