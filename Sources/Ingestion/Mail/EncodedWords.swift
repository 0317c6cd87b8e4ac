/// Words of a header beyond ASCII: `=?utf-8?B?…?=`, `=?iso-8859-1?Q?…?=` (RFC 2047).
enum EncodedWords {
    /// `bytes` with their encoded words read; what is no such word, or cannot be read, stays as it stands.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        // A field longer than a page of text was made to harm.
        let bytes = bytes.prefix(1 << 14)
        var out = ""
        var plain: [UInt8] = []
        // A character of several bytes may be cut by the end of a word, so neighbours of one charset are read together.
        var held: (charset: String, bytes: [UInt8])?
        func flush() {
            if let word = held { out += decoded(word.bytes, word.charset) }
            held = nil
        }
        var i = bytes.startIndex
        while i < bytes.endIndex {
            guard bytes[i] == UInt8(ascii: "="), let word = Word(bytes[i...]) else {
                plain.append(bytes[i])
                i += 1
                continue
            }
            // White space between two encoded words is none of the text.
            if held == nil || plain.contains(where: { $0 > 0x20 }) {
                flush()
                out += decoded(plain, nil)
            }
            plain = []
            if held?.charset == word.charset {
                held?.bytes += word.bytes
            } else {
                flush()
                held = (word.charset, word.bytes)
            }
            i = word.end
        }
        flush()
        return out + decoded(plain, nil)
    }

    private static func decoded(_ bytes: [UInt8], _ charset: String?) -> String {
        guard !bytes.isEmpty else { return "" }
        do {
            return try bytes.withUnsafeBytes { bytes in try DecodedText(bytes, declared: charset).text }
        } catch {
            // A subject in an unknown charset is no reason to lose the message.
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private struct Word {
        var charset: String
        var bytes: [UInt8]
        var end: Int

        init?(_ rest: ArraySlice<UInt8>) {
            // 75 characters are allowed, and more are written.
            let rest = rest.prefix(4096)
            guard rest.dropFirst().first == UInt8(ascii: "?") else { return nil }
            let parts = rest.dropFirst(2).split(
                separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1, !parts[0].isEmpty,
                parts[0].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { return nil }
            // A language may stand behind the charset: `utf-8*en`.
            charset = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
            switch parts[1].first {
            case UInt8(ascii: "B"), UInt8(ascii: "b"): bytes = TransferEncoding.base64.decoded(parts[2])
            case UInt8(ascii: "Q"), UInt8(ascii: "q"):
                let spaced = parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
                bytes = TransferEncoding.quotedPrintable.decoded(spaced[...])
            default: return nil
            }
            end = parts[3].startIndex + 1
        }
    }
}
