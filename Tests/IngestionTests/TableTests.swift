import Ingestion
import Record
import Testing

/// Articles in the rows of tables.
@Suite struct TableTests {
    private static let table = #"""
        id,title,published,url,outlet,author,text
        1,Talks reopen,2015-03-20,https://example.org/1,Osthavn Gazette,Jane Doe,The envoys met.
        2,"Tides, and ""talks""",2015-03-21,,,,"They met in Osthavn.

        They will meet again."
        """#

    @Test(arguments: ["a.csv", "-", "a.txt"]) func rowsAreArticles(_ path: String) throws {
        let reading =
            path == "-"
            ? try Reading(paths: ["-"], standardInput: Array(Self.table.utf8)) : try Reading(Self.table, named: path)
        #expect(reading.failures.isEmpty)
        #expect(
            reading.articles.first
                == Article(
                    key: "1", title: "Talks reopen", byline: "Jane Doe", source: "Osthavn Gazette",
                    url: "https://example.org/1", published: CalendarDay(iso: "2015-03-20"), publishedBasis: .given,
                    text: "The envoys met."))
        #expect(reading.articles.last?.title == "Tides, and \"talks\"")
        #expect(reading.articles.last?.text == "They met in Osthavn.\n\nThey will meet again.")
    }

    @Test(arguments: [
        "Text;Title\nThe envoys, all of them, met.;Talks\n",
        "sep=;\r\nText;Title\r\nThe envoys, all of them, met.;Talks\r\n",
        "title\ttext\r\nTalks\tThe envoys, all of them, met.\r\n",
        "\u{FEFF}text,title\n\"The envoys, all of them, met.\",Talks",
        "title|text\nTalks|The envoys, all of them, met.\n", "title;text\rTalks;The envoys, all of them, met.\r",
        "Title, Full Text \nTalks , \"The envoys, all of them, met.\" \n",
        "title\ttext\n\nTalks\t\"The envoys, all of them, met.\"\n \t \n",
    ]) func waysOfWriting(_ table: String) throws {
        for path in ["a.csv", "a.tsv", "-"] {
            let article =
                path == "-"
                ? try Reading(paths: [path], standardInput: Array(table.utf8)).only()
                : try Reading(table, named: path).only()
            #expect(article.text == "The envoys, all of them, met.", "\(path)")
            #expect(article.title?.trimmingSpaces == "Talks")
        }
    }

    @Test func tabsInUTF16() throws {
        let text = "title\ttext\nTalks 😀\tThe envoys met in Škofja.\n"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for path in ["a.tsv", "a.txt"] {
            let article = try Reading(bytes, named: path).only()
            #expect(article.text == "The envoys met in Škofja." && article.title == "Talks 😀")
        }
    }

    @Test func aRowInAnotherEncodingCostsOnlyItself() throws {
        let bytes = Array("title,text\nA,\"Caf".utf8) + [0xE9] + Array(", \"\"closed\"\".\"\nB,Café.\n".utf8)
        let reading = try Reading(bytes, named: "a.csv")
        #expect(reading.articles.map(\.text) == ["Café, \"closed\".", "Café."])
        #expect(reading.notices.map(\.description) == ["a.csv:2: not UTF-8; read as Windows-1252"])
    }

    @Test func unequalRowsAreNamedByLineAndKept() throws {
        let reading = try Reading(
            "id,text\r\n1,\"One\r\nand a half.\"\r\n2,Two, three.\r\n3,\"Three.\"\r\n4\r\n", named: "a.csv")
        #expect(reading.articles.map(\.key) == ["1", "3"])
        #expect(
            reading.failures.map(\.description) == [
                "a.csv:4: 3 cells where the header has 2; put quotation marks around cells that hold separators or line ends (the other rows were read)",
                "a.csv:6: 1 cell where the header has 2; put quotation marks around cells that hold separators or line ends (the other rows were read)",
            ])
        #expect(reading.failures.map { String(decoding: $0.record, as: UTF8.self) } == ["2,Two, three.", "4"])
        #expect(reading.failures.allSatisfy { $0.header == Array("id,text".utf8) })
    }

    @Test func aMarkThatNothingClosesCostsOnlyItsRow() throws {
        let rows = "id,text\n1,\"One.\n2,\"Two.\"\n3,Three.\n4,\"Four.\"\n5,\"Five.\n"
        let reading = try Reading(paths: ["-"], standardInput: Array(rows.utf8), options: ReadingOptions(format: .csv))
        #expect(reading.articles.map(\.key) == ["2", "3", "4"])
        #expect(reading.failures.map(\.problem) == [.openQuotation, .openQuotation])
        #expect(reading.failures.map(\.place.line) == [2, 6])
    }

    @Test func marksInsideCellsAreTaken() throws {
        let reading = try Reading(
            "text\tid\n\"Peace,\" he said.\t1\n\"Peace at last\t2\nA 5\" gun.\t3\n\"Peace\"\t4\n", named: "a.tsv")
        #expect(reading.articles.map(\.text) == ["\"Peace,\" he said.", "\"Peace at last", "A 5\" gun.", "Peace"])
    }

    @Test func withoutATextColumn() throws {
        let failures = try Reading("id;headline\n1;Talks\n", named: "a.csv").failures
        #expect(
            failures.map(\.description) == [
                "a.csv: no text; give the article's text in a field named 'text' or 'body' or 'content' or 'maintext', "
                    + "or name its field: --map text=NAME (there are id, headline)"
            ])
        #expect(try Reading("id,text\n", named: "a.csv").failures.map(\.problem) == [.noItems])
    }

    @Test func aHeaderThatComesAgainIsNoRow() throws {
        let reading = try Reading("id,text\n1,One.\nid,text\n2,Two.\n", named: "a.csv")
        #expect(reading.articles.map(\.key) == ["1", "2"])
    }

    @Test func aRowWithoutAnIdGoesByItsAddressOrItsLine() throws {
        let reading = try Reading("url,text\nhttps://example.org/1,One.\n,Two.\n", named: "a.csv")
        #expect(reading.articles.map(\.key) == ["https://example.org/1", "a.csv:3"])
    }

    @Test(arguments: [
        "Content, she said, is king.\nAnd so, they said, is peace.\n", "Text, body\n",
        "Text\tand more\tof it\nno table here\n",
        "The text, the body, and the soul of it all\nwere read, and read, and read again by all of them\n",
    ]) func proseIsNoTable(_ prose: String) throws {
        let reading = try Reading(prose, named: "a.txt")
        #expect(reading.failures.isEmpty && reading.articles.first?.key == "a.txt")
    }

    @Test func eventsExportedAreNoArticles() throws {
        let folder = try TemporaryFolder()
        try folder.write("id,kind,status,date,date_start,date_end\nev-1,visit,held,2015,2015,2015\n", to: "events.csv")
        try folder.write("id,text\n1,One.\n", to: "articles.csv")
        let reading = try Reading(paths: [folder.path])
        #expect(reading.articles.map(\.key) == ["1"])
        #expect(reading.failures.isEmpty && reading.notices.isEmpty)
    }

    @Test(arguments: ["\"a\" 1,\"\"\"x\n", "x\",\"y\n", "x\", \"y,\"\"z\n"]) func marksThatNeverMatchTakeNoTime(
        _ line: String
    ) throws {
        let table = "id,text\n" + String(repeating: line, count: 20_000) + "9,The last.\n"
        let reading = try Reading(table, named: "a.csv")
        #expect(reading.articles.last?.text == "The last.")
        #expect(reading.articles.count + reading.failures.count == 20_001)
    }

    /// Whatever the bytes are, reading ends, and good rows behind bad ones are found.
    @Test func anyBytes() throws {
        let base = Array(Self.table.utf8)
        for end in base.indices {
            let reading = try Reading(Array(base[..<end]), named: "a.csv")
            #expect(reading.articles.count + reading.failures.count >= (end > 2 ? 1 : 0))
        }
        var random = Xorshift(state: 88_172_645_463_325_252)
        let alphabet = Array("\"\"\"\n\r,;\t a\u{00E9}".utf8) + [0, 0xFF, 0xE9]
        for _ in 0..<3000 {
            var bytes = Array("id,text\n".utf8)
            for _ in 0..<random.below(60) { bytes.append(alphabet[random.below(alphabet.count)]) }
            bytes += Array("\n\n9,\"The last.\"\n".utf8)
            let reading = try Reading(bytes, named: "a.csv")
            #expect(reading.articles.last?.text.hasSuffix("The last.") == true || !reading.failures.isEmpty)
            _ = try Reading(paths: ["-"], standardInput: bytes)
        }
    }
}

/// Numbers that look random and are the same in every run.
struct Xorshift {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
