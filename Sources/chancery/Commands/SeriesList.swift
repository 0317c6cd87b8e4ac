import ArgumentParser
import KnowledgeBase
import Record

struct SeriesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "List series of meetings, or show the life of one: rounds, gaps, suspensions, what is next.",
        discussion: """
              chancery series
              chancery series --country China --json
              chancery series "China–Japan security dialogue"
            """)

    @Argument(
        help: ArgumentHelp("A name, words of it, or an identifier; without one all are listed.", valueName: "name"))
    var words: [String] = []
    @Flag(help: "Write the rounds as CSV.") var csv = false
    @OptionGroup var options: EntityListOptions

    func run() async throws {
        guard words.isEmpty else { return try await showOne(words.joined(separator: " ")) }
        try await options.print([.series], "series", columns: [.init("PARTIES"), .init("LAUNCHED", isFlexible: false)])
        {
            [$0.parties.joined(separator: " "), $0.date?.edtf ?? ""]
        }
    }

    private func showOne(_ name: String) async throws {
        let base = try options.database.forReading(names: .tables)
        let life = try await base.life(of: try await base.one(.series, name))
        if csv {
            try ByteSink.standard.write(CSV.record(["round", "date", "status", "place", "people", "id"]))
            for (number, event) in life.rounds.enumerated() {
                try ByteSink.standard.write(
                    CSV.record([
                        String(number + 1), event.date?.edtf ?? "", event.status.rawValue, event.place ?? "",
                        event.people.map(\.name).joined(separator: "; "), event.id,
                    ]))
            }
            return
        }
        if options.json.isWanted { return try JSONOutput.print(life, to: .standard) }
        try ByteSink.standard.paragraphs(RelationText.lines(of: life))
    }
}
