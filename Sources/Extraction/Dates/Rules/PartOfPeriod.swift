import Language
import Record

/// A part of a longer time: 'the end of the month', 'the first half of next year', 'the second quarter of 2015',
/// 'by the end of 2016', 'the beginning of March'.
///
/// Refused where no period follows ('the end of the war').
struct PartOfPeriod: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if c.lower(i) == "the" { i += 1 }
        if let ordinal = c.word(i, .ordinal), ["half", "quarter"].contains(c.lower(i + 1)) {
            let half = c.lower(i + 1) == "half"
            var end = i + 2
            if c.lower(end) == "of" { end += 1 }
            guard let (year, after, basis) = year(end, c), ordinal.number <= (half ? 2 : 4) else { return nil }
            let length = half ? 6 : 3
            let first = (ordinal.number - 1) * length + 1
            return DateMatch(
                after, EDTFDate("\(year)-\(two(first))/\(year)-\(two(first + length - 1))"),
                value: "\(year)-" + (half ? "H" : "Q") + "\(ordinal.number)", basis: basis)
        }
        guard let part = c.word(i, .part), ["start", "end", "mid"].contains(part.text), c.lower(i + 1) == "of" else {
            return nil
        }
        let next = c.lower(i + 2) == "the" ? i + 3 : i + 2
        if let month = MonthAndYear().match(at: next, in: c) { return month }
        if let (year, after, basis) = year(next, c) {
            return DateMatch(after, range(part.text, year), value: String(year), basis: basis)
        }
        if let shifted = ShiftedPeriod().match(at: next, in: c), shifted.date != nil { return shifted }
        if c.lower(i + 2) == "the", let unit = c.unit(next), let reference = c.reference,
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
        if let reference = c.reference {
            if let shift = c.word(j, .shift), c.unit(j + 1) == "year" {
                return (reference.year + shift.number, j + 2, .relative)
            }
            if j > i, c.unit(j) == "year" { return (reference.year, j + 1, .relative) }
        }
        return nil
    }
}
