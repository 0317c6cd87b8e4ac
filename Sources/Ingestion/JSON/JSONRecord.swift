import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads one of many JSON objects, decoded and judged by itself.
struct JSONRecord {
    var fields: ArticleFields
    /// The key of an article without one of its own.
    var key: String

    func outcome(_ bytes: ArraySlice<UInt8>, at place: InputPlace) -> ReadOutcome {
        do throws(ReadFailure.Problem) {
            guard bytes.count <= ReadingLimits.fileBytes else {
                throw .tooLarge(bytes: bytes.count, limit: ReadingLimits.fileBytes)
            }
            let decoded = try DecodedText(record: bytes)
            var notices = decoded.notice.map { [ReadNotice(place, $0)] } ?? []
            let value = try Self.value(decoded.text)
            let article = try fields.article(value, place: place, fallbackKey: key, notices: &notices)
            return .article(article, notices: notices)
        } catch {
            // What was cut at the limit is no record that anybody could put right.
            let isWhole = bytes.count <= ReadingLimits.fileBytes
            return .failure(ReadFailure(place, error, record: isWhole ? Array(bytes) : []))
        }
    }

    private static func value(_ text: String) throws(ReadFailure.Problem) -> JSONValue {
        do {
            return try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        } catch {
            let syntax = JSONSyntax(text)
            if syntax.isTruncated { throw .truncatedLine }
            throw .malformedJSON(syntax.words ?? "\(error)".singleSpaced)
        }
    }
}

extension DecodedText {
    /// One record of many, whose input declares no encoding.
    init(record bytes: ArraySlice<UInt8>) throws(ReadFailure.Problem) {
        let result = bytes.withUnsafeBytes { bytes in
            Result<DecodedText, ReadFailure.Problem> { () throws(ReadFailure.Problem) in try DecodedText(bytes) }
        }
        self = try result.get()
    }
}
