import TestSupport
import Testing

/// Messages and the summary as JSON, and commands that say what they did.
@Suite struct LogFormatTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws {
        chancery = Command(in: try TemporaryDirectory())
        try folder.write(
            "{\"id\": \"a1\", \"text\": \"Iran and Oman held talks in Muscat on 4 May 2016.\"}\n{\"text\": \"Iran an\n",
            to: "a.jsonl")
    }

    @Test(arguments: ["ingest", "extract", "dates"]) func everyLineIsAnObject(_ command: String) throws {
        let outcome = try chancery(command, "a.jsonl", "--log-format", "json")
        #expect(outcome.code == 1)
        let lines = try outcome.errors.split(separator: "\n").map { try JSONTree($0) }
        try #require(lines.count == 2)
        #expect(lines[0]["level"].string == "error" && lines[0]["file"].string == "a.jsonl")
        #expect(lines[0]["line"].number == 2 && lines[0]["reason"].string?.contains("breaks off") == true)
        #expect(lines[0]["remedy"].string?.hasPrefix("write the line again") == true)
        #expect(lines[1]["level"].string == "info" && lines[1]["counts"]["articles"].number == 1)
        #expect(lines[1]["counts"]["failures"].number == 1 && lines[1]["counts"]["textBytes"].number == 49)
    }

    @Test func loadAndTheEnd() throws {
        try folder.write(try chancery("extract", "a.jsonl").output + "{\n", to: "records.jsonl")
        let outcome = try chancery("load", "records.jsonl", "missing.jsonl", "--log-format", "json")
        let lines = try outcome.errors.split(separator: "\n").map { try JSONTree($0) }
        try #require(lines.count == 3)
        #expect(lines[0]["file"].string == "records.jsonl" && lines[0]["line"].number == 2)
        #expect(lines[1]["file"].string == "missing.jsonl" && lines[1]["remedy"].string != nil)
        #expect(lines[2]["counts"]["added"].number == 1)
        let nothing = try chancery("extract", "-", "--log-format", "json", "--quiet", input: "\n")
        #expect(try nothing.errors.split(separator: "\n").map { try JSONTree($0)["level"].string }.count == 1)
    }

    @Test func datesAreTheSameOnAnyNumberOfCores() throws {
        let text = (1...300).map { #"{"id": "n\#($0)", "text": "They met on \#($0 % 28 + 1) May 2016."}"# + "\n" }
        try folder.write(text.joined(), to: "b.jsonl")
        let one = try chancery("dates", "b.jsonl", "--jobs", "1")
        #expect(one.code == 0 && one.errors == "300 articles; 300 expressions\n")
        #expect(try chancery("dates", "b.jsonl", "--jobs", "3").output == one.output)
    }

    @Test(arguments: [
        (["evnts", "--db", "t.db"], "chancery: no command 'evnts'; did you mean events?\n"),
        (["export", "event", "--db", "t.db"], "chancery: no command 'export event'; did you mean export events?\n"),
        (["nosuch", "--db", "t.db"], "chancery: no command 'nosuch'; see chancery --help\n"),
    ])
    func misspeltCommands(_ arguments: [String], _ says: String) throws {
        let outcome = try chancery.run(arguments)
        #expect(outcome.code == 64 && outcome.errors == says)
    }

    @Test func aWatchTakesFolders() throws {
        let outcome = try chancery("ingest", "--watch", "a.jsonl")
        #expect(outcome.code == 64 && outcome.errors.contains("'a.jsonl' is none; give the folder it lies in"))
        #expect(try chancery("ingest", "--watch", ".", "--limit", "3").errors.contains("leave out --limit"))
    }
}
