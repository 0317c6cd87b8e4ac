import ArgumentParser
import KnowledgeBase
import Record

struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show everything known about one entity or event.",
        discussion: """
            Names are compared without case and accents; a surname will do where only one person bears it.

              chancery show "Liu Jianchao"
              chancery show Japan
              chancery show ev-3f2a9c --json
            """)

    @Argument(help: ArgumentHelp("A name, a code such as JP, or an identifier from a list.", valueName: "name-or-id"))
    var words: [String]

    @OptionGroup var asOf: AsOfOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let name = words.joined(separator: " ")
        let base = try database.forReading(names: .tables, asOf: asOf.day)
        switch try await base.show(name) {
        case .entity(let entity, let events):
            guard !json.isWanted else { return try printJSON(entity, events) }
            try ByteSink.standard.paragraphs(CardText.lines(of: entity, events: events))
        case .event(let event):
            guard !json.isWanted else { return try write([event], as: .jsonl) }
            try ByteSink.standard.paragraphs(CardText.lines(of: event))
        case .ambiguous(let candidates):
            let list = candidates.map { "\n  \($0.id)  \($0.name) (\(Self.about($0)))" }.joined()
            throw UsageError(
                "'\(name)' can be \(candidates.count) things; give the full name or the identifier:\(list)")
        case .none(let near):
            throw NothingFound(
                "nothing is called '\(name)'; "
                    + (near.isEmpty
                        ? "see 'chancery people', 'chancery countries' and the other lists"
                        : "did you mean \(near.joined(separator: ", "))?"))
        }
    }

    private static func about(_ entity: KnownEntity) -> String {
        [entity.kind.rawValue, entity.country, entity.offices.first?.role].compactMap { $0 }.joined(separator: ", ")
    }

    private func printJSON(_ entity: KnownEntity, _ events: [KnownEvent]) throws {
        try ByteSink.standard.write(
            "{\"entity\": " + (try JSONOutput.text(EntityView(entity: entity))) + ", \"events\": ")
        try write(events, as: .json)
        try ByteSink.standard.line("}")
    }

    private func write(_ events: [KnownEvent], as format: ExportFormat) throws {
        var writer = format.writer { try ByteSink.standard.write($0) }
        try writer.begin()
        for event in events { try writer.write(event) }
        try writer.end()
    }
}
