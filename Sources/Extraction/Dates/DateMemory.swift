import Language
import Record

/// What an article has told of times so far, which partial and relative dates count from.
struct DateMemory: Sendable {
    /// Whether the article tells of long ago: then 'in March' is of the year told last, not the one nearest to publication.
    var isHistory = false
    /// Whether it was filed where the day begins before that of publication.
    var isFarEast = false
    /// The last resolved date that is no more than a year long.
    var anchor: EDTFDate?
    /// The year before the common era told last, while the text stays there.
    var yearBeforeChrist: Int?
    /// The first year that the article states.
    var firstYear: Int?
    /// The quarter told last, while the text reports on it.
    var quarter: Quarter?

    struct Quarter: Sendable {
        let year: Int
        let number: Int
    }

    mutating func take(_ match: DateMatch, at start: Int, in c: DateContext) {
        takeQuarter(match, at: start, in: c)
        if match.value.hasPrefix("BC"), let year = Int(match.value.dropFirst(2).prefix(4)) {
            if c.lower(start - 1) != "since" { yearBeforeChrist = year }
            return
        }
        guard match.type == .date || match.type == .time, let date = match.date, date.width ?? 9999 < 800,
            let day = date.earliest, !match.isAside
        else { return }
        if (start..<match.end).contains(where: { c.year($0) != nil }) { yearBeforeChrist = nil }
        if isHistory {
            // Another age is told of in passing, and a year adds nothing to a day of it.
            if date.width ?? 0 > 31, let anchor, let last = anchor.earliest,
                abs(day.year - last.year) > 15 || (day.year == last.year && anchor.width ?? 999 <= 31)
            {
                return
            }
        } else if date.width ?? 0 > 31, c.isCompared(start, match.end) {
            return
        }
        anchor = date
    }

    /// The report's own quarter is the last one that has ended; what it is compared with leaves it in place.
    private mutating func takeQuarter(_ match: DateMatch, at start: Int, in c: DateContext) {
        if let told = Self.quarter(match.value) {
            if c.isCompared(start, match.end) { return }
            let end = CalendarDay.lastDay(of: told.year, month: told.number * 3)
            if let reference = c.reference, end > reference { return }
            if let quarter, (told.year, told.number) < (quarter.year, quarter.number) { return }
            quarter = told
        } else if match.type == .duration, match.value.hasSuffix("M") || match.value == "P1Y", c.lower(start) == "the" {
            quarter = nil
        }
    }

    private static func quarter(_ value: String) -> Quarter? {
        let parts = value.split(separator: "-")
        guard parts.count == 2, parts[1].count == 2, parts[1].hasPrefix("Q"), let year = Int(parts[0]),
            let number = Int(parts[1].dropFirst())
        else { return nil }
        return Quarter(year: year, number: number)
    }

    /// Whether most years that an article states lie before its publication, with hardly a word of the days around it; and the first.
    static func isHistory(
        _ document: Document, _ vocabulary: Vocabulary, reference: CalendarDay?
    ) -> (isSo: Bool, first: Int?) {
        var far = 0
        var same = 0
        var near = 0
        var first: Int?
        for (i, token) in document.tokens.enumerated() {
            if token.word >= 0 {
                if let words = vocabulary.dateWords[token.word],
                    words.contains(where: { $0.kind == .day || $0.kind == .weekday })
                {
                    near += 1
                }
            } else if token.end - token.start == 4, ["said", "will"].contains(document.text(i)) {
                near += 1
            } else if token.shape.contains(.digits), token.end - token.start == 4 {
                var year = 0
                for i in Int(token.start)..<Int(token.end) { year = year * 10 + Int(document.bytes[i]) - 0x30 }
                guard (1500...2100).contains(year) else { continue }
                if first == nil { first = year }
                if year < reference?.year ?? 9999 { far += 1 } else { same += 1 }
            }
        }
        return (far >= 6 && far > near * 5 && far >= same * 3 && far * 250 >= document.tokens.count, first)
    }
}
