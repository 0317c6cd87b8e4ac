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
    /// Empty where the corpus holds single texts.
    public let expected: String
    /// What comments of the form `# published: 2015-03-20` above the line set.
    public let settings: [String: String]

    /// The file's name without folder and ending, which names the rule that it tests.
    public var subject: String {
        let name = place.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }
    public var description: String { "\(place) \(input.prefix(60))" }
}

/// Lines of test cases as plain text, in `Tests/Corpora`.
public enum Corpus {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Tests/Corpora")

    /// Where `Tests/Corpora/NAME` lies.
    public static func path(_ name: String) -> String { root.appending(path: name).path }

    /// The bytes of `Tests/Corpora/NAME`.
    public static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: name)))
    }

    /// The lines of `Tests/Corpora/NAME`; comments (`#`) and empty lines are passed over, `\n` stands for a line feed.
    ///
    /// Throws when the file is missing, holds no case, or a line is none, so that no corpus passes by being empty.
    public static func lines(_ name: String) throws -> [CorpusLine] {
        try read(name) { line, place in
            guard let arrow = line.firstRange(of: " => ") else {
                throw CorpusError(place: place, what: "no ' => ' in the line")
            }
            return (cell(line[..<arrow.lowerBound]), cell(line[arrow.upperBound...]))
        }
    }

    /// The lines of every `.txt` file of `Tests/Corpora/FOLDER`, by name; throws as `lines` does.
    public static func lines(inFolder folder: String) throws -> [CorpusLine] {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        let texts = names.filter { $0.hasSuffix(".txt") }.sorted()
        guard !texts.isEmpty else { throw CorpusError(place: folder, what: "holds no corpus") }
        return try texts.flatMap { try lines("\(folder)/\($0)") }
    }

    /// The lines of a corpus that holds a text a line, with nothing expected beside it; throws as `lines` does.
    public static func texts(_ name: String) throws -> [CorpusLine] { try read(name) { line, _ in (cell(line), "") } }

    private static func read(
        _ name: String, _ split: (_ line: Substring, _ place: String) throws -> (String, String)
    ) throws -> [CorpusLine] {
        let text = String(decoding: try Data(contentsOf: root.appending(path: name)), as: UTF8.self)
        var settings: [String: String] = [:]
        var lines: [CorpusLine] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("# "), let colon = line.firstRange(of: ": "),
                !line[..<colon.lowerBound].dropFirst(2).contains(" ")
            {
                settings[String(line[..<colon.lowerBound].dropFirst(2))] = cell(line[colon.upperBound...])
            }
            guard !line.hasPrefix("#"), line.contains(where: { $0 != " " }) else { continue }
            let place = "\(name):\(index + 1)"
            let (input, expected) = try split(line, place)
            lines.append(CorpusLine(place: place, input: input, expected: expected, settings: settings))
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

    public init(place: String, what: String) {
        self.place = place
        self.what = what
    }

    public var description: String { "\(place): \(what)" }
}
