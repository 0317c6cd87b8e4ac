/// Where JSON breaks off or goes wrong, which the decoder of FoundationEssentials does not tell.
///
/// Run only on text that the decoder has refused. After RFC 8259; numbers and escapes are checked loosely.
struct JSONSyntax {
    /// UTF-8 offset of the first byte that cannot stand where it stands; the length of the text when it breaks off.
    private(set) var offset = 0
    /// What is wrong there, in a few words; nil when nothing was found.
    private(set) var fault: String?
    /// The text ends where more was expected.
    var isTruncated: Bool { fault != nil && offset >= bytes.count }

    private let bytes: [UInt8]
    /// The brackets that are open.
    private var open: [UInt8] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        fault = firstFault()
    }

    /// `line 3, column 8: a value was expected`; columns count bytes from 1.
    var words: String? {
        guard let fault else { return nil }
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
        let column = offset - ((before.lastIndex(of: 0x0A) ?? -1))
        return "line \(line), column \(column): \(isTruncated ? "it breaks off; " : "")\(fault)"
    }

    private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
    }

    private mutating func firstFault() -> String? {
        while true {
            if let fault = value() { return fault }
            // A value is complete: close what it closes, or go on to the next member.
            while true {
                skipSpace()
                guard let bracket = open.last else { return byte == nil ? nil : "nothing more was expected" }
                let isObject = bracket == UInt8(ascii: "{")
                if byte == UInt8(ascii: ",") {
                    offset += 1
                    if isObject, let fault = name() { return fault }
                    break
                }
                guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
                    return isObject ? "',' or '}' was expected" : "',' or ']' was expected"
                }
                offset += 1
                open.removeLast()
            }
        }
    }

    /// One scalar, an empty container, or everything up to the first value inside a container.
    private mutating func value() -> String? {
        skipSpace()
        switch byte {
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let isObject = byte == UInt8(ascii: "{")
            open.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
            offset += 1
            skipSpace()
            if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                offset += 1
                open.removeLast()
                return nil
            }
            if isObject, let fault = name() { return fault }
            return value(in: open.count)
        default: return word()
        }
    }

    /// The first value of a container; a depth that only an attack has is called a fault.
    private mutating func value(in depth: Int) -> String? { depth > 512 ? "nested too deep" : value() }

    private mutating func name() -> String? {
        skipSpace()
        guard byte == UInt8(ascii: "\"") else { return "a name in double quotes was expected" }
        if let fault = string() { return fault }
        skipSpace()
        guard byte == UInt8(ascii: ":") else { return "':' was expected" }
        offset += 1
        return nil
    }

    private mutating func string() -> String? {
        offset += 1
        while let byte {
            if byte == UInt8(ascii: "\"") {
                offset += 1
                return nil
            }
            if byte < 0x20 { return "a line feed or control character inside a string; write it as \\n" }
            offset += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        offset = bytes.count
        return "a string is not closed"
    }

    private mutating func word() -> String? {
        let start = offset
        while let byte, byte == 0x2B || byte == 0x2D || byte == 0x2E || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
        { offset += 1 }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if ["true", "false", "null"].contains(text) || Double(text) != nil { return nil }
        if offset < bytes.count || text.isEmpty { offset = start }
        return text.isEmpty ? "a value was expected" : "'\(text.prefix(20))' is no value"
    }
}
