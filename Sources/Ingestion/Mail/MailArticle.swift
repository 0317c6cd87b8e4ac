import Record

/// Makes an article of a message: subject, sender, date and text.
struct MailArticle {
    var options: ReadingOptions
    /// The path as given.
    var path: String

    /// - Parameter key: the key of a message without an identifier.
    func outcome(_ bytes: [UInt8], at place: InputPlace, key: String) throws(ReadFailure.Problem) -> ReadOutcome {
        let message = MIMEPart(bytes[...])
        let header = message.header
        guard header.count > 0 else { throw .malformedMail("no header") }
        let title = header.text("subject").map(Self.withoutPrefix)
        var texts = try message.texts()
        var page = try Self.page(texts, title: title)
        if page.text.isEmpty {
            // Plain text that says only where to read the message.
            texts = try message.htmlTexts()
            page = try Self.page(texts, title: title)
        }
        guard !page.text.isEmpty else {
            return .notice(ReadNotice(place, .emptyItem(title.map { "the message '\($0)'" } ?? "a message")))
        }
        let url = header.raw("archived-at")?.trimming(" <>").filled
        let date = PublicationDate(
            option: options.published, metadata: header.raw("date").flatMap(DateForms.day), url: url, path: path,
            text: page.text
        ).resolved
        let sender = MailSender(header)
        let identifier = header.raw("message-id")?.trimming(" \t<>").singleSpaced.filled
        let article = Article(
            key: identifier ?? key, title: page.title, byline: sender.person ?? page.byline,
            source: options.source ?? sender.outlet, url: url, published: date?.day, publishedBasis: date?.basis,
            language: header.raw("content-language")?.filled, text: page.text)
        return .article(article, notices: texts.compactMap { $0.notice.map { ReadNotice(place, $0) } })
    }

    /// `Fwd: Talks resume` without what mail programs put before it.
    private static func withoutPrefix(_ subject: String) -> String {
        var subject = subject
        while let colon = subject.firstIndex(of: ":"),
            ["re", "fw", "fwd", "aw", "wg", "tr"].contains(subject[..<colon].lowercased()),
            let rest = subject[subject.index(after: colon)...].filled
        {
            subject = rest
        }
        return subject
    }

    private static func page(
        _ texts: [MIMEPart.Text], title: String?
    ) throws(ReadFailure.Problem) -> (text: String, title: String?, byline: String?) {
        var text = ""
        var ownTitle = title
        var byline: String?
        for part in texts {
            if part.isHTML {
                text += try MailBody.text(ofPage: part.text)
            } else {
                let page = PastedPage(MailBody.withoutSignature(part.text), title: title)
                ownTitle = ownTitle ?? page.title
                byline = byline ?? page.byline
                text += page.text
            }
        }
        return (text, ownTitle, byline)
    }
}
