import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads JSON Lines: one article a line, blank lines passed over, each line decoded and judged by itself.
struct JSONLinesReader {
    var options: ReadingOptions
    var path: String

    func read(_ bytes: UnsafeRawBufferPointer, _ body: (ReadOutcome) throws -> Void) throws {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            number += 1
            let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
            start = end + 1
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            try body(outcome(line, number: number))
        }
    }

    private func outcome(_ line: UnsafeRawBufferPointer, number: Int) -> ReadOutcome {
        let place = InputPlace(file: path, line: number)
        do throws(ReadFailure.Problem) {
            guard line.count <= ReadingLimits.fileBytes else {
                throw .tooLarge(bytes: line.count, limit: ReadingLimits.fileBytes)
            }
            let decoded = try DecodedText(line)
            var notices = decoded.notice.map { [ReadNotice(place, $0)] } ?? []
            let value = try Self.value(decoded.text)
            let fields = ArticleFields(options: options, path: path)
            let article = try fields.article(value, place: place, fallbackKey: "\(path):\(number)", notices: &notices)
            return .article(article, notices: notices)
        } catch {
            return .failure(ReadFailure(place, error))
        }
    }

    private static func value(_ line: String) throws(ReadFailure.Problem) -> JSONValue {
        do {
            return try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
        } catch {
            let syntax = JSONSyntax(line)
            if syntax.isTruncated { throw .truncatedLine }
            throw .malformedJSON(syntax.words ?? "\(error)".singleSpaced)
        }
    }
}
