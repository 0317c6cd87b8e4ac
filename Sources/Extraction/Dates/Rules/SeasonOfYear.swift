import Language
import Record

/// A season: 'spring 2015', 'the summer of 1993', 'last autumn', 'this winter', 'over the summer', 'in early spring'.
///
/// Without a year that of the text's own present. Refused where the words are ordinary nouns and verbs: without a year or
/// a word before them that tells a time.
struct SeasonOfYear: DateRule {
    static let starts: DateStarts = [.season, .part, .shift, .determiner]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if c.lower(i) == "the" { i += 1 }
        if let shift = c.word(i, .shift), let season = c.word(i + 1, .season), let reference = c.present,
            !["same", "latest"].contains(c.lower(i))
        {
            let begins = (season.number - 21) * 3 + 3
            var year = reference.year
            if shift.number < 0, begins + 2 >= reference.month { year -= 1 }
            if shift.number > 0, begins <= reference.month { year += 1 }
            return EDTFDate("\(year)-\(season.number)").map {
                DateMatch(i + 2, $0, value: "\(year)-" + Self.code(season.number), basis: .relative)
            }
        }
        if c.word(i, .part) != nil {
            i += 1
            while c.isDash(i) || c.lower(i) == "in" || c.lower(i) == "of" { i += 1 }
            if c.lower(i) == "the" { i += 1 }
        }
        guard let season = c.word(i, .season) else { return nil }
        let next = c.lower(i + 1) == "of" ? i + 2 : i + 1
        if let (year, end) = c.anyYear(next), let date = EDTFDate("\(year)-\(season.number)") {
            return DateMatch(end, date, value: "\(year)-" + Self.code(season.number))
        }
        if next < c.limit, c.document.tokens[next].shape.contains(.digits), c.word(next + 1, .era)?.text == "BC",
            let year = Int(c.document.text(next))
        {
            return era(next + 2, year, season.number)
        }
        if let word = c.word(next, .shift), c.unit(next + 1) == "year", let present = c.present {
            let year = present.year + word.number
            return DateMatch(
                next + 2, EDTFDate("\(year)-\(season.number)"), value: "\(year)-" + Self.code(season.number),
                basis: .relative)
        }
        return bare(i, start, season.number, c)
    }

    /// 'the summer', 'in winter' with the year it must be.
    private func bare(_ i: Int, _ start: Int, _ season: Int, _ c: DateContext) -> DateMatch? {
        guard [.nn, .nnp].contains(c.tag(i)) else { return nil }
        let told = ["in", "during", "over", "by", "through", "until", "throughout", "since", "that"].contains(
            c.lower(start - 1))
        guard told || (c.lower(i) != "fall" && c.lower(i) != "spring") else { return nil }
        if ["fall", "spring"].contains(c.lower(i)), [.in, .nn, .nns].contains(c.tag(i + 1)), c.lower(i + 1) == "of" {
            return nil
        }
        if let year = c.memory.yearBeforeChrist { return era(i + 1, year, season) }
        guard let present = c.present else {
            return DateMatch(i + 1, nil, value: "XXXX-" + Self.code(season), unresolved: "the year is not known")
        }
        let begins = (season - 21) * 3 + 3
        var year = present.year
        if !c.memory.isHistory, c.tense(start) < 0, begins > present.month { year -= 1 }
        return DateMatch(
            i + 1, EDTFDate("\(year)-\(season)"), value: "\(year)-" + Self.code(season), basis: .inferred)
    }

    private func era(_ end: Int, _ year: Int, _ season: Int) -> DateMatch {
        DateMatch(
            end, nil, value: "BC" + "000\(year)".suffix(4) + "-" + Self.code(season),
            unresolved: "before the common era")
    }

    static func code(_ season: Int) -> String { ["SP", "SU", "FA", "WI"][min(3, max(0, season - 21))] }
}
