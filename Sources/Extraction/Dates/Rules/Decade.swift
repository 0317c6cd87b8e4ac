import Language
import Record

/// A decade or century: 'the 1990s', 'the late 1970s', 'the 1980's'.
struct Decade: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if c.word(i, .part) != nil {
            i += 1
            if c.isDash(i) { i += 1 }
        }
        guard i < c.limit else { return nil }
        let text = c.lower(i)
        let digits = text.prefix { $0.isNumber }
        guard digits.count == 4, digits.hasSuffix("0"), let year = Int(digits), (1500...2190).contains(year) else {
            return nil
        }
        let plural = text.dropFirst(4) == "s"
        guard plural || (text.count == 4 && c.lower(i + 1) == "'s" && i > 0 && c.document.lower(i - 1) == "the") else {
            return nil
        }
        return DateMatch(plural ? i + 1 : i + 2, EDTFDate("\(year / 10)X"), value: String(year / 10))
    }
}
