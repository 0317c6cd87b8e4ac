import Language
import Record

/// A week, month, quarter or year counted from publication: 'last week', 'next month', 'this year', 'the past two weeks',
/// 'the coming days'.
///
/// Refused: 'this time', and 'last' before something that is no unit ('last meeting').
struct ShiftedPeriod: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var part = ""
        if let word = c.word(i, .part),
            word.text == "earlier" || word.text == "later" || word.text == "start" || word.text == "end"
        {
            part = word.text
            i += 1
        }
        if c.lower(i) == "the" { i += 1 }
        guard let shift = c.word(i, .shift), c.lower(i) != "same" else { return nil }
        let following = c.lower(i) == "following" || c.lower(i) == "previous"
        i += 1
        if let (count, end) = c.number(i, articles: false), let unit = c.unit(end) ?? c.unit(end + 1),
            c.unit(end) != nil || c.isDash(end)
        {
            return counted(c.unit(end) != nil ? end + 1 : end + 2, shift.number, count, unit, c)
        }
        if let vague = c.word(i, .vague), let unit = c.unit(i + 1) {
            return counted(i + 2, shift.number, vague.number > 0 ? vague.number : 3, unit, c)
        }
        guard let unit = c.unit(i) else { return nil }
        if c.lower(i).hasSuffix("s"), ["day", "week", "month", "year", "hour"].contains(unit) {
            return counted(i + 1, shift.number == 0 ? 1 : shift.number, 3, unit, c)
        }
        let base = following ? c.anchor?.earliest ?? c.reference : c.reference
        guard let base else {
            return DateMatch(i + 1, nil, basis: .relative, unresolved: "the publication date is not known")
        }
        guard let (date, value) = Self.period(unit, shift.number, from: base, part: part) else { return nil }
        return DateMatch(i + 1, date, value: value, basis: .relative)
    }

    private func counted(_ end: Int, _ shift: Int, _ count: Int, _ unit: String, _ c: DateContext) -> DateMatch? {
        let value = "P\(count)" + String(unit.prefix(1)).uppercased()
        guard let reference = c.reference, shift != 0, unit != "hour", unit != "minute" else {
            return DateMatch(end, nil, value: value, type: .duration)
        }
        guard let other = CountedBack.shifted(reference, by: shift * count, unit) else { return nil }
        let date = shift < 0 ? EDTFDate(from: other, through: reference) : EDTFDate(from: reference, through: other)
        return DateMatch(end, date, value: value, type: .duration, basis: .relative)
    }

    /// The period `shift` units from the one that holds `base`, and its TIMEX3 value.
    static func period(_ unit: String, _ shift: Int, from base: CalendarDay, part: String) -> (EDTFDate, String)? {
        switch unit {
        case "day": return (EDTFDate(day: base.adding(days: shift)), base.adding(days: shift).iso)
        case "night": return (EDTFDate(day: base.adding(days: shift)), base.adding(days: shift).iso + "TNI")
        case "week":
            let monday = base.monday.adding(days: 7 * shift)
            let thursday = monday.adding(days: 3)
            let week = (thursday.number - CalendarDay.firstDay(of: thursday.year).number) / 7 + 1
            let value = "\(thursday.year)-W" + two(week)
            var (from, to) = (monday, monday.adding(days: 6))
            if shift == 0, part == "earlier" { to = base }
            if shift == 0, part == "later" { from = base }
            return (EDTFDate(from: from, through: to), value)
        case "weekend":
            let saturday = base.monday.adding(days: 7 * shift + 5)
            return (EDTFDate(from: saturday, through: saturday.adding(days: 1)), saturday.iso)
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
}
