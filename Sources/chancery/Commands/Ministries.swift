import ArgumentParser
import Record

struct Ministries: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List ministries, those with most events first.",
        discussion: """
              chancery ministries
              chancery ministries --country CN
            """)

    @OptionGroup var options: EntityListOptions

    func run() async throws {
        try await options.print([.ministry], "ministries", columns: [.init("COUNTRY", isFlexible: false)]) {
            [$0.country ?? ""]
        }
    }
}
