// Which format a file holds: by its ending first, because people name files with intent, then by its first bytes.

extension InputFormat {
    /// File endings that are read, without the dot, lower case.
    static let endings = [
        "txt", "text", "md", "markdown", "html", "htm", "xhtml", "json", "jsonl", "ndjson", "xml", "rss", "atom", "rdf",
        "csv", "tsv",
        "eml", "mbox", "sgm", "sgml", "warc", "wet",
    ]

    /// The format that a file ending stands for; nil for `xml` (a feed or a page) and for endings not known.
    init?(ending: String) {
        switch ending {
        case "txt", "text": self = .text
        case "md", "markdown": self = .markdown
        case "html", "htm", "xhtml": self = .html
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonl
        case "rss", "atom", "rdf": self = .feed
        case "csv": self = .csv
        case "tsv": self = .tsv
        case "eml", "mbox": self = .mail
        case "sgm", "sgml": self = .reuters
        case "warc", "wet": self = .warc
        default: return nil
        }
    }

    /// How many of the first bytes decide on a format.
    static let sniffedBytes = 1 << 18

    /// The format of an input that holds one record after another and is read as a stream; nil when it is of no such format.
    ///
    /// - Parameters:
    ///   - head: the first bytes.
    ///   - named: what the caller or the file's ending says.
    ///   - isGiven: whether the caller says it.
    ///   - text: the name that the caller says the article's text has.
    static func ofRecords(
        _ head: ArraySlice<UInt8>, named: InputFormat?, isGiven: Bool, text: String? = nil
    ) -> InputFormat? {
        let isWide = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
        if named == .jsonl, !isWide { return .jsonl }
        if isGiven, let named, [.csv, .tsv, .mail, .reuters, .warc].contains(named) { return named }
        // What a file plainly is goes before what it is called.
        if WARCReader.begins(head) { return .warc }
        if ReutersReader.begins(head) { return .reuters }
        if named == nil || named == .text || named == .mail, MailReader.begins(head) { return .mail }
        if let named, [.csv, .tsv, .mail, .reuters, .warc].contains(named) { return named }
        if named == nil || named == .text, let separator = TableReader.separator(begins: head, text: text) {
            return separator == "\t" ? .tsv : .csv
        }
        guard named == nil || named == .json else { return nil }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        let visible = start.drop { $0 <= 0x20 }
        if visible.first == UInt8(ascii: "[") {
            let second = visible.dropFirst().first { $0 > 0x20 }
            return second == UInt8(ascii: "{") ? .json : nil
        }
        return visible.first == UInt8(ascii: "{") && looksLikeLines(String(decoding: visible, as: UTF8.self))
            && !isGiven ? .jsonl : nil
    }

    /// The format that `text` looks like; plain text when nothing else does.
    init(sniffing text: String) {
        let head = Array(text.utf8.prefix(2048)).drop { $0 <= 0x20 }
        guard let first = head.first else {
            self = .text
            return
        }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            self = Self.looksLikeLines(text) ? .jsonl : Self.looksLikeJSON(head) ? .json : .text
            return
        }
        guard first == UInt8(ascii: "<") else {
            self = .text
            return
        }
        let lower = String(decoding: head, as: UTF8.self).lowercased()
        // The last two under prefixes of the feed's own choice.
        let feedRoots = ["<rss", "<feed", "<rdf:rdf", "<atom:feed", ":rdf ", ":feed "]
        let pageRoots = [
            "<!doctype html", "<html", "<head", "<body", "<div", "<article", "<p>", "<p ", "<h1", "<meta", "<title",
        ]
        let feed = feedRoots.compactMap { lower.offset(of: $0) }.min()
        let page = pageRoots.compactMap { lower.offset(of: $0) }.min()
        switch (feed, page) {
        case (let feed?, let page?): self = feed < page ? .feed : .html
        case (_?, nil): self = .feed
        case (nil, _?): self = .html
        case (nil, nil): self = lower.hasPrefix("<?xml") ? .feed : .text
        }
    }

    /// `{` followed by a quote or `}`, `[` followed by the start of a value: prose in brackets is not JSON.
    private static func looksLikeJSON(_ head: ArraySlice<UInt8>) -> Bool {
        guard let first = head.first, let second = head.dropFirst().first(where: { $0 > 0x20 }) else { return false }
        if first == UInt8(ascii: "{") { return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") }
        return second == UInt8(ascii: "{") || second == UInt8(ascii: "]") || second == UInt8(ascii: "\"")
    }

    /// The first line is a whole object and another object follows it.
    static func looksLikeLines(_ text: String) -> Bool {
        var lines: [Substring.UTF8View] = []
        for line in text.utf8.split(separator: 0x0A, maxSplits: 64) where line.contains(where: { $0 > 0x20 }) {
            lines.append(Substring(line).utf8)
            if lines.count == 2 { break }
        }
        guard lines.count == 2 else { return false }
        func whole(_ line: Substring.UTF8View) -> Bool {
            line.first == UInt8(ascii: "{") && line.last(where: { $0 > 0x20 }) == UInt8(ascii: "}")
        }
        return whole(lines[0]) && lines[1].first == UInt8(ascii: "{")
    }
}
