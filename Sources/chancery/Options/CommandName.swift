import ArgumentParser
import KnowledgeBase

/// The name of a command as it was typed.
enum CommandName {
    /// Throws `UsageError` when the words before the first option name no command of `root`.
    ///
    /// The parser would complain of the options behind a misspelt name, which it takes for arguments of the whole.
    static func check(_ arguments: some Sequence<String>, in root: any ParsableCommand.Type) throws {
        var command = root
        var path: [String] = []
        for argument in arguments {
            let commands = command.configuration.subcommands
            guard !commands.isEmpty, !argument.hasPrefix("-"), !argument.isEmpty else { return }
            if path.isEmpty, argument == "help" { return }
            path.append(argument)
            if let next = commands.first(where: { $0._commandName == argument }) {
                command = next
                continue
            }
            let before = path.dropLast().map { $0 + " " }.joined()
            let near = Spelling.nearest(to: argument, among: commands.map { $0._commandName }, limit: 3)
            throw UsageError(
                "no command '\(path.joined(separator: " "))'; "
                    + (near.isEmpty
                        ? "see chancery \(before)--help"
                        : "did you mean \(near.map { before + $0 }.joined(separator: " or "))?"))
        }
    }
}
