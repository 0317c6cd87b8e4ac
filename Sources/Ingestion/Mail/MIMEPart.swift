/// One part of a message, or the message itself, and what it holds of text (RFC 2046).
struct MIMEPart {
    let header: MailHeader
    private let body: ArraySlice<UInt8>
    private let type: ContentType

    /// Text of a message by one of its parts.
    struct Text {
        var text: String
        var isHTML: Bool
        var notice: ReadNotice.Matter?
    }

    /// Parts inside one another; deeper ones are made to harm.
    private static let depth = 16

    init(_ bytes: ArraySlice<UInt8>, isInDigest: Bool = false) {
        var left = bytes
        header = MailHeader(&left)
        body = left
        type = ContentType(header.raw("content-type") ?? (isInDigest ? "message/rfc822" : nil))
    }

    /// The texts in reading order: of alternatives those in plain text, else those in HTML; attachments are passed over.
    func texts(depth: Int = 0) throws(ReadFailure.Problem) -> [Text] {
        guard depth <= Self.depth else { throw .tooDeeplyNested(limit: Self.depth) }
        let disposition = header.raw("content-disposition")?.lowercased().trimmed ?? ""
        if disposition.hasPrefix("attachment") { return [] }
        if type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], !boundary.isEmpty {
            let parts = MIMEParts.split(body, boundary: boundary)
            if !parts.isEmpty { return try partTexts(parts, depth: depth) }
        }
        if type.name == "message/rfc822" || type.name == "message/global" {
            return try MIMEPart(TransferEncoding(header.raw("content-transfer-encoding")).decoded(body)[...])
                .texts(depth: depth + 1)
        }
        guard type.name == "text/plain" || type.name == "text/html" || type.name.hasPrefix("multipart/") else {
            return []
        }
        // A named file is one even where nobody says `attachment`.
        if disposition.holds("filename="), depth > 0, type.name == "text/plain" { return [] }
        return try [text()]
    }

    private func partTexts(_ parts: [ArraySlice<UInt8>], depth: Int) throws(ReadFailure.Problem) -> [Text] {
        var all: [[Text]] = []
        var problem: ReadFailure.Problem?
        for part in parts {
            // A part that cannot be read costs only itself where another is the text.
            do throws(ReadFailure.Problem) {
                all.append(try MIMEPart(part, isInDigest: type.name == "multipart/digest").texts(depth: depth + 1))
            } catch {
                problem = problem ?? error
            }
        }
        if let problem, all.allSatisfy(\.isEmpty) { throw problem }
        switch type.name {
        case "multipart/alternative":
            let filled = all.filter { $0.contains { $0.text.filled != nil } }
            return filled.first { $0.allSatisfy { !$0.isHTML } } ?? filled.last ?? []
        case "multipart/related": return all.first { !$0.isEmpty } ?? []
        default: return all.flatMap { $0 }
        }
    }

    /// Both forms of a message that has them, for when its plain text holds no article.
    func htmlTexts(depth: Int = 0) throws(ReadFailure.Problem) -> [Text] {
        guard depth <= Self.depth else { return [] }
        if header.raw("content-disposition")?.lowercased().trimmed.hasPrefix("attachment") == true { return [] }
        if type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], !boundary.isEmpty {
            var all: [Text] = []
            for part in MIMEParts.split(body, boundary: boundary) {
                all += try MIMEPart(part).htmlTexts(depth: depth + 1)
            }
            return all
        }
        return type.name == "text/html" ? try [text()] : []
    }

    private func text() throws(ReadFailure.Problem) -> Text {
        let bytes = TransferEncoding(header.raw("content-transfer-encoding")).decoded(body)
        let isHTML = type.name == "text/html"
        let named = type.parameters["charset"]?.lowercased().filled
        let result = bytes.withUnsafeBytes { bytes in
            Result<DecodedText, ReadFailure.Problem> { () throws(ReadFailure.Problem) in
                let declared = named ?? (isHTML ? DecodedText.declaredCharset(bytes) : nil)
                return try DecodedText(bytes, declared: declared == "us-ascii" ? nil : declared)
            }
        }
        let decoded = try result.get()
        var text = decoded.text.withLineFeeds
        if !isHTML, type.parameters["format"]?.lowercased() == "flowed" {
            text = FlowedText.unfolded(text, dropsSpaces: type.parameters["delsp"]?.lowercased() == "yes")
        }
        // That a message is in the encoding it names is no news.
        var notice = decoded.notice
        if named != nil, case .encoding = notice { notice = nil }
        return Text(text: text, isHTML: isHTML, notice: notice)
    }
}
