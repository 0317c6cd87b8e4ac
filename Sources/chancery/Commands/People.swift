import ArgumentParser
import Record

struct People: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List officials, those with most events first.",
        discussion: """
              chancery people
              chancery people --country Japanese --json
            """)

    @OptionGroup var options: EntityListOptions

    func run() async throws {
        try await options.print(
            [.official], "people", columns: [.init("COUNTRY", isFlexible: false), .init("OFFICES")]
        ) { person in
            let offices = person.offices.map(\.wording)
            var seen: Set<String> = []
            return [person.country ?? "", offices.filter { seen.insert($0).inserted }.joined(separator: "; ")]
        }
    }
}
