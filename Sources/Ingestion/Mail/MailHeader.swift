/// The fields at the head of a message or of one of its parts, unfolded (RFC 5322).
struct MailHeader {
    /// By name in lower case; the first of a name counts.
    private var fields: [String: ArraySlice<UInt8>] = [:]
    /// How many fields there are.
    private(set) var count = 0

    /// Takes the header off the front of `bytes`; what is left is the body.
    init(_ bytes: inout ArraySlice<UInt8>) {
        var name = ""
        var value: [UInt8] = []
        func finish(_ header: inout MailHeader) {
            guard !name.isEmpty else { return }
            header.count += 1
            if header.fields[name] == nil { header.fields[name] = value[...] }
            name = ""
        }
        while !bytes.isEmpty {
            var line = bytes.prefix { $0 != 0x0A }
            let length = line.count + 1
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty {
                bytes = bytes.dropFirst(length)
                break
            }
            if line.first == 0x20 || line.first == 0x09 {
                value.append(0x20)
                value += line.drop { $0 == 0x20 || $0 == 0x09 }
            } else if Self.isField(line) {
                finish(&self)
                let written = line.prefix { $0 != UInt8(ascii: ":") }
                name = String(decoding: written, as: UTF8.self).lowercased().trimmed
                value = Array(line.dropFirst(written.count + 1).drop { $0 == 0x20 || $0 == 0x09 })
            } else if !line.starts(with: Array(">From ".utf8)) {
                // A body without the blank line before it.
                break
            }
            bytes = bytes.dropFirst(length)
        }
        finish(&self)
    }

    /// The field as it stands, in ASCII or UTF-8; nil when there is none.
    func raw(_ name: String) -> String? { fields[name].map { String(decoding: $0, as: UTF8.self) } }

    /// The field with its encoded words read, in single spaces; nil when there is none or it is empty.
    func text(_ name: String) -> String? { fields[name].flatMap { EncodedWords.text($0).singleSpaced.filled } }

    /// A name of visible characters and a colon.
    static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        guard !name.isEmpty, name.count < line.count, name.count <= 76 else { return false }
        // A blank before the colon is obsolete and still written.
        let written = name.last == 0x20 ? name.dropLast() : name
        return !written.isEmpty && written.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}
