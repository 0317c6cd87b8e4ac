import Language
import Record

/// A year: '1993', 'late 2012', 'mid-2015', 'FY 2023', 'about 1990', 'nineteen ninety-six', 'the year 2000', '490 BC', 'in '99'.
///
/// The early and the late part of a year are its first and last four months. Refused are numbers that count something
/// ('2000 troops') or name a resolution ('Resolution 1874').
struct YearAlone: DateRule {
    static let starts: DateStarts = [.digits, .part, .fiscal, .number, .determiner, .apostrophe]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var part = ""
        if c.lower(i) == "the" {
            // 'the year 2000', 'the fiscal year 1990'
            let next = c.word(i + 1, .fiscal) != nil ? i + 2 : i + 1
            guard c.lower(next) == "year", let (year, end) = c.anyYear(next + 1) else { return nil }
            return DateMatch(end, EDTFDate(year: year))
        }
        if c.document.tokens[i].shape.contains(.mark) { return short(i, c) }
        if let word = c.word(i, .part) {
            part = word.text
            i += 1
            while c.lower(i) == "of" || c.lower(i) == "in" || c.isDash(i) { i += 1 }
        } else if c.word(i, .fiscal) != nil {
            i += 1
            if c.lower(i) == "year" { i += 1 }
            // FY96
            if i < c.limit, c.document.tokens[i].shape.contains(.digits),
                c.document.tokens[i].end - c.document.tokens[i].start == 2,
                let short = Int(c.document.text(i))
            {
                return DateMatch(i + 1, EDTFDate(year: short > 50 ? 1900 + short : 2000 + short))
            }
        }
        if let before = beforeChrist(i, c) { return before }
        guard let (year, end) = c.anyYear(i), !counts(i, end, start, c) else { return nil }
        var match =
            switch part {
            case "start": interval(year, 1, 4, end)
            case "mid": interval(year, 5, 8, end)
            case "end": interval(year, 9, 12, end)
            default: DateMatch(end, EDTFDate(year: year))
            }
        let before = start > 0 ? c.document.lower(start - 1) : ""
        match.isAside =
            part.isEmpty && (Self.besides.contains(before) || [.nn, .nns, .nnp, .nnps, .jj].contains(c.tag(end)))
        return match
    }

    /// Words before a year that is told in passing.
    private static let besides: Set<String> = [
        "since", "(", "until", "for", "than", "before", "after", "through", "to",
    ]

    private func interval(_ year: Int, _ first: Int, _ last: Int, _ end: Int) -> DateMatch {
        DateMatch(end, EDTFDate("\(year)-\(two(first))/\(year)-\(two(last))"), value: String(year))
    }

    /// '99 behind an apostrophe that quotes nothing.
    private func short(_ i: Int, _ c: DateContext) -> DateMatch? {
        guard c.isMark(i, "'") || c.isMark(i, "\u{2019}") || c.isMark(i, "\u{2018}"), i + 1 < c.limit else {
            return nil
        }
        let token = c.document.tokens[i + 1]
        guard token.shape.contains(.digits), token.end - token.start == 2, !token.shape.contains(.spaceBefore),
            c.document.tokens[i].shape.contains(.spaceBefore), let year = Int(c.document.text(i + 1))
        else { return nil }
        let near = c.present?.year ?? 2000
        let whole = near / 100 * 100 + year
        return DateMatch(i + 2, EDTFDate(year: whole > near + 20 ? whole - 100 : whole))
    }

    /// '490 BC', '490-480 BC', '499 to 493 BC'; a bare number is one too while the text stays there.
    private func beforeChrist(_ i: Int, _ c: DateContext) -> DateMatch? {
        guard i < c.limit, c.document.tokens[i].shape.contains(.digits) else { return nil }
        let length = c.document.tokens[i].end - c.document.tokens[i].start
        guard length <= 4, let year = Int(c.document.text(i)), year > 0 else { return nil }
        var isSo = c.word(i + 1, .era)?.text == "BC"
        let end = isSo ? i + 2 : i + 1
        if !isSo, c.isDash(i + 1) || ["to", "and", "or", "until"].contains(c.lower(i + 1)), i + 2 < c.limit,
            c.document.tokens[i + 2].shape.contains(.digits), c.word(i + 3, .era)?.text == "BC"
        {
            isSo = true
        }
        if !isSo, length == 3, c.memory.yearBeforeChrist != nil,
            ["in", "by", "until", "since", "from"].contains(c.lower(i - 1))
        {
            isSo = true
        }
        guard isSo else { return nil }
        return DateMatch(end, nil, value: "BC" + "000\(year)".suffix(4), unresolved: "before the common era")
    }

    private func counts(_ i: Int, _ end: Int, _ start: Int, _ c: DateContext) -> Bool {
        let before = start > 0 ? c.document.lower(start - 1) : ""
        if ["resolution", "no.", "no", "number", "some", "flight", "article", "$", "page", "than", "nearly", "decree"]
            .contains(before)
        {
            return true
        }
        if c.isMark(end, "%") || (c.unit(end) != nil && c.lower(end).hasSuffix("s")) { return true }
        let next = c.lower(end)
        return [
            "troops", "people", "tons", "tonnes", "soldiers", "dollars", "percent", "million", "km", "kilometers",
            "miles", "men", "meters", "metres", "hours", "gmt", "local", "prisoners", "casualties", "aircraft", "tanks",
        ].contains(next)
    }
}
