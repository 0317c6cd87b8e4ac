import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A web archive through the built program.
@Suite struct WARCCommandTests {
    @Test func aPackedArchiveIsIngested() throws {
        let chancery = Command(in: try TemporaryDirectory())
        let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        let fixture = "\(tests.joined(separator: "/"))/Corpora/Formats/pages.warc.gz"
        try chancery.directory.write(Array(try Data(contentsOf: URL(filePath: fixture))), to: "news/pages.warc.gz")
        let outcome = try chancery("ingest", "news")
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("6 added"))
        #expect(outcome.errors.contains("8 records passed over"))
        // 'On Thursday' is told by a page of Friday, 26 August 2016.
        #expect(try chancery("events", "--country", "GH").output.contains("2016-08-25"))
        #expect(try chancery("ingest", "news").errors.contains("6 unchanged"))
        #expect(try chancery.shell("\"$CHANCERY\" extract - < news/pages.warc.gz | wc -l").output.contains("6"))
    }
}
