import ArgumentParser
import KnowledgeBase
import Record

/// What the list commands share: one kind of entity, narrowed to a country, as a table or as JSON.
struct EntityListOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Only what belongs to it: ISO code, English name, demonym or alias.", valueName: "country"),
        transform: PartyArgument.code)
    var country: String?

    @Option(help: ArgumentHelp("No more than this many.", valueName: "count"))
    var limit: Int?

    @OptionGroup var asOf: AsOfOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    mutating func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit \(limit) leaves nothing; give 1 or more") }
    }

    /// Prints the entities of these kinds; `row` gives the cells between name and counts.
    func print(
        _ kinds: [EntityKind], _ what: String, columns: [TextTable.Column], row: (KnownEntity) -> [String]
    ) async throws {
        let base = try database.forReading(asOf: asOf.day)
        var found: [KnownEntity] = []
        for kind in kinds { found += try await base.entities(kind, country: country) }
        if kinds.count > 1 {
            found.sort { ($1.eventCount, $1.articleCount, $0.name) < ($0.eventCount, $0.articleCount, $1.name) }
        }
        if let limit { found = Array(found.prefix(limit)) }
        if json.isWanted { try JSONOutput.print(found.map(EntityView.init), to: .standard) }
        guard !found.isEmpty else {
            throw NothingFound("no \(what)\(country.map { " of \($0)" } ?? "") in \(database.resolvedPath)")
        }
        guard !json.isWanted else { return }
        var table = TextTable(
            [.init("NAME")] + columns
                + [.init("EVENTS", isNumber: true), .init("ARTICLES", isNumber: true), .init("ID", isFlexible: false)])
        for entity in found {
            table.add(
                [entity.name] + row(entity) + [String(entity.eventCount), String(entity.articleCount), entity.id])
        }
        try table.print(to: .standard)
    }
}
