import ArgumentParser
import KnowledgeBase

/// Who corrects, and why.
struct AuthorOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who says so (default: $USER).", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("Why; it is kept and shown.", valueName: "words"))
    var reason: String?

    var author: CorrectionAuthor {
        CorrectionAuthor(
            name: by ?? Surroundings.variable("USER") ?? Surroundings.variable("LOGNAME") ?? "unknown", reason: reason,
            time: Surroundings.now)
    }
}
