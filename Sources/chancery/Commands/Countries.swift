import ArgumentParser
import KnowledgeBase
import Record

struct Countries: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List states and international bodies, those with most events first; or say which states names mean.",
        discussion: """
              chancery countries
              chancery countries --limit 10 --json
              chancery countries --resolve "Korea, Dem. Rep." "Macao SAR (China)"
              cut -f1 table.tsv | chancery countries --resolve -

            With --resolve each name gives a line: the name, its ISO 3166 code, the usual name, parted by tabs; no database is \
            needed. A name of no state or territory gives '-' and 'unresolved', and the exit code is then 2.
            """)

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Say which states or territories these names mean, as any list may write them; - reads one a line from standard input.",
            valueName: "name"))
    var resolve: [String] = []

    @OptionGroup var options: EntityListOptions

    func run() async throws {
        guard resolve.isEmpty else { return try resolveNames() }
        try await options.print([.country, .organization], "countries", columns: [.init("KIND", isFlexible: false)]) {
            [$0.kind.rawValue]
        }
    }

    private func resolveNames() throws {
        let lookup = CountryLookup()
        let names = try resolve == ["-"] ? Self.lines(of: standardInput()) : resolve
        let found = names.map { ResolvedName(name: $0, code: lookup.code(named: $0), lookup) }
        if options.json.isWanted {
            try JSONOutput.print(found, to: .standard)
        } else {
            for name in found {
                try ByteSink.standard.line(
                    [name.name, name.code ?? "-", name.country ?? "unresolved"].joined(separator: "\t"))
            }
        }
        let unresolved = found.filter { $0.code == nil }
        guard !unresolved.isEmpty else { return }
        for name in unresolved {
            let near = lookup.suggestions(for: name.name)
            let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"
            Messages.problem("'\(name.name)' is the name of no state or territory\(hint)")
        }
        throw NothingFound()
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A).map { line in
            let text = String(decoding: line, as: UTF8.self)
            return text.hasSuffix("\r") ? String(text.dropLast()) : text
        }.filter { line in line.contains { !$0.isWhitespace } }
    }
}

/// A name and the state it means; without code and country when it means none.
private struct ResolvedName: Encodable {
    let name: String
    let code: String?
    let country: String?

    init(name: String, code: String?, _ lookup: CountryLookup) {
        self.name = name
        self.code = code
        country = code.map(lookup.name(of:))
    }
}
