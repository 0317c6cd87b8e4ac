import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The sample articles give the CSV that lies beside them, by whichever way they are read.
@Suite struct SampleDataTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    private static func folder() throws -> TemporaryDirectory {
        let folder = try TemporaryDirectory()
        try FileManager.default.copyItem(atPath: root + "/SampleData", toPath: folder.path("SampleData"))
        return folder
    }

    @Test func givesTheExpectedCSV() throws {
        let chancery = Command(in: try Self.folder())
        #expect(try chancery("ingest", "SampleData").code == 0)
        let seen = try chancery("export", "events", "--format", "csv").output
        let file = URL(filePath: Self.root + "/SampleData/events.csv")
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(seen == expected, "SampleData/events.csv: RECORD=1 writes what comes out now; read the difference")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(seen.utf8).write(to: file)
            Issue.record("SampleData/events.csv was written anew; look at the difference and run again without RECORD")
        }
    }

    @Test func extractAndLoadGiveWhatIngestGives() throws {
        let chancery = Command(in: try Self.folder())
        #expect(try chancery("ingest", "SampleData", "--db", "one.sqlite").code == 0)
        let records = try chancery("extract", "SampleData")
        #expect(records.code == 0)
        #expect(try chancery("load", "-", "--db", "two.sqlite", input: records.output).code == 0)
        let one = try chancery("export", "events", "--format", "csv", "--db", "one.sqlite").output
        let two = try chancery("export", "events", "--format", "csv", "--db", "two.sqlite").output
        #expect(one == two)
        #expect(one.split(whereSeparator: \.isNewline).count > 100)
    }

    @Test func ingestingTwiceChangesNothing() throws {
        let chancery = Command(in: try Self.folder())
        let first = try chancery("ingest", "SampleData")
        #expect(first.output.contains("74 added") || first.errors.contains("74 added"))
        let before = try chancery("export", "events", "--format", "csv").output
        let second = try chancery("ingest", "SampleData")
        #expect((second.output + second.errors).contains("74 unchanged"))
        #expect(try chancery("export", "events", "--format", "csv").output == before)
    }
}
