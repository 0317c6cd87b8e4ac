import Record

/// Turns one record, a JSON object or a row of a table, into an article.
struct ArticleFields {
    /// What a list of records says of all of them.
    struct Shared {
        var source: String?
        var byline: String?
        var language: String?
    }

    var options: ReadingOptions
    /// The path as given, for a date in the file's name.
    var path: String
    var names: FieldNames
    var shared = Shared()

    init(options: ReadingOptions, path: String) {
        self.options = options
        self.path = path
        names = FieldNames(options.fieldNames)
    }

    /// The article that a JSON object is.
    ///
    /// - Parameters:
    ///   - place: where the object stands, for messages.
    ///   - fallbackKey: the key of an article without an id and an address.
    func article(
        _ object: JSONValue, place: InputPlace, fallbackKey: String, notices: inout [ReadNotice]
    ) throws(ReadFailure.Problem) -> Article {
        guard case .object(let record) = object else { throw .notAnArticle(found: object.kindName) }
        if record["schema"]?.string?.hasPrefix("chancery.extraction/") == true { throw .extractionRecord }
        return try article(names.values(of: record), place: place, fallbackKey: fallbackKey, notices: &notices)
    }

    /// The article whose fields have these values.
    func article(
        _ values: FieldValues, place: InputPlace, fallbackKey: String, notices: inout [ReadNotice]
    ) throws(ReadFailure.Problem) -> Article {
        guard let body = values[.text] else { throw names.missingText }
        guard let written = body.value.string else {
            throw .wrongType(field: body.name, found: body.value.kindName, wanted: "the article's text as a string")
        }
        let isMarkup = ArticleField.markupNames.contains(ArticleField.folded(body.name)) || HTMLText.isMarkup(written)
        let text = isMarkup ? try Self.stripped(written) : written
        guard text.filled != nil else { throw .noText }

        var local: [ReadNotice] = []
        func string(_ field: ArticleField, _ alternative: (JSONValue) -> String? = { _ in nil }) -> String? {
            guard let found = values[field] else { return nil }
            if let text = found.value.string ?? alternative(found.value) { return text.filled }
            let reason = "is \(found.value.kindName) and was passed over; give a string"
            local.append(ReadNotice(place, .field(name: found.name, reason: reason)))
            return nil
        }
        var published: CalendarDay?
        if let written = string(.published) {
            published = DateForms.day(in: written)
            if published == nil {
                let reason = "is not a date ('\(written)'); write it as 2024-03-13"
                local.append(ReadNotice(place, .field(name: values[.published]?.name ?? "published", reason: reason)))
            }
        }
        let url = string(.url)
        let date = PublicationDate(option: options.published, field: published, url: url, path: path, text: text)
            .resolved
        let key = string(.id) { if case .number(let number) = $0 { Self.whole(number) } else { nil } }
        let article = Article(
            key: key ?? url ?? fallbackKey, title: string(.title) { $0["main"]?.string }?.singleSpaced,
            byline: string(.byline, Self.names) ?? shared.byline,
            source: options.source ?? string(.source) { $0["name"]?.string ?? $0["title"]?.string } ?? shared.source,
            url: url, published: date?.day, publishedBasis: date?.basis,
            language: string(.language) ?? shared.language, text: text)
        notices += local
        return article
    }

    private static func whole(_ number: Double) -> String {
        number.rounded() == number && abs(number) < 9e15 ? String(Int(number)) : String(number)
    }

    /// Authors come as a string, an array of strings, or objects with a name.
    static func names(_ value: JSONValue) -> String? {
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
