import Record

/// What the models see of a word: hashes of its spellings, and its shape.
package struct WordForm: Sendable {
    package var lower: UInt32
    package var shape: UInt32
    package var suffix2: UInt32
    package var suffix3: UInt32
    package var suffix4: UInt32
    package var prefix2: UInt32
    package var prefix3: UInt32

    package init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        @inline(__always) func hash(_ from: Int, _ to: Int, _ seed: UInt32) -> UInt32 {
            var h = seed &* 0x9E37_79B1 ^ 0x811C_9DC5
            var i = from
            while i < to {
                let b = bytes[i]
                h = (h ^ UInt32(b &- 0x41 < 26 ? b | 0x20 : b)) &* 0x0100_0193
                i += 1
            }
            return h
        }
        let count = end - start
        lower = hash(start, end, 1)
        suffix2 = hash(max(start, end - 2), end, 2)
        suffix3 = hash(max(start, end - 3), end, 3)
        suffix4 = hash(max(start, end - 4), end, 4)
        prefix2 = hash(start, min(end, start + 2), 5)
        prefix3 = hash(start, min(end, start + 3), 6)
        var upper = 0
        var small = 0
        var digits = 0
        var others = 0
        var i = start
        while i < end {
            switch bytes[i] {
            case 0x41...0x5A: upper += 1
            case 0x61...0x7A, 0x80...0xFF: small += 1
            case 0x30...0x39: digits += 1
            default: others += 1
            }
            i += 1
        }
        // No digits of a number matter, only that it is one: 1,200 and 1987 look alike.
        if digits > 0, upper + small == 0 { lower = count == 4 && others == 0 ? 0xD16_4 : count <= 2 ? 0xD16_2 : 0xD16_0 }
        let first: UInt32 = count > 0 && bytes[start] &- 0x41 < 26 ? 1 : 0
        shape = first | (upper > 1 && small == 0 ? 2 : 0) | (digits > 0 ? 4 : 0) | (others > 0 ? 8 : 0) | (small > 0 ? 16 : 0)
    }

    package init(boundary: UInt32) {
        lower = boundary
        shape = 32 + boundary
        suffix2 = boundary
        suffix3 = boundary
        suffix4 = boundary
        prefix2 = boundary
        prefix3 = boundary
    }
}

/// Mixes a template's number and up to three values into a feature's hash.
@inline(__always)
package func mix(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> UInt32 {
    var h = template &* 0x9E37_79B1
    h = (h ^ a) &* 0x85EB_CA6B
    h ^= h >> 15
    h = (h ^ b) &* 0xC2B2_AE35
    h ^= h >> 13
    h = (h ^ c) &* 0x27D4_EB2F
    h ^= h >> 16
    return h
}
