/// A field of an article as records give it, named as `--map` takes it.
public enum ArticleField: String, Sendable, CaseIterable {
    case text, title, published, url, source, byline, language, id

    /// The names that people give to the field, the likeliest first.
    ///
    /// Letters only: a record may write them in capitals, with `_`, `-` or spaces between (`Publish Date`).
    var names: [String] {
        switch self {
        case .text: ["text", "body", "content", "maintext", "fulltext", "articlebody", "contenttext", "contenthtml"]
        case .title: ["title", "headline", "webtitle"]
        case .published:
            [
                "published", "date", "datepublish", "publishdate", "publishedat", "publisheddate", "datepublished",
                "publicationdate", "pubdate", "webpublicationdate",
            ]
        case .url: ["url", "link", "weburl", "articleurl"]
        case .source: ["source", "outlet", "publisher", "publication"]
        case .byline: ["byline", "author", "authors"]
        case .language: ["language", "lang"]
        case .id: ["id", "key"]
        }
    }

    /// Names of a field that holds HTML, whatever it looks like.
    static let markupNames: Set<String> = ["contenthtml"]

    /// A name in lower case without what people put between its words.
    static func folded(_ name: String) -> String {
        var out: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case 0x41...0x5A: out.append(byte | 0x20)
            case UInt8(ascii: "_"), UInt8(ascii: "-"), 0...0x20: break
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
