import Language
import Record

/// A month, with or without its year, and the part of it: 'January 2011', 'in August', 'early November', 'late Oct. 2005'.
///
/// The part of a month is not told in EDTF and is left to the month. 'may' and 'march' in small letters are refused.
struct MonthAndYear: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if let word = c.word(i, .part), word.text == "start" || word.text == "end" || word.text == "mid" {
            i += 1
            if c.isDash(i) { i += 1 }
        }
        var shift = 0
        if let word = c.word(i, .shift), c.month(i + 1) != nil {
            shift = word.number
            i += 1
        }
        guard let month = c.month(i) else { return nil }
        var next = i + 1
        if c.isMark(next, ",") || c.lower(next) == "of" { next += 1 }
        if let year = c.year(next) { return DateMatch(next + 1, EDTFDate(year: year, month: month)) }
        // 'December last year', 'June this year'
        if let word = c.word(next, .shift), c.unit(next + 1) == "year", let reference = c.reference {
            return DateMatch(next + 2, EDTFDate(year: reference.year + word.number, month: month), basis: .relative)
        }
        if shift != 0, let reference = c.reference {
            var year = reference.year
            if shift < 0, month >= reference.month { year -= 1 }
            if shift > 0, month <= reference.month { year += 1 }
            return DateMatch(i + 1, EDTFDate(year: year, month: month), basis: .relative)
        }
        guard let (year, basis) = c.nearest(month: month, day: nil, at: start) else {
            return DateMatch(i + 1, nil, value: "XXXX-" + two(month), unresolved: "the year is not known")
        }
        return DateMatch(i + 1, EDTFDate(year: year, month: month), basis: basis)
    }
}
