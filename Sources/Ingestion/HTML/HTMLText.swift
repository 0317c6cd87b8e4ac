/// Markup turned into its words, without looking for an article in it: feed summaries, JSON fields, headlines.
enum HTMLText {
    /// `text` is marked up as a whole: it begins with a tag and closes one, or has several paragraph or line-break tags.
    /// A stray tag in plain text is left as it stands, because the text given is the article's own.
    static func isMarkup(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
        let lower = text.lowercased()
        let bare = Array(lower.trimmed.utf8.prefix(2))
        let beginsWithTag = bare.count == 2 && bare[0] == UInt8(ascii: "<") && bare[1] &- 0x61 < 26
        if beginsWithTag,
            ["</p>", "</div>", "<br", "</a>", "</li>", "</b>", "</strong>", "</span>", "</h1>", "</h2>"].contains(
                where: lower.holds)
        {
            return true
        }
        let breaks = lower.pieces(separatedBy: "</p>").count + lower.pieces(separatedBy: "<br").count - 2
        return breaks >= 2
    }

    /// One paragraph a line, white space collapsed, entities decoded; links and lists are kept.
    static func paragraphs(_ markup: String) throws(ReadFailure.Problem) -> [TextBlock] {
        let tree = try HTMLTree(parsing: markup)
        guard !tree.nodes.isEmpty else { return [] }
        return tree.blocks(in: 0) { ClassHints(tree.nodes[$0]).contains(.hidden) }
    }

    /// A short piece (a headline, an author) without tags and entities; as it stands when it cannot be parsed.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "<")) else {
            return text.singleSpaced
        }
        do {
            return try paragraphs(text).map(\.text).joined(separator: " ").singleSpaced
        } catch {
            // Only absurd nesting or size is refused, which no headline has.
            return text.singleSpaced
        }
    }
}
