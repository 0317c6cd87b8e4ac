import Record

/// Reads one web page as one article.
struct HTMLReader {
    var options: ReadingOptions

    /// - Parameters:
    ///   - path: the path as given, which becomes the key and may hold a date.
    ///   - capture: what the archive says that the page was taken from; it goes before `path`.
    func article(
        _ page: String, path: String, capture: WebCapture? = nil
    ) throws(ReadFailure.Problem) -> Article {
        let tree = try HTMLTree(parsing: page)
        guard !tree.nodes.isEmpty else { throw .noText }
        let metadata = PageMetadata(tree)
        let (blocks, headDay) = MainContent(tree).article(title: metadata.title)
        var text = ""
        for block in blocks { text += block.text + "\n" }
        // Pages whose text is put in by a script have it in JSON-LD only.
        if let body = metadata.body, body.utf8.count > 2 * text.utf8.count { text = try Self.paragraphs(of: body) }
        guard !text.isEmpty else { throw .noText }
        let date = PublicationDate(
            option: options.published, metadata: metadata.published ?? headDay,
            url: capture?.datedURL(metadata.url) ?? metadata.url, path: capture == nil ? path : nil,
            text: text, fetched: capture?.day
        ).resolved
        return Article(
            key: capture?.key ?? path, title: metadata.title,
            byline: metadata.byline, source: options.source ?? metadata.source,
            url: metadata.url ?? capture?.url,
            published: date?.day, publishedBasis: date?.basis, language: metadata.language, text: text)
    }
    private static func paragraphs(of body: String) throws(ReadFailure.Problem) -> String {
        if HTMLText.isMarkup(body) { return try HTMLText.paragraphs(body).map { $0.text + "\n" }.joined() }
        return body.split(whereSeparator: \.isNewline).compactMap(\.filled).map { $0 + "\n" }.joined()
    }
}
