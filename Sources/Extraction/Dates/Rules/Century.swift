import Language
import Record

/// A century: 'the 20th century', 'the eleventh century', 'this century', 'the late 19th century', 'the turn of the century'.
///
/// Refused: 'a century', 'two centuries' (`Duration`).
struct Century: DateRule {
    static let starts: DateStarts = [.ordinal, .determiner, .shift, .digits, .part]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = c.behindPart(start)
        var number: Int?
        if let shift = c.word(i, .shift), c.lower(i + 1) == "century", c.lower(i) != "same" {
            number = c.present.map { $0.year / 100 + 1 + shift.number }
        } else if let ordinal = c.word(i, .ordinal) {
            number = ordinal.number
        } else if i < c.limit {
            let text = c.lower(i)
            if ["st", "nd", "rd", "th"].contains(where: text.hasSuffix) { number = Int(text.dropLast(2)) }
            if let word = c.word(i, .tens), c.isDash(i + 1), let unit = c.word(i + 2, .ordinal) {
                number = word.number + unit.number
                i += 2
            }
        }
        let next = c.isDash(i + 1) ? i + 2 : i + 1
        guard let number, (1...22).contains(number), c.lower(next) == "century" else { return nil }
        let value = two(number - 1)
        if c.word(next + 1, .era)?.text == "BC" {
            return DateMatch(next + 2, nil, value: "BC" + value, unresolved: "before the common era")
        }
        return DateMatch(next + 1, EDTFDate("\(value)00/\(value)99"), value: value)
    }
}
