import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads a JSON file: one article, an array of articles, an object that holds such an array, or a JSON Feed.
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
        var fields = ArticleFields(options: options, path: path)
        let place = InputPlace(file: path)
        guard let items = list(in: value) else {
            var notices = notices
            let article = try fields.article(value, place: place, fallbackKey: path, notices: &notices)
            try body(.article(article, notices: notices + fields.names.notices(place)))
            return
        }
        for notice in notices { try body(.notice(notice)) }
        guard !items.isEmpty else { throw ReadFailure.Problem.noItems }
        let feed = JSONFeed(value)
        if let feed { fields.shared = feed.shared }
        for (i, item) in items.enumerated() {
            let place = InputPlace(file: "\(path)#\(i + 1)")
            var own: [ReadNotice] = []
            let outcome: ReadOutcome
            do throws(ReadFailure.Problem) {
                let record = feed == nil ? item : JSONFeed.record(item)
                let article = try fields.article(record, place: place, fallbackKey: place.file, notices: &own)
                outcome = .article(article, notices: own)
            } catch {
                outcome = .failure(ReadFailure(place, error, record: try Self.line(item)))
            }
            try body(outcome)
        }
        for notice in fields.names.notices(place) { try body(.notice(notice)) }
    }

    /// The articles of a list, wherever an answer of a news service keeps it; nil for an article by itself.
    private func list(in value: JSONValue) -> [JSONValue]? {
        if let items = value.elements { return items }
        guard case .object(let fields) = value else { return nil }
        let textNames = ArticleField.text.names
        let isArticle = (textNames + [options.fieldNames["text"]].compactMap { $0 }).contains {
            fields[$0]?.string != nil
        }
        guard !isArticle else { return nil }
        let names = Self.listNames + textNames
        // Of a list that is named, even an empty one; of one inside an envelope, as {"response": {"docs": […]}}.
        let places = [fields] + ["response", "data", "result"].compactMap { fields[$0]?.fields }
        return places.lazy.flatMap { place in names.compactMap { place[$0]?.elements } }.first {
            $0.allSatisfy { $0.fields != nil }
        }
    }

    /// A record anew on one line, for whoever keeps the bad ones: where it stood in the file is not known any more.
    private static func line(_ item: JSONValue) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(item))
    }
}
