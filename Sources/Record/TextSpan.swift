/// A stretch of an article's text: UTF-8 byte offsets, end exclusive.
public struct TextSpan: Hashable, Sendable, Comparable {
    public let start: Int
    public let end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    public var count: Int { end - start }

    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    public static func < (a: TextSpan, b: TextSpan) -> Bool { a.start != b.start ? a.start < b.start : a.end < b.end }

    /// The stretch of `text`; empty when the offsets lie outside it.
    public func text(in text: String) -> String {
        let utf8 = text.utf8
        guard start >= 0, start <= end, end <= utf8.count else { return "" }
        return String(decoding: utf8.dropFirst(start).prefix(count), as: UTF8.self)
    }
}
