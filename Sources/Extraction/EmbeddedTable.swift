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
        Self.forEachLine(of: name) { line in
            columns = (0..<line.count).map { String(line[$0]) }
            return false
        }
        self.columns = columns
    }

    /// All rows as cells.
    public var rows: [[Substring]] {
        var rows: [[Substring]] = []
        forEachLine { line in rows.append((0..<line.count).map { line[$0] }) }
        return rows
    }

    /// The cells of one line, made only where they are asked for, because tables are read at every start.
    private struct Line {
        let bytes: UnsafeBufferPointer<UInt8>
        /// Where each cell starts, and one more than where the last one ends.
        var starts: [Int] = []

        var count: Int { starts.count - 1 }

        subscript(cell: Int) -> Substring {
            let cell = UnsafeBufferPointer(rebasing: bytes[starts[cell]..<starts[cell + 1] - 1])
            return Substring(String(decoding: cell, as: UTF8.self))
        }
    }

    private func forEachLine(_ body: (Line) -> Void) {
        var isHeader = true
        Self.forEachLine(of: name) { line in
            if !isHeader { body(line) }
            isHeader = false
            return true
        }
    }

    /// Hands over each line that is neither empty nor a comment, until `body` gives false.
    private static func forEachLine(of name: String, _ body: (Line) -> Bool) {
        var length = 0
        guard let start = chancery_table(name, &length) else { return }
        var line = Line(bytes: UnsafeBufferPointer(start: start, count: length))
        var at = 0
        while at < length {
            line.starts.removeAll(keepingCapacity: true)
            line.starts.append(at)
            var end = at
            while end < length, start[end] != 0x0A {
                if start[end] == 0x09 { line.starts.append(end + 1) }
                end += 1
            }
            line.starts.append(end + 1)
            if end > at, start[at] != 0x23, !body(line) { return }
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
        forEachLine { line in
            body { name in
                guard let i = columns.firstIndex(of: name), i < line.count else { return "" }
                return line[i]
            }
        }
    }
}
