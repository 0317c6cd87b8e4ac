import Language
import Record

/// A decade or century: 'the 1990s', 'the late 1970s', 'the 1980's', 'the nineties', 'the '80s', 'the 460s BC'.
struct Decade: DateRule {
    static let starts: DateStarts = [.digits, .part, .determiner, .decade, .apostrophe]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        let i = c.behindPart(start)
        guard i < c.limit else { return nil }
        // 'the nineties', 'the '80s'
        if let word = c.word(i, .decade) {
            guard i > start || c.lower(i - 1) == "the" || c.lower(i - 1) == "'s" else { return nil }
            return result(i + 1, (c.reference.map { $0.year / 100 * 100 } ?? 1900) + word.number, c)
        }
        if c.isMark(i, "'") || c.isMark(i, "\u{2019}") || c.isMark(i, "\u{2018}"), i + 1 < c.limit {
            let text = c.lower(i + 1)
            guard text.count == 3, text.hasSuffix("0s"), let tens = Int(text.prefix(2)) else { return nil }
            return result(i + 2, (c.reference.map { $0.year / 100 * 100 } ?? 1900) + tens, c)
        }
        let text = c.lower(i)
        let digits = text.prefix { $0.isNumber }
        guard digits.count == 4 || digits.count == 3, digits.hasSuffix("0"), let year = Int(digits) else { return nil }
        let plural = text.dropFirst(digits.count) == "s"
        if plural, c.word(i + 1, .era)?.text == "BC" {
            return DateMatch(
                i + 2, nil, value: "BC" + "000\(year)".suffix(4).prefix(3), unresolved: "before the common era")
        }
        guard digits.count == 4, (1500...2190).contains(year) else { return nil }
        guard plural || (text.count == 4 && c.lower(i + 1) == "'s" && i > 0 && c.document.lower(i - 1) == "the") else {
            return nil
        }
        return DateMatch(plural ? i + 1 : i + 2, EDTFDate("\(year / 10)X"), value: String(year / 10))
    }

    private func result(_ end: Int, _ year: Int, _ c: DateContext) -> DateMatch {
        let year = year > (c.reference?.year ?? 1999) + 5 ? year - 100 : year
        return DateMatch(end, EDTFDate("\(year / 10)X"), value: String(year / 10), basis: .relative)
    }
}
