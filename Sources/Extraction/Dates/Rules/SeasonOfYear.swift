import Language
import Record

/// A season with its year: 'spring 2015', 'the summer of 1993', 'last autumn', 'this winter'.
///
/// Refused without a year or 'last', 'this', 'next', since the words are also ordinary nouns and verbs.
struct SeasonOfYear: DateRule {
    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        if let shift = c.word(i, .shift), let season = c.word(i + 1, .season), let reference = c.reference {
            let begins = (season.number - 21) * 3 + 3
            var year = reference.year
            if shift.number < 0, begins + 2 >= reference.month { year -= 1 }
            if shift.number > 0, begins <= reference.month { year += 1 }
            return EDTFDate("\(year)-\(season.number)").map {
                DateMatch(i + 2, $0, value: "\(year)-" + code(season.number), basis: .relative)
            }
        }
        if c.word(i, .part) != nil { i += 1 }
        guard let season = c.word(i, .season) else { return nil }
        let next = c.lower(i + 1) == "of" ? i + 2 : i + 1
        guard let year = c.year(next), let date = EDTFDate("\(year)-\(season.number)") else { return nil }
        return DateMatch(next + 1, date, value: "\(year)-" + code(season.number))
    }

    private func code(_ season: Int) -> String { ["SP", "SU", "FA", "WI"][min(3, max(0, season - 21))] }
}
