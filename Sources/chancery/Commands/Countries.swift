import ArgumentParser
import Record

struct Countries: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List states and international bodies, those with most events first.",
        discussion: """
              chancery countries
              chancery countries --limit 10 --json
            """)

    @OptionGroup var options: EntityListOptions

    func run() async throws {
        try await options.print([.country, .organization], "countries", columns: [.init("KIND", isFlexible: false)]) {
            [$0.kind.rawValue]
        }
    }
}
