import Language
import Record

/// A holiday that a rule fixes: 'Christmas', 'Thanksgiving Day', 'Easter Monday 1998', 'last Christmas', 'Labor Day'.
///
/// Without a year the nearest to publication is meant, on the side the tense says; in a history that of the year told last.
/// Refused in small letters.
struct Holiday: DateRule {
    static let starts: DateStarts = [.holiday, .shift]

    func match(at start: Int, in c: DateContext) -> DateMatch? {
        var i = start
        var shift: Int?
        if let word = c.word(i, .shift) {
            shift = word.number
            i += 1
        }
        guard i < c.limit, c.document.tokens[i].shape.contains(.capitalized),
            let (rule, after) = HolidayTable.shared.match(i, c)
        else { return nil }
        let comma = c.isMark(after, ",") ? after + 1 : after
        let night = c.word(after, .daypart)
        if let year = c.year(comma), let day = rule.day(in: year) {
            return DateMatch(comma + 1, EDTFDate(day: day))
        }
        let end = night == nil ? after : after + 1
        func found(_ day: CalendarDay) -> DateMatch {
            DateMatch(
                end, EDTFDate(day: day), value: day.iso + (night.map { "T" + $0.text } ?? ""),
                type: night == nil ? .date : .time, basis: .relative)
        }
        guard let present = c.present else {
            return DateMatch(end, nil, value: "XXXX-XX-XX", unresolved: "the year is not known")
        }
        let days = [-1, 0, 1].compactMap { rule.day(in: present.year + $0) }
        if c.memory.isHistory, shift == nil, days.count == 3 { return found(days[1]) }
        let side = shift.flatMap { $0 == 0 ? nil : $0 } ?? c.tense(start)
        let nearest = days.min { abs($0.number - present.number) < abs($1.number - present.number) }
        let wanted = days.filter { side > 0 ? $0 >= present : $0 <= present }.min {
            abs($0.number - present.number) < abs($1.number - present.number)
        }
        guard let day = side == 0 ? nearest : wanted else { return nil }
        return found(day)
    }
}

/// The holidays of `dates/holiday`, by their first word.
struct HolidayTable: Sendable {
    private let phrases: [String: [(rest: [String], rule: HolidayRule)]]

    var firstWords: [String] { phrases.keys.sorted() }

    static let shared = HolidayTable()

    private init() {
        var phrases: [String: [(rest: [String], rule: HolidayRule)]] = [:]
        EmbeddedTable("dates/holiday").forEachRow { cell in
            let words = cell("phrase").split(separator: " ").map(String.init)
            guard let first = words.first, let rule = HolidayRule(cell("rule")) else { return }
            phrases[first, default: []].append((Array(words.dropFirst()), rule))
        }
        self.phrases = phrases
    }

    /// The longest holiday at a token.
    func match(_ i: Int, _ c: DateContext) -> (HolidayRule, Int)? {
        var best: (HolidayRule, Int)?
        for (rest, rule) in phrases[c.lower(i)] ?? [] where i + 1 + rest.count > best?.1 ?? i {
            if rest.indices.allSatisfy({ c.lower(i + 1 + $0).replacingApostrophe == rest[$0] }) {
                best = (rule, i + 1 + rest.count)
            }
        }
        return best
    }
}

extension String {
    /// The same with the straight apostrophe, which tables write.
    fileprivate var replacingApostrophe: String { hasPrefix("\u{2019}") ? "'" + dropFirst() : self }
}

/// How the day of a holiday follows from the year.
enum HolidayRule: Sendable, Hashable {
    case fixed(month: Int, day: Int)
    /// The `which`-th weekday of a month; 5 is the last.
    case weekday(month: Int, weekday: Int, which: Int)
    /// Days from Easter Sunday of the western churches.
    case easter(Int)
    /// The Tuesday after the first Monday of November.
    case election

    init?(_ text: some StringProtocol) {
        if text.hasPrefix("easter") {
            guard let days = Int(text.dropFirst(6)) else { return nil }
            self = .easter(days)
        } else if text == "election" {
            self = .election
        } else {
            let parts = text.split(separator: "-").compactMap { Int($0) }
            switch parts.count {
            case 2: self = .fixed(month: parts[0], day: parts[1])
            case 3: self = .weekday(month: parts[0], weekday: parts[1], which: parts[2])
            default: return nil
            }
        }
    }

    func day(in year: Int) -> CalendarDay? {
        switch self {
        case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day)
        case .easter(let days): return Self.easter(year)?.adding(days: days)
        case .election: return Self.nth(1, weekday: 1, month: 11, year).adding(days: 1)
        case .weekday(let month, let weekday, let which):
            guard which == 5 else { return Self.nth(which, weekday: weekday, month: month, year) }
            let last = CalendarDay.lastDay(of: year, month: month)
            return last.adding(days: -((last.weekday - weekday + 7) % 7))
        }
    }

    private static func nth(_ which: Int, weekday: Int, month: Int, _ year: Int) -> CalendarDay {
        let first = CalendarDay.firstDay(of: year, month: month)
        return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (which - 1))
    }

    /// Easter Sunday by the anonymous Gregorian computus (Meeus, Jones and Butcher).
    private static func easter(_ year: Int) -> CalendarDay? {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let month = (h + l - 7 * m + 114) / 31
        return CalendarDay(year: year, month: month, day: (h + l - 7 * m + 114) % 31 + 1)
    }
}
