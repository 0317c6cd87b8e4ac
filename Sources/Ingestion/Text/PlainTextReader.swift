import Record

/// Reads a text or Markdown file as one article: written cleanly, or pasted whole from a web page.
struct PlainTextReader {
    var options: ReadingOptions
    var isMarkdown = false

    /// - Parameter capture: what an archive says that the text was taken from; it goes before `path`.
    func article(
        _ file: String, path: String, capture: WebCapture? = nil
    ) throws(ReadFailure.Problem) -> Article {
        var header = TextHeader(file.withLineFeeds)
        if isMarkdown { header.body = Markdown.plain(header.body, title: &header.title) }
        let page = PastedPage(header.body, title: header.title)
        guard !page.text.isEmpty else { throw .noText }
        let date = PublicationDate(
            option: options.published, field: header.published, metadata: page.published,
            url: capture?.datedURL(header.url) ?? header.url, path: capture == nil ? path : nil,
            text: page.text, fetched: capture?.day
        ).resolved
        return Article(
            key: capture?.key ?? path, title: page.title,
            byline: header.byline ?? page.byline, source: options.source ?? header.source,
            url: header.url ?? capture?.url,
            published: date?.day, publishedBasis: date?.basis, language: header.language, text: page.text)
    }
}

extension String {
    /// Lines ended by line feeds alone, as old Macs and Windows do not.
    var withLineFeeds: String {
        guard utf8.contains(0x0D) else { return self }
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        var wasReturn = false
        for byte in utf8 {
            if byte == 0x0D {
                out.append(0x0A)
            } else if byte != 0x0A || !wasReturn {
                out.append(byte)
            }
            wasReturn = byte == 0x0D
        }
        return String(decoding: out, as: UTF8.self)
    }
}
