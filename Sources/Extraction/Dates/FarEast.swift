import Language

/// Whether an article was filed where the day begins hours before it does at the desk that dates it: 'WELLINGTON, New Zealand (AP) _'.
///
/// What such a report calls Friday can be the day after its date.
enum FarEast {
    private static let countries: Set<String> = [
        "JP", "KR", "KP", "CN", "TW", "HK", "MO", "PH", "VN", "TH", "ID", "MY", "SG", "AU", "NZ", "FJ", "PG", "MN",
        "LA",
        "KH", "MM", "BN",
    ]

    static func isDatelined(_ document: Document, _ vocabulary: Vocabulary) -> Bool {
        let head = 0..<min(12, document.tokens.count)
        guard let dash = head.first(where: { isDash($0, document) }) else { return false }
        for i in 0..<dash where document.tokens[i].shape.contains(.capitalized) {
            guard let found = vocabulary.gazetteer.longest(document.tokens, at: i, limit: dash) else { continue }
            return found.payloads.contains { phrase in
                switch phrase.entry {
                case .city(let code, _): countries.contains(code)
                case .country(let code, let form): form == .name && countries.contains(code)
                default: false
                }
            }
        }
        return false
    }

    private static func isDash(_ i: Int, _ document: Document) -> Bool {
        document.tokens[i].shape.contains(.mark)
            && ["-", "--", "_", "\u{2013}", "\u{2014}"].contains(document.lower(i))
    }
}
