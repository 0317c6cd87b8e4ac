#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One line of a corpus, `input => expected`, a test case of its own that is named by where it stands.
public struct CorpusLine: Sendable, CustomStringConvertible {
    /// `WeekdayBefore.txt:12`.
    public let place: String
    public let input: String
    public let expected: String

    public var description: String { "\(place) \(input)" }
}

/// Lines of test cases as plain text, in `Tests/Corpora`.
public enum Corpus {
    /// The lines of `Tests/Corpora/NAME`; comments (`#`) and empty lines are passed over, `\n` stands for a line feed.
    ///
    /// Throws when the file is missing, holds no case, or a line is none, so that no corpus passes by being empty.
    public static func lines(_ name: String) throws -> [CorpusLine] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = String(decoding: try Data(contentsOf: root.appending(path: "Tests/Corpora/\(name)")), as: UTF8.self)
        var lines: [CorpusLine] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.hasPrefix("#"), line.contains(where: { $0 != " " }) else { continue }
            let place = "\(name):\(index + 1)"
            guard let arrow = line.firstRange(of: " => ") else {
                throw CorpusError(place: place, what: "no ' => ' in the line")
            }
            lines.append(
                CorpusLine(
                    place: place, input: cell(line[..<arrow.lowerBound]), expected: cell(line[arrow.upperBound...])))
        }
        guard !lines.isEmpty else { throw CorpusError(place: name, what: "holds no case") }
        return lines
    }

    private static func cell(_ text: Substring) -> String {
        let trimmed = text.drop { $0 == " " }
        let end = trimmed.lastIndex { $0 != " " }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
        return trimmed[..<end].split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
    }
}

/// A corpus that cannot be used, and where.
public struct CorpusError: Error, CustomStringConvertible {
    public let place: String
    public let what: String

    public var description: String { "\(place): \(what)" }
}
