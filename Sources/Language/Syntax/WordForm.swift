/// What the models see of a word: hashes of its spellings and of its ends, and its shape.
///
/// Letters are folded (ASCII and Latin-1), every digit is a 0, typographic quotes and dashes are plain, so that spellings that
/// differ in nothing else share what was learned.
package struct WordForm: Sendable {
    package var lower: UInt64 = 0
    package var cased: UInt64 = 0
    package var shape: UInt64 = 0
    package var suffix1: UInt64 = 0
    package var suffix2: UInt64 = 0
    package var suffix3: UInt64 = 0
    package var suffix4: UInt64 = 0
    package var prefix1: UInt64 = 0
    package var prefix2: UInt64 = 0
    package var prefix3: UInt64 = 0

    static let firstUpper: UInt64 = 1
    static let hasUpper: UInt64 = 2
    static let hasLower: UInt64 = 4
    static let hasDigit: UInt64 = 8
    static let hasMark: UInt64 = 16
    static let single: UInt64 = 32
    /// The whole sentence is in capitals, which therefore say nothing.
    static let inCapitals: UInt64 = 64

    package init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        let start = max(0, min(start, bytes.count))
        let end = max(start, min(end, bytes.count))
        var lower: UInt64 = 0xCBF2_9CE4_8422_2325
        var cased: UInt64 = 0x8422_2325_CBF2_9CE4
        // The last four folded bytes, newest lowest, and the first three.
        var tail: UInt64 = 0
        var head: UInt64 = 0
        var length = 0
        var i = start
        while i < end {
            var byte = bytes[i]
            var folded = byte
            var width = 1
            switch byte {
            case 0x61...0x7A: shape |= Self.hasLower
            case 0x41...0x5A:
                shape |= i == start ? Self.firstUpper : Self.hasUpper
                folded = byte | 0x20
            case 0x30...0x39:
                shape |= Self.hasDigit
                byte = 0x30
                folded = 0x30
            case 0xC3 where i + 1 < end && bytes[i + 1] >= 0x80 && bytes[i + 1] <= 0x9E:
                shape |= i == start ? Self.firstUpper : Self.hasUpper
                lower = (lower ^ 0xC3) &* 0x100_0000_01B3
                cased = (cased ^ 0xC3) &* 0x100_0000_01B3
                byte = bytes[i + 1]
                folded = byte | 0x20
                width = 2
            case 0xE2 where i + 2 < end && bytes[i + 1] == 0x80:
                shape |= Self.hasMark
                switch bytes[i + 2] {
                case 0x90...0x93: byte = 0x2D
                case 0x94, 0x95: byte = 0x2E
                case 0x98, 0x99, 0x9B: byte = 0x27
                case 0x9C, 0x9D, 0x9E: byte = 0x22
                default: byte = bytes[i + 2]
                }
                folded = byte
                width = 3
            case 0x80...0xFF: shape |= Self.hasLower
            default: shape |= Self.hasMark
            }
            lower = (lower ^ UInt64(folded)) &* 0x100_0000_01B3
            cased = (cased ^ UInt64(byte)) &* 0x100_0000_01B3
            tail = tail << 8 | UInt64(folded)
            if length < 3 { head = head << 8 | UInt64(folded) }
            length += 1
            i += width
        }
        if length == 1 { shape |= Self.single }
        self.lower = lower ^ lower >> 29
        self.cased = cased ^ cased >> 29
        suffix1 = tail & 0xFF
        suffix2 = tail & 0xFFFF
        suffix3 = tail & 0xFF_FFFF
        suffix4 = tail & 0xFFFF_FFFF
        let shift = UInt64(min(length, 3)) * 8
        prefix1 = length > 0 ? head >> (shift - 8) : 0
        prefix2 = length > 1 ? head >> (shift - 16) : prefix1
        prefix3 = head
    }

    /// A word that stands beyond the sentence's ends, or for none.
    package init(boundary: UInt64) {
        lower = boundary
        cased = boundary
        shape = 256 + boundary
        suffix1 = 1 << 40
        suffix2 = suffix1
        suffix3 = suffix1
        suffix4 = suffix1
        prefix1 = suffix1
        prefix2 = suffix1
        prefix3 = suffix1
    }

    /// Takes from the word what capitals would say.
    package mutating func loseCase() {
        cased = lower &+ 1
        if shape & Self.hasLower == 0, shape & (Self.firstUpper | Self.hasUpper) != 0 {
            shape = shape & ~(Self.firstUpper | Self.hasUpper) | Self.hasLower | Self.inCapitals
        } else {
            shape |= Self.inCapitals
        }
    }

    /// The forms of a sentence's tokens; where nearly all words are in capitals, as in a cable, none keeps its case.
    package static func forms(_ spans: some Sequence<(Int, Int)>, _ bytes: UnsafeBufferPointer<UInt8>) -> [WordForm] {
        var forms = spans.map { WordForm(bytes, $0.0, $0.1) }
        var words = 0
        var capitals = 0
        for form in forms where form.shape & (hasLower | hasUpper) != 0 {
            words += 1
            if form.shape & hasLower == 0 { capitals += 1 }
        }
        if capitals >= 3, capitals * 10 >= words * 8 {
            for i in forms.indices { forms[i].loseCase() }
        }
        return forms
    }
}
