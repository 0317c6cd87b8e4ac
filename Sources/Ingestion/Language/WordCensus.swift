/// How many words of a text are function words of which language, and how many letters are of which writing.
struct WordCensus {
    /// Words, and characters of writings without spaces two to a word.
    private(set) var words = 0
    /// Function words by the places of languages in `FunctionWords.tags`.
    private(set) var hits = [Int](repeating: 0, count: FunctionWords.tags.count)
    /// How many different ones.
    private(set) var kinds = [Int](repeating: 0, count: FunctionWords.tags.count)
    private var seen: Set<UInt64> = []
    /// Letters of ASCII and Latin.
    private(set) var latinLetters = 0
    /// Letters of other writings.
    private(set) var letters: [Script: Int] = [:]

    /// Bytes of a text that are looked at: enough to tell a language, and little beside what reading an article costs.
    static let sample = 8 << 10

    init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            // A page may open with a notice in another language than its article, so its end is looked at, too.
            if bytes.count <= Self.sample {
                count(bytes[...])
            } else {
                count(bytes.prefix(Self.sample * 3 / 4))
                count(bytes.suffix(Self.sample / 4))
            }
        }
    }

    private mutating func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        let masks = FunctionWords.masks
        var hash = FunctionWords.seed
        var length = 0
        var i = bytes.startIndex
        func ended(_ census: inout WordCensus) {
            if length == 0 { return }
            census.words += 1
            // No function word of the tables is longer.
            if length <= 12, var mask = masks[hash] {
                let isNew = census.seen.insert(hash).inserted
                while mask != 0 {
                    census.hits[mask.trailingZeroBitCount] += 1
                    if isNew { census.kinds[mask.trailingZeroBitCount] += 1 }
                    mask &= mask - 1
                }
            }
            hash = FunctionWords.seed
            length = 0
        }
        while i < bytes.endIndex {
            let byte = bytes[i]
            if byte < 0x80 {
                let lower = byte | 0x20
                if lower &- 0x61 < 26 {
                    hash = FunctionWords.add(lower, to: hash)
                    length += 1
                    latinLetters += 1
                } else {
                    ended(&self)
                }
                i += 1
                continue
            }
            let (scalar, width) = Self.scalar(bytes, at: i)
            guard let script = Script(scalar) else {
                // Marks that are put on a letter stay in its word.
                if !(0x300...0x36F ~= scalar) { ended(&self) }
                i += width
                continue
            }
            if script == .latin {
                latinLetters += 1
                // `É` is the capital of `é`, two bytes both.
                let isCapital = 0xC0...0xDE ~= scalar
                for k in 0..<width {
                    hash = FunctionWords.add(bytes[i + k] | (isCapital && k == 1 ? 0x20 : 0), to: hash)
                }
                length += 1
            } else {
                letters[script, default: 0] += 1
                if script.isUnspaced {
                    ended(&self)
                    if letters[script, default: 0] & 1 == 0 { words += 1 }
                } else {
                    hash = FunctionWords.add(byte, to: hash)
                    length += 1
                }
            }
            i += width
        }
        ended(&self)
    }

    /// The scalar at `i`; the text is valid, only a sample of it may begin or end within a scalar.
    private static func scalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at i: Int) -> (UInt32, Int) {
        let byte = bytes[i]
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        guard width > 1, i + width <= bytes.endIndex else { return (0, 1) }
        var scalar = UInt32(byte) & (0x7F >> UInt32(width))
        for k in 1..<width { scalar = scalar << 6 | UInt32(bytes[i + k] & 0x3F) }
        return (scalar, width)
    }
}
