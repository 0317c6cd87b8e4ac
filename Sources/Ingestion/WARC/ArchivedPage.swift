/// The page or text in a record, as bytes and what is said about them.
struct ArchivedPage {
    /// What a record's block is taken for.
    enum Kind {
        case page, text
        /// Nothing names the type; the words must show it.
        case unnamed
    }

    /// What a record holds that is no page.
    enum Other: Error {
        case noPage
        case otherStatus
    }

    var kind: Kind
    /// The charset that the header names.
    var charset: String?
    private let response: HTTPResponse?
    private let block: ArraySlice<UInt8>

    /// Throws `Other`.
    init(_ record: WARCRecord) throws(Other) {
        block = record.block
        guard ["response", "resource", "conversion"].contains(record.kind) else { throw .noPage }
        // Some servers send this file as a page.
        if record.target?.hasSuffix("/robots.txt") == true { throw .noPage }
        response = record.kind == "response" ? HTTPResponse(block) : nil
        if let response, response.status != 200 { throw .otherStatus }
        let named = response == nil ? record.header["content-type"] : response?.header["content-type"]
        guard let written = named ?? record.header["warc-identified-payload-type"] else {
            kind = .unnamed
            return
        }
        let type = MediaType(written)
        charset = type.charset
        if type.isPage {
            kind = .page
        } else if record.kind == "conversion", type.name == "text/plain" {
            kind = .text
        } else {
            throw .noPage
        }
    }

    /// The bytes of the page with all codings undone. Throws what `HTTPResponse.body` throws.
    func bytes() throws -> (bytes: [UInt8], isPart: Bool) { try response?.body() ?? (Array(block), false) }

    /// The text of `bytes`, in the charset that the header names, else the page, else as it looks.
    func text(_ bytes: [UInt8]) throws(ReadFailure.Problem) -> DecodedText {
        let result = bytes.withUnsafeBytes { bytes in
            Result<DecodedText, ReadFailure.Problem> { () throws(ReadFailure.Problem) in
                let own = kind == .text ? nil : DecodedText.declaredCharset(bytes)
                let names = [charset, own].compactMap { $0 == "utf8" ? "utf-8" : $0 }
                // A charset that does not exist is a slip of the server; the page may know better.
                let known = names.first { $0 == "utf-8" || CodePage(label: $0) != nil }
                var text = try DecodedText(bytes, declared: known ?? names.first)
                // An archive holds thousands of pages; what they declare needs no word.
                if known != nil, case .encoding = text.notice { text.notice = nil }
                return text
            }
        }
        return try result.get()
    }
}
