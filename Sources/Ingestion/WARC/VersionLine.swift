/// The line that begins a record: `WARC/1.0`, `WARC/1.1`, `WARC/0.18`.
enum VersionLine {
    /// More bytes than such a line has with its ends.
    static let longest = 16
    private static let mark = Array("WARC/".utf8)

    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.starts(with: mark) else { return false }
        let version = bytes.dropFirst(mark.count).prefix(longest - mark.count).prefix { $0 > 0x20 }
        return version.contains(UInt8(ascii: ".")) && version.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
            && version.first != UInt8(ascii: ".")
    }

    /// How far behind the start of `bytes` the first version line begins that stands behind a line end.
    static func offset(in bytes: ArraySlice<UInt8>) -> Int? {
        let found = bytes.withUnsafeBufferPointer { buffer in
            var at = 1
            while at < buffer.count {
                // Hardly any line begins so; the slice is only looked at where one does.
                if buffer[at] == UInt8(ascii: "W"), buffer[at - 1] == 0x0A,
                    begins(bytes.dropFirst(at))
                {
                    return at
                }
                at += 1
            }
            return buffer.count
        }
        return found < bytes.count ? found : nil
    }
}
