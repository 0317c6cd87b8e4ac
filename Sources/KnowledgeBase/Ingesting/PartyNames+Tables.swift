import Extraction

extension PartyNames {
    /// The names that extraction knows.
    public static var tables: PartyNames {
        let vocabulary = Vocabulary.shared
        return PartyNames(
            name: { code in vocabulary.countries.byCode[code]?.name ?? vocabulary.organizationNames[code] },
            code: { word in vocabulary.countries.code(for: word) },
            isState: { code in vocabulary.countries.byCode[code] != nil })
    }
}
