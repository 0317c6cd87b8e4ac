import Ingestion
import Record
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct InputTests {
    static let line = "The foreign ministers of Norland and Sudmark met in Osthavn on Tuesday.\n"

    @Test func foldersAreWalkedSortedAndHiddenFilesSkipped() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/z.html", "a/c.json", ".hidden.txt", ".git/x.txt", "notes.pdf"] {
            let text =
                name.hasSuffix("json")
                ? "{\"text\": \"One.\"}" : name.hasSuffix("html") ? "<p>\(Self.line)</p>" : Self.line
            try folder.write(text, to: name)
        }
        let reading = try Reading(paths: [folder.path])
        #expect(reading.articles.map(\.key) == ["a/c.json", "a/z.html", "b.txt"].map { folder.path + "/" + $0 })
        #expect(reading.failures.isEmpty)
        #expect(reading.notices.map(\.matter) == [.passedOver(count: 1, endings: ["pdf"])])
    }

    @Test func oneBadFileDoesNotStopTheRest() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "1.txt")
        try folder.write("{", to: "2.json")
        try folder.write(Self.line, to: "3.txt")
        let reading = try Reading(
            paths: [folder.path, folder.path + "/3.text", "-"], standardInput: Array(Self.line.utf8))
        #expect(reading.articles.map(\.key) == [folder.path + "/3.txt", "-"])
        #expect(reading.failures.count == 3)
        #expect(reading.failures[0].problem == .empty)
        #expect(reading.failures[2].problem == .noSuchPath(near: [folder.path + "/3.txt"]))
    }

    @Test func aFolderWithoutArticles() throws {
        let folder = try TemporaryFolder()
        try folder.write("a,b", to: "a.pdf")
        #expect(try Reading(paths: [folder.path]).failures.map(\.problem) == [.folderWithoutArticles])
        let read = try Reading(paths: [folder.path], options: ReadingOptions(format: .text))
        #expect(read.failures.map(\.problem) != [.folderWithoutArticles])
    }

    @Test func linkedFoldersAreNotFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.line, to: "a.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: folder.path)
        let reading = try Reading(paths: [folder.path])
        #expect(reading.articles.count == 1)
        #expect(reading.notices.map(\.matter) == [.linkedFolder])
    }

    @Test func standardInputThatFails() throws {
        struct Closed: Error {}
        var failures: [ReadFailure] = []
        let take = { (outcome: ReadOutcome) in if case .failure(let failure) = outcome { failures.append(failure) } }
        try ArticleReader().read(paths: ["-"], standardInput: { throw Closed() }, take)
        #expect(failures.first?.description.hasPrefix("standard input: cannot be read (Closed()") == true)
    }

    @Test func whatTheCallerThrowsEndsTheReading() throws {
        struct Enough: Error {}
        #expect(throws: Enough.self) {
            try ArticleReader().read(Array(Self.line.utf8), named: "a.txt") { _ in throw Enough() }
        }
        #expect(throws: Enough.self) {
            try ArticleReader().read(Array("[{\"text\": \"a\"}]".utf8), named: "a.json") { _ in throw Enough() }
        }
    }

    @Test(arguments: [
        ("{\"text\": \"One.\"}", "One."), ("[{\"text\": \"One.\"}]", "One."), ("{\"text\": \"One.\"}\n{\"te", "One."),
        ("<rss><channel><item><description>One.</description></item></channel></rss>", "One.\n"),
        ("  <!DOCTYPE html><html><body><p>\(line)</p></body></html>", line), (line, line),
        ("[Osthavn] \(line)", "[Osthavn] \(line)"),
    ])
    func theFormatIsSeenInTheContent(_ content: String, _ text: String) throws {
        #expect(try Reading(paths: ["-"], standardInput: Array(content.utf8)).articles.map(\.text) == [text])
    }

    @Test func aMisnamedFileIsReadAsWhatItIs() throws {
        let reading = try Reading("<!doctype html><title>x</title><p>\(Self.line)</p>", named: "a.txt")
        #expect(try reading.only().text == Self.line)
        #expect(reading.notices.map(\.description) == ["a.txt: named .txt but holds HTML; read as that"])
    }

    @Test func theFormatGivenGoesFirst() throws {
        let reading = try Reading(
            "<p>One two three four five six seven.</p>", named: "a.html", options: ReadingOptions(format: .text))
        #expect(try reading.only().text == "<p>One two three four five six seven.</p>\n")
    }

    @Test(arguments: InputFormat.allCases) func emptyInputs(_ format: InputFormat) throws {
        let reading = try Reading(" \n\t\n", named: "a", options: ReadingOptions(format: format))
        #expect(
            reading.failures.map(\.description) == ["a: the file is empty; remove it or put the article's text into it"]
        )
    }

    @Test func aPageTooLargeIsRefused() throws {
        let page = "<p>" + String(repeating: "The ministers met. ", count: ReadingLimits.pageBytes / 18)
        let failure = try #require(try Reading(page, named: "a.html").failures.first)
        #expect(failure.problem == .tooLarge(bytes: page.utf8.count, limit: ReadingLimits.pageBytes))
    }

    @Test func theOrderOfDates() throws {
        func basis(_ json: String, path: String, option: Bool = false) throws -> String {
            let options = ReadingOptions(published: option ? CalendarDay(iso: "2020-01-01") : nil)
            let article = try Reading(json, named: path, options: options).only()
            return "\(article.published?.iso ?? "none") \(article.publishedBasis?.rawValue ?? "none")"
        }
        let text = "\"text\": \"KYIV, 5 May 2014 - The envoy left.\""
        let url = "\"url\": \"https://example.org/2016/02/03/x\""
        #expect(
            try basis("{\(text), \(url), \"date\": \"2015-03-20\"}", path: "2017-01-01.json", option: true)
                == "2020-01-01 given")
        #expect(try basis("{\(text), \(url), \"date\": \"2015-03-20\"}", path: "2017-01-01.json") == "2015-03-20 given")
        #expect(try basis("{\(text), \(url)}", path: "2017-01-01.json") == "2016-02-03 url")
        #expect(try basis("{\(text)}", path: "2017-01-01.json") == "2017-01-01 filename")
        #expect(try basis("{\(text)}", path: "a.json") == "2014-05-05 dateline")
        #expect(try basis("{\"text\": \"KYIV, 5 May - The envoy left.\"}", path: "a.json") == "none none")
    }
}
