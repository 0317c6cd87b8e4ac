import Record

/// The words before an agency story: `TOKYO, March 19 (Reuters) -`, `BEIJING:`, `KYIV, Ukraine (AP) —`.
struct Dateline: Hashable {
    /// UTF-8 length of the dateline with its dash or colon.
    var length: Int
    /// The day, when the dateline has a year.
    var day: CalendarDay?
    /// It has a date or an agency; `CHINA: …` may as well be a headline.
    var isCertain: Bool

    /// Recognises a dateline at the start of a paragraph: a place in capitals, then in any order and number a country or
    /// province, a month and day, an agency in parentheses, and at the end a dash, a colon or the agency.
    /// Refused: `UN: the first 50 years` and other openings of three letters or fewer without date or agency.
    init?(startOf paragraph: String) {
        let bytes = Array(paragraph.utf8.prefix(160).prefix { $0 != 0x0A })
        let text = String(decoding: bytes, as: UTF8.self)
        guard let (end, hasColon) = Self.end(bytes) else { return nil }
        let head = String(decoding: bytes[..<end.start], as: UTF8.self)
        guard Self.placeIsInCapitals(head) else { return nil }
        let parenthesis = head.utf8.contains(UInt8(ascii: "("))
        let words = head.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        let hasDate = words.contains { MonthNames.number(of: $0) != nil } && head.utf8.contains { $0 &- 0x30 < 10 }
        guard words.count <= 14, parenthesis || hasDate || (head.utf8.count >= 4 && words.count <= (hasColon ? 3 : 6))
        else { return nil }
        length = end.past
        isCertain = parenthesis || hasDate
        day = DateForms.day(in: String(text.utf8.prefix(end.start)) ?? "")
    }

    /// Where the dateline's dash, colon or last parenthesis starts and where the text after it begins.
    private static func end(_ bytes: [UInt8]) -> (end: (start: Int, past: Int), hasColon: Bool)? {
        var i = 0
        var depth = 0
        var closed: Int?
        while i < bytes.count, i < 120 {
            let rest = bytes[i...]
            switch bytes[i] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                closed = i + 1
            case UInt8(ascii: ":") where depth == 0 && i + 1 < bytes.count && bytes[i + 1] == 0x20:
                return ((i, i + 1), true)
            case UInt8(ascii: "-") where depth == 0:
                var past = i
                while past < bytes.count, bytes[past] == UInt8(ascii: "-") { past += 1 }
                let spaced = (i > 0 && bytes[i - 1] == 0x20) || past - i > 1 || closed == i
                if spaced { return ((i, past), false) }
            case 0xE2
            where depth == 0 && rest.count >= 3 && bytes[i + 1] == 0x80 && (0x93...0x95).contains(bytes[i + 2]):
                return ((i, i + 3), false)
            case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
                // An abbreviation (`Jan.`, `Calif.`, `U.S.`) goes on; a sentence does not.
                if depth == 0, bytes[i] != UInt8(ascii: ".") || i > 60 { return closed.map { (($0, $0), false) } }
            default: break
            }
            if let closed, i > closed, depth == 0, bytes[i] != 0x20, bytes[i] != UInt8(ascii: ",") {
                // `PARIS, Jan 5 (AFP) The president …`
                return ((closed, closed), false)
            }
            i += 1
        }
        return nil
    }

    /// The first word is capitals only; capitals go on until the first comma, parenthesis or the end.
    private static func placeIsInCapitals(_ head: String) -> Bool {
        let place = head.prefix { $0 != "," && $0 != "(" && !$0.isNumber }
        var words = place.split { $0 == " " || $0 == "/" }.map(String.init)
        // `TOKYO March 19` without a comma.
        if let last = words.last, MonthNames.number(of: last.lowercased().filter(\.isLetter)) != nil {
            words.removeLast()
        }
        guard !words.isEmpty, words.count <= 5 else { return false }
        return words.allSatisfy { word in
            let letters = word.filter(\.isLetter)
            return (letters.count >= 2 || words.count > 1) && !letters.contains(where: \.isLowercase)
        } && words.contains { $0.count >= 2 }
    }
}
