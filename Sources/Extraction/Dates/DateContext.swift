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
    /// What was told before this token.
    let memory: DateMemory
    /// The tagger's word classes; empty when nobody tagged.
    let penn: [PennTag]
    /// -1 past, 1 future, 0 unknown: what the verbs near the token say.
    let tense: (Int) -> Int

    /// The last resolved date before this token, which 'the same day' and 'two days later' count from.
    var anchor: EDTFDate? { memory.anchor }

    /// The day that 'last year' and 'next month' count from: publication, in a history the date told last.
    var present: CalendarDay? { memory.isHistory ? anchor?.earliest ?? reference : reference }

    func tag(_ i: Int) -> PennTag { i >= 0 && i < penn.count ? penn[i] : .other }

    /// Whether an expression is set beside the report's own period: 'up from … a year earlier'.
    func isCompared(_ start: Int, _ end: Int) -> Bool {
        (start..<end).contains { ["ago", "earlier", "last", "previous", "before"].contains(lower($0)) }
    }

    func words(_ i: Int) -> [DateWord] {
        guard i < limit, i >= 0 else { return [] }
        return vocabulary.dateWords[document.tokens[i].word] ?? []
    }

    func word(_ i: Int, _ kind: DateWord.Kind) -> DateWord? { words(i).first { $0.kind == kind } }

    func lower(_ i: Int) -> String { i < limit && i >= 0 ? document.lower(i) : "" }

    func isMark(_ i: Int, _ mark: String) -> Bool {
        i >= 0 && i < limit && document.tokens[i].shape.contains(.mark) && lower(i) == mark
    }

    /// The token behind 'the late', 'the mid-', 'early', where they open a longer period; the token itself where they do not.
    func behindPart(_ start: Int) -> Int {
        let i = lower(start) == "the" ? start + 1 : start
        guard word(i, .part) != nil else { return i }
        return isDash(i + 1) ? i + 2 : i + 1
    }

    func isDash(_ i: Int) -> Bool {
        i >= 0 && i < limit && document.tokens[i].shape.contains(.mark) && ["-", "--", "\u{2013}"].contains(lower(i))
    }

    /// A month's name; 'may' and 'march' only in capitals or beside a number.
    func month(_ i: Int) -> Int? {
        guard let word = word(i, .month) else { return nil }
        let text = lower(i)
        // 'may' and 'march' are verbs, 'Jan' and 'Mar' are names too.
        if ["may", "march", "jan", "sep", "mar", "dec"].contains(text) {
            guard document.tokens[i].shape.contains(.capitalized) else { return nil }
            let near =
                dayNumber(i + 1) != nil || year(i + 1) != nil
                || (i > 0 && (dayNumber(i - 1) != nil || Self.monthCues.contains(lower(i - 1))))
            if !near { return nil }
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

    /// A year in digits or words, and the token after it: '1996', 'nineteen ninety-six', 'two thousand'.
    func anyYear(_ i: Int) -> (Int, Int)? {
        if let year = year(i) { return (year, i + 1) }
        let first = lower(i)
        if first == "two", lower(i + 1) == "thousand" {
            let next = lower(i + 2) == "and" ? i + 3 : i + 2
            if let (units, end) = number(next, articles: false), units < 100,
                document.tokens[next].shape.contains(.letters)
            {
                return (2000 + units, end)
            }
            return (2000, i + 2)
        }
        guard ["nineteen", "eighteen", "seventeen", "sixteen"].contains(first), let century = word(i, .number)?.number
        else {
            return nil
        }
        let next = isDash(i + 1) ? i + 2 : i + 1
        guard let (units, end) = number(next, articles: false), (10..<100).contains(units),
            document.tokens[next].shape.contains(.letters)
        else { return nil }
        return (century * 100 + units, end)
    }

    /// A whole number in digits or words, and the token after it: '4', 'four', 'twenty-five', 'a'.
    func number(_ i: Int, articles: Bool = true) -> (value: Int, end: Int)? {
        guard i < limit, i >= 0 else { return nil }
        let token = document.tokens[i]
        if token.shape.contains(.digits) {
            guard token.end - token.start < 8 else { return nil }
            let digits = document.text(i).split(separator: ",").joined()
            return Int(digits).map { ($0, i + 1) }
        }
        if let tens = word(i, .tens) {
            let next = isDash(i + 1) ? i + 2 : i + 1
            if let unit = word(next, .number), unit.number < 10 { return (tens.number + unit.number, next + 1) }
            return (tens.number, i + 1)
        }
        if let number = word(i, .number) {
            if let scale = word(i + 1, .scale) { return (number.number * scale.number, i + 2) }
            return (number.number, i + 1)
        }
        if word(i, .article) != nil {
            if let scale = word(i + 1, .scale) { return (scale.number, i + 2) }
            if articles { return (1, i + 1) }
        }
        return nil
    }

    /// The unit of time at a token: day, week, month …
    func unit(_ i: Int) -> String? { word(i, .unit)?.text }

    /// The day of this month and day nearest to the publication date, by tense where it speaks.
    func nearest(month: Int, day: Int?, at i: Int) -> (year: Int, basis: DateBasis)? {
        // In a history the year told last holds for the months behind it.
        if memory.isHistory || reference == nil {
            if let year = anchor?.earliest?.year ?? (memory.isHistory ? memory.firstYear : nil) {
                return (following(year, month), .inferred)
            }
        }
        guard let reference else { return nil }
        func distance(_ year: Int) -> Int {
            let first = CalendarDay(year: year, month: month, day: day ?? 15) ?? .firstDay(of: year, month: month)
            return first.number - reference.number
        }
        let years = [reference.year - 1, reference.year, reference.year + 1]
        // The nearest is meant, unless the tense points the other way and that side is near too.
        guard var best = years.min(by: { abs(distance($0)) < abs(distance($1)) }) else { return nil }
        let tense = self.tense(i)
        let margin = isDone(before: i) ? 7 : day == nil ? 45 : 60
        if tense != 0, abs(distance(best)) > margin, (distance(best) > 0) != (tense > 0),
            let other = years.filter({ (distance($0) > 0) == (tense > 0) }).min(by: {
                abs(distance($0)) < abs(distance($1))
            }), abs(distance(other)) < 330
        {
            best = other
        }
        return (best, .relative)
    }

    /// Whether a verb in the past stands right before: 'held on January 9'.
    private func isDone(before i: Int) -> Bool {
        var at = ["on", "in"].contains(lower(i - 1)) ? i - 2 : i - 1
        // 'held in Yokohama on January 22': the place may stand between.
        let place = at
        while at > 0, place - at < 4, tag(at) == .nnp { at -= 1 }
        if at < place, ["in", "at"].contains(lower(at)) { at -= 1 } else { at = place }
        guard [.vbd, .vbn].contains(tag(at)) else { return false }
        return !["set", "scheduled", "due", "planned", "expected", "said", "announced", "slated", "proposed"]
            .contains(lower(at))
    }

    /// The year of a month told after the anchor: the next one when the year has plainly turned.
    private func following(_ year: Int, _ month: Int) -> Int {
        guard let anchor, let day = anchor.earliest, day.year == year, anchor.width ?? 999 <= 31 else { return year }
        return month - day.month <= -9 ? year + 1 : year
    }

    /// The ending of a TIMEX3 value for a part of the day at a token: `TMO`.
    func daypart(_ i: Int) -> String? { word(i, .daypart).map { "T" + $0.text } }
}

/// The letters of a unit in a TIMEX3 duration.
func unitLetters(_ unit: String) -> String {
    switch unit {
    case "decade": "DE"
    case "century": "CE"
    case "weekend": "WE"
    case "night": "D"
    case "fortnight": "W"
    default: String(unit.prefix(1)).uppercased()
    }
}

/// A duration as TIMEX3 writes it: `P4Y`, `PT2H`, `P20Y` for two decades, `P9M` for three quarters; nil counts are unknown.
func duration(_ count: Int?, _ unit: String) -> String {
    let time = ["hour", "minute", "second"].contains(unit)
    let factor = ["decade": 10, "quarter": 3, "fortnight": 2][unit] ?? 1
    let letters = count != nil && unit == "decade" ? "Y" : unit == "quarter" ? "M" : unitLetters(unit)
    return (time ? "PT" : "P") + (count.map { String($0 * factor) } ?? "X") + letters
}
