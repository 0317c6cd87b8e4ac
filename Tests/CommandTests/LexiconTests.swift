import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A user's own names, aliases and offices.
@Suite struct LexiconTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    private static let header = "type\tname\tcountry\tcode\tkind\toffice\tfrom\tto\taliases\n"

    private func check(_ rows: String) throws -> Command.Outcome {
        try folder.write(rows, to: "own.tsv")
        return try chancery("lexicon", "check", "own.tsv")
    }

    @Test func theExampleIsSoundAndIsRead() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let example = try String(contentsOf: root.appending(path: "docs/lexicon-example.tsv"), encoding: .utf8)
        let sound = try check(example)
        #expect(sound.code == 0 && sound.output == "own.tsv: 9 rows, sound\n", "\(sound.output)")

        let article = """
            Front and Denmark talk

            PORT AMSEL, May 6, 2016 - Idriss Ventalo met the Danish prime minister, Karl Berg, on Thursday. The Orsenna \
            Front and Denmark signed an agreement on fisheries. Denmark's Ministry of Straits and Harbours will host talks \
            between the Lake Chad Water Council and Denmark on 12 June 2016. Ghana's lord keeper, Maren Oku, visited Oslo on \
            Wednesday.

            """
        try folder.write(article, to: "a.txt")
        try folder.write(
            "OSLO, June 8, 2017 - Idrees Ben Tallo met Norway's foreign minister, Per Vik, in Oslo on Wednesday.\n",
            to: "b.txt")
        #expect(try chancery("ingest", "a.txt", "b.txt", "--db", "plain.db").code == 0)
        #expect(try chancery("ingest", "a.txt", "b.txt", "--db", "own.db", "--lexicon", "own.tsv").code == 0)
        #expect(try chancery("events", "--country", "LCWC", "--db", "plain.db").code == 2)
        let body = try chancery("events", "--country", "LCWC", "--db", "own.db")
        #expect(body.output.contains("2016-06-12"), "\(body.output)\(body.errors)")
        // Two spellings, one person, in the office of the day.
        let card = try chancery("show", "Idris Vantalo", "--db", "own.db").output
        #expect(card.contains("foreign minister of ORF"), "\(card)")
        #expect(card.contains("2 articles"), "\(card)")
        #expect(try chancery("show", "Maren Oku", "--db", "own.db").output.contains("lord keeper of GH"))
        let question = ["ask", "when did Denmark and the Orsenna Front sign an agreement", "--db", "own.db"]
        let answer = try chancery.run(question + ["--lexicon", "own.tsv"])
        #expect(answer.code == 0 && answer.output.contains("Orsenna Front"), "\(answer.output)\(answer.errors)")
        #expect(try chancery("check", "--db", "own.db").code == 0)

        // Records and explanations are read with it, too.
        #expect(try chancery("extract", "a.txt", "--lexicon", "own.tsv").output.contains("\"LCWC\""))
        #expect(try chancery("explain", "a.txt", "--lexicon", "own.tsv").output.contains("LCWC"))

        // A database that was read without it is brought up to it, and the lexicon counts as part of the version.
        let again = try chancery("reextract", "--db", "plain.db", "--lexicon", "own.tsv")
        #expect(again.code == 0 && again.errors.hasPrefix("2 articles read again"), "\(again.errors)")
        for list in ["events", "people", "countries", "ministries"] {
            #expect(
                try chancery(list, "--json", "--db", "plain.db").output
                    == chancery(list, "--json", "--db", "own.db").output)
        }
        let same = try chancery("reextract", "--db", "plain.db", "--lexicon", "own.tsv")
        #expect(same.errors.hasPrefix("0 articles read again"), "\(same.errors)")
        try folder.write("# A comment changes nothing.\n" + example, to: "own.tsv")
        #expect(
            try chancery("reextract", "--db", "plain.db", "--lexicon", "own.tsv").errors.hasPrefix(
                "0 articles read again"))
        #expect(try chancery("reextract", "--db", "plain.db").errors.hasPrefix("2 articles read again"))
    }

    @Test(arguments: [
        ("person\tA B\tXX", "2: no country or organization is called 'XX'; write an ISO 3166 code"),
        ("person\tA B", "2: the country is missing; write"),
        (
            "person\tA B\tGH\t\t\tlord of bees",
            "2: no office is called 'lord of bees'; write it as the tables do, or add a title"
        ),
        ("person\tA B\tGH\t\t\tpresident\t2019\t2011", "2: 'from' 2019 is after 'to' 2011; exchange them"),
        ("person\tA B\tGH\t\t\tpresident\tyore", "2: 'yore' is no date; write a year"),
        ("person\tA B\tGH\t\t\tpresident\t\t2011", "2: 'to' stands without 'from'; give"),
        ("person\tA B\tGH\tAB", "2: a person has no 'code'; leave that cell empty"),
        ("person\tA B\tGH\nperson\tA B\tGH", "3: the same row stands in line 2; leave one out"),
        (
            "person\tA B\tGH\nperson\tC D\tGH\t\t\t\t\t\tA B",
            "3: 'A B' stands in line 2 with another meaning; leave one out"
        ),
        ("organization\tWater Club\t\tGH", "2: the code 'GH' is that of Ghana; choose another"),
        ("organization\tWater Club\t\tUN", "2: the code 'UN' is that of United Nations; choose another"),
        ("organization\tWater Club\t\twater", "2: 'water' is no code; write 3 to 12 capitals"),
        ("organization\tWater Club\t\tWAC\nanimal\tGnu", "3: 'animal' is no type of row; write person"),
        (
            "organization\tWater Club\t\tWAC\norganization\tFire Club\t\tWAC",
            "3: 'WAC' stands in line 2 with another meaning"
        ),
        ("country\tTogo\tGH", "2: 'Togo' means Togo in the tables; leave it out"),
        ("place\tPort Amsel\tDK\t\tharbour", "2: 'harbour' is no kind of place; write city or capital"),
        ("title\tlord keeper\t\t\tlord", "2: 'lord' is no level of office; write one of head-of-state"),
        ("person\t\tGH", "2: the name is missing; write it"),
    ])
    func aBadRowIsNamed(rows: String, problem: String) throws {
        let outcome = try check(Self.header + rows + "\n")
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("own.tsv:" + problem), "\(outcome.output)")
        let ingest = try chancery("ingest", "own.tsv", "--lexicon", "own.tsv")
        #expect(ingest.code == 1 && ingest.errors.hasPrefix("chancery: own.tsv:" + problem), "\(ingest.errors)")
        #expect(try !folder.names().contains("chancery.sqlite"))
    }

    @Test func badFiles() throws {
        #expect(
            try check("").output == "own.tsv:1: the file is empty; begin it with a header row of tab-separated "
                + "columns: type, name, country, code, kind, office, from, to, aliases\n")
        #expect(try check("type\tname\talias\n").output.hasPrefix("own.tsv:1: no column is called 'alias'; begin it"))
        #expect(try check("name\tcountry\n").output.hasPrefix("own.tsv:1: column 'type' is missing"))
        #expect(try check("type\tname\n\n# x\nperson\tA\tGH\n").output.hasPrefix("own.tsv:4: 3 cells under 2 columns"))
        try folder.write([0x74, 0x79, 0xFF, 0x0A], to: "bytes.tsv")
        #expect(try chancery("lexicon", "check", "bytes.tsv").output.hasPrefix("bytes.tsv:1: not UTF-8; save"))
        let missing = try chancery("lexicon", "check", "no.tsv")
        #expect(missing.code == 1 && missing.errors.contains("no.tsv: cannot be read"))
        let json = try chancery("lexicon", "check", "bytes.tsv", "--json")
        #expect(try JSONTree(json.output)["problems"].items.first?["line"].number == 1)
        // Excel writes a mark at the beginning, and line ends of its own.
        #expect(
            try check("\u{FEFF}type\tname\tcountry\r\nperson\tA B\tGhana\t\t\r\n").output == "own.tsv: 1 row, sound\n")
    }
}
