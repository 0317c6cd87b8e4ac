import Record

/// An article in which words were found.
public struct SearchHit: Sendable, Hashable, Codable {
    public var article: String
    public var title: String?
    public var source: String?
    public var published: CalendarDay?
    public var url: String?
    /// The stretch in which they stand, the words themselves between the marks asked for.
    public var snippet: String
}

/// Full text over articles.
public struct ArticleSearch {
    private let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// Articles that hold all the words, the best first; `"words in quotes"` stand together, `word*` begins a word.
    public func hits(
        _ words: String, limit: Int = 20, marks: (String, String) = ("[", "]")
    ) throws(StorageError) -> [SearchHit] {
        let match = Self.match(words)
        guard !match.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT r.key, r.title, r.source, r.published, r.url, snippet(article_search, 1, ?2, ?3, '…', 24)
            FROM article_search JOIN article r ON r.id = article_search.rowid
            WHERE article_search MATCH ?1 ORDER BY bm25(article_search, 4.0, 1.0), r.key LIMIT ?4
            """, [.text(match), .text(marks.0), .text(marks.1), Value(limit)]
        ) { row in
            SearchHit(
                article: row.text(0), title: row.optionalText(1), source: row.optionalText(2),
                published: CalendarDay(iso: row.text(3)),
                url: row.optionalText(4), snippet: row.text(5).split(separator: "\n").joined(separator: " "))
        }
    }

    /// The words as an FTS5 expression in which nothing a user types can be an operator.
    static func match(_ words: String) -> String {
        var terms: [String] = []
        var inside = false
        for part in words.split(separator: "\"", omittingEmptySubsequences: false) {
            if inside {
                terms.append(term(String(part), prefix: false))
            } else {
                terms += part.split(whereSeparator: \.isWhitespace).map { word in
                    let isPrefix = word.hasSuffix("*")
                    return term(String(isPrefix ? word.dropLast() : word), prefix: isPrefix)
                }
            }
            inside.toggle()
        }
        return terms.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Quoted; empty when it holds nothing that the tokenizer would keep.
    private static func term(_ text: String, prefix: Bool) -> String {
        let kept = text.filter { $0 != "\u{0}" }
        guard kept.contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
        return "\"" + kept + "\"" + (prefix ? "*" : "")
    }
}
