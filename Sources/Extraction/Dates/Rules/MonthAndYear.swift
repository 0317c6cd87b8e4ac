import Language
import Record

/// A month, with or without its year, and the part of it: 'January 2011', 'in August', 'early November', 'late Oct. 2005'.
///
/// The part of a month is not told in EDTF and is left to the month. 'may' and 'march' in small letters are refused.
struct MonthAndYear: DateRule {
    static let starts: DateStarts = [.month, .part, .shift]

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
        if c.word(i + 1, .fiscal) == nil, let (year, end) = c.anyYear(i + 1), end > i + 2 {
            return DateMatch(end, EDTFDate(year: year, month: month))
        }
        if let era = beforeChrist(month, i + 1, c) { return era }
        var next = i + 1
        if c.isMark(next, ",") || c.lower(next) == "of" { next += 1 }
        if let year = c.year(next) { return DateMatch(next + 1, EDTFDate(year: year, month: month)) }
        // 'August of that year'
        if ["that", "the"].contains(c.lower(next)), let anchor = c.anchor?.earliest {
            let unit = c.lower(next + 1) == "same" ? next + 2 : next + 1
            if c.unit(unit) == "year", unit == next + 2 || c.lower(next) == "that" {
                return DateMatch(unit + 1, EDTFDate(year: anchor.year, month: month), basis: .relative)
            }
        }
        // 'December last year', 'June this year'
        if let word = c.word(next, .shift), c.unit(next + 1) == "year", let reference = c.present {
            return DateMatch(next + 2, EDTFDate(year: reference.year + word.number, month: month), basis: .relative)
        }
        if shift != 0, let reference = c.present {
            var year = reference.year
            // In November 'last October' is not the month that has just ended, which is 'last month'.
            if shift < 0, month >= reference.month || month == reference.month - 1 { year -= 1 }
            if shift > 0, month <= reference.month { year += 1 }
            return DateMatch(i + 1, EDTFDate(year: year, month: month), basis: .relative)
        }
        guard let (year, basis) = c.nearest(month: month, day: nil, at: start) else {
            return DateMatch(i + 1, nil, value: "XXXX-" + two(month), unresolved: "the year is not known")
        }
        return DateMatch(i + 1, EDTFDate(year: year, month: month), basis: basis)
    }

    /// 'April 480 BC', and 'April' while the text stays there.
    private func beforeChrist(_ month: Int, _ i: Int, _ c: DateContext) -> DateMatch? {
        if i < c.limit, c.document.tokens[i].shape.contains(.digits), c.word(i + 1, .era)?.text == "BC",
            let year = Int(c.document.text(i))
        {
            return DateMatch(
                i + 2, nil, value: "BC" + "000\(year)".suffix(4) + "-" + two(month), unresolved: "before the common era"
            )
        }
        guard let year = c.memory.yearBeforeChrist, c.year(i) == nil, c.dayNumber(i) == nil else { return nil }
        return DateMatch(
            i, nil, value: "BC" + "000\(year)".suffix(4) + "-" + two(month), unresolved: "before the common era")
    }
}
