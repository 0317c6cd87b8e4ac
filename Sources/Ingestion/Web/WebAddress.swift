/// What can be told of a path that may be an address.
enum WebAddress {
    /// Whether the path is an address of http or https.
    static func isOne(_ path: String) -> Bool { ["http", "https"].contains(scheme(of: path)) }

    /// What stands before `://`, lower case; nil where nothing of that form does.
    static func scheme(of path: String) -> String? {
        guard let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")), path[colon...].hasPrefix("://") else {
            return nil
        }
        let scheme = path[..<colon].lowercased()
        let isWord = scheme.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
        return isWord && scheme.first?.isLetter == true ? scheme : nil
    }

    /// The part that names a file: of an address neither host nor query, whose dots are no endings.
    static func file(of path: String) -> String {
        guard isOne(path) else { return path }
        let behindScheme = path.utf8.split(separator: 0x2F, maxSplits: 3, omittingEmptySubsequences: false)
        guard behindScheme.count == 4, !behindScheme[2].contains(where: { $0 == 0x3F || $0 == 0x23 }) else { return "" }
        return String(decoding: behindScheme[3].prefix { $0 != 0x3F && $0 != 0x23 }, as: UTF8.self)
    }
}
