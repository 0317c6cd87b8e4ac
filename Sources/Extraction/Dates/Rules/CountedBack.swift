import Language
import Record

/// A time counted from publication or from a date before it: 'two years ago', 'three days later', 'a week earlier', 'in two weeks'.
///
/// 'ago' counts from publication, 'later', 'earlier', 'before' and 'after' from the date told last. Years and months are
/// as fine as their unit; weeks give a day marked approximate. Refused: 'four-year hiatus' (`Duration`).
struct CountedBack: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var count = 0
        if let (value, end) = c.number(i) {
            count = value
            i = end
            if c.lower(i) == "couple" {
                count = 2
                i += c.lower(i + 1) == "of" ? 2 : 1
            } else if c.lower(i) == "few" {
                count = 3
                i += 1
            }
        } else if let vague = c.word(i, .vague), ["several", "few", "couple"].contains(c.lower(i)) {
            count = vague.number > 0 ? vague.number : 3
            i += 1
        } else {
            return nil
        }
        guard let unit = c.unit(i), let after = c.word(i + 1, .after) else { return nil }
        let ago = c.lower(i + 1) == "ago"
        // 'two days before the talks': what follows decides, and it is not a date.
        if !ago, ["before", "after"].contains(c.lower(i + 1)), i + 2 < c.limit,
            c.document.tokens[i + 2].shape.contains(.letters)
        {
            return nil
        }
        // 'In March … and two days later': a month does not say which day to count from.
        let width = c.anchor?.width ?? .max
        let isFine = ago || (["day", "night", "week", "fortnight"].contains(unit) ? width <= 3 : width <= 31)
        guard isFine, let base = ago ? c.reference : c.anchor?.earliest ?? c.reference else {
            return DateMatch(i + 2, nil, basis: .relative, unresolved: "the date it counts from is not known")
        }
        guard let other = Self.shifted(base, by: after.number * count, unit) else { return nil }
        let date: EDTFDate =
            switch unit {
            case "year", "decade", "century": EDTFDate(year: other.year)
            case "month", "quarter": EDTFDate(year: other.year, month: other.month)
            default: EDTFDate(day: other)
            }
        return DateMatch(i + 2, date, basis: .relative)
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
