/// Rows in aligned columns under a header; on a terminal cut to its width, elsewhere whole.
struct TextTable {
    struct Column {
        var title: String
        var isNumber = false
        /// May be cut when the terminal is narrow.
        var isFlexible = true

        init(_ title: String, isNumber: Bool = false, isFlexible: Bool = true) {
            self.title = title
            self.isNumber = isNumber
            self.isFlexible = isFlexible && !isNumber
        }
    }

    let columns: [Column]
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String]) { rows.append(cells.map(DisplayWidth.plain)) }

    /// The lines to print; a column in which every cell is empty is left out. `width` nil is without limit.
    func lines(width: Int?, isBold: Bool = false) -> [String] {
        let shown = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        var widths = shown.map { column in
            rows.reduce(DisplayWidth.of(columns[column].title)) { max($0, DisplayWidth.of($1[column])) }
        }
        if let width { shrink(&widths, shown, to: width) }
        let header = line(columns.map(\.title), shown, widths)
        return [isBold ? "\u{1B}[1m\(header)\u{1B}[0m" : header] + rows.map { line($0, shown, widths) }
    }

    func print(to sink: ByteSink) throws {
        for line in lines(width: Surroundings.width, isBold: Surroundings.wantsColor) { try sink.line(line) }
    }

    private func line(_ cells: [String], _ shown: [Int], _ widths: [Int]) -> String {
        var out = ""
        for (place, column) in shown.enumerated() {
            let cell = DisplayWidth.cut(cells[column], to: widths[place])
            let gap = String(repeating: " ", count: max(0, widths[place] - DisplayWidth.of(cell)))
            if place > 0 { out += "  " }
            if columns[column].isNumber {
                out += gap + cell
            } else {
                out += cell + (place == shown.count - 1 ? "" : gap)
            }
        }
        return out
    }

    /// Takes columns away from the widest flexible column, one by one, until the table fits or none can give more.
    private func shrink(_ widths: inout [Int], _ shown: [Int], to width: Int) {
        var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - width
        while excess > 0 {
            let widest = widths.indices.filter { columns[shown[$0]].isFlexible && widths[$0] > 8 }.max {
                widths[$0] < widths[$1]
            }
            guard let widest else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }
}
