import Record

/// The words that any table knows, each with an identifier; case and accents are folded away, so that `MÜNCHEN`,
/// `München` and `munchen` are one word.
///
/// Lookup is open addressing over one byte store, because a dictionary of `String` would allocate for every token.
public struct Lexicon: Sendable {
    private var store: [UInt8] = []
    private var bounds: [(start: Int32, end: Int32)] = []
    /// Word identifier + 1, or 0 for a free slot; the count is a power of two.
    private var slots: [Int32] = Array(repeating: 0, count: 1 << 12)
    private var abbreviations: Set<String> = []

    /// - Parameter expecting: about how many words will be added, so that they need not be placed anew.
    public init(abbreviations: some Sequence<String> = [], expecting count: Int = 0) {
        var size = slots.count
        while size < count * 2 { size *= 2 }
        if size > slots.count { slots = Array(repeating: 0, count: size) }
        bounds.reserveCapacity(count)
        store.reserveCapacity(count * 8)
        for word in abbreviations { self.abbreviations.insert(word.lowercased()) }
    }

    public var count: Int { bounds.count }

    /// The identifier of `word`, which is added when it is new.
    public mutating func add(_ word: some StringProtocol) -> Int32 {
        var bytes = Self.fold(Array(word.utf8))
        return bytes.withUnsafeMutableBufferPointer { add(folded: UnsafeBufferPointer($0)) }
    }

    mutating func add(folded: UnsafeBufferPointer<UInt8>) -> Int32 {
        let found = find(folded)
        if found.word >= 0 { return found.word }
        let id = Int32(bounds.count)
        bounds.append((Int32(store.count), Int32(store.count + folded.count)))
        store.append(contentsOf: folded)
        slots[found.slot] = id + 1
        if bounds.count * 2 > slots.count { grow() }
        return id
    }

    /// The identifier of `word`, or -1.
    public func word(_ word: String) -> Int32 {
        var word = word
        return word.withUTF8 { self.word($0, 0, $0.count) }
    }

    /// The word with this identifier, folded; empty for -1.
    public func text(of word: Int32) -> String {
        guard word >= 0, Int(word) < bounds.count else { return "" }
        let (start, end) = bounds[Int(word)]
        return String(decoding: store[Int(start)..<Int(end)], as: UTF8.self)
    }

    @inline(__always)
    func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int32 {
        // Most words are short ASCII: fold on the stack.
        if end - start <= 32 {
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
                var n = 0
                for i in start..<end {
                    let byte = bytes[i]
                    if byte >= 0x80 { return wideWord(bytes, start, end) }
                    buffer[n] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                    n += 1
                }
                return find(UnsafeBufferPointer(rebasing: buffer[..<n])).word
            }
        }
        return wideWord(bytes, start, end)
    }

    private func wideWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int32 {
        let key = Self.fold(Array(bytes[start..<end]))
        return key.withUnsafeBufferPointer { find($0).word }
    }

    func isAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        end - start <= 6 && abbreviations.contains(String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
    }

    @inline(__always)
    private func find(_ key: UnsafeBufferPointer<UInt8>) -> (word: Int32, slot: Int) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
        return slots.withUnsafeBufferPointer { slots in
            while slots[slot] != 0 {
                let id = slots[slot] - 1
                let (start, end) = bounds[Int(id)]
                if Int(end - start) == key.count {
                    var same = true
                    for i in 0..<key.count where store[Int(start) + i] != key[i] {
                        same = false
                        break
                    }
                    if same { return (id, slot) }
                }
                slot = (slot + 1) & mask
            }
            return (-1, slot)
        }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for id in bounds.indices {
            let (start, end) = bounds[id]
            let slot = Array(store[Int(start)..<Int(end)]).withUnsafeBufferPointer { find($0).slot }
            slots[slot] = Int32(id) + 1
        }
    }

    /// A stretch of bytes folded.
    static func lowerText(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
        if bytes[start..<end].allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: end - start) { buffer in
                for i in start..<end {
                    let byte = bytes[i]
                    buffer[i - start] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                }
                return end - start
            }
        }
        return String(decoding: fold(Array(bytes[start..<end])), as: UTF8.self)
    }

    /// Lower case, accents dropped, typographic apostrophes and dashes made plain.
    static func fold(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            return bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        }
        var out: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x2018, 0x2019, 0x2032: out.append(0x27)
            case 0x2010...0x2015: out.append(0x2D)
            case 0x201C, 0x201D: out.append(0x22)
            case 0..<0x80:
                let byte = UInt8(scalar.value)
                out.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            default: out.append(contentsOf: folded(String(Character(scalar))).utf8)
            }
        }
        return out
    }
}
