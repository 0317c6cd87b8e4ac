/// Finds where a row of a table ends and its cells lie, in bytes that may come piece by piece.
///
/// After RFC 4180, with line feeds, `\r\n` or `\r` between rows and any byte between cells. A quotation mark quotes
/// only at the start of a cell and closes only before a separator or the row's end; a cell in which it does otherwise
/// (`"Peace," he said`) is taken as it stands.
///
/// Our own and not SwiftCSV 0.10, which was tried on the same rows: it reads a whole text at 11 MB a second by
/// `Character`; it refuses an inch mark (`5" gun`), loses an empty last cell, takes a quotation mark with an accent
/// behind it for a letter, and brings in all of Foundation.
struct RowScanner {
    struct Cell: Equatable {
        /// Offsets from the row's first byte; without the marks around a quoted cell.
        var range: Range<Int>
        /// Quotation marks in it are doubled.
        var isDoubled = false
    }

    private enum State { case start, bare, quoted, closed }

    var dialect: TableDialect
    private(set) var cells: [Cell] = []
    /// A quotation mark stands where none can.
    private(set) var isLoose = false
    /// Many more cells than this in several lines are no row.
    var cellLimit = Int.max
    /// Several lines are one row only because a quotation mark is missing somewhere: no use in looking further, and
    /// looking from every line anew would take for ever.
    var isBroken: Bool { firstLineEnd != nil && (isLoose || cells.count > cellLimit) }
    /// The row goes on behind a line end, which only quotation marks can make it do.
    private(set) var firstLineEnd: Int?

    private var state = State.start
    private var at = 0
    private var cellStart = 0
    /// The content of a quoted cell.
    private var quote = 0..<0
    private var isDoubled = false

    init(dialect: TableDialect) { self.dialect = dialect }

    /// Whether a quoted cell is still open.
    var isOpen: Bool { state == .quoted }

    /// Where the row ends, its line end included; nil when it goes on behind these bytes.
    ///
    /// - Parameters:
    ///   - bytes: the row from its first byte on; those of the last call and more.
    ///   - isLast: no more bytes will come.
    mutating func end(in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
        let separator = dialect.separator
        let lineEnd = dialect.lineEnd
        while at < bytes.count, !isBroken {
            let byte = bytes[at]
            switch state {
            case .bare:
                if byte == separator {
                    cells.append(Cell(range: cellStart..<at))
                    begin(at + 1)
                } else if byte == lineEnd {
                    return finish(at, bytes)
                }
            case .quoted:
                if byte == UInt8(ascii: "\"") {
                    guard at + 1 < bytes.count || isLast else { return nil }
                    if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
                        isDoubled = true
                        at += 1
                    } else {
                        quote = quote.lowerBound..<at
                        state = .closed
                    }
                } else if byte == lineEnd, firstLineEnd == nil {
                    firstLineEnd = at + 1
                }
            case .start:
                if byte == UInt8(ascii: "\""), dialect.quotes {
                    quote = at + 1..<at + 1
                    isDoubled = false
                    state = .quoted
                } else if byte == separator || byte == lineEnd || byte != 0x20 {
                    state = .bare
                    continue
                }
            case .closed:
                if byte == separator {
                    cells.append(Cell(range: quote, isDoubled: isDoubled))
                    begin(at + 1)
                } else if byte == lineEnd {
                    return finish(at, bytes)
                } else if byte != 0x20, byte != 0x0D {
                    isLoose = true
                    state = .bare
                }
            }
            at += 1
        }
        return isLast && !isOpen && !isBroken ? finish(at, bytes) : nil
    }

    private mutating func begin(_ offset: Int) {
        cellStart = offset
        state = .start
    }

    private mutating func finish(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if state == .closed {
            cells.append(Cell(range: quote, isDoubled: isDoubled))
        } else {
            let hasReturn = end > cellStart && bytes[end - 1] == 0x0D
            cells.append(Cell(range: cellStart..<(hasReturn ? end - 1 : end)))
        }
        return min(end + 1, bytes.count)
    }
}

/// How a table is written.
struct TableDialect: Equatable {
    /// What stands between cells.
    var separator: UInt8
    /// What ends a row; `\r\n` ends in a line feed too.
    var lineEnd: UInt8 = 0x0A
    /// Quotation marks around a cell are no part of it.
    var quotes = true
}
