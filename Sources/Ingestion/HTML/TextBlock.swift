/// A run of words that stands as one paragraph on the page, and the element it stands in.
struct TextBlock {
    /// The innermost block element around it.
    var node: Int
    var tag: HTMLTag
    /// White space collapsed; a line feed where the page has `br`.
    var text: String
    /// UTF-8 length of the words inside links.
    var linked: Int

    var length: Int { text.utf8.count }
    /// 0–1, the share of the words that are links.
    var linkShare: Double { length == 0 ? 0 : min(1, Double(linked) / Double(length)) }
}

extension HTMLTree {
    /// The paragraphs inside `root` in document order; elements for which `skip` holds are left out with all they contain.
    func blocks(in root: Int, skipping skip: (Int) -> Bool) -> [TextBlock] {
        var out: [TextBlock] = []
        var writer = BlockWriter()
        // Open elements that matter: blocks, links, preformatted text.
        var open: [(node: Int, end: Int, tag: HTMLTag)] = []
        var links = 0
        func flush() {
            guard let (text, linked) = writer.take() else { return }
            let owner = open.last { $0.tag.isBlock }
            out.append(
                TextBlock(
                    node: owner?.node ?? root, tag: owner?.tag ?? nodes[root].tag ?? .unknown, text: text,
                    linked: linked))
        }
        func close(upTo index: Int) {
            while let last = open.last, last.end <= index {
                if last.tag.isBlock { flush() }
                if last.tag == .a { links -= 1 }
                open.removeLast()
            }
        }
        var i = root
        while i < nodes[root].end {
            close(upTo: i)
            guard let tag = nodes[i].tag else {
                // Two line breaks make a paragraph, which is a block of its own.
                if writer.isBetweenParagraphs, !nodes[i].text.utf8.allSatisfy({ $0 <= 0x20 }) { flush() }
                writer.add(nodes[i].text, linked: links > 0, preformatted: open.contains { $0.tag == .pre })
                i += 1
                continue
            }
            if i != root, tag.isMute || skip(i) {
                if tag.isBlock { flush() }
                i = nodes[i].end
                continue
            }
            if tag == .br {
                writer.lineBreak()
            } else if tag.isBlock {
                flush()
                open.append((i, nodes[i].end, tag))
            } else if tag == .a {
                links += 1
                open.append((i, nodes[i].end, tag))
            }
            i += 1
        }
        close(upTo: Int.max)
        flush()
        return out
    }
}

/// Collects the words of one block; white space collapses as a browser would show it.
private struct BlockWriter {
    private var bytes: [UInt8] = []
    private var linked = 0
    private var gap = false
    private var breaks = 0

    mutating func add(_ text: String, linked isLinked: Bool, preformatted: Bool) {
        for scalar in text.unicodeScalars {
            if preformatted, scalar == "\n" {
                breaks += 1
                continue
            }
            if scalar.isASCII ? scalar.value <= 0x20 : scalar.isBlank {
                gap = true
                continue
            }
            // A soft hyphen is where a word may be broken, not part of it.
            if scalar.value == 0xAD { continue }
            if !bytes.isEmpty {
                if breaks > 0 {
                    bytes.append(0x0A)
                } else if gap {
                    bytes.append(0x20)
                }
            }
            gap = false
            breaks = 0
            let before = bytes.count
            bytes.append(contentsOf: scalar.utf8)
            if isLinked { linked += bytes.count - before }
        }
    }

    mutating func lineBreak() { breaks += 1 }

    var isBetweenParagraphs: Bool { breaks > 1 && !bytes.isEmpty }

    mutating func take() -> (String, Int)? {
        defer { self = BlockWriter() }
        guard !bytes.isEmpty else { return nil }
        return (String(decoding: bytes, as: UTF8.self), linked)
    }
}
