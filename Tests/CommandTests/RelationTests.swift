import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Timelines, dyads, people and series over SampleData.
@Suite struct RelationTests {
    static let desk = Result { try Desk() }

    struct Desk: Sendable {
        let chancery: Command

        init() throws {
            chancery = Command(in: try TemporaryDirectory())
            chancery.directory.removeAtExit()
            let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().path
            #expect(try chancery("ingest", root + "/SampleData", "--quiet").code == 0)
        }
    }

    private var chancery: Command { get throws { try Self.desk.get().chancery } }

    @Test func aTimelineGoesYearByYear() throws {
        let outcome = try chancery("timeline", "JP", "China", "--since", "2011", "--until", "2015")
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("2011") && lines.contains("2015"))
        #expect(lines.contains { $0.contains("2015-03-19  meeting  Tokyo") && $0.contains("Shinsuke Sugiyama") })
        let csv = try chancery("timeline", "JP", "CN", "--csv").output
        #expect(csv.hasPrefix("id,kind,status,date"))
        #expect(try JSONTree(chancery("timeline", "JP", "CN", "--json").output).items.count > 10)
        #expect(try chancery("timeline", "Jpan").code == 64)
        #expect(try chancery("timeline", "FJ", "TO").code == 2)
    }

    @Test func aDyadIsSummedUp() throws {
        let text = try chancery("dyad", "China", "South Korea").output
        #expect(text.contains("By kind: meeting") && text.contains("Contacts by level: leaders"), "\(text)")
        #expect(text.contains("Longest silence:") && text.contains("Who met most: Park Geun-hye"))
        let json = try JSONTree(chancery("dyad", "CN", "KR", "--json").output)
        #expect((json["events"].number ?? 0) > 5)
        #expect(try chancery("dyad", "CN", "KR", "--csv").output.hasPrefix("year,kind,count"))
        #expect(try chancery("dyad", "CN").code == 64)
    }

    @Test func aPersonHasOfficesTravelsAndCounterparts() throws {
        let text = try chancery("person", "Xi Jinping").output
        #expect(
            text.contains("president of CN") && text.contains("Travels:") && text.contains("Park Geun-hye (KR):"),
            "\(text)")
        #expect(try chancery("person", "Xi", "Jinping", "--csv").output.hasPrefix("id,name,country,count,last"))
        #expect(
            try JSONTree(chancery("person", "Xi Jinping", "--json").output)["person"]["name"].string == "Xi Jinping")
        #expect(try chancery("person", "Nobody Known").code == 2)
    }

    @Test func aSeriesHasALife() throws {
        let text = try chancery("series", "security dialogue").output
        #expect(
            text.contains("Launched: 1993") && text.contains("Longest gap:") && text.contains("suspension"), "\(text)")
        #expect(try chancery("series", "security dialogue", "--csv").output.hasPrefix("round,date"))
        #expect(try chancery("series").output.contains("security dialogue"))
        #expect(try chancery("series", "no such series").code == 2)
    }
}
