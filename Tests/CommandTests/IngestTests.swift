import TestSupport
import Testing

/// Articles on their way in, good and bad.
@Suite struct IngestTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    @Test func twiceChangesNothingAndACorrectionReplaces() throws {
        try folder.write(Archive.visit, to: "visit.txt")
        #expect(try chancery("ingest", "visit.txt").errors.contains("1 added"))
        let before = try chancery("events", "--json").output
        #expect(try chancery("ingest", "visit.txt").errors.contains("1 unchanged"))
        #expect(try chancery("events", "--json").output == before)
        try folder.write(Archive.visit.split(separator: "Ghana").joined(separator: "Togo"), to: "visit.txt")
        #expect(try chancery("ingest", "visit.txt").errors.contains("1 replaced"))
        #expect(try chancery("events", "--country", "Togo").code == 0)
        #expect(try chancery("events", "--country", "Ghana").code == 2)
        #expect(try chancery("check").code == 0)
    }

    @Test func aCorrectedArticleLeavesTheRestAsItIs() throws {
        try folder.write(Archive.talks, to: "a.txt")
        #expect(try chancery("ingest", "a.txt").code == 0)
        let corrected = Archive.talks.split(separator: "Haru Sakamoto").joined(separator: "Aki Morita")
        try folder.write(corrected, to: "a.txt")
        #expect(try chancery("ingest", "a.txt").errors.contains("1 replaced"))
        #expect(try chancery("ingest", "a.txt", "--db", "new.db").code == 0)
        #expect(try chancery("events", "--json").output == chancery("events", "--json", "--db", "new.db").output)
    }

    @Test func standardInput() throws {
        let line = #"{"id": "a1", "title": "Talks", "text": "Iran and Oman held talks in Muscat on 4 May 2016."}"#
        let outcome = try chancery("ingest", "-", "--format", "jsonl", input: line + "\n")
        #expect(outcome.code == 0)
        #expect(outcome.output.isEmpty)
        #expect(try chancery("events", "--country", "OM").output.contains("2016-05-04"))
    }

    @Test func theDayOfPublicationCanComeLater() throws {
        try folder.write("Iran and Oman held talks in Muscat yesterday.\n", to: "talks.txt")
        #expect(try chancery("ingest", "talks.txt").code == 0)
        #expect(!(try chancery("events", "--json").output.contains("2016-05-04")))
        #expect(try chancery("ingest", "talks.txt", "--published", "2016-05-05").code == 0)
        #expect(try chancery("events", "--json").output.contains("2016-05-04"))
    }

    @Test(arguments: [
        ("empty.txt", [UInt8]()), ("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1]),
        ("data.txt", [0, 1, 2, 3, 0, 255, 254, 0, 0, 7]), ("broken.json", Array(#"{"text": "Iran and"#.utf8)),
    ])
    func aBadInputIsReportedAndTheRestGoesOn(name: String, bytes: [UInt8]) throws {
        try folder.write(bytes, to: "in/\(name)")
        try folder.write(Archive.visit, to: "in/visit.txt")
        let outcome = try chancery("ingest", "in")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("chancery: in/\(name)"), "\(outcome.errors)")
        #expect(outcome.errors.contains("1 added"))
        #expect(try chancery("events", "--country", "Ghana").code == 0)
    }

    @Test func aTruncatedLineIsNamed() throws {
        let good = #"{"id": "a1", "text": "Iran and Oman held talks in Muscat on 4 May 2016."}"#
        try folder.write(
            good + "\n" + #"{"id": "a2", "text": "Iran an"# + "\n" + good.split(separator: "a1").joined(separator: "a3")
                + "\n", to: "a.jsonl")
        let outcome = try chancery("ingest", "a.jsonl")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("a.jsonl:2"))
        #expect(outcome.errors.contains("2 added"))
    }

    @Test func aFolderWithoutArticlesAndAMissingFile() throws {
        try folder.write("x", to: "other/a.png")
        #expect(try chancery("ingest", "other").code == 1)
        let missing = try chancery("ingest", "missing.txt")
        #expect(missing.code == 1 && missing.errors.contains("missing.txt: no such file"))
    }

    @Test func mailReutersAndOtherLanguages() throws {
        try folder.write(
            "From a@west.example Tue Mar  3 10:00:00 2015\nFrom: West News <a@west.example>\nSubject: Talks\n"
                + "Date: Tue, 3 Mar 2015 10:00:00 GMT\nMessage-ID: <1@west>\n\nIran and Oman held talks in Muscat yesterday.\n",
            to: "in/letters.mbox")
        try folder.write(
            "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"7\"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT>"
                + "<BODY>Iran and Oman held talks in Muscat yesterday.\n&#3;</BODY></TEXT></REUTERS>\n",
            to: "in/wire.sgm")
        try folder.write(
            "Le ministre des affaires étrangères de la France est arrivé lundi à Mascate pour une visite de deux jours, "
                + "a déclaré un porte-parole, et il ne sera pas reçu par le sultan.\n", to: "in/visite.txt")
        let outcome = try chancery("ingest", "in")
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("2 added"), "\(outcome.errors)")
        #expect(outcome.errors.contains("; 1 not in English"))
        #expect(outcome.errors.contains("in/visite.txt: not in English (fr), passed over; give --any-language"))
        let events = try chancery("events", "--country", "OM").output
        #expect(events.contains("2015-03-02") && events.contains("1987-02-25"))
        let quiet = try chancery("extract", "in", "--quiet")
        #expect(quiet.errors == "1 not in English\n")
        #expect(try chancery("extract", "in/visite.txt").code == 2)
        #expect(try chancery("extract", "in/visite.txt", "--any-language").code == 0)
    }
}
