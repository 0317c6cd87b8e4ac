import Record

/// Splits text into tokens; works on UTF-8 bytes, because `Character` is forty times slower.
public struct Tokenizer: Sendable {
    let lexicon: Lexicon

    public init(lexicon: Lexicon) { self.lexicon = lexicon }

    public func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { tokens(in: $0) }
    }

    public func tokens(in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
        var out: [Token] = []
        out.reserveCapacity(bytes.count / 5 + 4)
        let classes = ByteClass.table
        classes.withUnsafeBufferPointer { classOf in
            var gap: Token.Shape = [.lineBefore, .paragraphBefore]
            var i = 0
            while i < bytes.count {
                let byte = bytes[i]
                var kind = classOf[Int(byte)]
                var wideLength = 0
                var wide = WideCharacter.letter
                if kind == ByteClass.wide {
                    (wide, wideLength) = WideCharacter.read(bytes, i)
                    kind = wide == .letter ? ByteClass.letter : wide == .space ? ByteClass.space : ByteClass.mark
                }
                switch kind {
                case ByteClass.space:
                    if byte == 0x0A {
                        gap.formUnion(gap.contains(.lineBefore) ? [.paragraphBefore, .lineBefore] : .lineBefore)
                    } else if gap.contains(.lineBefore), byte == 0x20, i + 1 < bytes.count, bytes[i + 1] == 0x20 {
                        gap.formUnion(.paragraphBefore)
                    }
                    gap.formUnion(.spaceBefore)
                    i += max(1, wideLength)
                case ByteClass.letter, ByteClass.digit:
                    let end = wordEnd(bytes, i, classOf)
                    append(&out, bytes, i, end, gap)
                    gap = []
                    i = end
                default:
                    let end = markEnd(bytes, i, wideLength, wide, classOf)
                    if isClitic(bytes, i, end, out, gap) {
                        out.append(
                            Token(
                                start: Int32(i), end: Int32(end), word: lexicon.word(bytes, i, end),
                                shape: gap.union([.letters, .clitic])))
                    } else {
                        out.append(
                            Token(
                                start: Int32(i), end: Int32(end), word: lexicon.word(bytes, i, end),
                                shape: gap.union(.mark)))
                    }
                    gap = []
                    i = end
                }
            }
        }
        return out
    }

    /// Where the word that starts at `start` ends: letters and digits, abbreviations with their stops, grouped numbers.
    private func wordEnd(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ classOf: UnsafeBufferPointer<UInt8>
    ) -> Int {
        if isNegation(bytes, start, classOf) { return start + (bytes[start + 1] == 0x27 ? 3 : 5) }
        var i = start
        var letters = 0
        var run = 0
        while i < bytes.count {
            let byte = bytes[i]
            switch classOf[Int(byte)] {
            case ByteClass.letter:
                letters += 1
                run += 1
                i += 1
                continue
            case ByteClass.digit:
                run += 1
                i += 1
                continue
            case ByteClass.wide:
                let (kind, length) = WideCharacter.read(bytes, i)
                if kind == .letter {
                    letters += 1
                    run += 1
                    i += length
                    continue
                }
                if kind == .apostrophe, i - 1 > start, isNegation(bytes, i - 1, classOf) { return i - 1 }
                // O’Neill and al-Qur’an keep the mark; a clitic ends the word.
                if kind == .apostrophe, letters == 1, i + length < bytes.count,
                    classOf[Int(bytes[i + length])] == ByteClass.letter, bytes[i + length] < 0x5B
                {
                    i += length
                    continue
                }
                return i
            default: break
            }
            let next = i + 1 < bytes.count ? bytes[i + 1] : 0x20
            let nextKind = classOf[Int(next)]
            if byte == 0x2E {
                // U.S. and initials: single letters, each with its stop.
                if run == 1, letters == 1 {
                    if nextKind == ByteClass.letter, i + 2 < bytes.count, bytes[i + 2] == 0x2E {
                        run = 0
                        letters = 0
                        i += 1
                        continue
                    }
                    if i - start > 1 || bytes[start] < 0x5B { return i + 1 }
                }
                if letters > 0, lexicon.isAbbreviation(bytes, start, i) { return i + 1 }
                if nextKind == ByteClass.digit, letters == 0 {
                    i += 1
                    continue
                }
                return i
            }
            if byte == 0x2C, nextKind == ByteClass.digit, letters == 0, i + 3 < bytes.count,
                classOf[Int(bytes[i + 2])] == ByteClass.digit, classOf[Int(bytes[i + 3])] == ByteClass.digit,
                i + 4 >= bytes.count || classOf[Int(bytes[i + 4])] != ByteClass.digit
            {
                i += 1
                continue
            }
            if byte == 0x27, letters == 1, run == 1, nextKind == ByteClass.letter, next < 0x5B {
                i += 1
                continue
            }
            if byte == 0x27, i - 1 > start, isNegation(bytes, i - 1, classOf) { return i - 1 }
            return i
        }
        return i
    }

    /// Whether `n't` or `n’t` stands at `start`, at the end of a longer word: "don't" is "do" and "n't".
    private func isNegation(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ classOf: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard bytes[start] | 0x20 == 0x6E, start > 0, start + 2 < bytes.count,
            classOf[Int(bytes[start - 1])] == ByteClass.letter
        else {
            return false
        }
        var end = start + 1
        if bytes[end] == 0x27 {
            end += 1
        } else if bytes[end] == 0xE2, start + 4 < bytes.count, bytes[end + 1] == 0x80, bytes[end + 2] == 0x99 {
            end += 3
        } else {
            return false
        }
        return bytes[end] | 0x20 == 0x74 && (end + 1 == bytes.count || classOf[Int(bytes[end + 1])] != ByteClass.letter)
    }

    /// Where the mark that starts at `start` ends: `--` and `...` are one, an apostrophe takes its clitic along.
    private func markEnd(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ wideLength: Int, _ wide: WideCharacter,
        _ classOf: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let byte = bytes[start]
        var i = start + max(1, wideLength)
        if byte == 0x27 || (wideLength > 0 && wide == .apostrophe) {
            let spaced = start == 0 || classOf[Int(bytes[start - 1])] == ByteClass.space
            guard !spaced else { return i }
            var j = i
            while j < bytes.count, j - i < 3, classOf[Int(bytes[j])] == ByteClass.letter { j += 1 }
            if j > i, j == bytes.count || classOf[Int(bytes[j])] != ByteClass.letter,
                Self.clitics.contains(String(decoding: bytes[i..<j], as: UTF8.self).lowercased())
            {
                return j
            }
            return i
        }
        if byte == 0x2D || byte == 0x2E {
            while i < bytes.count, bytes[i] == byte { i += 1 }
        }
        return i
    }

    private static let clitics: Set<String> = ["s", "re", "ve", "ll", "d", "m", "t"]

    private func isClitic(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ before: [Token], _ gap: Token.Shape
    ) -> Bool {
        guard gap.isEmpty, let last = before.last, last.shape.contains(.letters) || last.shape.contains(.digits) else {
            return false
        }
        let first = bytes[start]
        guard first == 0x27 || (first == 0xE2 && start + 2 < bytes.count && bytes[start + 2] == 0x99) else {
            return false
        }
        let length = first == 0x27 ? 1 : 3
        // A bare apostrophe after s is a plural's possessive.
        return end - start > length || bytes[start - 1] | 0x20 == 0x73
    }

    @inline(__always)
    private func append(
        _ out: inout [Token], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ gap: Token.Shape
    ) {
        var shape = gap
        var upper = 0
        var lower = 0
        var digits = 0
        var wide = 0
        for i in start..<end {
            let byte = bytes[i]
            switch byte {
            case 0x41...0x5A: upper += 1
            case 0x61...0x7A: lower += 1
            case 0x30...0x39: digits += 1
            case 0xC3: wide += 1
            default: break
            }
        }
        let first = bytes[start]
        if digits > 0, upper + lower == 0 { shape.formUnion(.digits) } else { shape.formUnion(.letters) }
        if (0x41...0x5A).contains(first) || (first == 0xC3 && start + 1 < end && bytes[start + 1] < 0x9F)
            || (first == 0xC4 && start + 1 < end && bytes[start + 1] & 1 == 0)
            || (first == 0xC5 && start + 1 < end && [0x81, 0x9A, 0xA0, 0xB9, 0xBB, 0xBD].contains(bytes[start + 1]))
        {
            shape.formUnion(.capitalized)
        }
        if upper > 1, lower == 0 { shape.formUnion(.allCaps) }
        if bytes[end - 1] == 0x2E {
            shape.formUnion(.abbreviation)
            if end - start == 2 { shape.formUnion(.initial) }
        }
        out.append(Token(start: Int32(start), end: Int32(end), word: lexicon.word(bytes, start, end), shape: shape))
    }
}
