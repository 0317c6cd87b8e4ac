/// Takes the marks of Markdown away and leaves the words: headings, emphasis, links, quotes, lists.
enum Markdown {
    /// - Parameter title: set to the first top heading when there is none yet; that heading leaves the text.
    static func plain(_ source: String, title: inout String?) -> String {
        var out: [String] = []
        var inFence = false
        var sawText = false
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for line in lines {
            let bare = line.trimmed
            if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                inFence.toggle()
                continue
            }
            if inFence {
                out.append(line)
                continue
            }
            if !bare.isEmpty, bare.utf8.count >= 3, bare.utf8.allSatisfy({ $0 == UInt8(ascii: "=") }),
                let last = out.last?.filled
            {
                if title == nil {
                    title = last
                    out.removeLast()
                }
                continue
            }
            if isRule(bare) { continue }
            var text = bare
            let level = text.prefix { $0 == "#" }.count
            if (1...6).contains(level), text.dropFirst(level).first == " " {
                text = inline(text.dropFirst(level).trimmed.trimming("#").trimmed)
                if level == 1, title == nil, !sawText {
                    title = text
                    continue
                }
                out.append(text)
                continue
            }
            while text.hasPrefix(">") { text = text.dropFirst().trimmed }
            var isEntry = false
            for mark in ["- ", "* ", "+ "] where text.hasPrefix(mark) {
                text = text.dropFirst(2).trimmed
                isEntry = isOneLink(text)
            }
            // An entry that is nothing but a link is a menu's, and keeps the mark by which menus are known.
            text = isEntry ? "- " + inline(text) : inline(text)
            if !text.isEmpty { sawText = true }
            out.append(text)
        }
        return out.joined(separator: "\n")
    }

    private static func isRule(_ line: String) -> Bool {
        let marks = line.utf8.filter { $0 != 0x20 }
        return marks.count >= 3
            && (marks.allSatisfy { $0 == 0x2D } || marks.allSatisfy { $0 == 0x2A } || marks.allSatisfy { $0 == 0x5F })
    }

    /// `[words](address)` as its words, pictures gone, `**` `__` `*` `` ` `` around words gone, `\*` as `*`.
    private static func inline(_ line: String) -> String {
        let bytes = Array(line.utf8)
        var out: [UInt8] = []
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte == UInt8(ascii: "\\"), i + 1 < bytes.count, bytes[i + 1] > 0x20, bytes[i + 1] < 0x7F {
                out.append(bytes[i + 1])
                i += 2
            } else if byte == UInt8(ascii: "!"), i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "["),
                let link = link(bytes, i + 1)
            {
                i = link.end
            } else if byte == UInt8(ascii: "["), let link = link(bytes, i) {
                out.append(contentsOf: inline(String(decoding: bytes[link.words], as: UTF8.self)).utf8)
                i = link.end
            } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") {
                i += 1
            } else if byte == UInt8(ascii: "_"), isEdge(bytes, i) {
                i += 1
            } else {
                out.append(byte)
                i += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// An underscore inside a word is part of it.
    private static func isEdge(_ bytes: [UInt8], _ i: Int) -> Bool {
        func isWord(_ j: Int) -> Bool {
            j >= 0 && j < bytes.count && ((bytes[j] | 0x20) &- 0x61 < 26 || bytes[j] &- 0x30 < 10 || bytes[j] >= 0x80)
        }
        return isWord(i - 1) != isWord(i + 1) || bytes[max(0, i - 1)] == 0x5F
            || bytes[min(bytes.count - 1, i + 1)] == 0x5F
    }

    private static func isOneLink(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.first == UInt8(ascii: "[") && link(bytes, 0)?.end == bytes.count
    }

    private static func link(_ bytes: [UInt8], _ start: Int) -> (words: Range<Int>, end: Int)? {
        guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: "("),
            let end = bytes[close...].firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        return (start + 1..<close, end + 1)
    }
}
