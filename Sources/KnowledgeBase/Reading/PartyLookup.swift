import Extraction
import Language
import Record

/// States and bodies by whatever people call them.
public struct PartyLookup: Sendable {
    private let vocabulary = Vocabulary.shared

    public init() {}

    /// The code for an ISO 3166 code, an English name, a demonym, an acronym or an alias, ignoring case and accents;
    /// nil when unknown.
    public func code(for wording: String) -> String? {
        let trimmed = wording.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let code = vocabulary.countries.code(for: trimmed) { return code }
        let upper = trimmed.uppercased()
        if vocabulary.organizationNames[upper] != nil { return upper }
        return phrase(trimmed) ?? phrase(upper)
    }

    /// The name to show for a code.
    public func name(of code: String) -> String { vocabulary.name(ofParty: code) }

    /// Names that were perhaps meant, the nearest first.
    public func suggestions(for wording: String, limit: Int = 5) -> [String] {
        let names = vocabulary.countries.byCode.values.map(\.name) + vocabulary.organizationNames.values
        var found = Spelling.nearest(to: wording, among: names, limit: limit)
        for name in vocabulary.countries.suggestions(for: wording) where found.count < limit && !found.contains(name) {
            found.append(name)
        }
        return found
    }

    /// Bodies have aliases only among the phrases that articles are searched for.
    private func phrase(_ words: String) -> String? {
        let document = Document(words, lexicon: vocabulary.lexicon)
        let tokens = document.tokens
        guard !tokens.isEmpty, let found = vocabulary.gazetteer.longest(tokens, at: 0, limit: tokens.count),
            found.end == tokens.count
        else { return nil }
        for payload in found.payloads {
            guard payload.exact == nil || payload.exact == words else { continue }
            switch payload.entry {
            case .organization(let code, _, _): return code
            case .country(let code, _): return code
            default: continue
            }
        }
        return nil
    }
}
