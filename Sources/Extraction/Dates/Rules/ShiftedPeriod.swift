import Language
import Record

/// A week, month, quarter or year counted from publication: 'last week', 'next month', 'this year', 'the past two weeks',
/// 'the coming days'.
///
/// Refused: 'this time', and 'last' before something that is no unit ('last meeting').
struct ShiftedPeriod: DateRule {
    static let starts: DateStarts = [.shift, .part, .determiner]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var part = ""
        if let word = c.word(i, .part),
            word.text == "earlier" || word.text == "later" || word.text == "start" || word.text == "end"
        {
            part = word.text
            i += 1
        }
        let definite = c.lower(i) == "the"
        if definite { i += 1 }
        guard let shift = c.word(i, .shift), !["same", "latest"].contains(c.lower(i)) else { return nil }
        // 'the next day' of a story counts from the day told last.
        let following =
            ["following", "previous"].contains(c.lower(i))
            || (definite && c.lower(i) == "next" && (c.lower(i + 1) == "day" || c.memory.isHistory))
        i += 1
        if let era = beforeChrist(i, shift.number, c) { return era }
        if c.word(i, .fiscal) != nil, c.unit(i + 1) == "year" { i += 1 }
        if c.lower(i) == "full", c.unit(i + 1) != nil { i += 1 }
        if let (count, end) = c.number(i, articles: false), let unit = c.unit(end) ?? c.unit(end + 1),
            c.unit(end) != nil || c.isDash(end), !["old", "olds"].contains(c.lower(end + 3))
        {
            return counted(c.unit(end) != nil ? end + 1 : end + 2, shift.number, count, count, unit, c)
        }
        if let vague = c.word(i, .vague), let unit = c.unit(i + 1) {
            return counted(
                i + 2, shift.number, vague.number > 0 ? vague.number : 3, vague.number > 0 ? vague.number : nil, unit, c
            )
        }
        guard let unit = c.unit(i) else { return nil }
        if c.lower(i).hasSuffix("s"), ["day", "week", "month", "year", "hour"].contains(unit) {
            return counted(i + 1, shift.number == 0 ? 1 : shift.number, 3, nil, unit, c)
        }
        let base = following ? c.anchor?.earliest ?? c.reference : c.present
        // 'the past decade', 'the past year': so long, up to now.
        if definite, shift.number < 0, c.lower(i - 1) == "past", unit != "day" || c.lower(i) == "day" {
            return counted(i + 1, -1, 1, 1, unit, c)
        }
        guard let base else {
            return DateMatch(i + 1, nil, basis: .relative, unresolved: "the publication date is not known")
        }
        // 'the last week of August'
        if c.lower(i + 1) == "of", c.lower(i - 1) == "last", definite || c.lower(start - 1) == "the" { return nil }
        if following, c.memory.yearBeforeChrist != nil {
            return DateMatch(i + 1, nil, value: "BCXXXX-XX-XX", unresolved: "before the common era")
        }
        guard let (date, value) = Self.period(unit, shift.number, from: base, part: part) else { return nil }
        return DateMatch(i + 1, date, value: value, basis: .relative)
    }

    /// 'the past two weeks': so long, and for events the days it covers; `exact` is nil where the words do not count.
    private func counted(
        _ end: Int, _ shift: Int, _ count: Int, _ exact: Int?, _ unit: String, _ c: DateContext
    ) -> DateMatch? {
        let value = duration(exact, unit)
        guard let reference = c.reference, shift != 0, !["hour", "minute", "second"].contains(unit),
            !c.memory.isHistory
        else {
            return DateMatch(end, nil, value: value, type: .duration)
        }
        guard let other = CountedBack.shifted(reference, by: shift * count, unit) else {
            return DateMatch(end, nil, value: value, type: .duration)
        }
        let date = shift < 0 ? EDTFDate(from: other, through: reference) : EDTFDate(from: reference, through: other)
        return DateMatch(end, date, value: value, type: .duration, basis: .relative)
    }

    /// 'the following year' of a year before the common era.
    private func beforeChrist(_ i: Int, _ shift: Int, _ c: DateContext) -> DateMatch? {
        guard let year = c.memory.yearBeforeChrist, c.unit(i) == "year", c.lower(i) == "year", year - shift > 0 else {
            return nil
        }
        return DateMatch(
            i + 1, nil, value: "BC" + "000\(year - shift)".suffix(4), unresolved: "before the common era")
    }

    /// The period `shift` units from the one that holds `base`, and its TIMEX3 value.
    static func period(_ unit: String, _ shift: Int, from base: CalendarDay, part: String) -> (EDTFDate, String)? {
        switch unit {
        case "day": return (EDTFDate(day: base.adding(days: shift)), base.adding(days: shift).iso)
        case "night": return (EDTFDate(day: base.adding(days: shift)), base.adding(days: shift).iso + "TNI")
        case "week":
            let monday = base.monday.adding(days: 7 * shift)
            let value = Self.week(of: monday)
            var (from, to) = (monday, monday.adding(days: 6))
            if shift == 0, part == "earlier" { to = base }
            if shift == 0, part == "later" { from = base }
            return (EDTFDate(from: from, through: to), value)
        case "weekend":
            let saturday = base.monday.adding(days: 7 * shift + 5)
            return (EDTFDate(from: saturday, through: saturday.adding(days: 1)), Self.week(of: saturday) + "-WE")
        case "month":
            let month = base.adding(months: shift)
            return (EDTFDate(year: month.year, month: month.month), EDTFDate(year: month.year, month: month.month).edtf)
        case "quarter":
            let first = CalendarDay.firstDay(of: base.year, month: (base.month - 1) / 3 * 3 + 1).adding(
                months: 3 * shift)
            let last = first.adding(months: 2)
            return EDTFDate("\(first.year)-\(two(first.month))/\(last.year)-\(two(last.month))").map {
                ($0, "\(first.year)-Q\((first.month - 1) / 3 + 1)")
            }
        case "year":
            let year = base.year + shift
            if part == "start" || part == "end",
                let date = EDTFDate(part == "start" ? "\(year)-01/\(year)-04" : "\(year)-09/\(year)-12")
            {
                return (date, String(year))
            }
            if shift == 0, part == "earlier", base.month > 1,
                let date = EDTFDate("\(year)-01/\(year)-\(two(base.month))")
            {
                return (date, String(year))
            }
            return (EDTFDate(year: year), String(year))
        case "decade":
            let decade = base.year / 10 + shift
            return EDTFDate("\(decade)X").map { ($0, String(decade)) }
        default: return nil
        }
    }

    /// The ISO week that holds a day: `2015-W12`.
    static func week(of day: CalendarDay) -> String {
        let thursday = day.monday.adding(days: 3)
        return "\(thursday.year)-W" + two((thursday.number - CalendarDay.firstDay(of: thursday.year).number) / 7 + 1)
    }
}
