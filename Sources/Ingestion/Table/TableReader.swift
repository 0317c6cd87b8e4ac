import Record

/// Reads rows with a header, one article a row, by the names that its columns have.
struct TableReader {
    var options: ReadingOptions
    var path: String
    var separator: Character

    func read(_ stream: ByteStream, _ body: (ReadOutcome) throws -> Void) throws {
        let stream = try stream.inUTF8()
        if try stream.peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { stream.consume(3) }
        let fields = ArticleFields(options: options, path: path)
        let header = TableHeader(try stream.peek(InputFormat.sniffedBytes), separator: separator.asciiValue ?? 0x2C) {
            fields.names.isText($0)
        }
        stream.consume(header.preamble)
        var rows = TableRows(stream, dialect: header.dialect)
        guard let first = try rows.next() else { throw ReadFailure.Problem.empty }
        rows.width = header.names.count
        let columns = fields.names.columns(of: header.names)
        guard columns[.text] != nil else { throw fields.names.missingText }
        let columnsRow = TableColumns(fields: fields, count: header.names.count, names: header.names, columns: columns)
        var count = 0
        while let row = try rows.next() {
            // Tables put one behind another by `cat`.
            if row.bytes == first.bytes { continue }
            count += 1
            let line = header.preamble > 0 ? row.line + 1 : row.line
            let place = InputPlace(file: path, line: line)
            var outcome = columnsRow.outcome(row, dialect: header.dialect, at: place, key: "\(path):\(line)")
            if case .failure(var failure) = outcome {
                failure.header = first.bytes
                outcome = .failure(failure)
            }
            try body(outcome)
        }
        if count == 0 { throw ReadFailure.Problem.noItems }
        for notice in fields.names.notices(InputPlace(file: path)) { try body(.notice(notice)) }
    }
}

/// What the columns of a table mean; makes an article of each row.
struct TableColumns {
    var fields: ArticleFields
    var count: Int
    var names: [String]
    var columns: [ArticleField: [Int]]

    func outcome(_ row: TableRows.Row, dialect: TableDialect, at place: InputPlace, key: String) -> ReadOutcome {
        do throws(ReadFailure.Problem) {
            if row.isTooLarge { throw .tooLarge(bytes: row.bytes.count, limit: ReadingLimits.fileBytes) }
            // Tabs need no quotation marks, and many a table of tabs knows none: what opens may be part of the text.
            if row.isOpen, dialect.separator != 0x09 || row.cells.count != count { throw .openQuotation }
            var row = row
            let decoded = try DecodedText(record: row.bytes[...])
            var notices: [ReadNotice] = []
            if let notice = decoded.notice {
                notices.append(ReadNotice(place, notice))
                row = Self.row(decoded.text, like: row, dialect)
            }
            guard row.cells.count == count else { throw .cellCount(found: row.cells.count, wanted: count) }
            let article = try fields.article(values(row), place: place, fallbackKey: key, notices: &notices)
            return .article(article, notices: notices)
        } catch {
            return .failure(ReadFailure(place, error, record: row.isTooLarge ? [] : row.bytes))
        }
    }

    private func values(_ row: TableRows.Row) -> FieldValues {
        var values = FieldValues()
        for (field, columns) in columns {
            for column in columns {
                let text = row.text(row.cells[column])
                guard text.filled != nil else { continue }
                values[field] = .init(name: names[column], value: .string(text))
                break
            }
        }
        return values
    }

    /// A row in UTF-8; separators and marks are ASCII in every encoding that is read.
    private static func row(_ text: String, like row: TableRows.Row, _ dialect: TableDialect) -> TableRows.Row {
        var out = row
        out.bytes = Array(text.utf8)
        var scanner = RowScanner(dialect: dialect)
        if row.isOpen { scanner.dialect.quotes = false }
        _ = out.bytes.withUnsafeBufferPointer { scanner.end(in: $0, isLast: true) }
        out.cells = scanner.cells
        return out
    }
}
