import Language
import Record

/// How often: 'every two years', 'every year', 'annual', 'twice a year', 'Tuesdays'.
struct Recurrence: DateRule {
    func match(at i: Int, in c: DateContext) -> DateMatch? {
        if c.lower(i) == "every" || c.lower(i) == "each" {
            if let (count, end) = c.number(i + 1, articles: false), let unit = c.unit(end) {
                return DateMatch(end + 1, nil, value: "P\(count)" + String(unit.prefix(1)).uppercased(), type: .set)
            }
            if let unit = c.unit(i + 1) {
                return DateMatch(i + 2, nil, value: "P1" + String(unit.prefix(1)).uppercased(), type: .set)
            }
            return nil
        }
        if let word = c.word(i, .set) { return DateMatch(i + 1, nil, value: word.text, type: .set) }
        if let word = c.word(i, .weekdays), c.document.tokens[i].shape.contains(.capitalized) {
            return DateMatch(i + 1, nil, value: "XXXX-WXX-\(word.number)", type: .set)
        }
        return nil
    }
}
