import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the JSON-LD of a page says of its article (https://schema.org/Article).
struct LinkedData {
    var headline: String?
    var published: CalendarDay?
    var authors: String?
    var publisher: String?
    var url: String?
    var language: String?
    var body: String?

    init(_ tree: HTMLTree) {
        for (i, node) in tree.nodes.enumerated() {
            guard node.tag == .script, node.attribute("type")?.lowercased().hasPrefix("application/ld+json") == true
            else { continue }
            // Broken JSON-LD is common and only costs the page its hints, so it is passed over.
            guard let value = Self.value(tree.rawText(of: i)) else { continue }
            for object in Self.articles(in: value, depth: 0) { add(object) }
        }
    }

    private static func value(_ script: String) -> JSONValue? {
        // Line feeds inside strings are what most broken scripts suffer from.
        let text = String(decoding: script.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
        do { return try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) } catch { return nil }
    }

    private static func articles(in value: JSONValue, depth: Int) -> [JSONValue] {
        guard depth < 6 else { return [] }
        switch value {
        case .array(let items): return items.flatMap { articles(in: $0, depth: depth + 1) }
        case .object(let fields):
            let types = (fields["@type"]?.elements ?? [fields["@type"] ?? .null]).compactMap(\.string)
            if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }) {
                return [value]
            }
            return ["@graph", "mainEntity", "mainEntityOfPage"].compactMap { fields[$0] }.flatMap {
                articles(in: $0, depth: depth + 1)
            }
        default: return []
        }
    }

    private mutating func add(_ article: JSONValue) {
        headline = headline ?? article["headline"]?.string.map(HTMLText.plain)?.filled
        published =
            published
            ?? ["datePublished", "dateCreated"].lazy.compactMap { article[$0]?.string.flatMap(DateForms.day) }.first
        authors = authors ?? article["author"].flatMap(Self.names)
        publisher = publisher ?? article["publisher"].flatMap(Self.names)
        url =
            url ?? article["url"]?.string ?? article["mainEntityOfPage"]?.string
            ?? article["mainEntityOfPage"]?["@id"]?.string
        language = language ?? article["inLanguage"]?.string
        body = body ?? article["articleBody"]?.string?.filled
    }

    /// The names of a person, an organisation, or several.
    private static func names(_ value: JSONValue) -> String? {
        switch value {
        case .string(let name): name.filled
        case .object(let fields): fields["name"]?.string?.filled
        case .array(let items): items.compactMap(names).joined(separator: ", ").filled
        default: nil
        }
    }
}
