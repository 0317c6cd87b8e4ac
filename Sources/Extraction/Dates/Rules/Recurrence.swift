import Language
import Record

/// How often: 'every two years', 'every year', 'annual', 'twice a year', 'each Thursday', 'Tuesdays', 'every other week'.
///
/// Refused: 'quarterly' of a firm's figures ('quarterly earnings'), which names a kind of report.
struct Recurrence: DateRule {
    static let starts: DateStarts = [.each, .set, .weekday, .number, .digits]

    func match(at i: Int, in c: DateContext) -> DateMatch? {
        switch c.lower(i) {
        case "every", "each": return every(i, c)
        case "once", "twice": return rate(i + 1, c)
        case "per": return rate(i, c)
        default: break
        }
        if let (_, end) = c.number(i, articles: false), c.lower(end) == "times" { return rate(end + 1, c) }
        if let word = c.word(i, .set) {
            if c.lower(i) == "quarterly", [.nn, .nns, .jj].contains(c.tag(i + 1)) { return nil }
            return DateMatch(i + 1, nil, value: word.text, type: .set)
        }
        if let word = c.word(i, .weekdays), c.document.tokens[i].shape.contains(.capitalized) {
            return DateMatch(i + 1, nil, value: "XXXX-WXX-\(word.number)", type: .set)
        }
        if let word = c.word(i, .weekday), c.document.tokens[i].shape.contains(.capitalized),
            ["mornings", "afternoons", "evenings", "nights"].contains(c.lower(i + 1))
        {
            let part = String(c.lower(i + 1).prefix(2)).uppercased()
            return DateMatch(i + 2, nil, value: "XXXX-WXX-\(word.number)T" + part, type: .set)
        }
        return nil
    }

    private func every(_ i: Int, _ c: DateContext) -> DateMatch? {
        if let (count, end) = c.number(i + 1, articles: false), let unit = c.unit(end) {
            return DateMatch(end + 1, nil, value: duration(count, unit), type: .set)
        }
        if c.lower(i + 1) == "other", let unit = c.unit(i + 2) {
            return DateMatch(i + 3, nil, value: duration(2, unit), type: .set)
        }
        if let unit = c.unit(i + 1), unit != "second" {
            let value = unit == "quarter" ? "P1Q" : unit == "century" ? "P1CE" : duration(1, unit)
            return DateMatch(i + 2, nil, value: value, type: .set)
        }
        if let weekday = c.word(i + 1, .weekday) {
            let part = c.daypart(i + 2)
            return DateMatch(
                part == nil ? i + 2 : i + 3, nil, value: "XXXX-WXX-\(weekday.number)" + (part ?? ""), type: .set)
        }
        if let month = c.month(i + 1) { return DateMatch(i + 2, nil, value: "XXXX-" + two(month), type: .set) }
        if let season = c.word(i + 1, .season) {
            return DateMatch(i + 2, nil, value: "XXXX-" + SeasonOfYear.code(season.number), type: .set)
        }
        if let part = c.daypart(i + 1) { return DateMatch(i + 2, nil, value: "XXXX-XX-XX" + part, type: .set) }
        return nil
    }

    /// 'a year', 'per year', 'each year' behind a count of times.
    private func rate(_ i: Int, _ c: DateContext) -> DateMatch? {
        guard ["a", "an", "per", "each", "every"].contains(c.lower(i)), let unit = c.unit(i + 1) else { return nil }
        return DateMatch(i + 2, nil, value: duration(1, unit), type: .set)
    }
}
