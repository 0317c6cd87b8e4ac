import Language
import Record

/// 'now', 'recently', 'soon', 'in recent weeks': a time without bounds of its own.
///
/// 'recent' means the two months before publication; 'now' and 'soon' give no date.
struct VagueTime: DateRule {
    func match(at i: Int, in c: DateContext) -> DateMatch? {
        if c.lower(i) == "recent", let unit = c.unit(i + 1), c.lower(i + 1).hasSuffix("s") {
            return DateMatch(i + 2, recent(c), value: "PAST_REF", basis: unit == "year" ? .inferred : .relative)
        }
        if let word = c.word(i, .vaguePast) { return DateMatch(i + 1, recent(c), value: word.text, basis: .relative) }
        if let word = c.word(i, .vagueFuture) ?? c.word(i, .present) {
            return DateMatch(i + 1, nil, value: word.text, unresolved: "no bounds are told")
        }
        return nil
    }

    private func recent(_ c: DateContext) -> EDTFDate? {
        guard let reference = c.reference else { return nil }
        let from = reference.adding(months: -2)
        return EDTFDate("\(from.year)-\(two(from.month))/\(reference.year)-\(two(reference.month))")
    }
}
