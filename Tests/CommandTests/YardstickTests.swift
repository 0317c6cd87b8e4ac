import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A real newspaper page, pasted whole, must come out right through the real program.
///
/// The page belongs to its newspaper and lies in `../shared/seed` beside the project, where there is one; without it these tests
/// are skipped. What is in the page is told in `annotation.json` beside it.
@Suite(.enabled(if: Yardstick.page != nil, "needs ../shared/seed with the pasted page"))
struct YardstickTests {
    @Test func answersWithTheRoundBefore() throws {
        let chancery = try Yardstick.read(["--published", "2015-03-20", "--source", "Shanghai Daily"])
        let answer = try chancery("ask", "when did Japan–China security talks last meet")
        #expect(answer.code == 0)
        #expect(answer.output.contains("19 March 2015"))
        #expect(answer.output.contains("Tokyo"))
        #expect(answer.output.contains("January 2011 in Beijing"))
        #expect(answer.output.contains("JAPAN and China held security talks yesterday"))
        #expect(answer.output.contains("Shanghai Daily, 20 March 2015"))
    }

    @Test func isHonestWithoutADate() throws {
        let chancery = try Yardstick.read([])
        let answer = try chancery("ask", "when did Japan–China security talks last meet")
        #expect(answer.output.contains("day before publication"))
        #expect(answer.output.contains("not known"))
        #expect(answer.output.contains("about 2015"))
    }

    @Test(arguments: [
        "1993  launch", "2011-01  meeting", "2011-01/2015-03  suspension", "2014  agreement", "2015-03-19  meeting",
        "2015-03-19  resumption",
    ])
    func readsTheEvents(_ wanted: String) throws {
        let chancery = try Yardstick.read(["--published", "2015-03-20"])
        let rows = try chancery("events").output.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).prefix(2).joined(separator: "  ")
        }
        #expect(rows.contains(wanted), "read \(rows)")
    }

    @Test func readsOfficialsAndMinistries() throws {
        let chancery = try Yardstick.read(["--published", "2015-03-20"])
        let people = try chancery("people").output
        for official in ["Liu Jianchao", "Shinsuke Sugiyama", "Shinzo Abe"] { #expect(people.contains(official)) }
        #expect(people.split(separator: "\n").count == 4, "nobody else, and nothing of the footer")
        let ministries = try chancery("ministries").output.split(separator: "\n").dropFirst()
        #expect(ministries.count == 4, "the foreign and defence ministries of both")
        #expect(try chancery("series").output.contains("Japan–China security talks"))
        #expect(try chancery("agreements").output.contains("four-point agreement"))
    }
}

private enum Yardstick {
    static let page: String? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = root.deletingLastPathComponent().appending(
            path: "shared/seed/japan-china-talks-end-4-year-hiatus.txt")
        return FileManager.default.fileExists(atPath: page.path) ? page.path : nil
    }()

    /// The page, ingested into a database of its own.
    static func read(_ options: [String]) throws -> Command {
        let chancery = Command(in: try TemporaryDirectory())
        let outcome = try chancery.run(["ingest", page ?? ""] + options)
        #expect(outcome.code == 0)
        return chancery
    }
}
