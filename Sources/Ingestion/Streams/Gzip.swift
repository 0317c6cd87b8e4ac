import CZlib

/// Unpacks gzip piece by piece, member after member, as `cat a.gz b.gz` and WARC archives put them.
///
/// Asked for more after it has thrown, it goes on at the next member behind the damage.
final class Gzip {
    /// How the data is wrapped: members, or the one stream that HTTP calls `deflate`, with zlib's header or without.
    enum Wrapping { case gzip, zlib, bare }

    private let source: ByteStream
    private let stream: UnsafeMutablePointer<z_stream>
    private var isBetweenMembers = true
    private var isStarted = false
    /// What is wrong, told once all that came before it is given.
    private var failure: ReadFailure.Problem?
    private var isDamaged = false
    private let wrapping: Wrapping
    private static let piece = 1 << 18

    /// The first bytes of every gzip member.
    static let mark: [UInt8] = [0x1F, 0x8B]

    init(_ source: ByteStream, _ wrapping: Wrapping = .gzip) {
        self.source = source
        self.wrapping = wrapping
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
            let status = wrapping == .bare ? chancery_inflate_init_bare(stream) : chancery_inflate_init(stream)
            guard status == Z_OK else { throw ReadFailure.Problem.brokenGzip("no memory") }
            isStarted = true
        }
        if let failure {
            self.failure = nil
            throw failure
        }
        if isDamaged { try findMember() }
        while true {
            let packed = try source.peek(1 << 16)
            if packed.isEmpty {
                if isBetweenMembers { return [] }
                throw damage("it breaks off before its end")
            }
            if isBetweenMembers {
                // Padding behind the last member is no member.
                guard wrapping != .gzip || packed.starts(with: Self.mark) else { return [] }
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
                // What follows the one stream is not part of it.
                if wrapping != .gzip { _ = try source.skip(Int.max) }
            case Z_OK, Z_BUF_ERROR:
                if unpacked.isEmpty, used == 0 { throw damage("it breaks off before its end") }
            default:
                // So that the same bytes are not met again.
                if used == 0 { source.consume(1) }
                let problem = damage(stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)")
                if unpacked.isEmpty { throw problem }
                failure = problem
            }
            if !unpacked.isEmpty { return unpacked }
        }
    }

    private func damage(_ detail: String) -> ReadFailure.Problem {
        isDamaged = true
        return .brokenGzip(detail)
    }

    /// Passes over what is left of a damaged member.
    private func findMember() throws {
        isDamaged = false
        isBetweenMembers = true
        inflateReset(stream)
        while true {
            let packed = try source.peek(1 << 16)
            if packed.count < 4 { return source.consume(packed.count) }
            // Method 8 and no reserved flag: chance alone gives that once in a hundred million bytes.
            let start = packed.indices.dropLast(3).first {
                packed[$0] == 0x1F && packed[$0 + 1] == 0x8B && packed[$0 + 2] == 8 && packed[$0 + 3] < 0x20
            }
            guard let start else {
                source.consume(packed.count - 3)
                continue
            }
            return source.consume(start - packed.startIndex)
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
