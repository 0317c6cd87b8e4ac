/// A paragraph of a text file: one line, or the lines of a hard-wrapped paragraph, with what its form says about it.
struct PastedParagraph {
    /// The lines as they stand, trimmed.
    var lines: [String]
    /// A blank line comes before it.
    var afterBlank: Bool
    /// The lines joined by spaces.
    let text: String
    let words: Int
    /// What the paragraph is by its wording.
    let furniture: PageFurniture?

    init(lines: [String], afterBlank: Bool) {
        self.lines = lines
        self.afterBlank = afterBlank
        text = lines.joined(separator: " ")
        words = text.utf8.split(separator: 0x20).count
        furniture = PageFurniture.kind(of: text)
    }

    /// Long enough, or closed as a sentence is: prose, by form alone.
    var isProse: Bool {
        if SentenceEnd.closes(text) { return words >= 4 || (words >= 2 && text.utf8.contains(0x22)) }
        return text.utf8.count >= 200 || words >= 30
    }

    /// Short and not a sentence, as the entries of menus are.
    var isShortLine: Bool { !isProse && words <= 8 && text.utf8.count <= 70 }

    /// Begins with a mark that menus copied from pages carry.
    var hasListMark: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "-*•·|»>▪◦–".unicodeScalars.contains(first)
    }

    /// The paragraphs of `text`.
    ///
    /// In a hard-wrapped file (nearly all lines up to some width, many of them near it) a line goes on in the next; in any
    /// other, each line is a paragraph, as pages paste.
    static func paragraphs(of text: String) -> [PastedParagraph] {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Substring.init)
        let width = wrapWidth(lines.map(\.trimmed))
        var out: [PastedParagraph] = []
        var group: [String] = []
        var last: Substring = ""
        var blank = true
        var groupAfterBlank = true
        func close() {
            if !group.isEmpty { out.append(PastedParagraph(lines: group, afterBlank: groupAfterBlank)) }
            group = []
        }
        for line in lines {
            let trimmed = line.trimmed
            if trimmed.isEmpty {
                close()
                blank = true
                continue
            }
            if !group.isEmpty, let width, goesOn(last, to: line, width: width) {
                group.append(trimmed)
            } else {
                close()
                groupAfterBlank = blank
                group = [trimmed]
            }
            last = line
            blank = false
        }
        close()
        return out
    }

    /// The line breaks in mid-sentence, or the next line's first word would not have fitted; an indented line begins anew.
    private static func goesOn(_ line: Substring, to next: Substring, width: Int) -> Bool {
        guard indent(next) <= indent(line) else { return false }
        let text = line.trimmed
        if !SentenceEnd.closes(text) { return line.utf8.count * 2 > width }
        return line.utf8.count + 1 + next.trimmed.utf8.prefix { $0 != 0x20 }.count > width - 2
    }

    private static func indent(_ line: Substring) -> Int { line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count }

    /// The width to which the file is wrapped; nil when it is not.
    static func wrapWidth(_ lines: [String]) -> Int? {
        let long = lines.map(\.utf8.count).filter { $0 >= 30 }.sorted()
        guard long.count >= 3, let longest = long.last else { return nil }
        guard longest <= 110 else {
            // A few lines that could not be broken (an address) do not unwrap a file.
            let usual = long[long.count * 9 / 10]
            return usual <= 90 && long.count >= 20 ? usual : nil
        }
        let near = long.filter { $0 >= longest - 14 }.count
        return near * 2 >= long.count ? longest : nil
    }
}
