import KnowledgeBase

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One message of `--log-format json`.
struct LogLine: Encodable {
    /// `error`: something could not be read or done. `warning`: read, and worth a look. `info`: how it goes.
    enum Level: String, Encodable { case error, warning, info }

    var level: Level
    /// The path as given, `-` for standard input.
    var file: String?
    var line: Int?
    var record: Int?
    var reason: String
    /// What can be done about it.
    var remedy: String?
    /// Of a summary.
    var counts: [String: Int]?
    var seconds: Double?

    /// A message in words, of which the last part, behind a semicolon, is what can be done.
    init(_ level: Level, _ words: String, file: String? = nil, line: Int? = nil, record: Int? = nil) {
        self.level = level
        self.file = file
        self.line = line
        self.record = record
        let cut = Self.remedy(in: words)
        reason = String(words[..<(cut ?? words.endIndex)])
        remedy = cut.map { String(words[words.index($0, offsetBy: 2)...]) }
    }

    /// Where the semicolon before the remedy stands; what is quoted in parentheses may hold others.
    private static func remedy(in words: String) -> String.Index? {
        var depth = 0
        for index in words.indices {
            switch words[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case ";" where depth <= 0 && words[index...].hasPrefix("; "): return index
            default: break
            }
        }
        return nil
    }

    init(_ failure: ReadFailure) {
        self.init(
            .error, failure.words, file: failure.place.file, line: failure.place.line, record: failure.place.record)
    }

    init(_ notice: ReadNotice) {
        self.init(
            .warning, notice.words, file: notice.place.file, line: notice.place.line, record: notice.place.record)
    }

    init(_ failure: FileFailure) {
        self.init(.error, failure.what, file: failure.place)
        remedy = failure.remedy
    }

    /// The line as it is written, without its end.
    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        } catch {
            // Strings and numbers can always be written.
            return "{}"
        }
    }
}
