import CZlib

/// Unpacks gzip piece by piece, member after member, as `cat a.gz b.gz` and WARC archives put them.
final class Gzip {
    private let source: ByteStream
    private let stream: UnsafeMutablePointer<z_stream>
    private var isBetweenMembers = true
    private var isStarted = false
    private static let piece = 1 << 18

    /// The first bytes of every gzip member.
    static let mark: [UInt8] = [0x1F, 0x8B]

    init(_ source: ByteStream) {
        self.source = source
        stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
    }

    deinit {
        if isStarted { inflateEnd(stream) }
        stream.deallocate()
    }

    /// The next bytes unpacked, none at the end. Throws `ReadFailure.Problem.brokenGzip`.
    func next() throws -> [UInt8] {
        if !isStarted {
            guard chancery_inflate_init(stream) == Z_OK else { throw ReadFailure.Problem.brokenGzip("no memory") }
            isStarted = true
        }
        while true {
            let packed = try source.peek(1 << 16)
            if packed.isEmpty {
                if isBetweenMembers { return [] }
                throw ReadFailure.Problem.brokenGzip("it breaks off before its end")
            }
            if isBetweenMembers {
                // Padding behind the last member is no member.
                guard packed.starts(with: Self.mark) else { return [] }
                isBetweenMembers = false
            }
            var status = Z_OK
            var used = 0
            let unpacked = [UInt8](unsafeUninitializedCapacity: Self.piece) { out, count in
                packed.withUnsafeBufferPointer { packed in
                    stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
                    stream.pointee.avail_in = UInt32(packed.count)
                    stream.pointee.next_out = out.baseAddress
                    stream.pointee.avail_out = UInt32(out.count)
                    status = inflate(stream, Z_NO_FLUSH)
                    used = packed.count - Int(stream.pointee.avail_in)
                }
                count = out.count - Int(stream.pointee.avail_out)
            }
            source.consume(used)
            switch status {
            case Z_STREAM_END:
                isBetweenMembers = true
                inflateReset(stream)
            case Z_OK, Z_BUF_ERROR:
                if unpacked.isEmpty, used == 0 { throw ReadFailure.Problem.brokenGzip("it breaks off before its end") }
            default:
                throw ReadFailure.Problem.brokenGzip(
                    stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)")
            }
            if !unpacked.isEmpty { return unpacked }
        }
    }
}

extension ByteStream {
    /// The stream itself, or what it unpacks to when it is gzip.
    func unpacked() throws -> ByteStream {
        guard try peek(2).elementsEqual(Gzip.mark) else { return self }
        let gzip = Gzip(self)
        return ByteStream { try gzip.next() }
    }
}
