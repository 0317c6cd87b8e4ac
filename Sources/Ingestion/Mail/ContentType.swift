/// What a part says it is: `text/plain; charset="utf-8"; format=flowed`.
struct ContentType {
    /// `text/plain`, lower case.
    var name: String
    /// By name in lower case, quotes taken away.
    var parameters: [String: String] = [:]

    /// - Parameter field: the field as it stands; without one a part is plain text.
    init(_ field: String?) {
        let bytes = Array((field ?? "").utf8)
        let value = bytes.prefix { $0 != UInt8(ascii: ";") }
        name = String(decoding: value, as: UTF8.self).lowercased().split(separator: " ").joined()
        if name == "text" || name.isEmpty || !name.contains("/") { name = "text/plain" }
        var i = value.count
        while i < bytes.count {
            i += 1
            let key = bytes[min(i, bytes.count)...].prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            i += key.count
            guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else { continue }
            i += 1
            while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
            var written: [UInt8] = []
            if i < bytes.count, bytes[i] == UInt8(ascii: "\"") {
                i += 1
                while i < bytes.count, bytes[i] != UInt8(ascii: "\"") {
                    if bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.count { i += 1 }
                    written.append(bytes[i])
                    i += 1
                }
                while i < bytes.count, bytes[i] != UInt8(ascii: ";") { i += 1 }
            } else {
                written = Array(bytes[i...].prefix { $0 != UInt8(ascii: ";") })
                i += written.count
            }
            // `charset*=us-ascii'en'…` of RFC 2231 is written for names of files only, which are not read.
            let plainKey = String(decoding: key, as: UTF8.self).trimmed.lowercased()
            if parameters[plainKey] == nil { parameters[plainKey] = String(decoding: written, as: UTF8.self).trimmed }
        }
    }

    var isText: Bool { name.hasPrefix("text/") }
}
