import Language
import Record

/// A day of the month told last: 'on the 20th', 'until the 3rd'.
///
/// Refused before a noun ('the 20th century', 'the 9th Army') and where no month was told.
struct DayOfMonth: DateRule {
    static let starts: DateStarts = [.determiner]

    func match(at i: Int, in c: DateContext) -> DateMatch? {
        guard c.lower(i) == "the", i + 1 < c.limit, c.document.tokens[i + 1].shape.contains(.letters),
            let day = c.dayNumber(i + 1), ["on", "by", "until", "of", "to", "from"].contains(c.lower(i - 1)),
            let anchor = c.anchor, anchor.width ?? 99 <= 31, let month = anchor.earliest,
            let date = CalendarDay(year: month.year, month: month.month, day: day)
        else { return nil }
        switch c.tag(i + 2) {
        case .nn, .nns, .nnp, .nnps, .jj, .hyph: return nil
        default: return DateMatch(i + 2, EDTFDate(day: date), basis: .relative)
        }
    }
}
