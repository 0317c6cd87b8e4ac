import Language
import Record

/// Finds time expressions, the longest at each token, and resolves them in reading order.
public struct DateStage: Stage {
    public init() {}
    public var needs: Set<Reading.Layer> { [.tags] }
    public var provides: Set<Reading.Layer> { [.dates] }

    /// The names of the date rules, as `TimeExpression.rule` holds them.
    public static let ruleNames: [String] = rules.map(\.name)

    /// In order of trust: of two equally long readings the earlier rule wins.
    static let rules: [(name: String, starts: DateStarts, rule: any DateRule)] = [
        entry("CalendarDate", CalendarDate()), entry("DayRange", DayRange()), entry("MonthAndYear", MonthAndYear()),
        entry("YearRange", YearRange()), entry("YearAlone", YearAlone()), entry("DayWord", DayWord()),
        entry("Weekday", WeekdayNearby()), entry("ClockTime", ClockTime()), entry("QuarterOfYear", QuarterOfYear()),
        entry("ShiftedPeriod", ShiftedPeriod()), entry("PartOfPeriod", PartOfPeriod()),
        entry("CountedBack", CountedBack()), entry("SamePeriod", SamePeriod()), entry("PartOfDay", PartOfDay()),
        entry("Decade", Decade()), entry("Century", Century()), entry("SeasonOfYear", SeasonOfYear()),
        entry("Holiday", Holiday()), entry("DayOfMonth", DayOfMonth()), entry("VagueTime", VagueTime()),
        entry("Duration", DurationRule()), entry("Recurrence", Recurrence()),
    ]

    private static func entry<Rule: DateRule>(
        _ name: String, _ rule: Rule
    ) -> (name: String, starts: DateStarts, rule: any DateRule) { (name, Rule.starts, rule) }

    public func run(_ reading: inout Reading) {
        let document = reading.document
        let table = DateStarts.Table.shared
        var memory = DateMemory()
        (memory.isHistory, memory.firstYear) = DateMemory.isHistory(
            document, reading.vocabulary, reference: reading.published)
        memory.isFarEast = FarEast.isDatelined(document, reading.vocabulary)
        var out: [TimeExpression] = []
        for sentence in document.sentences {
            let tense = Tense(document: document, penn: reading.syntax.penn, sentence: sentence)
            var i = sentence.lowerBound
            while i < sentence.upperBound {
                let starts = table.starts(at: document.tokens[i], document.bytes)
                guard table.isPromising(i, starts, sentence.upperBound, document) else {
                    i += 1
                    continue
                }
                let context = DateContext(
                    document: document, vocabulary: reading.vocabulary, reference: reading.published,
                    limit: sentence.upperBound, memory: memory, penn: reading.syntax.penn, tense: tense.around)
                var best: (match: DateMatch, name: String)?
                for (name, possible, rule) in Self.rules where !possible.isDisjoint(with: starts) {
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
                expression.parts = match.parts
                expression.countsFromText =
                    match.basis == .relative
                    && (memory.isHistory || Self.toldBefore.contains(name)
                        || (name == "CountedBack" && document.lower(match.end - 1) != "ago"))
                expression.bound = Self.bound(before: i, in: sentence, document)
                memory.take(match, at: i, in: context)
                out.append(expression)
                i = match.end
            }
        }
        reading.dates = out
    }

    private static let toldBefore: Set<String> = ["SamePeriod", "PartOfDay", "DayOfMonth"]

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
