import ArgumentParser
import KnowledgeBase

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that the database is sound.",
        discussion: """
            Looks at the file's integrity, foreign keys, claims and evidence, and the full-text index. Exit code 1 when \
            anything is wrong; ingesting the articles into a new database mends it.

              chancery check
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let problems = try await database.forReading().check()
        if json.isWanted {
            try JSONOutput.print(Result(sound: problems.isEmpty, problems: problems), to: .standard)
        } else if problems.isEmpty {
            try ByteSink.standard.line("\(database.resolvedPath): sound")
        } else {
            for problem in problems { try ByteSink.standard.line("\(database.resolvedPath): \(problem)") }
        }
        if !problems.isEmpty { throw PartlyFailed() }
    }

    private struct Result: Encodable {
        let sound: Bool
        let problems: [String]
    }
}
