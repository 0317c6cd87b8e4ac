/// The writing of a letter beyond ASCII, as far as it tells a language that is not English.
enum Script {
    case latin, han, kana, hangul, cyrillic, arabic, greek, hebrew, devanagari, bengali, thai, otherIndic, other

    /// Nil for what is no letter.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF:
            self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0x980...0x9FF: self = .bengali
        case 0xA00...0xDFF: self = .otherIndic
        case 0xE00...0xE7F: self = .thai
        case 0x530...0x58F, 0xE80...0x10FF, 0x1200...0x137F, 0x1780...0x17FF: self = .other
        case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: self = .kana
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        default: return nil
        }
    }

    /// Whether words are written without spaces between them.
    var isUnspaced: Bool { self == .han || self == .kana || self == .thai }

    /// The language written so, or the commonest of several.
    var tag: String {
        switch self {
        case .latin, .other, .otherIndic: "und"
        case .han: "zh"
        case .kana: "ja"
        case .hangul: "ko"
        case .cyrillic: "ru"
        case .arabic: "ar"
        case .greek: "el"
        case .hebrew: "he"
        case .devanagari: "hi"
        case .bengali: "bn"
        case .thai: "th"
        }
    }
}
