import ArgumentParser
import KnowledgeBase
import Record

/// The articles a command reads, and what is known of them beforehand.
struct ReadingArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, folders (read recursively), addresses of the web, or - for standard input.", valueName: "path"))
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

    @Option(
        help: ArgumentHelp("The longest an address of the web may take.", valueName: "seconds"))
    var timeout = 60

    @Flag(help: "Fetch from private and loopback addresses, too.")
    var allowPrivate = false

    mutating func validate() throws {
        for (index, names) in map.enumerated() {
            if let twice = names.keys.sorted().first(where: { name in map[..<index].contains { $0[name] != nil } }) {
                throw ValidationError("--map names '\(twice)' twice; name it once")
            }
        }
        guard timeout > 0, timeout <= 86_400 else { throw ValidationError("--timeout is in seconds, from 1 to 86400") }
        guard paths.isEmpty else { return }
        throw ValidationError("no articles were named; give files, folders, or - for standard input")
    }

    var reader: ArticleReader {
        var options = ReadingOptions(published: published, source: source, format: format)
        options.anyLanguage = anyLanguage
        for names in map { options.fieldNames.merge(names) { first, _ in first } }
        var reader = ArticleReader(options: options)
        let program = FetchProgram(timeout: timeout, allowPrivate: allowPrivate)
        reader.fetch = { address throws(ReadFailure.Problem) in try program.fetch(address) }
        return reader
    }
}

extension InputFormat: ExpressibleByArgument {}
