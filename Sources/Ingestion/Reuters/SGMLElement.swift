/// A REUTERS element: its attributes and the text of the elements in it.
struct SGMLElement {
    private let markup: String
    private let startTag: String

    init(_ markup: String) {
        self.markup = markup
        startTag = String(markup.prefix { $0 != ">" })
    }

    /// The value of an attribute of the element itself: `NEWID="12"`.
    func attribute(_ name: String) -> String? {
        guard let at = startTag.offset(of: " \(name)=\"") else { return nil }
        let rest = startTag.utf8.dropFirst(at + name.utf8.count + 3)
        return String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self).filled
    }

    /// The text of the first element of a name, to its end or to the end of all; entities read, control characters gone.
    subscript(_ name: String) -> String? {
        guard let open = markup.offset(of: "<\(name)>") else { return nil }
        let start = open + name.utf8.count + 2
        let end = markup.offset(of: "</\(name)>", from: start) ?? markup.utf8.count
        return Self.plain(markup.utf8.dropFirst(start).prefix(end - start))
    }

    /// The text of `<TEXT TYPE="UNPROC">`, in which nothing is marked up.
    var unprocessed: String? {
        guard let open = markup.offset(of: "<TEXT") else { return nil }
        let tag = markup.utf8.dropFirst(open).prefix { $0 != UInt8(ascii: ">") }
        guard String(decoding: tag, as: UTF8.self).holds("UNPROC") else { return nil }
        let start = open + tag.count + 1
        let end = markup.offset(of: "</TEXT>", from: start) ?? markup.utf8.count
        return Self.plain(markup.utf8.dropFirst(start).prefix(max(0, end - start)))
    }

    private static func plain(_ bytes: Substring.UTF8View) -> String { plain(Array(bytes)[...]) }

    /// `&lt;`, `&amp;`, `&#3;` and the like; a control character, written out or not, is none of the text.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var i = bytes.startIndex
        while i < bytes.endIndex {
            let byte = bytes[i]
            if byte == UInt8(ascii: "&"),
                let end = bytes[i...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(String(decoding: bytes[(i + 1)..<end], as: UTF8.self))
            {
                if scalar.value >= 0x20, !(0x7F...0x9F ~= scalar.value) { out += Array(String(scalar).utf8) }
                i = end + 1
                continue
            }
            if byte >= 0x20 ? byte != 0x7F : byte == 0x0A || byte == 0x09 { out.append(byte) }
            i += 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": "<"
        case "gt": ">"
        case "amp": "&"
        case "quot": "\""
        default: name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
        }
    }
}
