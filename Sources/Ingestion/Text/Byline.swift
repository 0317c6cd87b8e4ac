/// A line that says who wrote the article: `By Jane Doe`, `By JANE DOE and John Roe, Associated Press Writer`.
struct Byline: Hashable {
    /// The names without `By`.
    var names: String

    /// Refused: lines that go on as a sentence (`By Tuesday the talks had failed.`), and lines without a capitalised name.
    init?(_ line: String) {
        let line = line.singleSpaced
        let lower = line.lowercased()
        guard
            let lead = ["by ", "by: ", "written by ", "reported by ", "story by ", "author: ", "from "].first(where: {
                lower.hasPrefix($0)
            }),
            lead != "from " || lower.holds(" in "), line.utf8.count <= 120
        else { return nil }
        let rest = String(line.dropFirst(lead.count)).trimmed
        guard let name = Self.name(rest), Self.looksLikeNames(name) else { return nil }
        names = name
    }

    /// An author as metadata gives it: a leading `By` taken away; nil for a URL, an address or nothing.
    static func name(_ text: String) -> String? {
        var text = text.singleSpaced
        if text.lowercased().hasPrefix("by ") { text = String(text.dropFirst(3)).trimmed }
        text = withoutDate(text)
        guard let name = text.filled, !nobody.contains(name.lowercased()), !name.holds("://"), !name.hasPrefix("@"),
            !name.hasPrefix("www."), name.utf8.count <= 160
        else { return nil }
        return name
    }

    private static let nobody: Set<String> = [
        "admin", "administrator", "guest", "editor", "author", "staff", "unknown", "anonymous", "none",
    ]

    /// `Jane Doe, November 20, 2019 10:43` up to the date.
    private static func withoutDate(_ text: String) -> String {
        let words = text.split(separator: " ")
        for (i, word) in words.enumerated() where i > 0 {
            let bare = word.lowercased().filter(\.isLetter)
            let isDay = timeWords.contains(bare) || MonthNames.number(of: bare) != nil
            let next = i + 1 < words.count ? words[i + 1] : ""
            if word.first?.isNumber == true || (isDay && (next.first?.isNumber == true || word.hasSuffix(","))) {
                return words[..<i].joined(separator: " ").trimming(" ,|-–—•·")
            }
        }
        return text
    }

    private static func looksLikeNames(_ text: String) -> Bool {
        let words = text.split { $0 == " " || $0 == "," || $0 == "|" }
        guard let first = words.first?.first(where: \.isLetter), first.isUppercase, words.count <= 14 else {
            return false
        }
        if let last = text.last, "?!:;".contains(last) { return false }
        if text.hasSuffix("."), words.count > 4 { return false }
        let small: Set<Substring> = [
            "and", "in", "of", "for", "the", "with", "de", "da", "van", "von", "der", "al", "bin", "el", "la", "le",
            "du", "dos", "at", "on", "&", "to", "writer", "correspondent", "staff", "reporter", "editor",
        ]
        let lower = words.filter { $0.first?.isLowercase == true && !small.contains($0) }
        return lower.count * 4 <= words.count && !Self.timeWords.contains(String(words[0]).lowercased())
    }

    private static let timeWords: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "late", "early",
        "then", "now",
    ]
}
