import Record

/// What a caller knows about the input before it is read.
public struct ReadingOptions: Sendable, Hashable {
    /// The publication day of every article read; it goes before whatever the input itself says.
    public var published: CalendarDay?
    /// The outlet of every article read; it goes before whatever the input itself says.
    public var source: String?
    /// Names that an input's records give to the fields of an article, by our own: `text` to `body`.
    public var fieldNames: [String: String] = [:]
    /// How many articles to read of all inputs together; nil for all.
    public var limit: Int?
    /// A file that the caller writes while it reads, passed over where a folder holds it.
    public var ownFile: FileIdentity?
    /// The encoding that whoever sent the input names, which goes before what the input itself says.
    public var charset: String?
    /// The format that whoever sent the input names; unlike `format`, what the content plainly is goes before it.
    public var expectedFormat: InputFormat?
    /// The format of every file read; nil to go by the file's ending, then by its content.
    public var format: InputFormat?

    /// Whether articles in other languages than English are read, too.
    public var anyLanguage = false

    /// Options of which each may be left open.
    public init(published: CalendarDay? = nil, source: String? = nil, format: InputFormat? = nil) {
        self.published = published
        self.source = source
        self.format = format
    }
}

/// A format that articles come in, named as `--format` takes it.
public enum InputFormat: String, Sendable, CaseIterable {
    case text, markdown, html, json, jsonl, feed
    /// Rows with a header, cells between commas or tabs.
    case csv, tsv
    /// One message, or an mbox of them.
    case mail
    /// SGML of the Reuters-21578 collection.
    case reuters
    /// A web archive as Common Crawl and national libraries keep them.
    case warc
}

/// Sizes above which an input is refused rather than read for minutes or out of memory.
public enum ReadingLimits {
    /// Bytes of one text, HTML, JSON or feed file. JSON Lines has no such limit, only its lines.
    public static let fileBytes = 64 << 20
    /// Bytes of one HTML page; gumbo reads about 15 MB a second and keeps ten times the page in memory.
    public static let pageBytes = 16 << 20
    /// Elements inside one another; gumbo's time grows with the square of the nesting.
    public static let elementDepth = 1000
    /// Folders inside one another.
    public static let folderDepth = 64
}
