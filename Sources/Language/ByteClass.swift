/// What a UTF-8 byte can be part of, for the tokenizer's inner loop.
enum ByteClass {
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    static let space: UInt8 = 3
    static let mark: UInt8 = 4
    /// Lead and continuation bytes of anything beyond ASCII.
    static let wide: UInt8 = 5

    static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
        switch UInt8(byte) {
        case 0x41...0x5A, 0x61...0x7A: letter
        case 0x30...0x39: digit
        case 0x00...0x20, 0x7F: space
        case 0x80...0xFF: wide
        default: mark
        }
    }
}

/// What a character beyond ASCII does to the word it stands in.
enum WideCharacter {
    case letter, apostrophe, quote, dash, space, mark

    /// Reads the character at `i`; returns its kind and its length in bytes.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (WideCharacter, Int) {
        let lead = bytes[i]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard i + length <= bytes.count else { return (.mark, bytes.count - i) }
        if lead == 0xC2 {
            let next = bytes[i + 1]
            if next == 0xA0 { return (.space, 2) }
            if next == 0xAB || next == 0xBB { return (.quote, 2) }
            return (next == 0xAA || next == 0xBA || next == 0xB5 ? .letter : .mark, 2)
        }
        if lead == 0xE2, bytes[i + 1] == 0x80 {
            switch bytes[i + 2] {
            case 0x80...0x8B, 0xA8, 0xA9, 0xAF: return (.space, 3)
            case 0x90...0x95: return (.dash, 3)
            case 0x98, 0x99, 0xB2: return (.apostrophe, 3)
            case 0x9A...0x9F: return (.quote, 3)
            default: return (.mark, 3)
            }
        }
        if lead == 0xE2 || (lead == 0xE3 && bytes[i + 1] == 0x80) {
            if lead == 0xE3, bytes[i + 2] == 0x80 { return (.space, 3) }
            return (.mark, 3)
        }
        if lead == 0xEF, bytes[i + 1] == 0xBB || bytes[i + 1] == 0xBC { return (.mark, 3) }
        return (lead >= 0xF0 ? .mark : .letter, length)
    }
}
