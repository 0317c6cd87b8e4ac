import ArgumentParser
import KnowledgeBase

/// A user's own names, aliases and offices.
struct LexiconOptions: ParsableArguments {
    @Option(
        name: .customLong("lexicon"),
        help: ArgumentHelp(
            "Your own names, aliases and offices beside those of the program; see docs/lexicon.md.",
            valueName: "file.tsv"))
    var path: String?

    /// The words to read with; throws `BadLexicon`, with the file's name, when it cannot be followed.
    func words() throws -> OwnWords {
        guard let path else { return .none }
        do {
            return try OwnWords(tsv: try ByteSource.whole(path))
        } catch let failure as LexiconFailure {
            throw BadLexicon(path: path, problems: failure.problems)
        }
    }
}

/// A lexicon that cannot be used, with every row that is wrong.
struct BadLexicon: Error {
    let path: String
    let problems: [LexiconProblem]

    /// One line for each.
    var lines: [String] { problems.map { "\(path):\($0.line): \($0.reason); \($0.remedy)" } }
}
