import Language
import Record

/// A time without bounds of its own: 'now', 'recently', 'in recent weeks', 'the past', 'the future', 'coming months', 'at present'.
///
/// 'recent' means the two months before publication; 'now' and 'the future' give no date. Refused: 'soon' and 'shortly' where
/// nothing is announced ('as soon as', 'soon fell').
struct VagueTime: DateRule {
    static let starts: DateStarts = [.reference, .vague, .shift, .determiner, .at]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        if c.lower(start) == "at" {
            guard c.lower(start + 1) == "present" else { return nil }
            return DateMatch(start + 2, nil, value: "PRESENT_REF", unresolved: "no bounds are told")
        }
        if c.lower(start) == "these", c.lower(start + 1) == "days" {
            return DateMatch(start + 2, nil, value: "PRESENT_REF", type: .date)
        }
        let i = c.lower(start) == "the" ? start + 1 : start
        if i > start { return named(i, c) }
        if c.lower(i) == "recent" {
            if let unit = c.unit(i + 1), c.lower(i + 1).hasSuffix("s") {
                return DateMatch(
                    i + 2, recent(c), value: duration(nil, unit), type: .duration,
                    basis: unit == "year" ? .inferred : .relative)
            }
            return DateMatch(i + 1, nil, value: "PAST_REF")
        }
        if c.lower(i) == "coming" || c.lower(i) == "future", let unit = c.unit(i + 1), c.lower(i + 1).hasSuffix("s") {
            return DateMatch(i + 2, nil, value: unit == "quarter" ? "FUTURE_REF" : duration(nil, unit), type: .duration)
        }
        if let word = c.word(i, .vaguePast) { return DateMatch(i + 1, recent(c), value: word.text, basis: .relative) }
        if let word = c.word(i, .vagueFuture) {
            if ["soon", "shortly"].contains(c.lower(i)) {
                guard c.lower(i - 1) != "as", !["after", "before", "as"].contains(c.lower(i + 1)), c.tense(i) > 0 else {
                    return nil
                }
            }
            // 'future talks' says nothing of when.
            guard c.lower(i) != "future" || c.lower(i - 1) == "in" else { return nil }
            return DateMatch(i + 1, nil, value: word.text, unresolved: "no bounds are told")
        }
        if let word = c.word(i, .present) {
            if c.lower(i) == "current" {
                guard c.lower(i + 1) != "account" else { return nil }
                return DateMatch(i + 1, nil, value: word.text)
            }
            return DateMatch(i + 1, nil, value: word.text, unresolved: "no bounds are told")
        }
        return nil
    }

    private func named(_ i: Int, _ c: DateContext) -> DateMatch? {
        if c.lower(i) == "past", ![.nn, .nns, .cd, .jj, .vbn].contains(c.tag(i + 1)) {
            return DateMatch(i + 1, nil, value: "PAST_REF")
        }
        let near = ["near", "foreseeable", "immediate", "distant"].contains(c.lower(i)) ? i + 1 : i
        if c.lower(near) == "future" { return DateMatch(near + 1, nil, value: "FUTURE_REF") }
        if near > i, c.lower(near) == "term" { return DateMatch(near + 1, nil, value: "FUTURE_REF") }
        return nil
    }

    private func recent(_ c: DateContext) -> EDTFDate? {
        guard let reference = c.reference else { return nil }
        let from = reference.adding(months: -2)
        return EDTFDate("\(from.year)-\(two(from.month))/\(reference.year)-\(two(reference.month))")
    }
}
