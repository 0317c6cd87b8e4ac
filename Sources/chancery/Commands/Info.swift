import ArgumentParser
import KnowledgeBase
import Record

struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what is in the database and how large it is.",
        discussion: """
              chancery info
              chancery info --db archive.sqlite --json
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var json: JSONOption

    func run() async throws {
        let info = try await database.forReading().info()
        guard !json.isWanted else { return try JSONOutput.print(info, to: .standard) }
        var rows = [("database", info.path), ("schema", String(info.schema)), ("size", "\(info.bytes) bytes")]
        if info.logBytes > 0 { rows.append(("write-ahead log", "\(info.logBytes) bytes")) }
        if let first = info.firstPublished, let last = info.lastPublished {
            rows.append(("published", "\(first.iso) to \(last.iso)"))
        }
        rows.append(("SQLite", info.sqlite))
        rows += info.counts.map { ($0.name, String($0.count)) }
        let width = rows.map(\.0.count).max() ?? 0
        for (name, value) in rows {
            try ByteSink.standard.line(
                name + String(repeating: " ", count: width - name.count + 2) + DisplayWidth.plain(value))
        }
    }
}
