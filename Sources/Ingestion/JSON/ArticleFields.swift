import Record

/// Turns one JSON object into an article by the field names people use.
struct ArticleFields {
    var options: ReadingOptions
    /// The path as given, for the key and a date in the file's name.
    var path: String

    static let textNames = ["text", "body", "content", "maintext"]
    private static let titleNames = ["title", "headline"]
    private static let dateNames = ["published", "date", "date_publish", "publish_date"]
    private static let urlNames = ["url", "link"]
    private static let sourceNames = ["source", "outlet"]
    private static let bylineNames = ["byline", "author", "authors"]
    private static let languageNames = ["language", "lang"]

    /// - Parameters:
    ///   - place: where the object stands, for messages.
    ///   - fallbackKey: the key of an article without `id` and `key`.
    func article(
        _ object: JSONValue, place: InputPlace, fallbackKey: String, notices: inout [ReadNotice]
    )
        throws(ReadFailure.Problem) -> Article
    {
        guard case .object(let fields) = object else { throw .notAnArticle(found: object.kindName) }
        if fields["schema"]?.string?.hasPrefix("chancery.extraction/") == true { throw .extractionRecord }
        guard let (textName, value) = Self.first(Self.textNames, in: fields) else {
            throw .missingText(fields: Self.textNames)
        }
        guard let written = value.string else {
            throw .wrongType(field: textName, found: value.kindName, wanted: "the article's text as a string")
        }
        let text = HTMLText.isMarkup(written) ? try Self.stripped(written) : written
        guard text.filled != nil else { throw .noText }

        var local: [ReadNotice] = []
        func string(_ names: [String], _ alternative: (JSONValue) -> String? = { _ in nil }) -> String? {
            guard let (name, value) = Self.first(names, in: fields) else { return nil }
            if let text = value.string ?? alternative(value) { return text.filled }
            local.append(
                ReadNotice(place, .field(name: name, reason: "is \(value.kindName) and was passed over; give a string"))
            )
            return nil
        }
        var published: CalendarDay?
        if let written = string(Self.dateNames) {
            published = DateForms.day(in: written)
            if published == nil {
                local.append(
                    ReadNotice(
                        place, .field(name: "published", reason: "is not a date ('\(written)'); write it as 2024-03-13")
                    ))
            }
        }
        let url = string(Self.urlNames)
        let date = PublicationDate(option: options.published, field: published, url: url, path: path, text: text)
            .resolved
        let key = string(["id", "key"]) { if case .number(let number) = $0 { Self.whole(number) } else { nil } }
        let article = Article(
            key: key ?? fallbackKey, title: string(Self.titleNames)?.singleSpaced,
            byline: string(Self.bylineNames, Self.names),
            source: options.source ?? string(Self.sourceNames) { $0["name"]?.string ?? $0["title"]?.string }, url: url,
            published: date?.day, publishedBasis: date?.basis, language: string(Self.languageNames), text: text)
        notices += local
        return article
    }

    /// The first of `names` that is there and not null.
    private static func first(_ names: [String], in fields: [String: JSONValue]) -> (String, JSONValue)? {
        for name in names {
            if let value = fields[name], value != .null { return (name, value) }
        }
        return nil
    }

    private static func whole(_ number: Double) -> String {
        number.rounded() == number && abs(number) < 9e15 ? String(Int(number)) : String(number)
    }

    /// Authors come as a string, an array of strings, or objects with a name.
    private static func names(_ value: JSONValue) -> String? {
        switch value {
        case .string(let name): name
        case .object: value["name"]?.string
        case .array(let items): items.isEmpty ? "" : items.compactMap(names).joined(separator: ", ").filled
        default: nil
        }
    }

    private static func stripped(_ markup: String) throws(ReadFailure.Problem) -> String {
        var text = ""
        for block in try HTMLText.paragraphs(markup) { text += block.text + "\n" }
        return text
    }
}
