import Foundation
import Record
import TestSupport
import Testing

/// Reading the articles of a database again, in place.
@Suite(.serialized) struct ReextractTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    private static let articles = (0..<300).map { number in
        let states = ["Iran", "Oman", "Japan", "Ghana", "France", "Brazil", "Norway", "Kenya", "Chile"]
        let (one, other) = (states[number % 9], states[(number * 4 + 1 + number / 9 % 7) % 9])
        let day = "\(number % 28 + 1) \(["March", "May", "October"][number % 3]) 20\(10 + number % 9)"
        return #"{"id": "n\#(number)", "text": "\#(one) and \#(other) held talks on trade on \#(day). "#
            + #"The foreign minister of \#(one) will visit \#(other) in June, a spokesman said on Monday."}"#
    }

    private func export(_ database: String) throws -> String {
        try ["export events --format jsonl", "people --json", "countries --json", "ministries --json", "series --json"]
            .map { try chancery.run($0.split(separator: " ").map(String.init) + ["--db", database]).output }.joined()
    }

    /// A database whose articles were read otherwise: some of their events are missing, some told of other states, some the
    /// same.
    private func old(_ input: String, _ database: String) throws {
        let records = try chancery("extract", input)
        #expect(records.code == 0)
        var lines: [String] = []
        for line in records.output.split(separator: "\n") {
            var record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            var events = record["events"] as? [[String: Any]] ?? []
            if events.count > 2 { events.removeLast() }
            for index in events.indices where index % 2 == 0 { events[index]["parties"] = ["IS", "TG"] }
            record["events"] = events
            lines.append(String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self))
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "old.jsonl")
        #expect(try chancery("load", "old.jsonl", "--db", database).code == 0)
    }

    @Test func theResultIsThatOfAFreshIngestion() throws {
        try folder.write(Archive.talks, to: "in/talks.txt")
        try folder.write(Archive.visit, to: "in/visit.txt")
        try folder.write(Archive.namesakes, to: "in/namesakes.txt")
        try old("in", "old.db")
        #expect(try chancery("ingest", "in", "--db", "new.db").code == 0)
        #expect(try export("old.db") != export("new.db"))

        let before = try export("old.db")
        let dry = try chancery("reextract", "--dry-run", "--db", "old.db")
        #expect(dry.code == 0)
        #expect(dry.output.contains("in/visit.txt\n"), "\(dry.output)")
        #expect(dry.output.contains("  - ") && dry.output.contains("  + ") && dry.output.contains("KIND"))
        #expect(dry.errors.hasPrefix("3 articles would be read again: 3 changed, 0 the same; 0 passed over"))
        #expect(try export("old.db") == before)
        let list = try JSONTree(try chancery("reextract", "--dry-run", "--db", "old.db", "--json").output)
        #expect(list["changes"].items.count == 3)
        #expect(list["summary"]["articles"].number == 3)

        let run = try chancery("reextract", "--db", "old.db")
        #expect(run.code == 0)
        #expect(
            run.errors.hasPrefix("3 articles read again: 3 changed, 0 the same; 0 passed over; events "),
            "\(run.errors)")
        #expect(run.output.hasPrefix("KIND "))
        #expect(try export("old.db") == export("new.db"))
        #expect(try chancery("check", "--db", "old.db").code == 0)

        #expect(try chancery("reextract", "--db", "old.db").errors.hasPrefix("0 articles read again"))
        #expect(
            try chancery("reextract", "--db", "old.db", "--force").errors.hasPrefix("3 articles read again: 0 changed"))
        // What it has read, ingestion passes over.
        #expect(try chancery("ingest", "in", "--db", "old.db").errors.contains("3 unchanged"))
    }

    @Test func someArticlesOnly() throws {
        try folder.write(Archive.talks, to: "in/talks.txt")
        try folder.write(Archive.visit, to: "in/visit.txt")
        try old("in", "old.db")
        let limited = try chancery("reextract", "--db", "old.db", "--dry-run", "--limit", "1")
        #expect(limited.errors.hasPrefix("1 article would be read again"))
        let only = try chancery("reextract", "--only", "in/visit.txt", "--db", "old.db", "--json")
        #expect(only.code == 0)
        #expect(try JSONTree(only.output)["articles"].number == 1)
        #expect(try chancery("events", "--country", "Ghana", "--db", "old.db").code == 0)
        // The other article is told as it was.
        #expect(try chancery("events", "--country", "Iceland", "--db", "old.db").code == 0)
        #expect(try chancery("reextract", "--only", "in/visit.txt", "--db", "old.db").errors.contains("1 passed over"))

        let unknown = try chancery("reextract", "--only", "in/visti.txt", "--db", "old.db")
        #expect(
            unknown.code == 64 && unknown.errors.contains("no article 'in/visti.txt' in old.db"), "\(unknown.errors)")
        let missing = try chancery("reextract", "--db", "missing.db")
        #expect(missing.code == 1 && missing.errors.contains("missing.db: no such database"))
        #expect(try !folder.names().contains("missing.db"))
        #expect(try chancery("reextract", "--jobs", "0", "--db", "old.db").code == 64)
    }

    @Test func killedAtAnyInstantItGoesOnWhereItWas() throws {
        try folder.write(Self.articles.map { $0 + "\n" }.joined(), to: "a.jsonl")
        #expect(try chancery("ingest", "a.jsonl", "--db", "new.db").code == 0)
        try old("a.jsonl", "old.db")
        let wanted = try export("new.db")
        for attempt in 0..<3 {
            let database = "killed\(attempt).db"
            try FileManager.default.copyItem(atPath: folder.path("old.db"), toPath: folder.path(database))
            for _ in 0..<2 {
                let run = try RunningCommand(["reextract", "--db", database], in: folder)
                Thread.sleep(forTimeInterval: .random(in: 0.05...1.5))
                run.signal(SIGKILL)
                _ = run.end()
                let check = try chancery("check", "--db", database)
                #expect(check.code == 0, "\(check.output)")
                // Whole articles only: each has the old reading or the new one.
                #expect(try chancery("info", "--db", database).output.contains("articles") == true)
            }
            #expect(try chancery("reextract", "--db", database).code == 0)
            #expect(try export(database) == wanted)
        }
    }

    @Test func askedToEndItKeepsWhatItHas() throws {
        try folder.write(Self.articles.map { $0 + "\n" }.joined(), to: "a.jsonl")
        try old("a.jsonl", "old.db")
        let run = try RunningCommand(["reextract", "--db", "old.db", "--jobs", "1"], in: folder)
        Thread.sleep(forTimeInterval: 0.4)
        run.signal(SIGINT)
        let code = run.end()
        let errors = try run.errors
        #expect(code == 130 && errors.contains("stopped, the same command goes on") || code == 0, "\(errors)")
        #expect(try chancery("reextract", "--db", "old.db").code == 0)
        #expect(try chancery("ingest", "a.jsonl", "--db", "new.db").code == 0)
        #expect(try export("old.db") == export("new.db"))
    }
}
