import Language
import Record

/// A quarter or half year, as firms report: 'the third quarter', 'third-quarter profit', 'the first quarter of fiscal 1990',
/// 'the 1988 period', 'last year's second half', 'the latest quarter', 'the year-ago quarter', 'the same period last year'.
///
/// Without a year the nearest such quarter that has begun, by tense the next. Refused: 'the quarter' where none was told.
struct QuarterOfYear: DateRule {
    static let starts: DateStarts = [.ordinal, .determiner, .digits, .shift, .fiscal, .unit]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if ["the", "that"].contains(c.lower(i)) { i += 1 }
        if c.unit(i) == "year" { return compared(i, c) }
        if c.lower(i) == "a" || c.lower(i) == "flat" { i += 1 }
        var year: Int?
        if let stated = c.year(i), i > start || c.word(i + 1, .ordinal) != nil {
            year = stated
            i += 1
        } else if let shift = c.word(i, .shift), c.unit(i + 1) == "year", c.lower(i + 2) == "'s",
            let present = c.present
        {
            year = present.year + shift.number
            i += 3
        }
        if c.word(i, .fiscal) != nil { i += c.lower(i + 1) == "year" || c.isDash(i + 1) ? 2 : 1 }
        if let found = numbered(i, year, start, c) { return found }
        if ["comparable", "corresponding", "same", "latest", "current", "recent"].contains(c.lower(i)) { i += 1 }
        if c.unit(i) == "year", i > start { return compared(i, c) }
        let isPeriod = c.lower(i) == "period"
        guard isPeriod || c.lower(i) == "quarter", i > start || year != nil else { return nil }
        if let year {
            guard let quarter = c.memory.quarter else {
                return isPeriod ? DateMatch(i + 1, EDTFDate(year: year)) : nil
            }
            return Self.result(i + 1, year, quarter.number, .stated)
        }
        guard let quarter = c.memory.quarter else { return nil }
        let end = i + 1
        // 'the same period last year', 'the quarter a year ago'
        if let shift = c.word(end, .shift), c.unit(end + 1) == "year", let present = c.present {
            return Self.result(end + 2, present.year + shift.number, quarter.number, .relative)
        }
        if c.lower(end) == "a", c.unit(end + 1) == "year", ["ago", "earlier", "before"].contains(c.lower(end + 2)) {
            return Self.result(end + 3, quarter.year - 1, quarter.number, .relative)
        }
        return Self.result(end, quarter.year, quarter.number, .relative)
    }

    /// 'third quarter', 'third-quarter', 'fourth quarters', 'first half' with the year behind.
    private func numbered(_ i: Int, _ told: Int?, _ start: Int, _ c: DateContext) -> DateMatch? {
        let isLast = c.lower(i) == "last" || c.lower(i) == "latter"
        guard isLast || c.word(i, .ordinal) != nil else { return nil }
        let at = c.isDash(i + 1) ? i + 2 : i + 1
        let half = c.lower(at) == "half"
        guard half || c.lower(at) == "quarter" else { return nil }
        let number = isLast ? (half ? 2 : 4) : c.word(i, .ordinal)?.number ?? 0
        guard (1...(half ? 2 : 4)).contains(number) else { return nil }
        var end = at + 1
        var year = told
        var basis = DateBasis.stated
        if year == nil {
            var j = c.lower(end) == "of" || c.isMark(end, ",") ? end + 1 : end
            if c.lower(j) == "the" { j += 1 }
            if c.word(j, .fiscal) != nil { j += c.lower(j + 1) == "year" ? 2 : 1 }
            if let stated = c.year(j) {
                year = stated
                end = j + 1
            } else if let shift = c.word(j, .shift), c.unit(j + 1) == "year", let present = c.present {
                year = present.year + shift.number
                end = j + 2
                basis = .relative
            } else if c.lower(j) == "year", j > end, let present = c.present {
                year = present.year
                end = j + 1
                basis = .relative
            }
        }
        if year == nil {
            // 'the second half' of a game, a century, a sentence.
            if half { return nil }
            guard let present = c.present else {
                return DateMatch(end, nil, value: "XXXX-Q\(number)", unresolved: "the year is not known")
            }
            let begins = CalendarDay.firstDay(of: present.year, month: number * 3 - 2)
            year = begins > present && c.tense(start) <= 0 ? present.year - 1 : present.year
            basis = .relative
        }
        guard let year else { return nil }
        if half {
            let first = number * 6 - 5
            return DateMatch(
                end, EDTFDate("\(year)-\(two(first))/\(year)-\(two(first + 5))"), value: "\(year)-H\(number)",
                basis: basis)
        }
        return Self.result(end, year, number, basis)
    }

    /// 'year-ago', 'year-earlier quarter', 'year-ago third quarter'.
    private func compared(_ i: Int, _ c: DateContext) -> DateMatch? {
        guard c.isDash(i + 1), ["ago", "earlier"].contains(c.lower(i + 2)) else { return nil }
        var end = i + 3
        if let ordinal = c.word(end, .ordinal), c.lower(end + 1) == "quarter", let present = c.present {
            let year = c.memory.quarter?.year ?? present.year
            return Self.result(end + 2, year - 1, ordinal.number, .relative)
        }
        if ["quarter", "period"].contains(c.lower(end)) { end += 1 }
        if let quarter = c.memory.quarter { return Self.result(end, quarter.year - 1, quarter.number, .relative) }
        guard let present = c.present else { return nil }
        return DateMatch(end, EDTFDate(year: present.year - 1), basis: .relative)
    }

    static func result(_ end: Int, _ year: Int, _ quarter: Int, _ basis: DateBasis) -> DateMatch {
        let first = quarter * 3 - 2
        return DateMatch(
            end, EDTFDate("\(year)-\(two(first))/\(year)-\(two(first + 2))"), value: "\(year)-Q\(quarter)", basis: basis
        )
    }
}
