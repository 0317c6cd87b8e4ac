/// Turns UTF-16 into UTF-8 piece by piece.
private final class UTF16Pieces {
    private let source: ByteStream
    private let isBigEndian: Bool
    /// The first half of a character that goes on in the next piece.
    private var half: UInt16?

    init(_ source: ByteStream, isBigEndian: Bool) {
        self.source = source
        self.isBigEndian = isBigEndian
    }

    func next() throws -> [UInt8] {
        while true {
            let bytes = try source.read(1 << 16)
            if bytes.isEmpty {
                defer { half = nil }
                return half == nil ? [] : Array("\u{FFFD}".utf8)
            }
            var units: [UInt16] = []
            units.reserveCapacity(bytes.count / 2 + 1)
            if let half { units.append(half) }
            half = nil
            var at = bytes.startIndex
            // A byte without its pair can only be the last of all.
            while at + 1 < bytes.endIndex {
                let (a, b) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
                units.append(isBigEndian ? a << 8 | b : b << 8 | a)
                at += 2
            }
            if let last = units.last, UTF16.isLeadSurrogate(last) { half = units.removeLast() }
            if !units.isEmpty { return Array(String(decoding: units, as: UTF16.self).utf8) }
        }
    }
}

extension ByteStream {
    /// The stream itself, or what it is in UTF-8 when it begins with the mark of UTF-16, as Excel's Unicode text does.
    func inUTF8() throws -> ByteStream {
        let isBigEndian = try peek(2).elementsEqual([0xFE, 0xFF])
        guard try isBigEndian || peek(2).elementsEqual([0xFF, 0xFE]) else { return self }
        consume(2)
        let pieces = UTF16Pieces(self, isBigEndian: isBigEndian)
        return ByteStream { try pieces.next() }
    }
}
