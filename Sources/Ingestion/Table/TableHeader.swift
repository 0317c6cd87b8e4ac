/// The first row of a table: how the table is written, and what its columns are called.
struct TableHeader {
    var dialect: TableDialect
    var names: [String]
    /// How the separator is written before the header, as `sep=;`; empty where it is not.
    var preamble = 0

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - head: the first bytes of the table.
    ///   - separator: the separator that the format has by its name; a comma may be a semicolon, as in Europe.
    ///   - isText: whether a column of this name holds the text.
    init(_ head: ArraySlice<UInt8>, separator: UInt8, isText: (String) -> Bool) {
        var head = head
        // Excel's way of telling the separator.
        if head.starts(with: "sep=".utf8), head.count > 5, head[head.startIndex + 5] <= 0x0D {
            let told = head[head.startIndex + 4]
            let end = head.firstIndex(of: 0x0A).map { $0 + 1 } ?? head.endIndex
            preamble = end - head.startIndex
            head = head[end...]
            dialect = TableDialect(separator: told, lineEnd: Self.lineEnd(head))
            names = Self.cells(head, dialect)
            return
        }
        let lineEnd = Self.lineEnd(head)
        let likely: [UInt8] = separator == 0x09 ? [0x09, 0x2C, 0x3B, 0x7C] : [0x2C, 0x3B, 0x09, 0x7C]
        var best: (dialect: TableDialect, names: [String], rank: Int)?
        for separator in likely {
            let dialect = TableDialect(separator: separator, lineEnd: lineEnd)
            let names = Self.cells(head, dialect)
            guard names.count > 1 else { continue }
            let rank = names.contains(where: isText) ? names.count + 1000 : names.count
            if rank > best?.rank ?? 0 { best = (dialect, names, rank) }
        }
        dialect = best?.dialect ?? TableDialect(separator: separator, lineEnd: lineEnd)
        names = best?.names ?? Self.cells(head, dialect)
    }

    /// Only a file without any line feed has rows that end in a carriage return, as those of old Macs.
    private static func lineEnd(_ head: ArraySlice<UInt8>) -> UInt8 {
        !head.contains(0x0A) && head.contains(0x0D) ? 0x0D : 0x0A
    }

    private static func cells(_ head: ArraySlice<UInt8>, _ dialect: TableDialect) -> [String] {
        rows(head, dialect, limit: 1).first ?? []
    }

    /// The first rows in `head` that are not blank.
    fileprivate static func rows(_ head: ArraySlice<UInt8>, _ dialect: TableDialect, limit: Int) -> [[String]] {
        var head = head
        var found: [[String]] = []
        while found.count < limit, !head.isEmpty {
            var scanner = RowScanner(dialect: dialect)
            guard let end = head.withUnsafeBufferPointer({ scanner.end(in: $0, isLast: true) }) else { break }
            let row = TableRows.Row(line: 0, bytes: Array(head.prefix(end)), cells: scanner.cells)
            if row.bytes.contains(where: { $0 > 0x20 }) { found.append(row.cells.map { row.text($0).trimmed }) }
            head = head.dropFirst(end)
        }
        return found
    }
}

extension TableReader {
    /// The separator of a table with a column for text that an input begins with; nil when it is no such table.
    ///
    /// Prose has commas too ('Content, she said, is king'): a header is short names without a full stop, one of them
    /// known, and a row of as many cells comes behind it.
    static func separator(begins head: ArraySlice<UInt8>, text: String? = nil) -> Character? {
        let start = narrow(head)
        // Most inputs are no tables and are told by their first line.
        let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count < 4096, line.contains(where: { ",;\t|".utf8.contains($0) }) else { return nil }
        let wanted = ArticleField.text.names + [text].compactMap { $0.map(ArticleField.folded) }
        let header = TableHeader(start.prefix(1 << 16), separator: 0x2C) { wanted.contains(ArticleField.folded($0)) }
        let names = header.names
        guard names.count > 1, names.contains(where: { wanted.contains(ArticleField.folded($0)) }),
            Set(names).count == names.count,
            names.allSatisfy({ $0.utf8.count <= 48 && $0.utf8.last != 0x2E && $0.split(separator: " ").count <= 3 })
        else { return nil }
        let rows = TableHeader.rows(start.dropFirst(header.preamble), header.dialect, limit: 9)
        guard rows.dropFirst().contains(where: { $0.count == names.count }) else { return nil }
        return header.dialect.separator == 0x09 ? "\t" : ","
    }

    /// The first bytes in UTF-8, without a byte-order mark.
    private static func narrow(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return head.dropFirst(3) }
        guard head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) else { return head }
        let decoded: DecodedText
        do { decoded = try DecodedText(record: head) } catch { return head }
        return Array(decoded.text.utf8.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })[...]
    }
}
