import Language
import Record

/// A year: '1993', 'late 2012', 'mid-2015', 'FY 2023', 'about 1990'.
///
/// The early and the late part of a year are its first and last four months. Refused are numbers that count something
/// ('2000 troops') or name a resolution ('Resolution 1874').
struct YearAlone: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var part = ""
        if let word = c.word(i, .part) {
            part = word.text
            i += 1
            while c.lower(i) == "of" || c.lower(i) == "in" || c.isDash(i) { i += 1 }
        } else if c.lower(i) == "fy" || c.lower(i) == "fiscal" {
            i += 1
            if c.lower(i) == "year" { i += 1 }
        }
        guard let year = c.year(i), !counts(i, start, c) else { return nil }
        switch part {
        case "start": return interval(year, 1, 4, i + 1)
        case "mid": return interval(year, 5, 8, i + 1)
        case "end": return interval(year, 9, 12, i + 1)
        default: return DateMatch(i + 1, EDTFDate(year: year))
        }
    }

    private func interval(_ year: Int, _ first: Int, _ last: Int, _ end: Int) -> DateMatch {
        DateMatch(end, EDTFDate("\(year)-\(two(first))/\(year)-\(two(last))"), value: String(year))
    }

    private func counts(_ i: Int, _ start: Int, _ c: DateContext) -> Bool {
        let before = start > 0 ? c.document.lower(start - 1) : ""
        if ["resolution", "no.", "no", "number", "some", "flight", "article", "$", "page", "than", "nearly", "decree"]
            .contains(before)
        {
            return true
        }
        if c.isMark(i + 1, "%") || c.unit(i + 1) != nil { return true }
        let next = c.lower(i + 1)
        return [
            "troops", "people", "tons", "tonnes", "soldiers", "dollars", "percent", "million", "km", "kilometers",
            "miles", "men", "meters", "metres", "hours", "gmt", "local",
        ].contains(next)
    }
}
