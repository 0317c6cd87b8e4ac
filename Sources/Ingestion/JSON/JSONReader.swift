import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads a JSON file: one article, an array of articles, or an object that holds such an array.
struct JSONReader {
    var options: ReadingOptions
    var path: String

    private static let listNames = [
        "articles", "items", "documents", "docs", "results", "data", "records", "stories", "hits",
    ]

    func read(_ text: String, notices: [ReadNotice], _ body: (ReadOutcome) throws -> Void) throws {
        let value: JSONValue
        do {
            value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        } catch {
            if InputFormat.looksLikeLines(text) {
                try JSONLinesReader(options: options, path: path).read(ByteStream(Array(text.utf8)), body)
                return
            }
            throw ReadFailure.Problem.malformedJSON(JSONSyntax(text).words ?? "\(error)".singleSpaced)
        }
        let fields = ArticleFields(options: options, path: path)
        guard let items = Self.list(in: value) else {
            var notices = notices
            let article = try fields.article(value, place: InputPlace(file: path), fallbackKey: path, notices: &notices)
            try body(.article(article, notices: notices))
            return
        }
        for notice in notices { try body(.notice(notice)) }
        guard !items.isEmpty else { throw ReadFailure.Problem.noItems }
        for (i, item) in items.enumerated() {
            let place = InputPlace(file: "\(path)#\(i + 1)")
            var own: [ReadNotice] = []
            let outcome: ReadOutcome
            do {
                let article = try fields.article(item, place: place, fallbackKey: place.file, notices: &own)
                outcome = .article(article, notices: own)
            } catch {
                outcome = .failure(ReadFailure(place, error))
            }
            try body(outcome)
        }
    }

    private static func list(in value: JSONValue) -> [JSONValue]? {
        if let items = value.elements { return items }
        guard case .object(let fields) = value, !ArticleFields.textNames.contains(where: { fields[$0]?.string != nil })
        else { return nil }
        return (listNames + ArticleFields.textNames).lazy.compactMap { fields[$0]?.elements }.first {
            $0.allSatisfy { if case .object = $0 { true } else { false } }
        }
    }
}
