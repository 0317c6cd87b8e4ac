import Language
import Record

/// Decides which powers 'the six-nation talks' are of: those on North Korea's arms, where the article is about them.
///
/// The same words stand for the six that deal with Iran, and then nobody is meant by this rule.
enum MeantFormats {
    private static let formats: Set<String> = ["six-nation", "six-way"]

    private static let six = ["CN", "JP", "KP", "KR", "RU", "US"]

    /// The matches with the formats that the article leaves no doubt about added, in the order of the text.
    static func added(to names: [NameMatch], _ document: Document) -> [NameMatch] {
        let found = places(in: document)
        guard !found.isEmpty, isTold("KP", names), !isTold("IR", names) else { return names }
        let formats = found.map { NameMatch(tokens: $0, entries: [.countryGroup(codes: six)], isPlural: true) }
        return (names + formats).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private static func isTold(_ state: String, _ names: [NameMatch]) -> Bool {
        names.contains { $0.entries.contains { if case .country(state, _) = $0 { true } else { false } } }
    }

    private static func places(in document: Document) -> [Range<Int>] {
        document.tokens.indices.dropLast(2).compactMap { i in
            guard document.tokens[i].end - document.tokens[i].start == 3, document.lower(i) == "six",
                document.text(i + 1) == "-",
                formats.contains("six-" + document.lower(i + 2))
            else { return nil }
            return i..<i + 3
        }
    }
}
