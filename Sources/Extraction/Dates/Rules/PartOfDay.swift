import Language
import Record

/// A part of a day told before or behind it: 'that morning', 'the next evening', 'the night of April 9', 'the morning after'.
///
/// Refused where no day was told before.
struct PartOfDay: DateRule {
    static let starts: DateStarts = [.determiner, .part]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if c.word(i, .part) != nil, c.word(i + 1, .daypart) == nil { i += 1 }
        if c.lower(i) == "in", i > start { i += 1 }
        let that = c.lower(i) == "that"
        guard that || c.lower(i) == "the" else { return nil }
        i += 1
        if c.lower(i) == "same" || (c.word(i, .part) != nil && c.word(i + 1, .daypart) != nil) { i += 1 }
        var shift = that || c.lower(i - 1) == "same" ? 0 : nil as Int?
        if ["next", "following"].contains(c.lower(i)) {
            shift = 1
            i += 1
        } else if c.lower(i) == "previous" {
            shift = -1
            i += 1
        }
        guard let part = c.daypart(i) else { return nil }
        if c.lower(i + 1) == "hours" { i += 1 }
        if shift == nil, c.lower(i + 1) == "of" || c.lower(i + 1) == "on" {
            for rule: any DateRule in [CalendarDate(), WeekdayNearby()] {
                guard let found = rule.match(at: i + 2, in: c), let day = found.date, day.width == 1 else { continue }
                return DateMatch(found.end, day, value: found.value.prefix(10) + part, type: .time, basis: found.basis)
            }
            return nil
        }
        if shift == nil, c.lower(i + 1) == "before" || c.lower(i + 1) == "after",
            ![.nn, .dt, .prp, .nnp, .prpPoss].contains(c.tag(i + 2))
        {
            shift = c.lower(i + 1) == "before" ? -1 : 1
            i += 1
        }
        guard let shift, let anchor = c.anchor, anchor.width == 1, let day = anchor.earliest?.adding(days: shift) else {
            return nil
        }
        return DateMatch(i + 1, EDTFDate(day: day), value: day.iso + part, type: .time, basis: .relative)
    }
}
