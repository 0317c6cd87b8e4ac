import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One line of a corpus, `case => expectation`, with where it stands.
struct CorpusLine: Sendable, CustomTestStringConvertible {
    var place: String
    var input: String
    var expected: String

    var testDescription: String { place }

    /// The lines of `Corpora/Identity/NAME.txt`; comments and empty lines are passed over.
    static func all(of name: String) -> [CorpusLine] {
        let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))
        let path = folder + "/../Corpora/Identity/\(name).txt"
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            guard !line.hasPrefix("#"), let arrow = line.firstRange(of: " => ") else { return nil }
            return CorpusLine(
                place: "\(name).txt:\(index + 1)", input: line[..<arrow.lowerBound].trimmed,
                expected: line[arrow.upperBound...].trimmed)
        }
    }
}

extension Substring {
    var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
