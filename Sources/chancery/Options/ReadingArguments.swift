import ArgumentParser
import KnowledgeBase
import Record

/// The articles a command reads, and what is known of them beforehand.
struct ReadingArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("Files, folders (read recursively), or - for standard input.", valueName: "path"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("The day all of them were published, such as 2015-03-20.", valueName: "date"),
        transform: DayArgument.day)
    var published: CalendarDay?

    @Option(help: ArgumentHelp("The outlet that published them.", valueName: "name"))
    var source: String?

    @Option(
        help: ArgumentHelp(
            "Read all of them as one format: text, markdown, html, json, jsonl or feed.", valueName: "format"))
    var format: InputFormat?

    mutating func validate() throws {
        guard paths.isEmpty else { return }
        throw ValidationError("no articles were named; give files, folders, or - for standard input")
    }

    var reader: ArticleReader {
        ArticleReader(options: ReadingOptions(published: published, source: source, format: format))
    }
}

extension InputFormat: ExpressibleByArgument {}
