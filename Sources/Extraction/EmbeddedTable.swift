import CTables
import Record

/// A tab-separated table embedded in the binary: a header row, `#` comments, one entry a line.
public struct EmbeddedTable: Sendable {
    public let name: String
    public let columns: [String]
    public let rows: [[Substring]]

    /// The table with this name (`names/country`); empty when there is none, which a test rules out.
    public init(_ name: String) {
        self.name = name
        var length = 0
        guard let bytes = chancery_table(name, &length), length > 0 else {
            columns = []
            rows = []
            return
        }
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
        var columns: [String] = []
        var rows: [[Substring]] = []
        for line in text.utf8.split(separator: 0x0A) {
            guard let first = line.first, first != 0x23 else { continue }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
            if columns.isEmpty { columns = cells.map(String.init) } else { rows.append(cells) }
        }
        self.columns = columns
        self.rows = rows
    }

    /// The names of all embedded tables.
    public static var names: [String] {
        (0..<chancery_table_count()).compactMap { index in chancery_table_name(index).map { String(cString: $0) } }
    }

    /// Adds the bytes of a table to a hash.
    static func add(_ name: String, to hash: inout StableHash) {
        var length = 0
        guard let bytes = chancery_table(name, &length) else { return }
        hash.add(name)
        hash.add(UnsafeBufferPointer(start: bytes, count: length))
    }

    /// Each row as a function from column name to cell; a missing cell is empty.
    public func forEachRow(_ body: (_ cell: (String) -> Substring) -> Void) {
        for row in rows {
            body { name in
                guard let i = columns.firstIndex(of: name), i < row.count else { return "" }
                return row[i]
            }
        }
    }
}
