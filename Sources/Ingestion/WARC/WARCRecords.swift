/// Cuts a web archive into its records, and finds the next one where the archive is damaged.
///
/// `Content-Length` is believed when what follows the block is the end of a record. Otherwise the record ends where the
/// next line begins that reads `WARC/1.0`, or whatever version.
struct WARCRecords {
    /// Bytes of a record's header; a header with a whole picture in its address stays below.
    static let headerLimit = 1 << 20
    private static let blockLimit = ReadingLimits.fileBytes
    /// What is kept of a record that is too large: enough to tell what it was.
    private static let keptOfTooLarge = 1 << 16

    private let stream: ByteStream

    init(_ stream: ByteStream) { self.stream = stream }

    /// The next record; nil at the end. It shares memory with the stream, so let go of it before asking for another.
    func next() throws -> WARCRecord? {
        try passOverLineEnds()
        guard let isRecord = try beginsRecord() else { return nil }
        guard isRecord else { return WARCRecord(unreadable: try restOfDamage(), "bytes that belong to no record") }
        guard let headerLength = try headerLength() else {
            return WARCRecord(unreadable: try restOfDamage(), "a record's header has no end")
        }
        let header = HeaderFields(try stream.peek(headerLength))
        guard let length = header["content-length"].flatMap(Self.number) else {
            return try recordToNext(headerLength, header)
        }
        guard length <= Self.blockLimit else { return try startOfRecord(headerLength, header, length: length) }
        let end = headerLength + length
        let count = try countOfRecord(end)
        guard count == end else { return try recordToNext(headerLength, header, said: end, breaksOff: count < end) }
        let bytes = try stream.read(end)
        return WARCRecord(bytes, headerLength: headerLength, header: header, damage: nil)
    }

    // MARK: Whole records

    private func passOverLineEnds() throws {
        while true {
            let bytes = try stream.peek(1 << 12)
            let count = bytes.prefix { $0 == 0x0D || $0 == 0x0A }.count
            stream.consume(count)
            if count == 0 || count < bytes.count { return }
        }
    }

    /// Whether a record begins here; nil at the end.
    private func beginsRecord() throws -> Bool? {
        let head = try stream.peek(VersionLine.longest)
        return head.isEmpty ? nil : VersionLine.begins(head)
    }

    /// `end` when a record of so many bytes is there with a boundary behind it; fewer when the input ends, else more.
    private func countOfRecord(_ end: Int) throws -> Int {
        let bytes = try stream.peek(end + 4 + VersionLine.longest)
        return bytes.count < end || Self.isBoundary(bytes.dropFirst(end)) ? min(bytes.count, end) : end + 1
    }

    private func headerLength() throws -> Int? {
        var size = 1 << 12
        var searched = 0
        while true {
            let bytes = try stream.peek(size)
            if let length = HeaderFields.length(in: bytes, from: searched - 2) {
                // A header that was cut off runs into the next record.
                let next = VersionLine.offset(in: bytes.prefix(length).dropFirst())
                return next == nil ? length : nil
            }
            if bytes.count < size || size >= Self.headerLimit { return nil }
            searched = bytes.count
            size *= 2
        }
    }

    private static func number(_ written: String) -> Int? {
        // Beyond 18 digits sums overflow.
        written.utf8.count <= 18 && written.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(written) : nil
    }

    /// Nothing but line ends before the next record or the end.
    private static func isBoundary(_ bytes: ArraySlice<UInt8>) -> Bool {
        let rest = bytes.drop { $0 == 0x0D || $0 == 0x0A }
        return rest.isEmpty || VersionLine.begins(rest)
    }

    // MARK: Damaged records

    /// The record up to the next version line or the end, where its length cannot be believed.
    ///
    /// - Parameter said: how long it says it is with its header.
    private func recordToNext(
        _ headerLength: Int, _ header: HeaderFields, said: Int? = nil, breaksOff: Bool = false
    ) throws -> WARCRecord {
        // The header's last line end may be what a version line begins behind.
        guard let (count, isEnd) = try distanceToNext(from: headerLength - 1) else {
            // Better a record with something lost behind it than none.
            if let said {
                let bytes = try stream.read(said)
                return WARCRecord(bytes, headerLength: headerLength, header: header, damage: .wrongLength)
            }
            return try startOfRecord(headerLength, header, length: nil)
        }
        var bytes = try stream.peek(count)
        stream.consume(count)
        if !isEnd, bytes.count - headerLength >= 4, bytes.suffix(4).elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) {
            bytes = bytes.dropLast(4)
        }
        return WARCRecord(
            bytes, headerLength: headerLength, header: header, damage: breaksOff && isEnd ? .breaksOff : .wrongLength)
    }

    /// The start of a record that is too large; the rest of it is passed over.
    private func startOfRecord(_ headerLength: Int, _ header: HeaderFields, length: Int?) throws -> WARCRecord {
        let bytes = Array(try stream.peek(headerLength + Self.keptOfTooLarge))
        // A length that lies may be of a small record, with many others behind it; the first of them begins behind the
        // header's last line end.
        stream.consume(headerLength - 1)
        let passed = try passOverToNext(atMost: length.map { $0 + 1 } ?? Int.max) - 1
        let kept = bytes.prefix(headerLength + passed)
        return WARCRecord(kept, headerLength: headerLength, header: header, damage: .tooLarge(bytes: length ?? passed))
    }

    /// The bytes up to the next record, as many of them as fit into memory, passed over.
    private func restOfDamage() throws -> ArraySlice<UInt8> {
        if let (count, _) = try distanceToNext(from: 0) {
            let bytes = try stream.peek(count)
            stream.consume(count)
            return bytes
        }
        let bytes = Array(try stream.peek(Self.keptOfTooLarge))
        _ = try passOverToNext(atMost: Int.max)
        return bytes[...]
    }

    /// How far the next version line or the end is; nil when it is too far.
    private func distanceToNext(from start: Int) throws -> (count: Int, isEnd: Bool)? {
        let limit = Self.blockLimit + Self.headerLimit
        var size = start + 1 << 16
        var searched = start
        while true {
            let bytes = try stream.peek(size)
            if let offset = VersionLine.offset(in: bytes.dropFirst(searched)) { return (searched + offset, false) }
            if bytes.count < size { return (bytes.count, true) }
            if size == limit { return nil }
            searched = max(start, bytes.count - VersionLine.longest)
            size = min(size * 2, limit)
        }
    }

    /// Passes over bytes up to the next version line, the end or a limit; gives how many there were.
    private func passOverToNext(atMost limit: Int) throws -> Int {
        var passed = 0
        while passed < limit {
            let bytes = try stream.peek(min(1 << 18, limit - passed))
            let offset = VersionLine.offset(in: bytes)
            // A version line may be cut by the end of what is seen.
            let isLast = bytes.count < 1 << 18
            let count = offset ?? (isLast ? bytes.count : bytes.count - VersionLine.longest)
            stream.consume(count)
            passed += count
            if offset != nil || isLast { break }
        }
        return passed
    }
}
