import Record

/// Finds where sentences and paragraphs end.
///
/// A new line ends a paragraph when lines are paragraphs; where a wire's lines were broken at a fixed width (most lines
/// end in mid-sentence and are short) it is a space, and only an empty or indented line counts.
package enum SentenceSplitter {
    package static func split(
        _ tokens: [Token], bytes: [UInt8], lexicon: Lexicon
    ) -> (sentences: [Range<Int>], paragraphs: [Int]) {
        let wrapped = isHardWrapped(bytes)
        var sentences: [Range<Int>] = []
        var paragraphs: [Int] = []
        var paragraph = 0
        var start = 0
        var i = 0
        func close(_ end: Int) {
            if end > start {
                sentences.append(start..<end)
                paragraphs.append(paragraph)
                start = end
            }
        }
        while i < tokens.count {
            let token = tokens[i]
            if i > start, token.shape.contains(.lineBefore) {
                let ended = endsSentence(tokens, i - 1, bytes)
                // A line broken in mid-sentence goes on, also in a text whose lines are otherwise whole.
                if !ended, !emptyLine(before: token, bytes), goesOn(tokens, i, bytes) {
                    i += 1
                    continue
                }
                if token.shape.contains(.paragraphBefore)
                    ? (!wrapped || ended || emptyLine(before: token, bytes)) : !wrapped
                {
                    close(i)
                    paragraph += 1
                }
            }
            if isStop(token, bytes) {
                var end = i + 1
                while end < tokens.count, isCloser(tokens[end], bytes) { end += 1 }
                if end == tokens.count || startsSentence(tokens, end, bytes) {
                    close(end)
                    i = end
                    continue
                }
            } else if token.shape.contains(.abbreviation), i + 1 < tokens.count, !token.shape.contains(.initial) {
                // "in the U.S. The talks": an abbreviation can end a sentence too.
                let next = tokens[i + 1]
                if next.shape.contains(.capitalized), next.shape.contains(.spaceBefore), endable(token, bytes),
                    starters.contains(String(decoding: bytes[Int(next.start)..<Int(next.end)], as: UTF8.self))
                {
                    close(i + 1)
                }
            }
            i += 1
        }
        close(tokens.count)
        return (sentences, paragraphs)
    }

    private static let starters: Set<String> = [
        "The", "He", "She", "It", "They", "In", "But", "A", "An", "This", "That", "These", "We", "At", "On", "After",
        "For",
        "However", "Both", "His", "Its", "As", "And", "If", "When",
    ]

    /// Acronyms and times end sentences; titles and months stand before what they belong to.
    private static func endable(_ token: Token, _ bytes: [UInt8]) -> Bool {
        var stops = 0
        for i in Int(token.start)..<Int(token.end) where bytes[i] == 0x2E { stops += 1 }
        return stops >= 2
    }

    private static func isStop(_ token: Token, _ bytes: [UInt8]) -> Bool {
        guard token.shape.contains(.mark) else { return false }
        switch bytes[Int(token.start)] {
        case 0x2E: return token.end - token.start <= 2 || token.end - token.start > 3
        case 0x21, 0x3F: return true
        default: return false
        }
    }

    private static func isCloser(_ token: Token, _ bytes: [UInt8]) -> Bool {
        guard token.shape.contains(.mark), !token.shape.contains(.spaceBefore) else { return false }
        switch bytes[Int(token.start)] {
        case 0x22, 0x27, 0x29, 0x5D: return true
        case 0xE2: return Int(token.start) + 2 < bytes.count && [0x99, 0x9D].contains(bytes[Int(token.start) + 2])
        default: return false
        }
    }

    private static func endsSentence(_ tokens: [Token], _ last: Int, _ bytes: [UInt8]) -> Bool {
        var i = last
        while i >= 0, isCloser(tokens[i], bytes) { i -= 1 }
        return i >= 0 && (isStop(tokens[i], bytes) || bytes[Int(tokens[i].start)] == 0x3A)
    }

    private static func startsSentence(_ tokens: [Token], _ next: Int, _ bytes: [UInt8]) -> Bool {
        let token = tokens[next]
        // A page that lost its spaces ("talks.The") still has sentences.
        if !token.shape.contains(.spaceBefore) {
            return token.shape.contains(.capitalized) && !token.shape.contains(.initial)
        }
        if token.shape.contains(.capitalized) || token.shape.contains(.digits) || token.shape.contains(.lineBefore) {
            return true
        }
        let first = bytes[Int(token.start)]
        return token.shape.contains(.mark)
            && (first == 0x22 || first == 0xE2 || first == 0x28 || first == 0x5B || first == 0x2D || first == 0x27)
            || (token.shape.contains(.letters) && first >= 0xC3)
    }

    /// Whether the token carries on what the line before left open: in small letters, or after a comma or a word that binds.
    private static func goesOn(_ tokens: [Token], _ i: Int, _ bytes: [UInt8]) -> Bool {
        let first = bytes[Int(tokens[i].start)]
        if first >= 0x61, first <= 0x7A { return true }
        let last = tokens[i - 1]
        return open.contains(String(decoding: bytes[Int(last.start)..<Int(last.end)], as: UTF8.self))
            || isTail(tokens, i, bytes)
    }

    /// Whether the line is the shorter rest of a long one broken off before a name: 'Foreign Minister' and 'Franco Frattini said.'
    ///
    /// A headline is followed by a longer line, a byline or a place in capitals.
    private static func isTail(_ tokens: [Token], _ i: Int, _ bytes: [UInt8]) -> Bool {
        let token = tokens[i]
        guard token.shape.contains(.letters), !token.shape.contains(.allCaps), tokens[i - 1].shape.contains(.letters)
        else { return false }
        let word = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
        guard !["By", "From", "Photo", "Story", "Published", "Updated"].contains(word) else { return false }
        let before = bytes[..<Int(tokens[i - 1].start)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let length = Int(tokens[i - 1].end) - before
        let end = bytes[Int(token.start)...].firstIndex(of: 0x0A) ?? bytes.count
        return length > 100 && end - Int(token.start) <= length + 10
    }

    private static let open: Set<String> = [
        ",", "the", "a", "an", "of", "in", "on", "at", "to", "with", "and", "for", "by", "from", "between", "against",
    ]

    private static func emptyLine(before token: Token, _ bytes: [UInt8]) -> Bool {
        var i = Int(token.start) - 1
        var feeds = 0
        while i >= 0, bytes[i] <= 0x20 {
            if bytes[i] == 0x0A { feeds += 1 }
            i -= 1
        }
        return feeds >= 2
    }

    static func isHardWrapped(_ bytes: [UInt8]) -> Bool {
        var lines = 0
        var open = 0
        var longest = 0
        for line in bytes.split(separator: 0x0A) {
            var end = line.endIndex
            while end > line.startIndex, line[end - 1] <= 0x20 { end -= 1 }
            guard end > line.startIndex else { continue }
            lines += 1
            longest = max(longest, end - line.startIndex)
            if ![0x2E, 0x21, 0x3F, 0x22, 0x3A, 0x9D].contains(line[end - 1]) { open += 1 }
        }
        return lines >= 3 && longest <= 120 && open * 2 > lines
    }
}
