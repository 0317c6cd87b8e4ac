/// The states whose people bear a kind of name that shows by its surname or its shape: 'Geng Shuang', 'Wi Sung-lac', 'Nguyen Van Thieu'.
struct NameOrigin: Sendable {
    static let shared = NameOrigin()

    private let origins: [String: String]

    private init() {
        var origins: [String: String] = [:]
        EmbeddedTable("names/surname-first").forEachRow { origins[$0("name").lowercased()] = String($0("origin")) }
        self.origins = origins
    }

    /// Codes of the states that a full name points to; empty when it points to none.
    func states(_ words: [String], name: String) -> [String] {
        guard words.count > 1 else { return [] }
        // 'Ban Ki-moon', 'Tsai Ing-wen': a small letter after the hyphen.
        if let dash = name.lastIndex(of: "-"), let after = name[dash...].dropFirst().first, after.isLowercase,
            words.count == 3, name.contains(" ")
        {
            return ["KR", "KP", "TW"]
        }
        guard words.count <= 3, let origin = origins[words[0]] else { return [] }
        switch origin {
        case "Chinese" where words.count == 2: return ["CN", "TW", "HK", "SG", "MO"]
        case "Korean" where words.count == 3: return ["KR", "KP"]
        case "Vietnamese" where words.count >= 2: return ["VN"]
        default: return []
        }
    }
}
