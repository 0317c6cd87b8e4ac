import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads one of many JSON objects, decoded and judged by itself.
struct JSONRecord {
    var options: ReadingOptions
    /// The path as given.
    var path: String
    /// The key of an article without one of its own.
    var key: String

    func outcome(_ bytes: ArraySlice<UInt8>, at place: InputPlace) -> ReadOutcome {
        do throws(ReadFailure.Problem) {
            guard bytes.count <= ReadingLimits.fileBytes else {
                throw .tooLarge(bytes: bytes.count, limit: ReadingLimits.fileBytes)
            }
            let decoded = try Self.decoded(bytes)
            var notices = decoded.notice.map { [ReadNotice(place, $0)] } ?? []
            let value = try Self.value(decoded.text)
            let fields = ArticleFields(options: options, path: path)
            let article = try fields.article(value, place: place, fallbackKey: key, notices: &notices)
            return .article(article, notices: notices)
        } catch {
            return .failure(ReadFailure(place, error, record: Array(bytes)))
        }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(ReadFailure.Problem) -> DecodedText {
        let result = bytes.withUnsafeBytes { bytes in
            Result<DecodedText, ReadFailure.Problem> { () throws(ReadFailure.Problem) in try DecodedText(bytes) }
        }
        return try result.get()
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
