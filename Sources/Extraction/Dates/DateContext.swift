import Language
import Record

/// What a date rule may look at: the tokens, the publication date, the last date before, and the tense around.
struct DateContext {
    let document: Document
    let vocabulary: Vocabulary
    /// The day of publication; nil when unknown, and relative words then stay open.
    let reference: CalendarDay?
    /// End of the sentence.
    let limit: Int
    /// The last resolved date before this token, which 'the same day' and 'two days later' count from.
    let anchor: EDTFDate?
    /// -1 past, 1 future, 0 unknown: what the verbs near the token say.
    let tense: (Int) -> Int

    func words(_ i: Int) -> [DateWord] {
        guard i < limit, i >= 0 else { return [] }
        return vocabulary.dateWords[document.tokens[i].word] ?? []
    }

    func word(_ i: Int, _ kind: DateWord.Kind) -> DateWord? { words(i).first { $0.kind == kind } }

    func lower(_ i: Int) -> String { i < limit && i >= 0 ? document.lower(i) : "" }

    func isMark(_ i: Int, _ mark: String) -> Bool {
        i < limit && document.tokens[i].shape.contains(.mark) && lower(i) == mark
    }

    func isDash(_ i: Int) -> Bool {
        i < limit && document.tokens[i].shape.contains(.mark) && ["-", "--"].contains(lower(i))
    }

    /// A month's name; 'may' and 'march' only in capitals or beside a number.
    func month(_ i: Int) -> Int? {
        guard let word = word(i, .month) else { return nil }
        let text = lower(i)
        if text == "may" || text == "march" || text == "sep" || text == "mar" || text == "dec" {
            guard document.tokens[i].shape.contains(.capitalized) else { return nil }
            if document.tokens[i].shape.contains(.allCaps) || text == "may" || text == "march" {
                let near =
                    dayNumber(i + 1) != nil || year(i + 1) != nil
                    || (i > 0 && (dayNumber(i - 1) != nil || Self.monthCues.contains(lower(i - 1))))
                if !near { return nil }
            }
        }
        return word.number
    }

    private static let monthCues: Set<String> = [
        "in", "of", "last", "next", "this", "since", "by", "until", "early", "late", "mid", "through", "from", "during",
        "for",
        "before", "after", "until", "and", "to",
    ]

    /// A day of the month written in digits, with or without its ending: 5, 05, 5th.
    func dayNumber(_ i: Int) -> Int? {
        guard i < limit, i >= 0 else { return nil }
        let token = document.tokens[i]
        let length = Int(token.end - token.start)
        guard length <= 4 else { return nil }
        var text = document.text(i)
        if token.shape.contains(.letters) {
            guard let suffix = ["st", "nd", "rd", "th"].first(where: { text.lowercased().hasSuffix($0) }) else {
                return nil
            }
            text = String(text.dropLast(suffix.count))
        } else if !token.shape.contains(.digits) || length > 2 {
            return nil
        }
        guard let day = Int(text), (1...31).contains(day) else { return nil }
        return day
    }

    /// A four-digit year between 1500 and 2199.
    func year(_ i: Int) -> Int? {
        guard i < limit, i >= 0 else { return nil }
        let token = document.tokens[i]
        guard token.shape.contains(.digits), token.end - token.start == 4, let year = Int(document.text(i)),
            (1500...2199).contains(year)
        else { return nil }
        return year
    }

    /// A whole number in digits or words, and the token after it: '4', 'four', 'twenty-five', 'a'.
    func number(_ i: Int, articles: Bool = true) -> (value: Int, end: Int)? {
        guard i < limit, i >= 0 else { return nil }
        let token = document.tokens[i]
        if token.shape.contains(.digits) {
            let digits = document.text(i).split(separator: ",").joined()
            return Int(digits).map { ($0, i + 1) }
        }
        if let tens = word(i, .tens) {
            let next = isDash(i + 1) ? i + 2 : i + 1
            if let unit = word(next, .number), unit.number < 10 { return (tens.number + unit.number, next + 1) }
            return (tens.number, i + 1)
        }
        if let number = word(i, .number) { return (number.number, i + 1) }
        if articles, word(i, .article) != nil { return (1, i + 1) }
        return nil
    }

    /// The unit of time at a token: day, week, month …
    func unit(_ i: Int) -> String? { word(i, .unit)?.text }

    /// The day of this month and day nearest to the publication date, by tense where it speaks.
    func nearest(month: Int, day: Int?, at i: Int) -> (year: Int, basis: DateBasis)? {
        guard let reference else {
            return anchor?.earliest.map { ($0.year, .inferred) }
        }
        func distance(_ year: Int) -> Int {
            let first = CalendarDay(year: year, month: month, day: day ?? 15) ?? .firstDay(of: year, month: month)
            return first.number - reference.number
        }
        let years = [reference.year - 1, reference.year, reference.year + 1]
        // The nearest is meant, unless the tense points the other way and that side is near too.
        guard var best = years.min(by: { abs(distance($0)) < abs(distance($1)) }) else { return nil }
        let tense = self.tense(i)
        if tense != 0, abs(distance(best)) > (day == nil ? 45 : 60), (distance(best) > 0) != (tense > 0),
            let other = years.filter({ (distance($0) > 0) == (tense > 0) }).min(by: {
                abs(distance($0)) < abs(distance($1))
            }), abs(distance(other)) < 260
        {
            best = other
        }
        return (best, .relative)
    }
}
