/// What a JSON Feed, 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/), says beside its items.
struct JSONFeed {
    /// What holds for every item that does not say otherwise.
    var shared: ArticleFields.Shared

    /// Nil when `value` is no JSON Feed.
    init?(_ value: JSONValue) {
        guard let version = value["version"]?.string,
            version.hasPrefix("https://jsonfeed.org/version/") || version.hasPrefix("http://jsonfeed.org/version/")
        else { return nil }
        shared = ArticleFields.Shared(
            source: value["title"]?.string?.filled.map(HTMLText.plain), byline: Self.authors(value),
            language: value["language"]?.string?.filled)
    }

    /// An item with its fields under names that other records have too.
    static func record(_ item: JSONValue) -> JSONValue {
        guard case .object(var fields) = item else { return item }
        // A summary is the text of an item without content, as in RSS.
        if fields["content_text"]?.string?.filled == nil, fields["content_html"]?.string?.filled == nil {
            if let summary = fields["summary"] { fields["content_text"] = summary }
        } else if fields["content_html"]?.string?.filled != nil {
            // Both say the same, and HTML also where paragraphs end.
            fields["content_text"] = nil
        }
        if fields["date_published"] == nil { fields["date_published"] = fields["date_modified"] }
        if fields["url"] == nil { fields["url"] = fields["external_url"] }
        // Plain text by the standard, and yet often with the entities of the page it comes from.
        if let title = fields["title"]?.string { fields["title"] = .string(HTMLText.plain(title)) }
        if let authors = authors(item) { fields["author"] = .string(authors) }
        return .object(fields)
    }

    /// Version 1.1 has `authors`, 1.0 has `author`.
    private static func authors(_ value: JSONValue) -> String? {
        (value["authors"] ?? value["author"]).flatMap(ArticleFields.names)
    }
}
