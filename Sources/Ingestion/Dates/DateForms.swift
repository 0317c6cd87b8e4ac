import Record

/// Reads the day out of the forms in which pages, feeds and file names write a publication date.
///
/// Read: ISO 8601 with or without time and zone (`2015-03-20T09:00:00+09:00`), `2015/03/20`, `20150320`, RFC 822
/// (`Fri, 20 Mar 2015 10:00:00 GMT`), `March 20, 2015`, `20th March 2015`, `20-Mar-2015`, `2015年3月20日`, and `3/20/2015`
/// where only one order is possible. The day is the one written: a publisher's own zone is the one its articles count in.
/// Not read: `03/04/2015` (two days are possible) and seconds since 1970 (any number could be that).
struct DateForms {
    /// The first day found.
    var day: CalendarDay
    /// What stands beside it, lower case: words and numbers that are no part of the date or of a time of day.
    var others: [String]

    /// The first date in `text`; nil when there is none.
    static func day(in text: String) -> CalendarDay? { DateForms(text)?.day }

    init?(_ text: String) {
        let tokens = Self.tokens(text)
        var found: (day: CalendarDay, range: Range<Int>)?
        for start in tokens.indices {
            if let hit = Self.date(tokens, at: start) {
                found = (hit.day, start..<hit.end)
                break
            }
        }
        guard let found else { return nil }
        day = found.day
        others = []
        for (i, token) in tokens.enumerated() where !found.range.contains(i) {
            switch token.kind {
            case .word(let word): others.append(word)
            case .number where !token.isTimePart: others.append(token.text)
            default: break
            }
        }
    }

    // MARK: Tokens

    private enum Kind: Equatable {
        case number(Int)
        case word(String)
        case mark(UInt8)
    }

    private struct Token {
        var kind: Kind
        var text: String
        var digits: Int
        /// Beside a colon, or after one: `09:00:00.000`.
        var isTimePart = false

        var number: Int? { if case .number(let n) = kind { n } else { nil } }
        var month: Int? { if case .word(let w) = kind { MonthNames.number(of: w) } else { nil } }
        func isMark(_ byte: Character) -> Bool { kind == .mark(byte.asciiValue ?? 0) }
    }

    private static func tokens(_ text: String) -> [Token] {
        var out: [Token] = []
        let bytes = Array(text.utf8)
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            var end = i + 1
            if isDigit(byte) {
                while end < bytes.count, isDigit(bytes[end]) { end += 1 }
                let string = String(decoding: bytes[i..<end], as: UTF8.self)
                out.append(Token(kind: .number(Int(string) ?? -1), text: string, digits: end - i))
                // `20th`, `1st`: the ending belongs to the number; `T` and `Z` of ISO 8601 are no words.
                let rest = String(decoding: bytes[end..<min(end + 2, bytes.count)], as: UTF8.self).lowercased()
                if ["st", "nd", "rd", "th"].contains(rest), end + 2 >= bytes.count || !isLetter(bytes[end + 2]) {
                    end += 2
                } else if end < bytes.count, bytes[end] == UInt8(ascii: "T"), end + 1 < bytes.count,
                    isDigit(bytes[end + 1])
                {
                    end += 1
                } else if end < bytes.count, bytes[end] == UInt8(ascii: "Z"),
                    end + 1 == bytes.count || !isLetter(bytes[end + 1])
                {
                    end += 1
                }
            } else if isLetter(byte) {
                while end < bytes.count, isLetter(bytes[end]) { end += 1 }
                let word = String(decoding: bytes[i..<end], as: UTF8.self).lowercased()
                out.append(contentsOf: eastAsian(word) ?? [Token(kind: .word(word), text: word, digits: 0)])
            } else if byte > 0x20 {
                out.append(Token(kind: .mark(byte), text: "", digits: 0))
            }
            i = end
        }
        for i in out.indices.dropFirst().dropLast()
        where out[i].isMark(":") && out[i - 1].number != nil && out[i + 1].number != nil {
            out[i - 1].isTimePart = true
            out[i + 1].isTimePart = true
        }
        for i in out.indices.dropFirst(2) where out[i].number != nil && out[i - 2].isTimePart {
            if out[i - 1].isMark(".") || out[i - 1].isMark("+") || out[i - 1].isMark("-") { out[i].isTimePart = true }
        }
        return out
    }

    /// `年`, `月` and `日` (also Korean) as marks between numbers.
    private static func eastAsian(_ word: String) -> [Token]? {
        switch word {
        case "年", "년", "月", "월": [Token(kind: .mark(UInt8(ascii: "-")), text: "", digits: 0)]
        case "日", "일": []
        default: nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

    // MARK: Forms

    private static func date(_ tokens: [Token], at start: Int) -> (day: CalendarDay, end: Int)? {
        if tokens[start].isTimePart { return nil }
        if let first = tokens[start].number {
            let digits = tokens[start].digits
            if digits == 8 || digits == 14 { return compact(tokens[start].text).map { ($0, start + 1) } }
            return digits == 4 ? yearFirst(tokens, first, start) : dayFirst(tokens, first, start)
        }
        guard let month = tokens[start].month else { return nil }
        var at = afterMarks(tokens, start + 1, ".-/")
        guard at < tokens.count, let day = tokens[at].number, tokens[at].digits <= 2, !tokens[at].isTimePart else {
            return nil
        }
        at = afterMarks(tokens, at + 1, ",.-/")
        guard let year = year(tokens, at) else { return nil }
        return self.day(year, month, day).map { ($0, at + 1) }
    }

    private static func yearFirst(_ tokens: [Token], _ year: Int, _ start: Int) -> (day: CalendarDay, end: Int)? {
        guard let (month, at) = monthPart(tokens, afterMarks(tokens, start + 1, "-/.,")), at < tokens.count else {
            return nil
        }
        let dayAt = afterMarks(tokens, at, "-/.,")
        guard dayAt > at || tokens[at - 1].month != nil, dayAt < tokens.count, let day = tokens[dayAt].number,
            tokens[dayAt].digits <= 2
        else { return nil }
        return self.day(year, month, day).map { ($0, dayAt + 1) }
    }

    private static func dayFirst(_ tokens: [Token], _ first: Int, _ start: Int) -> (day: CalendarDay, end: Int)? {
        guard tokens[start].digits <= 2, start + 1 < tokens.count else { return nil }
        var at = afterMarks(tokens, start + 1, "-/.,")
        if at < tokens.count, tokens[at].text == "of" { at += 1 }
        guard at < tokens.count else { return nil }
        if let month = tokens[at].month {
            at = afterMarks(tokens, at + 1, "-/.,")
            guard let year = year(tokens, at) ?? shortYear(tokens, at) else { return nil }
            return day(year, month, first).map { ($0, at + 1) }
        }
        guard at == start + 2, let second = tokens[at].number, tokens[at].digits <= 2 else { return nil }
        let yearAt = afterMarks(tokens, at + 1, "-/.")
        guard yearAt == at + 2, let year = year(tokens, yearAt) else { return nil }
        // Month and day can only be told apart when one of them is over 12, or when they are the same.
        if first > 12 || first == second { return day(year, second, first).map { ($0, yearAt + 1) } }
        if second > 12 { return day(year, first, second).map { ($0, yearAt + 1) } }
        return nil
    }

    private static func monthPart(_ tokens: [Token], _ at: Int) -> (month: Int, next: Int)? {
        guard at < tokens.count else { return nil }
        if let month = tokens[at].month { return (month, at + 1) }
        guard let month = tokens[at].number, tokens[at].digits <= 2, at > 0, tokens[at - 1].number == nil else {
            return nil
        }
        return (month, at + 1)
    }

    private static func year(_ tokens: [Token], _ at: Int) -> Int? {
        guard at < tokens.count, tokens[at].digits == 4, !tokens[at].isTimePart else { return nil }
        return tokens[at].number
    }

    /// The year of two digits that RFC 822 allows: 70–99 are of the last century.
    private static func shortYear(_ tokens: [Token], _ at: Int) -> Int? {
        guard at < tokens.count, tokens[at].digits == 2, !tokens[at].isTimePart, let year = tokens[at].number else {
            return nil
        }
        return year < 70 ? 2000 + year : 1900 + year
    }

    private static func afterMarks(_ tokens: [Token], _ start: Int, _ marks: String) -> Int {
        var at = start
        while at < tokens.count, at < start + 2, case .mark(let byte) = tokens[at].kind, marks.utf8.contains(byte) {
            at += 1
        }
        return at
    }

    /// `20150320`, also with a time of six digits behind it.
    static func compact(_ digits: String) -> CalendarDay? {
        let bytes = Array(digits.utf8)
        guard bytes.count >= 8, let value = Int(String(decoding: bytes.prefix(8), as: UTF8.self)) else { return nil }
        return day(value / 10_000, value / 100 % 100, value % 100)
    }

    /// News is dated between the first newspapers and the next century; other years are numbers of something else.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        (1600...2199).contains(year) ? CalendarDay(year: year, month: month, day: day) : nil
    }
}
