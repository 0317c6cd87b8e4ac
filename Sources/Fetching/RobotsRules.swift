/// What a `robots.txt` allows one program to fetch, after RFC 9309.
public struct RobotsRules: Sendable {
    private struct Rule {
        var pattern: [UInt8]
        var isAllowed: Bool
    }

    private var rules: [Rule] = []

    /// Bytes of a `robots.txt` that are read; RFC 9309 asks for at least as many, and what lies beyond is passed over.
    public static let readBytes = 500 << 10

    /// Reads the rules for `agent`: those of all groups that name it, else those of the groups for `*`.
    public init(_ file: some Collection<UInt8>, agent: String) {
        let agent = Array(agent.lowercased().utf8)
        var own: [Rule] = []
        var everyones: [Rule] = []
        var namesUs = false
        // Whom the group being read is for.
        var group = (own: false, everyone: false)
        var isHeadOpen = false
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = Array(file.starts(with: mark) ? Array(file.dropFirst(3)) : Array(file))
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let said = line.prefix { $0 != UInt8(ascii: "#") }
            guard let colon = said.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let key = String(decoding: Self.trimmed(said[..<colon]), as: UTF8.self).lowercased()
            let value = Self.trimmed(said[(colon + 1)...])
            switch key {
            case "user-agent":
                if !isHeadOpen { group = (false, false) }
                isHeadOpen = true
                if value.elementsEqual([UInt8(ascii: "*")]) { group.everyone = true }
                if Self.product(value) == agent {
                    group.own = true
                    namesUs = true
                }
            case "allow", "disallow":
                isHeadOpen = false
                guard !value.isEmpty else { continue }
                let rule = Rule(pattern: Self.normalized(value, isPattern: true), isAllowed: key == "allow")
                if group.own { own.append(rule) }
                if group.everyone { everyones.append(rule) }
            default: continue
            }
        }
        rules = namesUs ? own : everyones
    }

    /// Whether the path with its query, such as `/news?page=2`, may be fetched: the longest rule that fits decides, of two
    /// equally long ones the one that allows.
    public func allows(_ path: String) -> Bool {
        if path == "/robots.txt" { return true }
        let path = Self.normalized(Array(path.utf8)[...], isPattern: false)
        var longest: Rule?
        for rule in rules {
            let length = longest?.pattern.count ?? -1
            guard rule.pattern.count > length || (rule.pattern.count == length && rule.isAllowed) else { continue }
            if Self.fits(rule.pattern, path) { longest = rule }
        }
        return longest?.isAllowed ?? true
    }

    // MARK: Patterns

    /// Whether `path` begins as `pattern` says, in which `*` stands for anything and `$` at its end for the path's end.
    private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let pattern = isAnchored ? pattern.dropLast() : pattern[...]
        var at = 0
        var rule = 0
        // Where to go on when what follows the last star does not fit: one byte later.
        var star: (rule: Int, at: Int)?
        while true {
            if rule == pattern.count, !isAnchored || at == path.count { return true }
            if rule < pattern.count, pattern[rule] == UInt8(ascii: "*") {
                star = (rule + 1, at)
                rule += 1
            } else if rule < pattern.count, at < path.count, pattern[rule] == path[at] {
                rule += 1
                at += 1
            } else if let last = star, last.at < path.count {
                star = (last.rule, last.at + 1)
                rule = last.rule
                at = last.at + 1
            } else {
                return false
            }
        }
    }

    /// Escapes written one way only, so that bytes can be compared: `%7e` and `~` are one, as are `ä` and `%C3%A4`.
    private static func normalized(_ text: ArraySlice<UInt8>, isPattern: Bool) -> [UInt8] {
        var out: [UInt8] = []
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            if byte == UInt8(ascii: "%"), at + 2 < text.endIndex, let high = hexValue(text[at + 1]),
                let low = hexValue(text[at + 2])
            {
                let value = high << 4 | low
                if isUnreserved(value) { out.append(value) } else { out += escape(value) }
                at += 3
                continue
            }
            let isSpecial = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "$")
            let isMeant = isPattern && (byte == UInt8(ascii: "*") || at == text.endIndex - 1)
            if byte <= 0x20 || byte >= 0x7F || (isSpecial && !isMeant) { out += escape(byte) } else { out.append(byte) }
            at += 1
        }
        return out
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    // MARK: Lines

    /// The product token a `User-agent` line begins with, lower case: of `Chancery/0.1` it is `chancery`.
    private static func product(_ value: ArraySlice<UInt8>) -> [UInt8] {
        value.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F }
            .map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop { $0 <= 0x20 }
        let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
        return start[..<end]
    }
}
