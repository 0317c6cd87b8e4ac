import Language
import Record

/// 'today', 'yesterday', 'tomorrow', 'tonight', 'this morning', 'last night', 'earlier today', 'overnight'.
///
/// Without a publication date they stay open. 'today's world' still means the day.
struct DayWord: DateRule {
    static let starts: DateStarts = [.day, .part, .shift]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if let part = c.word(i, .part), c.word(i + 1, .day) != nil,
            ["earlier", "later", "start", "end"].contains(part.text)
        {
            i += 1
        }
        if let day = c.word(i, .day) {
            if let part = c.daypart(i + 1) { return resolved(i + 2, day.number, part, c) }
            let own = ["tonight": "TNI", "overnight": "TNI"][c.lower(i)] ?? ""
            return resolved(i + 1, day.number, own, c)
        }
        if let shift = c.word(i, .shift), let part = c.daypart(i + 1), c.lower(i) == "this" || c.lower(i) == "last" {
            return resolved(i + 2, c.lower(i) == "last" ? -1 : shift.number, part, c)
        }
        return nil
    }

    private func resolved(_ end: Int, _ days: Int, _ part: String, _ c: DateContext) -> DateMatch {
        let type: TimeExpression.TimexType = part.isEmpty ? .date : .time
        guard let reference = c.reference, !c.memory.isHistory else {
            return DateMatch(
                end, nil, value: c.memory.isHistory && part.isEmpty ? "PRESENT_REF" : "XXXX-XX-XX" + part, type: type,
                basis: .relative, unresolved: "the day it is said on is not known")
        }
        let day = reference.adding(days: days)
        return DateMatch(end, EDTFDate(day: day), value: day.iso + part, type: type, basis: .relative)
    }
}
