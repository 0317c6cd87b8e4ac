/// One article as read: its text never changes afterwards, and every span points into it.
public struct Article: Sendable, Hashable {
    /// The input's own key (`id` or `key` of a JSON line), else the path as given.
    public var key: String
    public var title: String?
    public var byline: String?
    /// The outlet, as given or as the page names it.
    public var source: String?
    public var url: String?
    public var published: CalendarDay?
    /// Where the publication date comes from; nil exactly when `published` is.
    public var publishedBasis: PublishedBasis?
    /// BCP 47 tag where the input names one.
    public var language: String?
    /// The article's own words, boilerplate and title removed; paragraphs end with a line feed.
    public var text: String

    public init(
        key: String, title: String? = nil, byline: String? = nil, source: String? = nil, url: String? = nil,
        published: CalendarDay? = nil, publishedBasis: PublishedBasis? = nil, language: String? = nil, text: String
    ) {
        self.key = key
        self.title = title
        self.byline = byline
        self.source = source
        self.url = url
        self.published = published
        self.publishedBasis = publishedBasis
        self.language = language
        self.text = text
    }

    /// 16 hexadecimal digits that change when anything of the article does that extraction reads or an answer cites.
    public var fingerprint: String {
        var hash = StableHash()
        for part in [title, byline, source, url, published?.iso, publishedBasis?.rawValue, language, text] {
            hash.add(part ?? "\u{0}")
        }
        return hash.hex
    }
}

/// Where a publication date comes from, from the most to the least trusted.
public enum PublishedBasis: String, Codable, Sendable, CaseIterable {
    /// An option, or a field of the record.
    case given
    /// HTML meta tags, JSON-LD, `time`, or a feed.
    case metadata
    case url
    case filename
    case dateline
    /// The day on which a web archive fetched the page.
    case inferred
}
