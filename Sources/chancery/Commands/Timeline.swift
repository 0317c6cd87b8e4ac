import ArgumentParser
import KnowledgeBase
import Record

/// Two states or more, and which of their events.
struct RelationOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("States or bodies: codes, names, demonyms.", valueName: "country"),
        transform: PartyArgument.code)
    var parties: [String]

    @OptionGroup var filter: EventFilter
    @OptionGroup var asOf: AsOfOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption
    @Flag(help: "Write CSV.") var csv = false

    var query: Query {
        var query = filter.query
        query.parties = parties + query.parties
        return query
    }
}

struct Timeline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what happened between states, year by year.",
        discussion: """
            On a terminal the contacts of each year (meetings, calls, visits) are drawn as a bar.

              chancery timeline JP CN --since 2005
              chancery timeline Russia Turkey --kind meeting --csv
            """)

    @OptionGroup var options: RelationOptions

    func run() async throws {
        let base = try options.database.forReading(names: .tables, asOf: options.asOf.day)
        let query = options.query
        if options.csv || options.json.isWanted {
            let format: ExportFormat = options.csv ? .csv : .json
            let count = try await base.export(query, as: format) { try ByteSink.standard.write($0) }
            if count == 0 { throw try await NothingFound.events(query, in: base) }
            return
        }
        let events = try await base.events(query)
        guard !events.isEmpty else { throw try await NothingFound.events(query, in: base) }
        if let width = Surroundings.width {
            for line in RelationText.plot(events, width: width) { try ByteSink.standard.line(line) }
        }
        var year: String?
        for event in events {
            let own = event.date?.earliest.map { String($0.year) } ?? (event.date == nil ? "date not known" : "earlier")
            if own != year {
                try ByteSink.standard.line((year == nil ? "" : "\n") + own)
                year = own
            }
            try ByteSink.standard.line("  " + RelationText.row(event))
        }
    }
}

struct DyadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dyad",
        abstract: "Sum up what is known between two states: counts, level, last contacts, the longest silence.",
        discussion: """
              chancery dyad JP CN
              chancery dyad "South Korea" Japan --since 2012 --json
            """)

    @OptionGroup var options: RelationOptions

    func run() async throws {
        guard options.parties.count > 1 else {
            throw UsageError("one side is given; name two, such as: chancery dyad JP CN")
        }
        let base = try options.database.forReading(names: .tables, asOf: options.asOf.day)
        let dyad = try await base.dyad(options.query)
        guard dyad.events > 0 else { throw try await NothingFound.events(options.query, in: base) }
        if options.csv {
            try ByteSink.standard.write(CSV.record(["year", "kind", "count"]))
            for year in dyad.years {
                for kind in year.kinds {
                    try ByteSink.standard.write(CSV.record([String(year.year), kind.name, String(kind.count)]))
                }
            }
            return
        }
        if options.json.isWanted { return try JSONOutput.print(dyad, to: .standard) }
        try ByteSink.standard.paragraphs(RelationText.lines(of: dyad))
    }
}

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Show somebody's offices, travels and counterparts.",
        discussion: """
              chancery person Lavrov
              chancery person "Wang Yi" --csv
            """)

    @Argument(help: ArgumentHelp("A name or an identifier.", valueName: "name")) var words: [String]
    @OptionGroup var asOf: AsOfOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption
    @Flag(help: "Write counterparts as CSV.") var csv = false

    func run() async throws {
        let base = try database.forReading(names: .tables, asOf: asOf.day)
        let entity = try await base.one(.official, words.joined(separator: " "))
        let profile = try await base.profile(of: entity)
        if csv {
            try ByteSink.standard.write(CSV.record(["id", "name", "country", "count", "last"]))
            for other in profile.counterparts {
                try ByteSink.standard.write(
                    CSV.record([other.id, other.name, other.country ?? "", String(other.count), other.last?.edtf ?? ""])
                )
            }
            return
        }
        if json.isWanted { return try JSONOutput.print(profile, to: .standard) }
        try ByteSink.standard.paragraphs(RelationText.lines(of: profile))
    }
}

extension KnowledgeBase {
    /// The one entity of a kind that is called so; says what else may be meant, or that there is none.
    func one(_ kind: EntityKind, _ words: String) async throws -> KnownEntity {
        let found = try matches(words).filter { $0.kind == kind }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let list = found.map { "\n  \($0.id)  \($0.name)\($0.country.map { " (\($0))" } ?? "")" }.joined()
            throw UsageError("'\(words)' can be \(found.count); give the full name or the identifier:\(list)")
        }
        let near = try suggestions(for: words)
        throw NothingFound(
            "nothing is called '\(words)'" + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"))
    }
}
