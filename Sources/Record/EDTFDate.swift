/// A date as fine as it is known, in the Extended Date/Time Format (ISO 8601-2:2019), with its first and last day.
///
/// Read are years, months, days, seasons (`2015-21` spring … `2015-24` winter), decades (`201X`), the qualifiers `~ ? %`
/// at the end, and intervals `A/B` where either side may be `..` (unknown or open).
public struct EDTFDate: Hashable, Sendable {
    /// The EDTF text, such as `2015-03-19`, `2011-01`, `2012~`, `2015-03-18/2015-03-19`, `../2009`.
    public let edtf: String
    /// First day the date can mean; nil when open to the past.
    public let earliest: CalendarDay?
    /// Last day the date can mean; nil when open to the future.
    public let latest: CalendarDay?

    /// Reads EDTF text; nil when it is none of the forms above.
    public init?(_ text: String) {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(sides.count) else { return nil }
        let first = Self.bounds(sides[0])
        let last = sides.count == 2 ? Self.bounds(sides[1]) : first
        let openFirst = Self.isOpen(sides[0])
        let openLast = Self.isOpen(sides[sides.count - 1])
        guard first != nil || openFirst, last != nil || openLast, first != nil || last != nil else { return nil }
        edtf = text
        earliest = first?.0
        latest = last?.1
        if let earliest, let latest, earliest > latest { return nil }
    }

    public init(day: CalendarDay) {
        edtf = day.iso
        earliest = day
        latest = day
    }

    public init(year: Int, month: Int? = nil, approximate: Bool = false) {
        edtf = padded(year, 4) + (month.map { "-" + padded($0, 2) } ?? "") + (approximate ? "~" : "")
        earliest = .firstDay(of: year, month: month ?? 1)
        latest = .lastDay(of: year, month: month ?? 12)
    }

    /// The interval of two days; a single day when they are equal.
    public init(from first: CalendarDay, through last: CalendarDay) {
        let (first, last) = (min(first, last), max(first, last))
        edtf = first == last ? first.iso : first.iso + "/" + last.iso
        earliest = first
        latest = last
    }

    public var isApproximate: Bool { edtf.contains("~") || edtf.contains("%") }
    public var isInterval: Bool { edtf.contains("/") }

    /// Days from the first to the last, both counted; nil when a side is open.
    public var width: Int? {
        guard let earliest, let latest else { return nil }
        return latest.number - earliest.number + 1
    }

    public func overlaps(_ other: EDTFDate) -> Bool {
        (earliest ?? .init(number: .min)) <= (other.latest ?? .init(number: .max))
            && (other.earliest ?? .init(number: .min)) <= (latest ?? .init(number: .max))
    }

    private static func isOpen(_ side: String) -> Bool { side == ".." || side.isEmpty }

    private static func bounds(_ side: String) -> (CalendarDay, CalendarDay)? {
        var bytes = Array(side.utf8)
        while let last = bytes.last, last == 0x7E || last == 0x3F || last == 0x25 { bytes.removeLast() }
        let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
        guard let low = number(parts[0], unknown: 0), let high = number(parts[0], unknown: 9) else { return nil }
        guard parts.count > 1, parts[1] != [0x58, 0x58] else {
            return (.firstDay(of: low), .lastDay(of: high))
        }
        guard parts[1].count == 2, let month = number(parts[1], unknown: nil) else { return nil }
        if (21...24).contains(month) {
            let start = (month - 21) * 3 + 3
            let end = start + 2
            return (
                .firstDay(of: low, month: start),
                end > 12 ? .lastDay(of: high + 1, month: end - 12) : .lastDay(of: high, month: end)
            )
        }
        guard (1...12).contains(month) else { return nil }
        guard parts.count > 2, parts[2] != [0x58, 0x58] else {
            return (.firstDay(of: low, month: month), .lastDay(of: high, month: month))
        }
        guard parts[2].count == 2, let day = number(parts[2], unknown: nil),
            let first = CalendarDay(year: low, month: month, day: day)
        else { return nil }
        return (first, first)
    }

    private static func number(_ digits: ArraySlice<UInt8>, unknown: Int?) -> Int? {
        var value = 0
        for byte in digits {
            if byte >= 0x30, byte <= 0x39 {
                value = value * 10 + Int(byte - 0x30)
            } else if byte == 0x58, let unknown {
                value = value * 10 + unknown
            } else {
                return nil
            }
        }
        return value
    }
}

extension EDTFDate: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = EDTFDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "'\(text)' is not an EDTF date; write 2015-03-19, 2015-03 or 2015"))
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(edtf)
    }
}

/// How a date was arrived at.
public enum DateBasis: String, Codable, Sendable, CaseIterable {
    /// The article states it.
    case stated
    /// Counted from the publication date ('yesterday', 'on Thursday').
    case relative
    /// Concluded from bounds elsewhere in the text.
    case inferred
}
