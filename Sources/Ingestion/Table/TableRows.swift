/// The rows of a table, cut from a stream one at a time.
struct TableRows {
    struct Row {
        /// The line it begins on, from 1.
        var line: Int
        /// As it stands, without its line end.
        var bytes: [UInt8]
        var cells: [RowScanner.Cell]
        /// A quotation mark opens a cell and nothing closes it; the row is one line then.
        var isOpen = false
        /// Cut at the limit; the row is as much of its first line as is held.
        var isTooLarge = false
    }

    private let stream: ByteStream
    var dialect: TableDialect
    /// Cells of the header; a row has as many.
    var width: Int?
    private var line = 1
    /// So many cells more may be commas that somebody forgot to quote.
    private static let surplus = 64

    init(_ stream: ByteStream, dialect: TableDialect) {
        self.stream = stream
        self.dialect = dialect
    }

    /// The next row that is not blank; nil at the end.
    mutating func next() throws -> Row? {
        while let row = try row() {
            if row.bytes.contains(where: { $0 > 0x20 }) { return row }
        }
        return nil
    }

    private mutating func row() throws -> Row? {
        var scanner = RowScanner(dialect: dialect)
        if let width { scanner.cellLimit = width + Self.surplus }
        var window = 1 << 14
        while true {
            let bytes = try stream.peek(window)
            if bytes.isEmpty { return nil }
            let isLast = bytes.count < window
            let end = bytes.withUnsafeBufferPointer { scanner.end(in: $0, isLast: isLast) }
            // A mark too few somewhere makes one row of many: it would take good rows with it.
            if scanner.isBroken { return try firstLine(scanner) }
            if let end { return take(bytes.prefix(end), scanner.cells) }
            if isLast || window > ReadingLimits.fileBytes { return try firstLine(scanner) }
            window = min(window * 2, ReadingLimits.fileBytes + 1)
        }
    }

    /// The first line by itself where the row cannot be told: all behind it is read anew.
    private mutating func firstLine(_ scanner: RowScanner) throws -> Row? {
        var row: Row
        if let end = scanner.firstLineEnd {
            row = take(try stream.peek(end), [])
            row.isOpen = true
        } else {
            // No line end as far as was seen.
            let limit = ReadingLimits.fileBytes + 1
            guard let bytes = try stream.line(limit: limit) else { return nil }
            row = Row(line: line, bytes: Array(bytes), cells: [], isOpen: scanner.isOpen)
            row.isTooLarge = bytes.count == limit
            line += 1
        }
        var plain = RowScanner(dialect: dialect)
        plain.dialect.quotes = false
        _ = row.bytes.withUnsafeBufferPointer { plain.end(in: $0, isLast: true) }
        row.cells = plain.cells
        return row
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, _ cells: [RowScanner.Cell]) -> Row {
        defer {
            for byte in bytes where byte == dialect.lineEnd { line += 1 }
            stream.consume(bytes.count)
        }
        var end = bytes.endIndex
        if end > bytes.startIndex, bytes[end - 1] == dialect.lineEnd { end -= 1 }
        if end > bytes.startIndex, bytes[end - 1] == 0x0D { end -= 1 }
        return Row(line: line, bytes: Array(bytes[..<end]), cells: cells)
    }
}

extension TableRows.Row {
    /// The words of a cell; the row must be valid UTF-8.
    func text(_ cell: RowScanner.Cell) -> String {
        let bytes = bytes[cell.range]
        guard cell.isDoubled else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var isSecond = false
        for byte in bytes {
            isSecond = byte == UInt8(ascii: "\"") && !isSecond
            if byte != UInt8(ascii: "\"") || isSecond { out.append(byte) }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
