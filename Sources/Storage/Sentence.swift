import Record

/// The sentence around a stretch of text, for quoting; the language rooms know better ones, which storage cannot see.
enum Sentence {
    /// From the end of the sentence before to the end of this one, at most 600 bytes on either side.
    static func around(_ span: TextSpan, in text: String) -> String {
        let bytes = Array(text.utf8)
        guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return "" }
        var start = span.start
        while start > 0, span.start - start < 600, !isEnd(bytes, before: start) { start -= 1 }
        var end = span.end
        while end < bytes.count, end - span.end < 600, !isEnd(bytes, before: end) { end += 1 }
        while start < span.start, bytes[start] & 0xC0 == 0x80 || bytes[start] == 0x20 || bytes[start] == 0x0A {
            start += 1
        }
        while end > span.end, (end < bytes.count && bytes[end] & 0xC0 == 0x80) || bytes[end - 1] == 0x0A { end -= 1 }
        return TextSpan(start, end).text(in: text)
    }

    /// Whether a sentence ends right before `offset`: after a line, or after a full stop that no capital abbreviation
    /// carries.
    private static func isEnd(_ bytes: [UInt8], before offset: Int) -> Bool {
        guard offset > 0, offset <= bytes.count else { return true }
        let last = bytes[offset - 1]
        if last == 0x0A { return true }
        guard last == 0x2E || last == 0x21 || last == 0x3F,
            offset >= bytes.count || bytes[offset] == 0x20 || bytes[offset] == 0x0A
        else {
            return false
        }
        var word = offset - 1
        while word > 0, bytes[word - 1] > 0x20 { word -= 1 }
        let isAbbreviation = (0x41...0x5A).contains(bytes[word]) && offset - 1 - word <= 3
        return last != 0x2E || !isAbbreviation
    }
}
