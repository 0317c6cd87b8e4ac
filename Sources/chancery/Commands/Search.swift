import ArgumentParser
import KnowledgeBase
import Record

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search the text of articles.",
        discussion: """
            Articles that hold all the words, the best first; "words in quotes" stand together, word* begins a word.

              chancery search maritime crisis
              chancery search '"hot line" Tokyo' --limit 5
            """)

    @Argument(help: ArgumentHelp("The words.", valueName: "words"))
    var words: [String]

    @Option(help: ArgumentHelp("No more than this many articles.", valueName: "count"))
    var limit = 20

    @OptionGroup var asOf: AsOfOption
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    mutating func validate() throws {
        if limit < 1 { throw ValidationError("--limit \(limit) leaves nothing; give 1 or more") }
    }

    func run() async throws {
        let base = try database.forReading(asOf: asOf.day)
        let isBold = Surroundings.wantsColor && !json.isWanted
        // Marks that no article holds, made visible after control characters were taken out.
        let hits = try await base.search(
            words.joined(separator: " "), limit: limit, marks: isBold ? ("\u{E000}", "\u{E001}") : ("[", "]"))
        if json.isWanted { try JSONOutput.print(hits, to: .standard) }
        guard !hits.isEmpty else { throw NothingFound("no article holds all of: \(words.joined(separator: " "))") }
        guard !json.isWanted else { return }
        for (number, hit) in hits.enumerated() {
            if number > 0 { try ByteSink.standard.line() }
            let origin = [hit.source, hit.published?.iso, hit.url ?? hit.article].compactMap { $0 }.joined(
                separator: ", ")
            try ByteSink.standard.paragraphs([
                DisplayWidth.plain(hit.title ?? hit.article), "  " + DisplayWidth.plain(origin),
            ])
            for line in DisplayWidth.wrap("  " + DisplayWidth.plain(hit.snippet), to: Surroundings.width) {
                try ByteSink.standard.line(isBold ? Self.bold(line) : line)
            }
        }
    }

    private static func bold(_ line: String) -> String {
        line.unicodeScalars.reduce(into: "") { out, scalar in
            switch scalar.value {
            case 0xE000: out += "\u{1B}[1m"
            case 0xE001: out += "\u{1B}[0m"
            default: out.unicodeScalars.append(scalar)
            }
        }
    }
}
