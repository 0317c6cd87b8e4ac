import Record

/// Makes an article of one REUTERS element.
struct ReutersArticle {
    var options: ReadingOptions
    /// The path as given.
    var path: String

    /// - Parameter key: the key of an article without a number of its own.
    func outcome(
        _ bytes: ArraySlice<UInt8>, at place: InputPlace, key: String
    ) throws(ReadFailure.Problem) -> ReadOutcome {
        let decoded = try Self.decoded(bytes)
        let markup = SGMLElement(decoded.text)
        let title = markup["TITLE"].map(Self.line)?.filled
        let dateline = markup["DATELINE"].map(Self.line)?.filled
        var text = ReutersText.paragraphs(markup["BODY"] ?? markup.unprocessed ?? "")
        // The dateline begins the text, as it does where wire stories are printed; its dash is there already.
        if let dateline, !text.isEmpty { text = dateline + " " + text }
        // A flash is a headline and nothing else.
        if text.isEmpty { text = title.map { $0 + "\n" } ?? "" }
        guard !text.isEmpty else { return .notice(ReadNotice(place, .emptyItem("an article"))) }
        let date = PublicationDate(
            option: options.published, metadata: markup["DATE"].flatMap(DateForms.day), path: path, text: text
        ).resolved
        let author = markup["AUTHOR"].map(Self.line)
        let article = Article(
            key: markup.attribute("NEWID").map { "reuters-" + $0 } ?? key, title: title,
            byline: author.flatMap { Byline($0)?.names ?? Byline.name($0) }, source: options.source ?? "Reuters",
            published: date?.day, publishedBasis: date?.basis, text: text)
        var notices: [ReadNotice] = []
        if let notice = decoded.notice, case .unreadableBytes = notice { notices = [ReadNotice(place, notice)] }
        return .article(article, notices: notices)
    }

    private static func line(_ text: String) -> String { text.singleSpaced.trimming("*").trimmed }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(ReadFailure.Problem) -> DecodedText {
        let result = bytes.withUnsafeBytes { bytes in
            Result<DecodedText, ReadFailure.Problem> { () throws(ReadFailure.Problem) in
                try DecodedText(bytes, declared: "iso-8859-1")
            }
        }
        return try result.get()
    }
}
