import Record

/// The fields that a text file may begin with: `Title: …`, `Date: …` on lines of their own, or between `---` lines.
struct TextHeader {
    var title: String?
    var byline: String?
    var source: String?
    var url: String?
    var language: String?
    var published: CalendarDay?
    /// The file without them.
    var body: String

    init(_ file: String) {
        body = file
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        let first = lines.firstIndex { $0.filled != nil } ?? 0
        let isFenced = first < lines.count && lines[first].trimmed == "---"
        var at = isFenced ? first + 1 : first
        var taken = 0
        while at < lines.count {
            let line = lines[at].trimmed
            if isFenced, line == "---" || line == "..." {
                at += 1
                break
            }
            guard let (name, value) = Self.field(line) else {
                if isFenced, !line.isEmpty || taken == 0 {
                    at += 1
                    continue
                }
                break
            }
            guard take(name, value) || isFenced else { break }
            taken += 1
            at += 1
        }
        // An unclosed fence, or a first line that merely looks like a field, is text.
        let isHeader =
            isFenced
            ? at <= lines.count && taken > 0
            : taken >= 1 && (at >= lines.count || lines[at].filled == nil || taken >= 2)
        guard isHeader, at < lines.count else {
            self = TextHeader(body: file)
            return
        }
        body = lines[at...].joined(separator: "\n")
    }

    private init(body: String) { self.body = body }

    private static func field(_ line: String) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":"), line.distance(from: line.startIndex, to: colon) <= 16 else {
            return nil
        }
        let value = line[line.index(after: colon)...].trimmed.trimming("\"'")
        return (line[..<colon].lowercased().trimmed, value)
    }

    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "title", "headline": title = value.filled
        case "author", "byline", "authors", "by": byline = Byline.name(value)
        case "source", "outlet", "publication", "publisher": source = value.filled
        case "url", "link": url = value.filled
        case "lang", "language": language = value.filled
        case "date", "published", "publication date", "pubdate":
            guard let day = DateForms.day(in: value) else { return false }
            published = day
        default: return false
        }
        return true
    }
}
