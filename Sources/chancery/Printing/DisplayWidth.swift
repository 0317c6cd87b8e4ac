/// Text as a terminal shows it.
enum DisplayWidth {
    /// Columns that a text takes: wide characters (East Asian, emoji) two, combining marks none.
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0..<0x20, 0x7F..<0xA0: 0
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// One line without control characters, so that an article cannot steer the terminal.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }) else {
            return text
        }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            out.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : scalar)
        }
        return String(out)
    }

    /// The text cut to `width` columns, the cut shown by an ellipsis.
    static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        var out = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            let next = of(scalar)
            if used + next > width - 1 { break }
            out.append(scalar)
            used += next
        }
        return String(out) + "…"
    }

    /// The text in lines of at most `width` columns, broken at spaces; every line but the first is indented.
    static func wrap(_ text: String, to width: Int?, indent: String = "") -> [String] {
        guard let width, of(text) > width else { return [text] }
        let lead = String(text.prefix { $0 == " " })
        var lines: [String] = []
        var line = lead
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, of(line) + 1 + of(String(word)) > width {
                lines.append(line)
                line = lead + indent + word
            } else {
                line += (isEmpty ? "" : " ") + word
            }
            isEmpty = false
        }
        return lines + [line]
    }
}
