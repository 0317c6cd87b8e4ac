import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `countries --resolve` through the real program.
@Suite struct CountriesTests {
    @Test func saysWhichStateANameMeans() throws {
        let chancery = Command(in: try TemporaryDirectory())
        let outcome = try chancery("countries", "--resolve", "Korea, Dem. Rep.", "Macao SAR (China)", "hrvatska")
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(
            outcome.output
                == "Korea, Dem. Rep.\tKP\tNorth Korea\nMacao SAR (China)\tMO\tMacau\nhrvatska\tHR\tCroatia\n")
        #expect(try chancery.directory.names().isEmpty, "no database is needed")
    }

    @Test func readsNamesFromStandardInput() throws {
        let outcome = try Command(in: TemporaryDirectory())(
            "countries", "--resolve", "-", input: "Guam (US)\r\n\nTchad\n")
        #expect(outcome.code == 0)
        #expect(outcome.output == "Guam (US)\tGU\tGuam\nTchad\tTD\tChad\n")
    }

    @Test func anUnresolvedNameIsSaidAndEndsWith2() throws {
        let outcome = try Command(in: TemporaryDirectory())("countries", "--resolve", "Norfolk", "Japan")
        #expect(outcome.code == 2)
        #expect(outcome.output == "Norfolk\t-\tunresolved\nJapan\tJP\tJapan\n")
        #expect(outcome.errors.hasPrefix("chancery: 'Norfolk' is the name of no state or territory"))
    }

    @Test func writesJSON() throws {
        let outcome = try Command(in: TemporaryDirectory())("countries", "--resolve", "Holland", "--json")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\"code\" : \"NL\""))
    }

    /// Names that another project collected from other databases; their files lie in `../shared/names`, where there is one.
    @Test(.enabled(if: OtherLists.folder != nil, "needs ../shared/names with the lists of names"))
    func readsNamesOfOtherDatabases() throws {
        let chancery = Command(in: try TemporaryDirectory())
        let pairs = try OtherLists.pairs()
        #expect(pairs.count > 200)
        let outcome = try chancery(
            "countries", "--resolve", "-", input: pairs.map { $0.short + "\n" + $0.name }.joined(separator: "\n"))
        let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(lines.count == 2 * pairs.count)
        for (i, pair) in pairs.enumerated() where 2 * i + 1 < lines.count {
            let short = lines[2 * i][1]
            let code = lines[2 * i + 1][1]
            // 'XXX' stands for no country.
            let isRight = pair.short == "XXX" ? code == "-" : code == short && code != "-"
            #expect(isRight, "\(pair.place): '\(pair.name)' was read as \(code), '\(pair.short)' is \(short)")
        }
    }

    @Test(.enabled(if: OtherLists.folder != nil, "needs ../shared/names with the lists of names"))
    func namesOfNoCountryNameNone() throws {
        let names = try OtherLists.lines("should_not_match.txt").filter { !$0.text.hasPrefix("#") }
        let outcome = try Command(in: TemporaryDirectory())(
            "countries", "--resolve", "-", input: names.map(\.text).joined(separator: "\n"))
        #expect(outcome.code == 2)
        for line in outcome.output.split(separator: "\n") { #expect(line.hasSuffix("\t-\tunresolved"), "\(line)") }
    }
}

private enum OtherLists {
    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.deletingLastPathComponent().appending(path: "shared/names")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static func lines(_ file: String) throws -> [(place: String, text: String)] {
        guard let folder else { return [] }
        let text = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            line.contains { !$0.isWhitespace } ? ("\(file):\(number + 1)", String(line)) : nil
        }
    }

    /// The short name and another wording for the same state.
    static func pairs() throws -> [(place: String, short: String, name: String)] {
        guard let folder else { return [] }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasPrefix("test_regex_") && $0.hasSuffix(".txt")
        }
        return try files.sorted().flatMap { file in
            try lines(file).dropFirst().compactMap { line in
                let cells = line.text.split(separator: "\t", maxSplits: 1).map { cell in
                    cell.split(separator: "\"", omittingEmptySubsequences: true).joined()
                }
                return cells.count == 2 ? (line.place, cells[0], cells[1]) : nil
            }
        }
    }
}
