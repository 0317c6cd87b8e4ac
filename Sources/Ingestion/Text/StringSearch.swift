// Searching on UTF-8 bytes: the readers pass over every byte of every page, where `Character` would be ten times slower.

extension StringProtocol {
    /// The UTF-8 offset at which `needle` first occurs at or after `start`; nil when it does not.
    func offset(of needle: String, from start: Int = 0) -> Int? {
        let hay = Array(utf8)
        let pin = Array(needle.utf8)
        guard let first = pin.first, hay.count >= pin.count + start else { return nil }
        var i = start
        let last = hay.count - pin.count
        while i <= last {
            if hay[i] == first, hay[i..<(i + pin.count)].elementsEqual(pin) { return i }
            i += 1
        }
        return nil
    }

    func holds(_ needle: String) -> Bool { offset(of: needle) != nil }

    /// Without white space (also no-break and zero-width) at either end.
    var trimmed: String {
        // The usual line needs no trimming.
        if let first = unicodeScalars.first?.value, let last = unicodeScalars.last?.value, 0x21...0x7E ~= first,
            0x21...0x7E ~= last
        {
            return String(self)
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }

    /// Trimmed, and every run of white space one space.
    var singleSpaced: String {
        if isSingleSpacedASCII { return String(self) }
        var out = String.UnicodeScalarView()
        var gap = false
        for scalar in unicodeScalars {
            if scalar.isBlank {
                gap = true
            } else {
                if gap, !out.isEmpty { out.append(" ") }
                gap = false
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// Most lines are: nothing to do, and no scalar properties to look up.
    private var isSingleSpacedASCII: Bool {
        var last: UInt8 = 0x20
        for byte in utf8 {
            if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && last == 0x20) { return false }
            last = byte
        }
        return last != 0x20
    }

    /// Trimmed; nil when nothing is left.
    var filled: String? {
        let text = trimmed
        return text.isEmpty ? nil : text
    }
}

extension Unicode.Scalar {
    /// White space, or a scalar that takes no room and stands for nothing (zero-width space, byte-order mark).
    var isBlank: Bool {
        if value < 0x80 { return value == 0x20 || 0x09...0x0D ~= value }
        return properties.isWhitespace || value == 0x200B || value == 0xFEFF || value == 0x2060
    }
}

extension String {
    var replacingCurlyQuotes: String {
        guard utf8.contains(0xE2) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "’" || $0 == "‘" ? "'" : $0 }))
    }

    func trimming(_ marks: String) -> String {
        let set = Set(marks.unicodeScalars)
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !set.contains($0) }),
            let last = scalars.lastIndex(where: { !set.contains($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension String {
    /// The parts between occurrences of `separator`; the whole when it does not occur.
    func pieces(separatedBy separator: String) -> [String] {
        var out: [String] = []
        var start = 0
        let bytes = Array(utf8)
        while let at = offset(of: separator, from: start) {
            out.append(String(decoding: bytes[start..<at], as: UTF8.self))
            start = at + separator.utf8.count
        }
        out.append(String(decoding: bytes[start...], as: UTF8.self))
        return out
    }
}
