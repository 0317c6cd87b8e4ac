import Language
import Record

/// 'today', 'yesterday', 'tomorrow', 'tonight', 'this morning', 'last night', 'earlier today', 'overnight'.
///
/// Without a publication date they stay open. 'today's world' still means the day.
struct DayWord: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if let part = c.word(i, .part), c.word(i + 1, .day) != nil,
            ["earlier", "later", "start", "end"].contains(part.text)
        {
            i += 1
        }
        if let day = c.word(i, .day) {
            var end = i + 1
            if c.word(end, .daypart) != nil { end += 1 }
            return resolved(end, day.number, c)
        }
        if let shift = c.word(i, .shift), c.word(i + 1, .daypart) != nil, c.lower(i) == "this" || c.lower(i) == "last" {
            return resolved(i + 2, c.lower(i) == "last" ? -1 : shift.number, c)
        }
        return nil
    }

    private func resolved(_ end: Int, _ days: Int, _ c: DateContext) -> DateMatch {
        guard let reference = c.reference else {
            return DateMatch(end, nil, basis: .relative, unresolved: "the publication date is not known")
        }
        return DateMatch(end, EDTFDate(day: reference.adding(days: days)), basis: .relative)
    }
}
