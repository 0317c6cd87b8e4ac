import Language
import Record

/// A part of a longer time: 'the end of the month', 'by the end of 2016', 'the beginning of March', 'late in the year',
/// 'year-end', 'the week of March 6', 'the weekend'.
///
/// Refused where no period follows ('the end of the war').
struct PartOfPeriod: DateRule {
    static let starts: DateStarts = [.determiner, .part, .unit]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        if let end = endOfUnit(start, c) { return end }
        if let week = weekOf(start, c) { return week }
        var i = start
        if c.lower(i) == "the" { i += 1 }
        if c.lower(i) == "weekend", i > start, let reference = c.reference, !c.memory.isHistory,
            let (date, value) = ShiftedPeriod.period(
                "weekend", c.tense(i) > 0 || reference.weekday > 5 ? 0 : -1, from: reference, part: "")
        {
            return DateMatch(i + 1, date, value: value, basis: .relative)
        }
        guard let part = c.word(i, .part), ["start", "end", "mid", "later"].contains(part.text),
            c.lower(i + 1) == "of"
                || (c.lower(i + 1) == "in" && c.lower(i + 2) == "the"
                    && ["early", "late", "later"].contains(c.lower(i)))
        else { return nil }
        let next = c.lower(i + 2) == "the" ? i + 3 : i + 2
        if let month = MonthAndYear().match(at: next, in: c) { return month }
        if let (year, after, basis) = year(next, c) {
            return DateMatch(after, range(part.text, year), value: String(year), basis: basis)
        }
        if let shifted = ShiftedPeriod().match(at: next, in: c), shifted.date != nil { return shifted }
        if c.lower(i + 2) == "the", let unit = c.unit(next), !c.lower(next).hasSuffix("s"), let reference = c.present,
            !["of", "in"].contains(c.lower(next + 1)),
            let (date, value) = ShiftedPeriod.period(unit, 0, from: reference, part: part.text), unit != "day"
        {
            return DateMatch(next + 1, date, value: value, basis: .relative)
        }
        return nil
    }

    private func range(_ part: String, _ year: Int) -> EDTFDate? {
        switch part {
        case "start": EDTFDate("\(year)-01/\(year)-04")
        case "end": EDTFDate("\(year)-09/\(year)-12")
        default: EDTFDate("\(year)-05/\(year)-08")
        }
    }

    private func year(_ i: Int, _ c: DateContext) -> (Int, Int, DateBasis)? {
        if let year = c.year(i) { return (year, i + 1, .stated) }
        let j = c.lower(i) == "the" ? i + 1 : i
        if let reference = c.present {
            if let shift = c.word(j, .shift), c.unit(j + 1) == "year" {
                return (reference.year + shift.number, j + 2, .relative)
            }
            if j > i, c.unit(j) == "year" { return (reference.year, j + 1, .relative) }
        }
        return nil
    }

    /// 'year-end', 'year end', 'month's end'.
    private func endOfUnit(_ start: Int, _ c: DateContext) -> DateMatch? {
        let i = c.lower(start) == "the" ? start + 1 : start
        guard let unit = c.unit(i), unit == "year" || unit == "month", let present = c.present else { return nil }
        let joint = c.isDash(i + 1) || c.lower(i + 1) == "'s"
        let end = joint ? i + 2 : i + 1
        guard c.lower(end) == "end" else { return nil }
        let month = unit == "year" ? 12 : present.month
        let last = CalendarDay.lastDay(of: present.year, month: month)
        let value =
            unit == "month" ? "\(present.year)-" + two(month) : c.isDash(i + 1) ? last.iso : String(present.year)
        return DateMatch(end + 1, EDTFDate(day: last), value: value, basis: .relative)
    }

    /// 'the week of March 6'.
    private func weekOf(_ start: Int, _ c: DateContext) -> DateMatch? {
        guard c.lower(start) == "the", c.lower(start + 1) == "week", ["of", "beginning"].contains(c.lower(start + 2)),
            let day = CalendarDate().match(at: start + 3, in: c), let date = day.date?.earliest,
            let (week, value) = ShiftedPeriod.period("week", 0, from: date, part: "")
        else { return nil }
        return DateMatch(day.end, week, value: value, basis: day.basis)
    }
}
