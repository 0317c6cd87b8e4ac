import Foundation
import TestSupport
import Testing

/// Runs that are broken off: what was written is whole, and the same command goes on.
@Suite(.serialized) struct InterruptionTests {
    let chancery: Command
    var folder: TemporaryDirectory { chancery.directory }

    init() throws {
        chancery = Command(in: try TemporaryDirectory())
        try folder.write(Self.articles(400).map { $0 + "\n" }.joined(), to: "a.jsonl")
    }

    private static func articles(_ count: Int) -> [String] {
        let states = ["Iran", "Oman", "Japan", "Ghana", "France", "Brazil", "Norway", "Kenya", "Chile"]
        return (0..<count).map { number in
            let (one, other) = (states[number % 9], states[(number * 4 + 1 + number / 9 % 7) % 9])
            let day = "\(number % 28 + 1) \(["March", "May", "October"][number % 3]) 20\(10 + number % 9)"
            return #"{"id": "n\#(number)", "text": "\#(one) and \#(other) held talks on trade on \#(day). "#
                + #"The foreign minister of \#(one) will visit \#(other) in June, a spokesman said on Monday."}"#
        }
    }

    private func export(_ database: String) throws -> String {
        let outcome = try chancery("export", "events", "--format", "jsonl", "--db", database)
        #expect(outcome.code == 0)
        return outcome.output
    }

    @Test func killedAtAnyInstantItGoesOnWhereItWas() throws {
        let start = ContinuousClock.now
        #expect(try chancery("ingest", "a.jsonl", "--db", "whole.db").code == 0)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let wanted = try export("whole.db")
        for attempt in 0..<3 {
            let database = "killed\(attempt).db"
            for _ in 0..<3 {
                let run = try RunningCommand(["ingest", "a.jsonl", "--db", database], in: folder)
                Thread.sleep(forTimeInterval: seconds * .random(in: 0.02...0.95))
                run.signal(SIGKILL)
                _ = run.end()
                guard FileManager.default.fileExists(atPath: folder.path(database)) else { continue }
                let check = try chancery("check", "--db", database)
                // Killed before there was a schema, it holds nothing that could be wrong.
                let isEmpty = try chancery("info", "--db", database).code != 0
                #expect(check.code == 0 || isEmpty, "\(check.errors) \(check.output)")
            }
            let last = try chancery("ingest", "a.jsonl", "--db", database)
            #expect(last.code == 0 && last.errors.hasPrefix("400 articles: "), "\(last.errors)")
            #expect(try chancery("check", "--db", database).code == 0)
            #expect(try export(database) == wanted)
        }
    }

    @Test(arguments: [SIGINT, SIGTERM]) func askedToEndItLoadsWhatItHas(_ signal: Int32) throws {
        let run = try RunningCommand(["ingest", "a.jsonl", "--db", "t.db", "--jobs", "1"], in: folder)
        #expect(run.wait(20) { FileManager.default.fileExists(atPath: folder.path("t.db")) })
        Thread.sleep(forTimeInterval: 0.1)
        run.signal(signal)
        let code = run.end()
        let errors = try run.errors
        // A fast machine may have been done before.
        #expect(
            code == 128 + signal && errors.contains("; stopped, the same command goes on") || code == 0, "\(errors)")
        #expect(try chancery("check", "--db", "t.db").code == 0)
        #expect(try chancery("ingest", "a.jsonl", "--db", "t.db").code == 0)
        #expect(try chancery("ingest", "a.jsonl", "--db", "whole.db").code == 0)
        #expect(try export("t.db") == export("whole.db"))
    }

    @Test func extractWritesWholeLines() throws {
        let run = try RunningCommand(["extract", "a.jsonl", "--jobs", "1"], in: folder)
        Thread.sleep(forTimeInterval: 0.5)
        run.signal(SIGINT)
        let code = run.end()
        let output = try run.output
        #expect(code == 130 || code == 0)
        #expect(output.isEmpty || output.hasSuffix("\n"))
        let lines = output.split(separator: "\n")
        let keys = try lines.map { try JSONTree($0)["article"]["key"].string }
        #expect(keys == keys.indices.map { "n\($0)" })
    }

    @Test func whatIsDroppedIntoAFolderIsRead() throws {
        try folder.write(Archive.visit, to: "in/visit.txt")
        let run = try RunningCommand(["ingest", "--watch", "in", "--db", "t.db"], in: folder)
        #expect(try run.wait(30) { try run.errors.contains("in/visit.txt: 1 article: 1 added") })
        try folder.write("Iran and Oman held talks in Muscat on 4 May 2016.\n", to: "in/talks.txt.part")
        try folder.write("Iran and Togo held talks in Muscat on 4 May 2016.\n", to: "in/.talks.txt")
        try folder.write("Iran and Kenya held talks in Muscat on 4 May 2016.\n", to: "in/more.txt")
        #expect(try run.wait(30) { try run.errors.contains("in/more.txt: 1 article: 1 added") })
        run.signal(SIGINT)
        #expect(run.end() == 0)
        let errors = try run.errors
        #expect(errors.hasPrefix("watching in; Ctrl-C ends it\n"))
        #expect(errors.contains("\n2 articles: 2 added, 0 replaced, 0 unchanged; "), "\(errors)")
        #expect(try chancery("events", "--country", "Kenya", "--db", "t.db").code == 0)
        #expect(try chancery("events", "--country", "Oman", "--place", "Muscat", "--db", "t.db").code == 2)
    }
}
