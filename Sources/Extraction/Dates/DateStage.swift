import Language
import Record

/// Finds time expressions, the longest at each token, and resolves them in reading order.
public struct DateStage: Stage {
    public init() {}
    public var needs: Set<Reading.Layer> { [] }
    public var provides: Set<Reading.Layer> { [.dates] }

    /// In order of trust: of two equally long readings the earlier rule wins.
    /// The names of the date rules, as `TimeExpression.rule` holds them.
    public static let ruleNames: [String] = rules.map(\.name)

    static let rules: [(name: String, rule: any DateRule)] = [
        ("CalendarDate", CalendarDate()), ("DayRange", DayRange()), ("MonthAndYear", MonthAndYear()),
        ("YearRange", YearRange()), ("YearAlone", YearAlone()), ("DayWord", DayWord()), ("Weekday", WeekdayNearby()),
        ("ShiftedPeriod", ShiftedPeriod()), ("PartOfPeriod", PartOfPeriod()), ("CountedBack", CountedBack()),
        ("SamePeriod", SamePeriod()), ("Decade", Decade()), ("SeasonOfYear", SeasonOfYear()),
        ("VagueTime", VagueTime()), ("Duration", DurationRule()), ("Recurrence", Recurrence()),
    ]

    public func run(_ reading: inout Reading) {
        let document = reading.document
        var anchor: EDTFDate?
        var out: [TimeExpression] = []
        for sentence in document.sentences {
            let tense = Tense(document: document, sentence: sentence)
            var i = sentence.lowerBound
            while i < sentence.upperBound {
                guard canStart(i, document, reading.vocabulary) else {
                    i += 1
                    continue
                }
                let context = DateContext(
                    document: document, vocabulary: reading.vocabulary, reference: reading.published,
                    limit: sentence.upperBound, anchor: anchor, tense: tense.around)
                var best: (match: DateMatch, name: String)?
                for (name, rule) in Self.rules {
                    if let match = rule.match(at: i, in: context), match.end > (best?.match.end ?? i) {
                        best = (match, name)
                    }
                }
                guard let (match, name) = best else {
                    i += 1
                    continue
                }
                var expression = TimeExpression(
                    tokens: i..<match.end, type: match.type, value: match.value, date: match.date, basis: match.basis,
                    rule: name, bound: nil, unresolved: match.unresolved)
                expression.bound = Self.bound(before: i, in: sentence, document)
                if expression.type == .date || expression.type == .time, let date = match.date, date.width ?? 9999 < 800
                {
                    anchor = date
                }
                out.append(expression)
                i = match.end
            }
        }
        reading.dates = out
    }

    private func canStart(_ i: Int, _ document: Document, _ vocabulary: Vocabulary) -> Bool {
        let token = document.tokens[i]
        return token.shape.contains(.digits) || vocabulary.dateWords[token.word] != nil
            || (token.shape.contains(.letters) && token.end - token.start <= 5
                && document.bytes[Int(token.start)] < 0x3A)
            || ["the", "that", "'", "at", "fy", "fiscal", "every", "each"].contains(document.lower(i))
    }

    private static func bound(before i: Int, in sentence: Range<Int>, _ document: Document) -> TimeExpression.Bound? {
        var j = i - 1
        if j >= sentence.lowerBound, ["the", "at", "in", "on", "about", "around"].contains(document.lower(j)) {
            j -= 1
        }
        guard j >= sentence.lowerBound else { return nil }
        switch document.lower(j) {
        case "since": return .since
        case "until", "till", "through": return .until
        case "by": return .by
        case "before": return .before
        case "after": return .after
        default: return nil
        }
    }
}
