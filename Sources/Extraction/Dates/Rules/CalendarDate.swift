import Language
import Record

/// A day of a month, with or without its year: 'March 19, 2015', '19 March 2015', '19th of March', '9 OCT 89', '2015-03-19', 'the 25th of August'.
///
/// Without a year the nearest such day to publication is meant, on the side the tense says.
/// 'March 2015' is `MonthAndYear`; '19 people' is refused.
struct CalendarDate: DateRule {
    static let starts: DateStarts = [.digits, .month, .determiner]

    func match(at i: Int, in context: DateContext) -> DateMatch? {
        iso(i, context) ?? monthFirst(i, context) ?? dayFirst(i, context)
    }

    private func iso(_ i: Int, _ c: DateContext) -> DateMatch? {
        guard let year = c.year(i), c.isDash(i + 1) || c.isMark(i + 1, "/"), let month = c.dayNumber(i + 2),
            month <= 12,
            c.isDash(i + 3) || c.isMark(i + 3, "/"), let day = c.dayNumber(i + 4),
            let date = CalendarDay(year: year, month: month, day: day)
        else { return nil }
        return DateMatch(i + 5, EDTFDate(day: date))
    }

    private func monthFirst(_ i: Int, _ c: DateContext) -> DateMatch? {
        guard let month = c.month(i), let day = c.dayNumber(i + 1) else { return nil }
        return finish(month: month, day: day, after: i + 2, at: i, c)
    }

    private func dayFirst(_ start: Int, _ c: DateContext) -> DateMatch? {
        // 'the 20 September', 'the 25th of August'
        let i = c.lower(start) == "the" ? start + 1 : start
        guard let day = c.dayNumber(i) else { return nil }
        let next = c.lower(i + 1) == "of" ? i + 2 : i + 1
        guard let month = c.month(next) else { return nil }
        return finish(month: month, day: day, after: next + 1, at: i, c)
    }

    private func finish(month: Int, day: Int, after end: Int, at i: Int, _ c: DateContext) -> DateMatch? {
        let comma = c.isMark(end, ",") ? end + 1 : end
        if let year = c.year(comma), let date = CalendarDay(year: year, month: month, day: day) {
            return DateMatch(comma + 1, EDTFDate(day: date))
        }
        // '9 OCT 89': two digits right behind the month, as cables write them.
        if comma == end, end < c.limit, c.document.tokens[end].shape.contains(.digits),
            c.document.tokens[end].end - c.document.tokens[end].start == 2, let short = Int(c.document.text(end)),
            short > 31,
            let date = CalendarDay(year: 1900 + short, month: month, day: day)
        {
            return DateMatch(end + 1, EDTFDate(day: date))
        }
        // 'July 25 of that year', 'January 24 of the same year'
        if c.lower(end) == "of", let anchor = c.anchor?.earliest {
            let unit = c.lower(end + 2) == "same" ? end + 3 : end + 2
            if c.unit(unit) == "year", c.lower(end + 1) == "that" || unit == end + 3,
                let date = CalendarDay(year: anchor.year, month: month, day: day)
            {
                return DateMatch(unit + 1, EDTFDate(day: date), basis: .relative)
            }
        }
        guard let (year, basis) = c.nearest(month: month, day: day, at: i),
            let date = CalendarDay(year: year, month: month, day: day)
        else {
            return DateMatch(
                end, nil, value: "XXXX-" + two(month) + "-" + two(day), unresolved: "the year is not known")
        }
        return DateMatch(end, EDTFDate(day: date), basis: basis)
    }
}

/// Two decimal digits.
func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
