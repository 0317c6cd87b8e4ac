/// An HTTP response as an archive keeps it: status, header, and the body with its codings undone.
struct HTTPResponse {
    var status: Int
    var header: HeaderFields
    /// The body as it was sent.
    var sent: ArraySlice<UInt8>

    /// nil when `message` is not one.
    init?(_ message: ArraySlice<UInt8>) {
        guard message.starts(with: Array("HTTP/".utf8)) else { return nil }
        let length = HeaderFields.length(in: message) ?? message.count
        let words = message.prefix(length).prefix { $0 != 0x0A && $0 != 0x0D }.split(separator: 0x20)
        guard words.count >= 2, let status = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
        self.status = status
        header = HeaderFields(message.prefix(length))
        sent = message.dropFirst(length)
    }

    /// The body as the page was written, and whether only a part of it is there.
    ///
    /// Crawlers often undo the codings and leave the fields that name them, so each is undone only where it is seen.
    /// Throws `ReadFailure.Problem.tooLarge`, and `UnreadCoding` for a coding that is not read.
    func body() throws -> (bytes: [UInt8], isPart: Bool) {
        var bytes = Array(sent)
        var isPart = false
        for coding in (header.list("content-encoding") + header.list("transfer-encoding")).reversed() {
            switch coding {
            case "chunked":
                guard let chunks = ChunkedBody(bytes) else { continue }
                bytes = chunks.bytes
                isPart = isPart || !chunks.isWhole
            case "gzip", "x-gzip", "deflate":
                guard let wrapping = Self.wrapping(bytes, coding) else { continue }
                let unpacked = try Self.unpacked(bytes, wrapping)
                // Bytes that only looked packed.
                if unpacked.bytes.isEmpty, !unpacked.isWhole { continue }
                bytes = unpacked.bytes
                isPart = isPart || !unpacked.isWhole
            case "identity", "none": continue
            default:
                if !Self.isText(bytes) { throw UnreadCoding(name: coding) }
            }
        }
        return (bytes, isPart)
    }

    /// A coding that is not read, such as `br`.
    struct UnreadCoding: Error { var name: String }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.prefix(512).contains { $0 < 0x08 || (0x0E..<0x20).contains($0) }
    }

    private static func wrapping(_ bytes: [UInt8], _ coding: String) -> Gzip.Wrapping? {
        guard bytes.count > 2 else { return nil }
        if bytes.starts(with: Gzip.mark) { return .gzip }
        guard coding == "deflate" else { return nil }
        // The header of zlib: method 8, and 31 divides the two bytes. Some servers leave it out.
        if bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 { return .zlib }
        return isText(bytes) ? nil : .bare
    }

    private static func unpacked(_ bytes: [UInt8], _ wrapping: Gzip.Wrapping) throws -> (bytes: [UInt8], isWhole: Bool)
    {
        let gzip = Gzip(ByteStream(bytes), wrapping)
        var out: [UInt8] = []
        do {
            while true {
                let piece = try gzip.next()
                if piece.isEmpty { return (out, true) }
                out += piece
                guard out.count <= ReadingLimits.pageBytes else {
                    throw ReadFailure.Problem.tooLarge(bytes: out.count, limit: ReadingLimits.pageBytes)
                }
            }
        } catch ReadFailure.Problem.brokenGzip {
            return (out, false)
        }
    }
}

/// A body sent in chunks, each behind a line with its length in hexadecimal digits.
struct ChunkedBody {
    private(set) var bytes: [UInt8] = []
    /// Whether the chunk of length zero was there that ends a body.
    private(set) var isWhole = false

    /// nil when `sent` does not begin with a chunk, because whoever kept it had put the chunks together.
    init?(_ sent: [UInt8]) {
        var rest = sent[...]
        var isFirst = true
        while let (length, start) = Self.length(rest) {
            if length == 0 {
                isWhole = true
                return
            }
            let chunk = rest[start...].prefix(length)
            let behind = rest[start...].dropFirst(length)
            let isClosed = behind.first == 0x0A || behind.starts(with: [0x0D, 0x0A])
            if isFirst, !isClosed, !behind.isEmpty { return nil }
            isFirst = false
            bytes += chunk
            rest = isClosed ? behind.dropFirst(behind.first == 0x0A ? 1 : 2) : behind
        }
        if isFirst { return nil }
        // What is not a chunk was still sent.
        bytes += rest
    }

    /// The length that the first line tells, and where the chunk begins behind it.
    private static func length(_ bytes: ArraySlice<UInt8>) -> (length: Int, start: Int)? {
        let digits = bytes.prefix(9).prefix { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 }
        guard (1...8).contains(digits.count), let length = Int(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        // Behind the digits may stand spaces or an extension.
        let rest = bytes[digits.endIndex...].prefix(256)
        guard let end = rest.firstIndex(of: 0x0A), let next = rest.first,
            next == 0x0A || next == 0x0D || next == 0x20 || next == UInt8(ascii: ";")
        else { return nil }
        return (length, end + 1)
    }
}
