import CTables
import Record

/// A tab-separated table embedded in the binary: a header row, `#` comments, one entry a line.
public struct EmbeddedTable: Sendable {
    public let name: String
    public let columns: [String]

    /// The table with this name (`names/country`); empty when there is none, which a test rules out.
    public init(_ name: String) {
        self.name = name
        var columns: [String] = []
        Self.forEachLine(of: name) { cells in
            columns = cells.map { String($0) }
            return false
        }
        self.columns = columns
    }

    /// All rows as cells.
    public var rows: [[Substring]] {
        var rows: [[Substring]] = []
        forEachLine { rows.append($0) }
        return rows
    }

    private func forEachLine(_ body: ([Substring]) -> Void) {
        var isHeader = true
        Self.forEachLine(of: name) { cells in
            if !isHeader { body(cells) }
            isHeader = false
            return true
        }
    }

    /// Hands over the cells of each line that is no comment until `body` gives false; they are cut from the bytes where they
    /// lie, because tables are read at every start.
    private static func forEachLine(of name: String, _ body: ([Substring]) -> Bool) {
        var length = 0
        guard let start = chancery_table(name, &length) else { return }
        let bytes = UnsafeBufferPointer(start: start, count: length)
        var at = 0
        while at < bytes.count {
            var cells: [Substring] = []
            var cell = at
            var end = at
            func cut() {
                cells.append(
                    Substring(String(decoding: UnsafeBufferPointer(rebasing: bytes[cell..<end]), as: UTF8.self)))
            }
            if bytes[at] == 0x23 {
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            } else {
                while end < bytes.count, bytes[end] != 0x0A {
                    if bytes[end] == 0x09 {
                        cut()
                        cell = end + 1
                    }
                    end += 1
                }
                if end > at {
                    cut()
                    if !body(cells) { return }
                }
            }
            at = end + 1
        }
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
        hash.add(longer: UnsafeRawBufferPointer(start: bytes, count: length))
    }

    /// Each row as a function from column name to cell; a missing cell is empty.
    public func forEachRow(_ body: (_ cell: (String) -> Substring) -> Void) {
        forEachLine { row in
            body { name in
                guard let i = columns.firstIndex(of: name), i < row.count else { return "" }
                return row[i]
            }
        }
    }
}
