import TestSupport
import Testing

/// Help, version, and arguments that cannot be followed.
@Suite struct UsageTests {
    static let commands = [
        "ingest", "ask", "events", "people", "countries", "ministries", "agreements", "series", "show", "search",
        "export events",
        "extract", "load", "explain", "info", "check",
    ]

    @Test(arguments: commands) func helpShowsAnExample(name: String) throws {
        let chancery = Command(in: try TemporaryDirectory())
        let outcome = try chancery.run(name.split(separator: " ").map(String.init) + ["--help"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\n  chancery \(name)") || outcome.output.contains("| chancery \(name)"))
        #expect(outcome.errors.isEmpty)
        #expect(try chancery.directory.names().isEmpty)
    }

    @Test func versionIsANumber() throws {
        let outcome = try Command(in: TemporaryDirectory())("--version")
        #expect(outcome.code == 0)
        #expect(outcome.output.split(separator: ".").count == 3)
    }

    @Test(arguments: [
        (["nosuch"], "nosuch"), (["events", "--nosuch"], "--nosuch"), (["ingest"], "no articles were named"),
        (["ask"], "question"),
        (["ask", ""], "question is empty"),
        (["events", "--since", "last week"], "write a year, a month or a day"),
        (["events", "--until", "2015-13"], "2015-03"),
        (["events", "--since", "2016", "--until", "2015"], "exchange them"),
        (["events", "--country", "Frnace"], "did you mean France"),
        (["people", "--country", "Atlantis"], "no country or organization is called that"),
        (["events", "--kind", "lunch"], "meeting"),
        (["events", "--limit", "0"], "give 1 or more"), (["ingest", "a.txt", "--published", "tomorrow"], "2015-03-20"),
        (["ingest", "a.txt", "--format", "pdf"], "html"), (["export", "events", "--format", "xls"], "csv"),
        (["ask", "--as-of", "2015", "when did Japan and China meet"], "2015-03-20"),
    ])
    func badUsageIs64(arguments: [String], says: String) throws {
        let outcome = try Archive.shared().run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.errors.hasPrefix("chancery: "))
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }
}
