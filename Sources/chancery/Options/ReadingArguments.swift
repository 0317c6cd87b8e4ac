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
            "Read all of them as one format: \(InputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "format"))
    var format: InputFormat?

    @Flag(help: "Read articles in other languages than English, too.")
    var anyLanguage = false

    @Option(
        help: ArgumentHelp(
            "What JSON records or columns call the fields of an article (\(MapArgument.fields)): "
                + "text=body,published=meta.pubdate, with dots for fields inside fields; repeatable.",
            valueName: "field=name,…"),
        transform: MapArgument.names)
    var map: [[String: String]] = []

    mutating func validate() throws {
        for (index, names) in map.enumerated() {
            if let twice = names.keys.sorted().first(where: { name in map[..<index].contains { $0[name] != nil } }) {
                throw ValidationError("--map names '\(twice)' twice; name it once")
            }
        }
        guard paths.isEmpty else { return }
        throw ValidationError("no articles were named; give files, folders, or - for standard input")
    }

    var reader: ArticleReader {
        var options = ReadingOptions(published: published, source: source, format: format)
        options.anyLanguage = anyLanguage
        for names in map { options.fieldNames.merge(names) { first, _ in first } }
        return ArticleReader(options: options)
    }
}

extension InputFormat: ExpressibleByArgument {}
