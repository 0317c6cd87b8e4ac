import ArgumentParser
import KnowledgeBase
import Record

struct Events: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List events.",
        discussion: """
            All filters given must hold. Dates are written as fine as they are known (EDTF); '?' is a date not known.

              chancery events --country JP --country China --since 2011 --until 2015-03
              chancery events --person "Liu Jianchao" --kind meeting --status held
              chancery events --text maritime --newest --limit 10 --json
            """)

    @OptionGroup var filter: EventFilter
    @OptionGroup var asOf: AsOfOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let base = try database.forReading(asOf: asOf.day)
        if json.isWanted {
            let count = try await base.export(filter.query, as: .json) { try ByteSink.standard.write($0) }
            if count == 0 { throw try await NothingFound.events(filter.query, in: base) }
            return
        }
        let events = try await base.events(filter.query)
        guard !events.isEmpty else { throw try await NothingFound.events(filter.query, in: base) }
        try EventTable.table(of: events).print(to: .standard)
    }
}

extension NothingFound {
    /// No events, and why where that is known.
    static func events(_ query: Query, in base: KnowledgeBase) async throws -> NothingFound {
        for code in query.parties where PartyCode.isWellFormed(code) {
            let parties = PartyLookup()
            guard parties.name(of: code) == code, try await !base.knows(party: code) else { continue }
            let near = parties.suggestions(for: code)
            return NothingFound(
                "no country or organization '\(code)' is known; "
                    + (near.isEmpty ? "see 'chancery countries'" : "did you mean \(near.joined(separator: ", "))?"))
        }
        guard let name = try await base.plan(query).unmatched.first else {
            return NothingFound("no events match; leave out a filter, or see what there is with 'chancery events'")
        }
        let near = try await base.suggestions(for: name)
        return NothingFound(
            "nobody is called '\(name)'; "
                + (near.isEmpty ? "see 'chancery people'" : "did you mean \(near.joined(separator: ", "))?"))
    }
}
