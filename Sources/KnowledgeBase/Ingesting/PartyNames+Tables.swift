import Extraction

extension PartyNames {
    /// The names that extraction knows.
    public static var tables: PartyNames { tables(with: .none) }

    /// The names that extraction knows, and those that a user added.
    public static func tables(with words: OwnWords) -> PartyNames {
        let vocabulary = words.vocabulary
        return PartyNames(
            name: { code in vocabulary.countries.byCode[code]?.name ?? vocabulary.organizationNames[code] },
            code: { word in vocabulary.countries.code(for: word) },
            isState: { code in vocabulary.countries.byCode[code] != nil })
    }
}
