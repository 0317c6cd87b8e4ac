/// What came from the web, and what the server said of it.
public struct FetchedInput: Sendable, Hashable {
    /// The page, feed or file, unpacked from how it was sent.
    public var bytes: [UInt8]
    /// The address that answered, after redirects.
    public var address: String
    /// The encoding that the server names.
    public var charset: String?
    /// What the server's media type says that it is; nil where that says nothing of use.
    public var format: InputFormat?

    /// An answer of a server, with its media type such as `text/html`.
    public init(_ bytes: [UInt8], address: String, contentType: String? = nil, charset: String? = nil) {
        self.bytes = bytes
        self.address = address
        self.charset = charset
        format = contentType.flatMap(Self.format)
    }

    /// Types that servers give to anything, such as `text/plain` and `application/xml`, say nothing.
    private static func format(of type: String) -> InputFormat? {
        switch type {
        case "text/html", "application/xhtml+xml": .html
        case "application/rss+xml", "application/atom+xml", "application/rdf+xml": .feed
        case "application/json", "application/ld+json", "application/feed+json": .json
        case "application/jsonl", "application/x-ndjson", "application/ndjson", "application/x-jsonlines": .jsonl
        case "text/markdown": .markdown
        case "text/csv": .csv
        case "text/tab-separated-values": .tsv
        case "message/rfc822", "application/mbox": .mail
        case "application/warc": .warc
        default: nil
        }
    }
}

extension ArticleReader {
    /// Reads what `address` leads to, as far as the caller fetches.
    func read(web address: String, _ body: (ReadOutcome) throws -> Void) throws {
        let input: FetchedInput
        do throws(ReadFailure.Problem) {
            guard let fetch else {
                throw .notFetched(what: "an address of the web", remedy: "download it and give the file")
            }
            input = try fetch(address)
        } catch {
            try body(.failure(ReadFailure(InputPlace(file: address), error)))
            return
        }
        var reader = self
        reader.options.charset = input.charset
        reader.options.expectedFormat = input.format
        try reader.read(input.bytes, named: address) { outcome in
            guard case .article(var article, let notices) = outcome, article.url == nil, article.key == address else {
                return try body(outcome)
            }
            article.url = input.address
            try body(.article(article, notices: notices))
        }
    }
}
