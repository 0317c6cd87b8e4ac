import Language
import Record

/// A time of day: '10 p.m. Wednesday', 'noon Thursday', '5 p.m. EST, Nov. 6', '19:15', 'midnight', 'mid-afternoon'.
///
/// A day right behind belongs to it; else it is of the day told last. Refused: scores and ratios ('a 3:2 majority').
struct ClockTime: DateRule {
    static let starts: DateStarts = [.digits, .clock, .number, .part]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        guard let (clock, after) = clock(start, c) else { return nil }
        var end = after
        if Self.zones.contains(c.lower(end)) {
            end += 1
        } else if c.lower(end) == "local", c.lower(end + 1) == "time" {
            end += 2
        }
        let next = c.isMark(end, ",") ? end + 1 : end
        for rule: any DateRule in [CalendarDate(), WeekdayNearby(), DayWord()] {
            guard let found = rule.match(at: next, in: c), let date = found.date, date.width == 1,
                let day = date.earliest
            else { continue }
            return DateMatch(found.end, date, value: day.iso + clock, type: .time, basis: found.basis)
        }
        // 'at 11 a.m. on 11 November 1918'
        var day = c.anchor?.width == 1 ? c.anchor?.earliest : nil
        if c.lower(end) == "on" {
            for rule: any DateRule in [CalendarDate(), WeekdayNearby()] {
                if let found = rule.match(at: end + 1, in: c), let date = found.date?.earliest { day = date }
            }
        }
        let value = (day ?? (c.memory.isHistory ? nil : c.reference))?.iso ?? "XXXX-XX-XX"
        return DateMatch(end, nil, value: value + clock, type: .time)
    }

    private static let zones: Set<String> = [
        "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet", "eastern", "hours", "hrs",
    ]

    private func clock(_ i: Int, _ c: DateContext) -> (String, Int)? {
        if let word = c.word(i, .clock) { return ("T" + word.text, i + 1) }
        if c.lower(i) == "mid", let part = c.daypart(c.isDash(i + 1) ? i + 2 : i + 1) {
            return (part, c.isDash(i + 1) ? i + 3 : i + 2)
        }
        guard i < c.limit else { return nil }
        if c.document.tokens[i].shape.contains(.digits), c.isMark(i + 1, ":"), let minute = digits(i + 2, 2, c),
            minute < 60,
            let hour = digits(i, nil, c), hour < 25, !c.document.tokens[i + 1].shape.contains(.spaceBefore),
            !c.document.tokens[i + 2].shape.contains(.spaceBefore)
        {
            guard let half = c.word(i + 3, .halfday) else {
                return hour < 24 && !c.isMark(i + 3, ":") ? ("T" + two(hour) + ":" + two(minute), i + 3) : nil
            }
            return ("T" + two(Self.full(hour, half.text)) + ":" + two(minute), i + 4)
        }
        if let (hour, end) = c.number(i, articles: false), (1...12).contains(hour) {
            if let half = c.word(end, .halfday), c.lower(end) != "am" || c.document.tokens[i].shape.contains(.digits) {
                return ("T" + two(Self.full(hour, half.text)) + ":00", end + 1)
            }
            if c.lower(end) == "o'clock" { return ("T" + two(hour) + ":00", end + 1) }
            if c.lower(end) == "in", c.lower(end + 1) == "the", let part = c.daypart(end + 2) {
                return ("T" + two(Self.full(hour, part == "TMO" ? "AM" : "PM")) + ":00", end + 3)
            }
        }
        return nil
    }

    private func digits(_ i: Int, _ length: Int?, _ c: DateContext) -> Int? {
        guard i < c.limit, c.document.tokens[i].shape.contains(.digits) else { return nil }
        let count = Int(c.document.tokens[i].end - c.document.tokens[i].start)
        guard length.map({ $0 == count }) ?? (count <= 2) else { return nil }
        return Int(c.document.text(i))
    }

    private static func full(_ hour: Int, _ half: String) -> Int {
        half == "PM" ? (hour == 12 ? 12 : hour + 12) : hour == 12 ? 0 : hour
    }
}
