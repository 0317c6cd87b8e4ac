import Record

/// The rows of a user's lexicon as they stand in its file: tab-separated, a header row, `#` comments.
struct LexiconRows {
    struct Row {
        /// From 1.
        var line: Int
        var cells: [Column: String]

        subscript(column: Column) -> String { cells[column] ?? "" }
    }

    /// The columns, in the order in which they are shown.
    enum Column: String, CaseIterable { case type, name, country, code, kind, office, from, to, aliases }

    private(set) var rows: [Row] = []
    private(set) var problems: [LexiconProblem] = []

    init(_ bytes: [UInt8]) {
        var columns: [Column]?
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for (number, line) in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let text = String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self) else {
                note(number + 1, "not UTF-8", "save the file as UTF-8")
                continue
            }
            guard !text.hasPrefix("#"), text.contains(where: { !$0.isWhitespace }) else { continue }
            let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
            guard let columns else {
                guard let header = header(cells, line: number + 1) else { return }
                columns = header
                continue
            }
            read(cells, columns, line: number + 1)
        }
        if columns == nil, problems.isEmpty { note(1, "the file is empty", Self.headerWanted) }
    }

    private static let headerWanted =
        "begin it with a header row of tab-separated columns: "
        + Column.allCases.map(\.rawValue).joined(separator: ", ")

    private mutating func note(_ line: Int, _ reason: String, _ remedy: String) {
        problems.append(LexiconProblem(line: line, reason: reason, remedy: remedy))
    }

    private mutating func header(_ cells: [String], line: Int) -> [Column]? {
        var columns: [Column] = []
        for cell in cells {
            guard let column = Column(rawValue: cell.lowercased()) else {
                note(line, "no column is called '\(cell)'", Self.headerWanted)
                return nil
            }
            if columns.contains(column) {
                note(line, "column '\(cell)' stands twice", "leave one out")
                return nil
            }
            columns.append(column)
        }
        for column in [Column.type, .name] where !columns.contains(column) {
            note(line, "column '\(column.rawValue)' is missing", Self.headerWanted)
            return nil
        }
        return columns
    }

    private mutating func read(_ cells: [String], _ columns: [Column], line: Int) {
        // Spreadsheets fill rows up with empty cells.
        let filled = cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        guard filled <= columns.count else {
            note(line, "\(filled) cells under \(columns.count) columns", "put one tab between cells, none inside")
            return
        }
        var row = Row(line: line, cells: [:])
        for (column, cell) in zip(columns, cells) where !cell.isEmpty { row.cells[column] = cell }
        rows.append(row)
    }

    private static func trimmed(_ cell: Substring) -> String {
        cell.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }
}
