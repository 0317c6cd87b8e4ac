import Language
import Record

/// How long: 'four years', 'a four-year hiatus', 'two days', 'several months'.
///
/// Gives no date; the events use it ('after a four-year hiatus'). Refused: 'a day' without a number in digits or words.
struct DurationRule: DateRule {
    func match(at i: Int, in c: DateContext) -> DateMatch? {
        guard let (count, end) = c.number(i, articles: false) else {
            if let vague = c.word(i, .vague), vague.number == 0, c.lower(i) != "coming", c.lower(i) != "recent",
                let unit = c.unit(i + 1), c.lower(i + 1).hasSuffix("s")
            {
                return DateMatch(i + 2, nil, value: "PX" + letter(unit), type: .duration)
            }
            return nil
        }
        let unitAt = c.isDash(end) ? end + 1 : end
        guard let unit = c.unit(unitAt), unit != "second" || c.lower(unitAt) == "seconds" else { return nil }
        let time = ["hour", "minute", "second"].contains(unit)
        return DateMatch(unitAt + 1, nil, value: (time ? "PT" : "P") + "\(count)" + letter(unit), type: .duration)
    }

    private func letter(_ unit: String) -> String {
        switch unit {
        case "decade": "DE"
        case "century": "CE"
        case "weekend": "WE"
        default: String(unit.prefix(1)).uppercased()
        }
    }
}
