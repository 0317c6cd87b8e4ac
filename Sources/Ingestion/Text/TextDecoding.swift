/// Text read from bytes, and what had to be done to read it.
struct DecodedText {
    var text: String
    var notice: ReadNotice.Matter?

    /// Reads `bytes` as UTF-8, UTF-16 or an encoding of before Unicode.
    ///
    /// A byte-order mark decides; then valid UTF-8 (hardly any other text is that by chance); then zero bytes at every other
    /// place (UTF-16); then what is declared; then what the bytes show; then Windows-1252, of which Latin-1 is a part, as
    /// browsers do.
    /// - Parameter declared: the charset that the document, or a header before it, names; nil when none does.
    init(_ bytes: UnsafeRawBufferPointer, declared: String? = nil) throws(ReadFailure.Problem) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = try Self(UnsafeRawBufferPointer(rebasing: bytes[3...]), declared: "utf-8")
            return
        }
        if let big = Self.utf16Order(bytes) {
            let start = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
            text = Self.utf16(bytes, from: start, bigEndian: big)
            notice = .encoding("UTF-16")
            return
        }
        if let kind = Self.binaryKind(bytes) { throw .binary(kind: kind.isEmpty ? nil : kind) }
        let label = declared?.lowercased()
        let named = label.flatMap(CodePage.init(label:))
        if let text = String(validating: bytes, as: UTF8.self), named?.looksLikeASCII != true {
            self.text = text
            return
        }
        let wrong = Self.brokenSequences(bytes)
        let isUTF8 = label == nil || label == "utf-8" || label == "utf8"
        if named?.looksLikeASCII != true,
            wrong.broken * 8 <= wrong.whole || (label != nil && isUTF8 && wrong.broken <= wrong.whole)
        {
            text = String(decoding: bytes, as: UTF8.self)
            notice = .replacedBytes(count: wrong.broken)
            return
        }
        let guessed = isUTF8 ? CodePage(label: EncodingGuess.label(of: bytes) ?? "windows-1252") : nil
        guard let page = named ?? guessed, let read = page.text(bytes) else {
            throw .unknownEncoding(declared: declared ?? "")
        }
        text = read.text
        notice =
            read.unreadable == 0 ? .encoding(page.name) : .unreadableBytes(count: read.unreadable, encoding: page.name)
    }

    /// True for big-endian, false for little-endian, nil when the bytes are not UTF-16.
    private static func utf16Order(_ bytes: UnsafeRawBufferPointer) -> Bool? {
        if bytes.starts(with: [0xFE, 0xFF]) { return true }
        if bytes.starts(with: [0xFF, 0xFE]) { return false }
        let head = bytes.prefix(1024)
        guard head.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (i, byte) in head.enumerated() where byte == 0 {
            if i & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // Mostly ASCII characters: the high half of nearly every unit is zero.
        let half = head.count / 2
        if zeros.odd * 10 >= half * 7, zeros.even * 20 <= half { return false }
        if zeros.even * 10 >= half * 7, zeros.odd * 20 <= half { return true }
        return nil
    }

    private static func utf16(_ bytes: UnsafeRawBufferPointer, from start: Int, bigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity((bytes.count - start) / 2)
        var i = start
        while i + 1 < bytes.count {
            let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
            units.append(bigEndian ? a << 8 | b : b << 8 | a)
            i += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The name of a binary format, empty when it is one without a known name, nil when the bytes are text.
    private static func binaryKind(_ bytes: UnsafeRawBufferPointer) -> String? {
        let marks: [([UInt8], String)] = [
            ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
            ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
            ([0x50, 0x4B, 0x03, 0x04], "a zip archive"), ([0x1F, 0x8B], "gzip"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x42, 0x5A, 0x68], "bzip2"),
            ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], "an SQLite database"),
            ([0x7F, 0x45, 0x4C, 0x46], "a program"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ]
        for (mark, kind) in marks where bytes.starts(with: mark) && !(kind == "bzip2" && bytes.count < 10) {
            return kind
        }
        let head = bytes.prefix(8192)
        var controls = 0
        for byte in head {
            if byte == 0 { return "" }
            if byte < 0x20, !(0x08...0x0D).contains(byte), byte != 0x1B, byte != 0x1A { controls += 1 }
        }
        return controls * 10 > head.count ? "" : nil
    }

    /// Multi-byte UTF-8 sequences that are whole, and stretches of bytes that belong to none.
    private static func brokenSequences(_ bytes: UnsafeRawBufferPointer) -> (whole: Int, broken: Int) {
        var whole = 0
        var broken = 0
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte < 0x80 {
                i += 1
                continue
            }
            let length = byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
            let end = i + length
            if length > 0, byte < 0xF5, end <= bytes.count, bytes[(i + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                whole += 1
                i = end
            } else {
                broken += 1
                i += 1
            }
        }
        return (whole, broken)
    }
}

extension DecodedText {
    /// The charset, where it is one that can be read: servers name some that do not exist, and the page may know better.
    static func known(_ charset: String?) -> String? {
        charset.flatMap { ["utf-8", "utf8"].contains($0) || CodePage(label: $0) != nil ? $0 : nil }
    }

    /// The charset that HTML `meta` or an XML declaration names in the first 4 kB; lower case.
    static func declaredCharset(_ bytes: UnsafeRawBufferPointer) -> String? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        for label in ["charset=", "encoding="] {
            guard let at = head.offset(of: label) else { continue }
            let rest = head.utf8.dropFirst(at + label.utf8.count).drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
            let name = rest.prefix { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
                    || byte == 0x3A
            }
            if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        return nil
    }
}
