/// The named fields at the start of a WARC record or an HTTP message.
struct HeaderFields {
    private var fields: [(name: String, value: String)] = []

    /// Reads lines that end in CR LF or in LF alone; what begins with white space goes on with the line before.
    init(_ lines: ArraySlice<UInt8>) {
        for line in lines.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.first == 0x20 || line.first == 0x09 {
                if !fields.isEmpty { fields[fields.count - 1].value += " " + Self.words(line) }
                continue
            }
            // The first line names the protocol and has no field.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = Self.words(line[..<colon]).lowercased()
            fields.append((name, Self.words(line[(colon + 1)...])))
        }
    }

    /// The first field of this lower-case name; nil when there is none or it is empty.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value.filled }

    /// The members of a field whose value is a list, lower case, in the order in which they were applied.
    func list(_ name: String) -> [String] {
        fields.filter { $0.name == name }.flatMap { $0.value.split(separator: ",") }
            .compactMap { $0.lowercased().filled }
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self).trimmed }

    /// How many bytes the header at the start of `bytes` takes with the empty line behind it; nil without that line.
    ///
    /// - Parameter start: how many of the bytes are known to hold no such line.
    static func length(in bytes: ArraySlice<UInt8>, from start: Int = 0) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var at = max(1, start)
            while at < bytes.count {
                if bytes[at] == 0x0A {
                    if bytes[at - 1] == 0x0A { return at + 1 }
                    if at >= 2, bytes[at - 1] == 0x0D, bytes[at - 2] == 0x0A { return at + 1 }
                }
                at += 1
            }
            return nil
        }
    }
}

/// A media type as header fields write it: `text/html; charset=utf-8`.
struct MediaType {
    /// Lower case, without parameters.
    var name: String
    /// The charset it names, lower case.
    var charset: String?

    init(_ written: String) {
        let parts = written.lowercased().split(separator: ";")
        name = parts.first.map { $0.trimmed } ?? ""
        for part in parts.dropFirst() where charset == nil {
            let pair = part.split(separator: "=", maxSplits: 1)
            if pair.count == 2, pair[0].trimmed == "charset" { charset = pair[1].trimmed.trimming("\"'").filled }
        }
    }

    var isPage: Bool { name == "text/html" || name == "application/xhtml+xml" }
}
