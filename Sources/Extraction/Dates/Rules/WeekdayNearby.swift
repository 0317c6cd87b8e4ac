import Language
import Record

/// A weekday near publication: 'on Thursday', 'last Friday', 'next Monday', 'Tuesday morning', 'Monday and Tuesday', 'Thursday, March 19'.
///
/// Past tense means the last such day, publication day included; future the next. Refused: 'Tuesdays' (`Recurrence`).
struct WeekdayNearby: DateRule {
    static let starts: DateStarts = [.weekday, .part, .shift, .determiner]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var shift: Int?
        if ["late", "early", "earlier", "later"].contains(c.lower(i)) { i += 1 }
        if c.lower(i) == "the" {
            guard ["previous", "following", "next"].contains(c.lower(i + 1)) else { return nil }
            i += 1
        } else if c.lower(i) == "this", ["coming", "past"].contains(c.lower(i + 1)) {
            i += 1
        }
        if let word = c.word(i, .shift), c.word(i + 1, .weekday) != nil {
            shift = word.number
            i += 1
        }
        guard let weekday = c.word(i, .weekday) else { return nil }
        if c.document.tokens[i].shape.isDisjoint(with: [.capitalized]) { return nil }
        var end = i + 1
        // The full date behind the weekday decides.
        let comma = c.isMark(end, ",") || c.isMark(end, "(") ? end + 1 : end
        if let full = CalendarDate().match(at: comma, in: c) {
            let close = c.isMark(end, "(") && c.isMark(full.end, ")") ? full.end + 1 : full.end
            return DateMatch(close, full.date, basis: full.basis)
        }
        let part = c.daypart(end)
        if part != nil { end += 1 }
        let type: TimeExpression.TimexType = part == nil ? .date : .time
        guard let day = resolve(weekday.number, shift, at: i, c) else {
            return DateMatch(
                end, nil, value: "XXXX-WXX-\(weekday.number)" + (part ?? ""), type: type, basis: .relative,
                unresolved: "the publication date is not known")
        }
        // 'Monday and Tuesday', 'Monday to Wednesday'
        if ["and", "to", "through"].contains(c.lower(end)) || c.isDash(end), let other = c.word(end + 1, .weekday),
            c.document.tokens[end + 1].shape.contains(.capitalized)
        {
            let span = (other.number - weekday.number + 7) % 7
            // 'Friday and Thursday' are named by themselves.
            if span > 0, span < 4 {
                let last = day.adding(days: span)
                var match = DateMatch(end + 2, EDTFDate(from: day, through: last), basis: .relative)
                match.parts = [
                    .init(tokens: start..<end, type: type, value: day.iso + (part ?? ""), date: EDTFDate(day: day)),
                    .init(tokens: end + 1..<end + 2, type: .date, value: last.iso, date: EDTFDate(day: last)),
                ]
                return match
            }
        }
        // 'Thursday last week', 'Monday next week'
        if let word = c.word(end, .shift), c.unit(end + 1) == "week", let reference = c.reference {
            let monday = reference.monday.adding(days: 7 * word.number)
            return DateMatch(end + 2, EDTFDate(day: monday.adding(days: weekday.number - 1)), basis: .relative)
        }
        if c.lower(end) == "of", let word = c.word(end + 1, .shift), c.unit(end + 2) == "week",
            let reference = c.reference
        {
            let monday = reference.monday.adding(days: 7 * word.number)
            return DateMatch(end + 3, EDTFDate(day: monday.adding(days: weekday.number - 1)), basis: .relative)
        }
        return DateMatch(end, EDTFDate(day: day), value: day.iso + (part ?? ""), type: type, basis: .relative)
    }

    private func resolve(_ weekday: Int, _ shift: Int?, at start: Int, _ c: DateContext) -> CalendarDay? {
        let told = ["previous", "following"].contains(c.lower(start - 1)) || c.memory.isHistory
        let anchor = c.anchor?.width == 1 ? c.anchor?.earliest : nil
        guard let reference = told ? anchor ?? c.present : c.reference else { return nil }
        let back = (reference.weekday - weekday + 7) % 7
        let ahead = (weekday - reference.weekday + 7) % 7
        switch shift {
        case -1: return reference.adding(days: back == 0 ? -7 : -back)
        case 1: return reference.adding(days: ahead == 0 ? 7 : ahead)
        case 0:
            return reference.adding(
                days: c.tense(start) > 0 ? ahead : ahead == 0 ? 0 : (ahead <= 3 && c.tense(start) == 0 ? ahead : -back))
        default:
            // Filed when it was tomorrow already.
            if ahead == 1, c.memory.isFarEast, !told, c.tense(start) < 0 { return reference.adding(days: 1) }
            return reference.adding(days: c.tense(start) > 0 ? ahead : -back)
        }
    }
}
