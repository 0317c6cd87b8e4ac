import Language
import Record

/// From one year to another: '1993-98', '1990-1994', 'from 1993 to 1998', 'between 1993 and 1998'.
///
/// Refused where the second year is not after the first, or more than 99 years on.
struct YearRange: DateRule {
    static let starts: DateStarts = [.digits]

    func match(at i: Int, in c: DateContext) -> DateMatch? {
        guard let first = c.year(i) else { return nil }
        let dash = c.isDash(i + 1)
        let before = i > 0 ? c.document.lower(i - 1) : ""
        let worded =
            (["to", "until", "through"].contains(c.lower(i + 1)) && before == "from")
            || (c.lower(i + 1) == "and" && before == "between")
        guard dash || worded else { return nil }
        var last = c.year(i + 2)
        if last == nil, dash, i + 2 < c.limit, c.document.tokens[i + 2].shape.contains(.digits),
            c.document.tokens[i + 2].end - c.document.tokens[i + 2].start == 2, let short = Int(c.document.text(i + 2))
        {
            last = first / 100 * 100 + short
        }
        guard let last, last > first, last - first < 100 else { return nil }
        var match = DateMatch(i + 3, EDTFDate("\(first)/\(last)"), value: String(first))
        match.parts = [
            .init(tokens: i..<i + 1, type: .date, value: String(first), date: EDTFDate(year: first)),
            .init(tokens: i + 2..<i + 3, type: .date, value: String(last), date: EDTFDate(year: last)),
        ]
        return match
    }
}
