import Language
import Record

/// A time that repeats or follows the one told last: 'the same day', 'that year', 'the following month', 'the day before',
/// 'the previous week', 'later that month', 'a day earlier'.
///
/// Refused when nothing was dated before.
struct SamePeriod: DateRule {
    static let starts: DateStarts = [.determiner, .part]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        guard let anchor = c.anchor?.earliest else { return nil }
        var i = start
        if c.word(i, .part) != nil, c.lower(i + 1) != "of" { i += 1 }
        let that = c.lower(i) == "that"
        guard that || c.lower(i) == "the" else { return nil }
        i += 1
        if that || c.lower(i) == "same" {
            if that, c.lower(i) == "very" || c.lower(i) == "same" { i += 1 }
            let unitAt = that ? i : i + 1
            guard let unit = c.unit(unitAt), !c.lower(unitAt).hasSuffix("s"), unit != "day" || c.anchor?.width == 1,
                unit == "day" || unit == "year" || unit == "decade" || unit == "quarter"
                    || (c.anchor?.width ?? 999) <= 31
            else { return nil }
            if unit == "quarter", let quarter = c.memory.quarter {
                return QuarterOfYear.result(unitAt + 1, quarter.year, quarter.number, .relative)
            }
            guard let (date, value) = ShiftedPeriod.period(unit, 0, from: anchor, part: "") else { return nil }
            return DateMatch(unitAt + 1, date, value: value, basis: .relative)
        }
        if let unit = c.unit(i), unit == "day" || unit == "week" || unit == "month" || unit == "year",
            let after = c.word(i + 1, .after), ["before", "after"].contains(c.lower(i + 1)),
            i + 2 >= c.limit || !c.document.tokens[i + 2].shape.contains(.letters),
            unit == "year" || c.anchor?.width == 1 || (unit == "month" && (c.anchor?.width ?? 99) <= 31),
            let (date, value) = ShiftedPeriod.period(unit, after.number, from: anchor, part: "")
        {
            return DateMatch(i + 2, date, value: value, basis: .relative)
        }
        return nil
    }
}
