/// Decodes the entities of XML, and those of HTML that feeds use without declaring them.
enum XMLEntities {
    static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var i = bytes.startIndex
        while i < bytes.endIndex {
            guard bytes[i] == UInt8(ascii: "&"),
                let end = bytes[i...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let text = character(String(decoding: bytes[(i + 1)..<end], as: UTF8.self))
            else {
                // A bare ampersand is an error in XML, and what most feeds with errors have; it stands for itself.
                out.append(bytes[i])
                i += 1
                continue
            }
            out.append(contentsOf: text.utf8)
            i = end + 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func character(_ name: String) -> String? {
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value =
                digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard !name.isEmpty, name.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }) else {
                return nil
            }
            let text = HTMLText.plain("x&\(name);x")
            return text.hasPrefix("x&") ? nil : String(text.dropFirst().dropLast())
        }
    }
}
