import Language
import Record

/// How long: 'four years', 'a four-year hiatus', 'two and a half years', 'several months', 'a week', 'for decades', '$5 a day'.
///
/// Gives no date; the events use it ('after a four-year hiatus'). Refused are ages ('52 years old', 'a six-year-old'),
/// fractions ('three quarters'), and units alone that no preposition makes a length ('the days of the king').
struct DurationRule: DateRule {
    static let starts: DateStarts = [.number, .digits, .vague, .unit, .determiner]

    func match(at i: Int, in c: DateContext) -> DateMatch? {
        if let unit = c.unit(i) { return bare(i, unit, c) }
        if c.lower(i) == "the" { return named(i, c) }
        if let (count, end) = c.number(i, articles: false) { return counted(count, end, c) }
        if c.word(i, .article) != nil { return one(i, c) }
        if let vague = c.word(i, .vague), vague.number == 0 || c.lower(i) == "couple",
            !["coming", "recent"].contains(c.lower(i))
        {
            var unitAt = i + 1
            if c.lower(unitAt) == "more" || c.lower(unitAt) == "of" || c.isDash(unitAt) { unitAt += 1 }
            guard let unit = c.unit(unitAt), c.lower(unitAt).hasSuffix("s") || c.isDash(unitAt - 1) else { return nil }
            guard unit != "quarter" else { return nil }
            return DateMatch(unitAt + 1, nil, value: duration(vague.number > 0 ? 2 : nil, unit), type: .duration)
        }
        return nil
    }

    private func counted(_ count: Int, _ end: Int, _ c: DateContext) -> DateMatch? {
        var unitAt = end
        var half = false
        if c.isMark(end + 1, "/"), c.lower(end) == "1", c.lower(end + 2) == "2" {
            // '2 1/2 years'
            half = true
            unitAt = end + 3
        } else if c.lower(end) == "and" {
            guard c.lower(end + 1) == "a" || c.lower(end + 1) == "half" else { return nil }
            half = true
            unitAt = c.lower(end + 1) == "a" ? end + 3 : end + 2
            guard c.lower(unitAt - 1) == "half" else { return nil }
        } else if c.isDash(end) {
            unitAt = end + 1
        }
        if ["more", "full", "long", "additional", "consecutive", "straight", "trading", "working", "whole", "other"]
            .contains(c.lower(unitAt))
        {
            unitAt += 1
        }
        guard let unit = c.unit(unitAt), unit != "second" || c.lower(unitAt) == "seconds", unit != "quarter",
            !isAge(unitAt + 1, unit, c)
        else { return nil }
        let value = half ? Self.andHalf(count, unit) : duration(count, unit)
        return DateMatch(unitAt + 1, nil, value: value, type: .duration)
    }

    /// '52 years old', 'six-year-old', '40 years of age'; months and weeks of age are how long something has lasted.
    private func isAge(_ end: Int, _ unit: String, _ c: DateContext) -> Bool {
        guard unit == "year" else { return false }
        let next = c.isDash(end) ? end + 1 : end
        return c.lower(next) == "old" || c.lower(next) == "olds"
            || (c.lower(next) == "of" && c.lower(next + 1) == "age")
    }

    static func andHalf(_ count: Int, _ unit: String) -> String {
        switch unit {
        case "year": "P\(count)Y6M"
        case "hour": "PT\(count)H30M"
        case "minute": "PT\(count)M30S"
        case "day": "P\(count)DT12H"
        case "decade": "P\(count * 10 + 5)Y"
        default: duration(count, unit).replacingLast(with: ".5")
        }
    }

    /// 'a week', 'an hour', 'a minute and a half', 'half a year'; as a rate behind what is counted, a set.
    private func one(_ i: Int, _ c: DateContext) -> DateMatch? {
        if c.lower(i + 1) == "couple" || c.lower(i + 1) == "few" {
            let unitAt = c.lower(i + 2) == "of" || c.lower(i + 2) == "more" ? i + 3 : i + 2
            guard let unit = c.unit(unitAt), c.lower(unitAt).hasSuffix("s"), unit != "quarter" else { return nil }
            return DateMatch(
                unitAt + 1, nil, value: duration(c.lower(i + 1) == "couple" ? 2 : nil, unit), type: .duration)
        }
        if c.lower(i + 1) == "while" { return DateMatch(i + 2, nil, value: "PXX", type: .duration) }
        var unitAt = i + 1
        if ["full", "whole", "single", "further", "additional", "mere"].contains(c.lower(unitAt)) { unitAt += 1 }
        guard let unit = c.unit(unitAt), !c.lower(unitAt).hasSuffix("s"),
            !["second", "quarter", "weekend", "night"].contains(unit)
        else { return nil }
        let after = c.isDash(unitAt + 1) ? c.lower(unitAt + 2) : c.lower(unitAt + 1)
        if ["old", "earlier", "ago", "end"].contains(after) { return nil }
        if c.lower(unitAt + 1) == "and", c.lower(unitAt + 2) == "a", c.lower(unitAt + 3) == "half" {
            return DateMatch(unitAt + 4, nil, value: Self.andHalf(1, unit), type: .duration)
        }
        // 'fifty thousand CDs a year', '$5 a day'
        if [.nn, .nns, .cd].contains(c.tag(i - 1)) || c.isMark(i - 1, "%") {
            return DateMatch(unitAt + 1, nil, value: duration(1, unit), type: .set)
        }
        if c.lower(unitAt + 1) == "of", ![.in, .rb, .jjr].contains(c.tag(i - 1)) { return nil }
        return DateMatch(unitAt + 1, nil, value: duration(1, unit), type: .duration)
    }

    /// 'for weeks', 'within days', 'over the years', 'a decades-long conflict'.
    private func bare(_ i: Int, _ unit: String, _ c: DateContext) -> DateMatch? {
        guard c.lower(i).hasSuffix("s") || c.isDash(i + 1) else { return nil }
        guard unit != "second", unit != "quarter", unit != "weekend" else { return nil }
        if c.isDash(i + 1), ["long", "old"].contains(c.lower(i + 2)) {
            let count = c.lower(i).hasSuffix("s") ? nil : 1
            guard count == nil || c.lower(i + 2) == "long" else { return nil }
            return DateMatch(i + 3, nil, value: duration(count, unit), type: .duration)
        }
        guard c.lower(i).hasSuffix("s"), ["for", "within", "in", "after", "over", "many"].contains(c.lower(i - 1))
        else {
            return nil
        }
        guard c.lower(i + 1) != "ago", c.lower(i + 1) != "of" || c.lower(i - 1) != "in" else { return nil }
        return DateMatch(i + 1, nil, value: duration(nil, unit), type: .duration)
    }

    /// 'the first nine months', 'the nine months', 'the year ended March 31', 'over the years'.
    private func named(_ i: Int, _ c: DateContext) -> DateMatch? {
        var j = i + 1
        if ["first", "final", "latest", "early", "entire", "whole", "full"].contains(c.lower(j)) { j += 1 }
        if let (count, end) = c.number(j, articles: false), c.word(j, .ordinal) == nil, let unit = c.unit(end),
            unit != "second", c.lower(end).hasSuffix("s"), !["before", "after"].contains(c.lower(end + 1))
        {
            return DateMatch(end + 1, nil, value: duration(count, unit), type: .duration)
        }
        if c.word(j, .fiscal) != nil { j += 1 }
        if c.lower(j) == "year", ["ended", "ending", "to"].contains(c.lower(j + 1)), c.month(j + 2) != nil {
            return DateMatch(j + 1, nil, value: "P1Y", type: .duration)
        }
        if c.lower(j) == "year", ["full", "fiscal"].contains(c.lower(j - 1)) || c.word(j - 1, .fiscal) != nil,
            let present = c.present
        {
            return DateMatch(j + 1, nil, value: String(present.year))
        }
        if c.lower(j) == "years", ["over", "through", "throughout"].contains(c.lower(i - 1)) {
            return DateMatch(j + 1, nil, value: "PXY", type: .duration)
        }
        return nil
    }
}

extension String {
    /// The value with `text` put in front of its last letter: `P2W` and `.5` give `P2.5W`.
    func replacingLast(with text: String) -> String { String(dropLast()) + text + String(suffix(1)) }
}
