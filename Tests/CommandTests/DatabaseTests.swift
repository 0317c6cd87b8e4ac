import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Databases that are missing, foreign, newer, or named in other ways.
@Suite struct DatabaseTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws {
        chancery = Command(in: try TemporaryDirectory())
        try folder.write(Archive.visit, to: "visit.txt")
    }

    @Test(arguments: [
        ["events"], ["ask", "when did Japan and China meet"], ["info"], ["check"], ["show", "Japan"],
        ["search", "talks"],
    ])
    func aMissingOneIsNotMade(arguments: [String]) throws {
        let outcome = try chancery.run(arguments)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("chancery.sqlite: no such database"))
        #expect(try folder.names() == ["visit.txt"])
    }

    @Test func namedByOptionThenByEnvironment() throws {
        let environment = ["CHANCERY_DB": "env.sqlite"]
        #expect(try chancery("ingest", "visit.txt", environment: environment).code == 0)
        #expect(try folder.names() == ["env.sqlite", "visit.txt"])
        #expect(try chancery("events", environment: environment).code == 0)
        #expect(
            try chancery("events", "--db", "other.sqlite", environment: environment).errors.contains("other.sqlite"))
    }

    @Test func notADatabase() throws {
        for arguments in [["events", "--db", "visit.txt"], ["ingest", "visit.txt", "--db", "visit.txt"]] {
            let outcome = try chancery.run(arguments)
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("not an SQLite database"))
        }
        #expect(try folder.read("visit.txt") == Archive.visit)
    }

    /// Offsets of the SQLite file format: 60 is the schema version, 68 the program that the file belongs to.
    @Test(arguments: [(60, "newer chancery"), (68, "another program")])
    func newerOrForeign(offset: Int, says: String) throws {
        #expect(try chancery("ingest", "visit.txt").code == 0)
        var bytes = Array(try Data(contentsOf: URL(filePath: folder.path("chancery.sqlite"))))
        bytes[offset + 2] = 7
        try folder.write(bytes, to: "chancery.sqlite")
        for arguments in [["events"], ["ingest", "visit.txt"]] {
            let outcome = try chancery.run(arguments)
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("chancery.sqlite") && outcome.errors.contains(says), "\(outcome.errors)")
        }
    }

    @Test func aFolderThatIsNotThere() throws {
        let outcome = try chancery("ingest", "visit.txt", "--db", "none/a.sqlite")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("none/a.sqlite: cannot be opened"))
    }
}
