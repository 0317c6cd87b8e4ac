import Language
import Record

/// Several days of a month: 'November 15-17', 'April 8 and 9', '11 and 12 October', 'April 29 to May 5', 'from 4 to 7 January'.
///
/// Refused are two days of which the second is no later than the first ('March 19 and 5').
struct DayRange: DateRule {
    static let starts: DateStarts = [.digits, .month]

    func match(at i: Int, in c: DateContext) -> DateMatch? {
        if let month = c.month(i), let first = c.dayNumber(i + 1), let join = joint(i + 2, c) {
            if let last = c.dayNumber(join), c.month(join + 1) == nil {
                return finish(month, first, i + 2, month, last, join, join + 1, i, c)
            }
            if let other = c.month(join), let last = c.dayNumber(join + 1) {
                return finish(month, first, i + 2, other, last, join, join + 2, i, c)
            }
        }
        if let first = c.dayNumber(i), let join = joint(i + 1, c), let last = c.dayNumber(join),
            let month = c.month(join + 1)
        {
            return finish(month, first, i + 1, month, last, join, join + 2, i, c)
        }
        if let first = c.dayNumber(i), let month = c.month(i + 1), let join = joint(i + 2, c),
            let last = c.dayNumber(join),
            let other = c.month(join + 1)
        {
            return finish(month, first, i + 2, other, last, join, join + 2, i, c)
        }
        return nil
    }

    private func joint(_ i: Int, _ c: DateContext) -> Int? {
        if c.isDash(i) || ["and", "to", "through", "until", "till"].contains(c.lower(i)) { return i + 1 }
        return nil
    }

    private func finish(
        _ month: Int, _ first: Int, _ firstEnd: Int, _ other: Int, _ last: Int, _ lastStart: Int, _ end: Int, _ i: Int,
        _ c: DateContext
    ) -> DateMatch? {
        let comma = c.isMark(end, ",") ? end + 1 : end
        let stated = c.year(comma)
        guard let year = stated ?? c.nearest(month: month, day: first, at: i)?.year,
            let from = CalendarDay(year: year, month: month, day: first),
            let to = CalendarDay(year: other < month ? year + 1 : year, month: other, day: last), from < to
        else { return nil }
        let stop = stated == nil ? end : comma + 1
        var match = DateMatch(
            stop, EDTFDate(from: from, through: to), basis: stated == nil ? .relative : .stated)
        match.parts = [
            .init(tokens: i..<firstEnd, type: .date, value: from.iso, date: EDTFDate(day: from)),
            .init(tokens: lastStart..<stop, type: .date, value: to.iso, date: EDTFDate(day: to)),
        ]
        return match
    }
}
