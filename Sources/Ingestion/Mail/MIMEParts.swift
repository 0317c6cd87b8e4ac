/// The parts between the boundary lines of a multipart body.
enum MIMEParts {
    /// More parts than any message has.
    private static let limit = 10_000

    static func split(_ body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--".utf8) + Array(boundary.utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var i = body.startIndex
        while i < body.endIndex {
            let end = body[i...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[i..<end].starts(with: mark), isBoundary(body[i..<end].dropFirst(mark.count)) {
                if let start {
                    // The line end before a boundary belongs to it.
                    var last = i
                    if last > start, body[last - 1] == 0x0A { last -= 1 }
                    if last > start, body[last - 1] == 0x0D { last -= 1 }
                    parts.append(body[start..<last])
                }
                start = min(end + 1, body.endIndex)
                if body[i..<end].dropFirst(mark.count).starts(with: Array("--".utf8)) || parts.count >= limit {
                    return parts
                }
            }
            i = end + 1
        }
        // The end of a message that breaks off.
        if let start, start < body.endIndex { parts.append(body[start...]) }
        return parts
    }

    /// Nothing, or `--`, and blanks behind it.
    private static func isBoundary(_ rest: ArraySlice<UInt8>) -> Bool {
        let tail = rest.starts(with: Array("--".utf8)) ? rest.dropFirst(2) : rest
        return tail.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
