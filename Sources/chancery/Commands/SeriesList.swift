import ArgumentParser
import Record

struct SeriesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series",
        abstract: "List series of meetings with their parties.",
        discussion: """
              chancery series
              chancery series --country China --json
            """)

    @OptionGroup var options: EntityListOptions

    func run() async throws {
        try await options.print([.series], "series", columns: [.init("PARTIES"), .init("LAUNCHED", isFlexible: false)])
        {
            [$0.parties.joined(separator: " "), $0.date?.edtf ?? ""]
        }
    }
}
