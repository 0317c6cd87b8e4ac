#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Values as JSON a person can read, with keys in a fixed order.
enum JSONOutput {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func print(_ value: some Encodable, to sink: ByteSink) throws {
        let text = try text(value)
        // The encoder writes an empty list over three lines.
        try sink.line(text == "[\n\n]" ? "[]" : text)
    }
}
