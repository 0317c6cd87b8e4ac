import CIconv

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An encoding of before Unicode, read by the C library's `iconv`.
///
/// Windows-1252 alone is read by a table of ours: it is what text without a declaration is taken for, and must be read on
/// a machine whose C library has no tables of encodings beside it, too.
struct CodePage {
    let name: String
    /// The encoding as `iconv` names it; nil for Windows-1252.
    private let converter: String?

    /// - Parameter label: the name in a document or a header, in any case; nil is given for one that is not read.
    init?(label: String) {
        guard let (name, converter) = CharsetLabels.names[label.lowercased()] else { return nil }
        self.name = name
        self.converter = converter.isEmpty ? nil : converter
    }

    /// Writes each character in two units of seven bits or after escapes, so that its bytes pass for ASCII.
    var looksLikeASCII: Bool { name.hasPrefix("ISO-2022") }

    /// The text, and how many byte sequences are none of this encoding; nil when this machine cannot convert it.
    func text(_ bytes: UnsafeRawBufferPointer) -> (text: String, unreadable: Int)? {
        guard let converter else { return Self.windows1252(bytes) }
        guard let open = chancery_iconv_open("UTF-8", converter) else { return nil }
        defer { _ = chancery_iconv_close(open) }
        return Self.convert(bytes, with: open)
    }

    private static func convert(
        _ bytes: UnsafeRawBufferPointer, with open: UnsafeMutableRawPointer
    ) -> (text: String, unreadable: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var unreadable = 0
        var start = bytes.bindMemory(to: CChar.self).baseAddress
        var left = bytes.count
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { piece in
            var isFlushed = false
            while !isFlushed {
                var out = piece.baseAddress
                var room = piece.count
                // Without input at the end: what a converter with a state still holds back.
                let isLast = left == 0
                let result =
                    isLast
                    ? chancery_iconv(open, nil, nil, &out, &room) : chancery_iconv(open, &start, &left, &out, &room)
                let reason = errno
                text += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<(piece.count - room)])
                if result != Int(bitPattern: UInt.max) {
                    isFlushed = isLast
                } else if reason == E2BIG, room < piece.count {
                    continue
                } else if isLast {
                    isFlushed = true
                } else {
                    // A byte that begins no character, or a character that breaks off with the input.
                    text += [0xEF, 0xBF, 0xBD]
                    unreadable += 1
                    start = start?.advanced(by: 1)
                    left = reason == EINVAL ? 0 : left - 1
                }
            }
        }
        return (String(decoding: text, as: UTF8.self), unreadable)
    }

    // U+FFFD stands where the encoding has no character.
    private static let upper1252 =
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
    private static let upper = upper1252.unicodeScalars.map { Array(String($0).utf8) }

    private static func windows1252(_ bytes: UnsafeRawBufferPointer) -> (text: String, unreadable: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        var unreadable = 0
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { unreadable += 1 }
                text += upper[Int(byte) - 0x80]
            }
        }
        return (String(decoding: text, as: UTF8.self), unreadable)
    }
}
