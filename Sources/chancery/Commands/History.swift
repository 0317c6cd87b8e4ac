import ArgumentParser
import KnowledgeBase
import Record

struct History: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how an event came to be known: announced, moved, held or called off, and corrected.",
        discussion: """
              chancery history ev-3f2a9c
              chancery history ev-3f2a9c --json
            """)

    @Argument(help: ArgumentHelp("Identifier of an event.", valueName: "event")) var id: String
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        guard let history = try await database.forReading().history(ofEvent: id) else {
            throw NothingFound("no event is called '\(id)'; identifiers stand in 'chancery events'")
        }
        if json.isWanted { return try JSONOutput.print(history, to: .standard) }
        for line in CorrectionText.lines(of: history) { try ByteSink.standard.line(line) }
    }
}

struct Conflicts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List events on which articles disagree: two dates, two places, held and called off.",
        discussion: """
            The better supported value is shown in lists and answers; here stand the others, with their words.

              chancery conflicts
              chancery conflicts --country Japan --since 2014 --json
            """)

    @OptionGroup var filter: EventFilter
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    @Flag(help: "Write CSV, one line a value that is not shown.") var csv = false

    func run() async throws {
        let found = try await database.forReading().conflicts(filter.query)
        if csv {
            try ByteSink.standard.write(CSV.record(["id", "field", "shown", "other", "source", "published", "quote"]))
            for history in found {
                for conflict in history.conflicts {
                    for other in conflict.others {
                        for telling in other.tellings {
                            try ByteSink.standard.write(
                                CSV.record([
                                    history.event.id, conflict.field, conflict.shown, other.value, telling.source,
                                    telling.published?.iso ?? "", telling.quote,
                                ]))
                        }
                    }
                }
            }
            return
        }
        if json.isWanted { return try JSONOutput.print(found.map(Told.init), to: .standard) }
        guard !found.isEmpty else { throw NothingFound("no contradictions among these events") }
        for history in found {
            for line in CorrectionText.lines(ofConflictsIn: history) { try ByteSink.standard.line(line) }
        }
    }

    private struct Told: Encodable {
        let event: KnownEvent
        let conflicts: [EventHistory.Conflict]

        init(_ history: EventHistory) {
            event = history.event
            conflicts = history.conflicts
        }
    }
}

struct Reviews: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what most deserves a look, and take answers.",
        discussion: """
            Contradictions first, then dates not known, low confidence, a single source; what was confirmed or corrected is \
            left out. With -i each is shown and one key taken: c confirm, r reject, s skip, q quit.

              chancery reviews --country Japan
              chancery reviews -i --by ana
            """)

    @OptionGroup var filter: EventFilter
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption
    @Flag(name: [.customShort("i"), .long], help: "Take one key for each.") var interactive = false

    func run() async throws {
        let base = try interactive ? database.forChanging() : database.forReading()
        let items = try await base.reviews(filter.query, limit: filter.limit ?? (interactive ? 1000 : 20))
        if json.isWanted { return try JSONOutput.print(items, to: .standard) }
        guard !items.isEmpty else { throw NothingFound("nothing to review among these events") }
        for item in items {
            let event = item.event
            try ByteSink.standard.line(
                "\(event.date?.edtf ?? "?")  \(event.kind.rawValue) \(event.status.rawValue)  "
                    + event.parties.map(\.name).joined(separator: ", ") + (event.place.map { "  " + $0 } ?? "")
                    + "  [\(event.id)]")
            try ByteSink.standard.line("    " + item.reasons.joined(separator: "; "))
            if let best = event.citations.first {
                try ByteSink.standard.line(
                    "    “\(best.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))” — \(best.source ?? best.article)"
                )
            }
            guard interactive else { continue }
            try ByteSink.standard.flush()
            guard try await take(event.id, base) else { break }
        }
        if interactive { try await base.close() }
    }

    /// Reads keys until one is known; false to stop.
    private func take(_ event: String, _ base: KnowledgeBase) async throws -> Bool {
        while true {
            Messages.write("c confirm, r reject, s skip, q quit: ")
            guard let key = Surroundings.key() else { return false }
            Messages.write("\n")
            switch key {
            case "c":
                try await base.correct(event: event, .confirm, by: author.author)
                return true
            case "r":
                try await base.correct(event: event, .reject, by: author.author)
                return true
            case "s": return true
            case "q": return false
            default: continue
            }
        }
    }
}
