import ArgumentParser
import KnowledgeBase

struct Lexicon: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look at a lexicon of your own.", subcommands: [CheckLexicon.self])
}

struct CheckLexicon: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that the rows of a lexicon can be followed.",
        discussion: """
            Every row that cannot is named with its line, why, and what to do; the exit code is then 1.

              chancery lexicon check names.tsv
            """)

    @Argument(help: ArgumentHelp("The lexicon, tab-separated.", valueName: "file.tsv"))
    var path: String

    @OptionGroup var json: JSONOption

    func run() throws {
        var problems: [LexiconProblem] = []
        var count = 0
        do {
            count = try OwnWords(tsv: try ByteSource.whole(path)).count
        } catch let failure as LexiconFailure {
            problems = failure.problems
        }
        if json.isWanted {
            try JSONOutput.print(Result(sound: problems.isEmpty, rows: count, problems: problems), to: .standard)
        } else if problems.isEmpty {
            try ByteSink.standard.line("\(path): \(CardText.count(count, "row")), sound")
        } else {
            for line in BadLexicon(path: path, problems: problems).lines { try ByteSink.standard.line(line) }
        }
        if !problems.isEmpty { throw PartlyFailed() }
    }

    private struct Result: Encodable {
        let sound: Bool
        let rows: Int
        let problems: [LexiconProblem]
    }
}
