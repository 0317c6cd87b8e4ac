import ArgumentParser
import KnowledgeBase

/// Reads which names an input's records give to the fields of an article, as `text=body,published=pubdate`.
enum MapArgument {
    static func names(_ text: String) throws -> [String: String] {
        var names: [String: String] = [:]
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
            guard pair.count == 2, !pair[1].isEmpty else {
                let field = pair[0].isEmpty ? "text" : pair[0]
                throw ValidationError(
                    "'\(trimmed(part))' names nothing; write \(field)=NAME, with the name in your file")
            }
            guard let field = ArticleField(rawValue: pair[0]) else {
                throw ValidationError("'\(pair[0])' is no field of an article; the fields are \(fields)")
            }
            guard names.updateValue(pair[1], forKey: field.rawValue) == nil else {
                throw ValidationError("'\(field.rawValue)' is named twice; name it once")
            }
        }
        return names
    }

    static var fields: String { ArticleField.allCases.map(\.rawValue).joined(separator: ", ") }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
