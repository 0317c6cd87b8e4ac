import ArgumentParser
import Record

struct Agreements: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List agreements with their parties and dates.",
        discussion: """
              chancery agreements
              chancery agreements --country Japan
            """)

    @OptionGroup var options: EntityListOptions

    func run() async throws {
        try await options.print(
            [.agreement], "agreements", columns: [.init("PARTIES"), .init("DATE", isFlexible: false)]
        ) {
            [$0.parties.joined(separator: " "), $0.date?.edtf ?? ""]
        }
    }
}
