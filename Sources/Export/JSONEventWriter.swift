import Record

/// Writes events as a JSON array, or as JSON Lines; keys are the columns of `EventColumn`, in order, and what is
/// unknown is null.
///
/// Beyond the columns, `citations` holds every source with its words.
public struct JSONEventWriter: EventWriter {
    private let sink: (String) throws -> Void
    private let isArray: Bool
    private var count = 0

    public init(_ sink: @escaping (String) throws -> Void, isArray: Bool) {
        self.sink = sink
        self.isArray = isArray
    }

    public mutating func begin() throws {
        if isArray { try sink("[") }
    }

    public mutating func write(_ event: KnownEvent) throws {
        if isArray { try sink(count == 0 ? "\n" : ",\n") }
        count += 1
        try sink(Self.object(event) + (isArray ? "" : "\n"))
    }

    public mutating func end() throws {
        if isArray { try sink(count == 0 ? "]\n" : "\n]\n") }
    }

    /// One event as an object on one line.
    static func object(_ event: KnownEvent) -> String {
        var members = EventColumn.allCases.map { column -> String in
            let value =
                switch column.cell(event) {
                case .none: "null"
                case .number(let number): number
                case .text(let text): JSONText.string(text)
                case .list(let items): JSONText.array(items)
                }
            return JSONText.string(column.rawValue) + ": " + value
        }
        let citations = event.citations.map { citation in
            let fields: [(String, String?)] = [
                ("article", citation.article), ("title", citation.title), ("source", citation.source),
                ("url", citation.url),
                ("published", citation.published?.iso), ("quote", citation.quote),
            ]
            return "{"
                + fields.map { JSONText.string($0.0) + ": " + ($0.1.map(JSONText.string) ?? "null") }.joined(
                    separator: ", ")
                + ", \"rules\": " + JSONText.array(citation.rules) + "}"
        }
        members.append("\"citations\": [" + citations.joined(separator: ", ") + "]")
        return "{" + members.joined(separator: ", ") + "}"
    }
}

/// Strings as RFC 8259 writes them.
enum JSONText {
    static func array(_ items: [String]) -> String { "[" + items.map(string).joined(separator: ", ") + "]" }

    static func string(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            // U+2028 and U+2029 end lines for some readers of JSON Lines.
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
