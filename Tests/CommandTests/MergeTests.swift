import Foundation
import TestSupport
import Testing

/// Databases built apart become the one that a single ingestion would have made.
@Suite struct MergeTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws { chancery = Command(in: try TemporaryDirectory()) }

    /// Articles of which several tell of the same events.
    private static let articles: [String] = (0..<60).map { number in
        let states = ["Iran", "Oman", "Japan", "Ghana", "France"]
        let (one, other) = (states[number % 5], states[(number + 1 + number / 20) % 5])
        let names = ["Ali Karimi", "A. Karimi", "Said Nasser"]
        return #"{"id": "n\#(number)", "published": "2015-03-2\#(number % 3)", "source": "Wire \#(number % 4)", "#
            + #""text": "\#(one)'s Foreign Minister \#(names[number % 3]) met \#(other) officials in Vienna on Thursday. "#
            + #"\#(one) and \#(other) signed a trade agreement on \#(number % 4 + 1) May 2014."}"#
    }

    private func ingest(_ lines: some Sequence<String>, _ database: String) throws {
        try folder.write(lines.map { $0 + "\n" }.joined(), to: database + ".jsonl")
        let outcome = try chancery("ingest", database + ".jsonl", "--db", database)
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    private func told(_ database: String) throws -> [String] {
        try ["csv", "json", "jsonl"].map {
            try chancery("export", "events", "--format", $0, "--db", database).output
        }
            + ["people", "ministries", "agreements", "series", "countries"].map {
                try chancery($0, "--json", "--db", database).output
            }
    }

    @Test(arguments: [1, 2, 5]) func anyNumberInAnyOrderGiveWhatOneIngestionGives(_ count: Int) throws {
        try ingest(Self.articles, "whole.db")
        let wanted = try told("whole.db")
        let parts = (0..<count).map { "part\($0).db" }
        for (number, part) in parts.enumerated() {
            // They overlap: what is in two is taken once.
            try ingest(
                Self.articles.enumerated().filter { $0.offset % count == number || $0.offset % 7 == 0 }.map(\.element),
                part)
        }
        for (turn, order) in [parts, parts.reversed(), parts.shuffled()].enumerated() {
            let database = "merged\(turn).db"
            let first = try chancery.run(["merge"] + order + ["--db", database])
            #expect(first.code == 0 && first.errors.contains("60 added, 0 replaced"), "\(first.errors)")
            #expect(try told(database) == wanted, "\(order)")
            let second = try chancery.run(["merge"] + order + ["--db", database])
            #expect(second.code == 0 && second.errors.contains("0 added, 0 replaced"), "\(second.errors)")
            #expect(try told(database) == wanted)
            #expect(try chancery("check", "--db", database).code == 0)
        }
        // One after the other, into one of them.
        for part in parts.dropFirst() { #expect(try chancery("merge", part, "--db", parts[0]).code == 0) }
        #expect(try told(parts[0]) == wanted)
    }

    @Test func ofTwoReadingsOfOneArticleTheSameStaysInAnyOrder() throws {
        try ingest([#"{"id": "a", "text": "Iran and Oman held talks in Muscat on 4 May 2016."}"#], "old.db")
        try ingest([#"{"id": "a", "text": "Iran and Oman held talks in Vienna on 5 May 2016."}"#], "new.db")
        let one = try chancery("merge", "old.db", "new.db", "--db", "one.db")
        let other = try chancery("merge", "new.db", "old.db", "--db", "other.db")
        #expect(one.code == 0 && other.code == 0)
        #expect(one.errors.contains("1 article differed"), "\(one.errors)")
        #expect(try told("one.db") == told("other.db"))
    }

    @Test func whatCannotBeMergedLeavesTheDatabaseAsItWas() throws {
        try ingest(Self.articles.prefix(5), "main.db")
        try ingest(Self.articles.dropFirst(5), "good.db")
        let wanted = try told("main.db")
        try folder.write("no database at all, but long enough to be taken for one\n", to: "text.db")
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("good.db"))))
        for at in 8192..<min(bytes.count, 200_000) { bytes[at] = 0xA5 }
        try folder.write(bytes, to: "damaged.db")
        // SQLite keeps the schema's number at byte 60 of its file, what program it is of at 68.
        for (name, at) in [("newer.db", 63), ("foreign.db", 71)] {
            var bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("good.db"))))
            bytes[at] = 99
            try folder.write(bytes, to: name)
        }
        for (name, words) in [
            ("text.db", "not an SQLite database"), ("damaged.db", "damaged"), ("none.db", "no such database"),
            ("newer.db", "update the program"), ("foreign.db", "a database of another program"),
        ] {
            let outcome = try chancery("merge", "good.db", name, "--db", "main.db")
            #expect(outcome.code == 1, "\(name)")
            #expect(outcome.errors.contains(name) && outcome.errors.contains(words), "\(outcome.errors)")
            #expect(outcome.errors.contains("nothing was merged"))
            #expect(try told("main.db") == wanted, "\(name)")
        }
        let itself = try chancery("merge", "./main.db", "--db", "main.db")
        #expect(itself.code == 64 && itself.errors.contains("./main.db"), "\(itself.errors)")
        #expect(try chancery("merge").code == 64)
        // A missing target is made, but not for nothing.
        #expect(try chancery("merge", "none.db", "--db", "fresh.db").code == 1)
        #expect(try !folder.names().contains("fresh.db"))
    }

    @Test func killedItHoldsWholeArticlesAndGoesOn() throws {
        let lines = (0..<6).flatMap { turn in
            Self.articles.map { $0.replacingOccurrences(of: #"{"id": "n"#, with: #"{"id": "t\#(turn)n"#) }
        }
        try ingest(lines, "other.db")
        let wanted = try told("other.db")
        for pause in [0.1, 0.5] {
            let run = try RunningCommand(["merge", "other.db", "--db", "main\(pause).db"], in: folder)
            Thread.sleep(forTimeInterval: pause)
            run.signal(SIGKILL)
            _ = run.end()
            let isEmpty = try chancery("info", "--db", "main\(pause).db").code != 0
            #expect(try chancery("check", "--db", "main\(pause).db").code == 0 || isEmpty)
            let last = try chancery("merge", "other.db", "--db", "main\(pause).db")
            #expect(last.code == 0 && last.errors.hasPrefix("360 articles: "), "\(last.errors)")
            #expect(try told("main\(pause).db") == wanted)
        }
    }
}
