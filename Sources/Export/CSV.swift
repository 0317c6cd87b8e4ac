/// Comma-separated values after RFC 4180: records end with CR LF, cells with commas, quotes or line ends stand in
/// quotes.
///
/// A cell that a spreadsheet would run as a formula (it begins with `= + - @`, a tab or a carriage return) gets an
/// apostrophe in front; so does one that begins with apostrophes before such a character, which makes the reading
/// unambiguous. Cells of digits that begin with zero (`042`) stand in quotes, which spreadsheets that let one choose
/// take for text.
public enum CSV {
    /// CR LF.
    public static let recordEnd = "\r\n"

    /// One record of the cells, its end included.
    public static func record(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + recordEnd
    }

    static func cell(_ text: String) -> String {
        let text = startsFormula(text) ? "'" + text : text
        let bytes = text.utf8
        let isCode = bytes.count > 1 && bytes.first == 0x30 && bytes.allSatisfy { (0x30...0x39).contains($0) }
        let needsQuotes =
            isCode || bytes.first == 0x20 || bytes.last == 0x20
            || bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return text }
        var out: [UInt8] = [0x22]
        for byte in bytes {
            if byte == 0x22 { out.append(0x22) }
            out.append(byte)
        }
        out.append(0x22)
        return String(decoding: out, as: UTF8.self)
    }

    private static func startsFormula(_ text: String) -> Bool {
        switch text.utf8.first(where: { $0 != 0x27 }) {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }

    /// The cell before it was made harmless.
    static func restored(_ text: String) -> String {
        text.utf8.first == 0x27 && startsFormula(text) ? String(text.dropFirst()) : text
    }

    /// Reads records back, each a list of cells; the counterpart of `record`, for tests and for loading what was
    /// exported.
    public static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var hasContent = false
        let bytes = Array(text.utf8)
        var i = 0
        func finish() {
            cells.append(restored(String(decoding: cell, as: UTF8.self)))
            cell = []
        }
        while i < bytes.count {
            let byte = bytes[i]
            if isQuoted {
                if byte != 0x22 {
                    cell.append(byte)
                } else if i + 1 < bytes.count, bytes[i + 1] == 0x22 {
                    cell.append(byte)
                    i += 1
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22, cell.isEmpty {
                isQuoted = true
                hasContent = true
            } else if byte == 0x2C {
                finish()
                hasContent = true
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
                if hasContent || !cell.isEmpty {
                    finish()
                    records.append(cells)
                    cells = []
                    hasContent = false
                }
            } else {
                cell.append(byte)
                hasContent = true
            }
            i += 1
        }
        if hasContent || !cell.isEmpty {
            finish()
            records.append(cells)
        }
        return records
    }
}
