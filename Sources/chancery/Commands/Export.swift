import ArgumentParser
import KnowledgeBase
import Record

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what is known to a file.", subcommands: [ExportEvents.self])
}

struct ExportEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Write events as CSV, JSON or JSON Lines.",
        discussion: """
            The filters are those of 'chancery events'. A file takes its name only when it is whole.

              chancery export events --format csv -o events.csv
              chancery export events --country JP --since 2015 --format jsonl > japan.jsonl
            """)

    @Option(
        help: ArgumentHelp("csv, json or jsonl (default: by the ending of --output, else csv).", valueName: "format"))
    var format: ExportFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; - or nothing is standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var filter: EventFilter
    @OptionGroup var asOf: AsOfOption
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let base = try database.forReading(asOf: asOf.day)
        let count: Int
        if let path = output, path != "-" {
            let file = try NewFile(path: path)
            let sink = file.sink
            count = try await base.export(filter.query, as: chosenFormat) { try sink.write($0) }
            try file.finish()
            Messages.say("\(path): \(CardText.count(count, "event"))")
        } else {
            count = try await base.export(filter.query, as: chosenFormat) { try ByteSink.standard.write($0) }
        }
        if count == 0 { throw try await NothingFound.events(filter.query, in: base) }
    }

    private var chosenFormat: ExportFormat {
        format ?? output?.split(separator: ".").last.flatMap { ExportFormat(rawValue: $0.lowercased()) } ?? .csv
    }
}

extension ExportFormat: ExpressibleByArgument {}
