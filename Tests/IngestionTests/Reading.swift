import Ingestion
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What reading gave, sorted by kind.
struct Reading {
    var articles: [Article] = []
    var notices: [ReadNotice] = []
    var failures: [ReadFailure] = []

    init(_ bytes: [UInt8], named path: String, options: ReadingOptions = ReadingOptions()) throws {
        try ArticleReader(options: options).read(bytes, named: path) { take($0) }
    }

    init(_ text: String, named path: String, options: ReadingOptions = ReadingOptions()) throws {
        try self.init(Array(text.utf8), named: path, options: options)
    }

    init(
        paths: [String], standardInput: [UInt8] = [], options: ReadingOptions = ReadingOptions(),
        fetch: (@Sendable (String) throws(ReadFailure.Problem) -> FetchedInput)? = nil
    ) throws {
        var reading = Reading()
        let take = { (outcome: ReadOutcome) in reading.take(outcome) }
        // In pieces, as a pipe gives them, so that what spans two of them is met in every test.
        var left = standardInput[...]
        let next = {
            defer { left = left.dropFirst(7) }
            return Array(left.prefix(7))
        }
        var reader = ArticleReader(options: options)
        reader.fetch = fetch
        try reader.read(paths: paths, standardInput: next, take)
        self = reading
    }

    private init() {}

    private mutating func take(_ outcome: ReadOutcome) {
        switch outcome {
        case .article(let article, let own):
            articles.append(article)
            notices += own
        case .notice(let notice): notices.append(notice)
        case .failure(let failure): failures.append(failure)
        }
    }

    /// The only article; the test fails when there is none or another outcome.
    func only(_ location: SourceLocation = #_sourceLocation) throws -> Article {
        #expect(failures.isEmpty, sourceLocation: location)
        #expect(articles.count == 1, sourceLocation: location)
        return try #require(articles.first, sourceLocation: location)
    }
}

/// A folder that is gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/ingestion-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = path + "/" + name
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("\(error)") }
    }
}
