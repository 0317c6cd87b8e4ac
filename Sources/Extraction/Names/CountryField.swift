import Record

/// Reads a whole field that names a state ('Korea, Dem. Rep.', 'Guam (US)'), as lists, forms and other databases write it.
///
/// A field is a name and nothing else, so word order, brackets, abbreviations and a few words of its own
/// (`names/country-field`) can count here that would mislead in running text.
struct CountryField: Sendable {
    static let shared = CountryField(CountryTable.shared)

    private let words = CountryWords()
    /// Codes by the sorted words of a name, and by its words run together.
    private var byWords: [String: String] = [:]
    private var byLetters: [String: String] = [:]
    private var byCode: [String: String] = [:]
    /// The state that lists write beside a territory.
    private var stateOf: [String: String] = [:]

    init(_ table: CountryTable) {
        EmbeddedTable("names/country-field").forEachRow { add($0("name"), String($0("code"))) }
        for (name, code) in table.namesOfStates() { add(name, code) }
        for country in table.byCode.values {
            byCode[country.code.lowercased()] = country.code
            if !country.alpha3.isEmpty { byCode[country.alpha3.lowercased()] = country.code }
        }
        EmbeddedTable("names/territory").forEachRow { stateOf[String($0("code"))] = String($0("state")) }
    }

    /// What is added first stays.
    private mutating func add(_ name: some StringProtocol, _ code: String) {
        for key in words.keys(of: words.words(of: name)) where byWords[key] == nil { byWords[key] = code }
        let letters = words.letters(of: name)
        if byLetters[letters] == nil { byLetters[letters] = code }
    }

    /// The code of the state or territory that the field names; nil when it names none, or more than one.
    func code(of field: String) -> String? {
        let field = Self.repaired(field)
        let plain = words.words(of: field)
        if let whole = code(ofWords: plain) { return whole }
        if let code = byLetters[words.letters(of: field)] { return code }
        if let at = plain.firstIndex(where: { words.use(of: $0).map { [.without, .with].contains($0) } ?? false }) {
            return counted(plain[..<at], plain[(at + 1)...])
        }
        let parts = Self.parts(of: field).map(words.words(of:))
        guard parts.count > 1 else { return nil }
        return together(parts)
    }

    private func code(ofWords plain: some Collection<String>) -> String? {
        if plain.count == 1, let only = plain.first, let code = byCode[only] { return code }
        return words.keys(of: Array(plain)).lazy.compactMap { byWords[$0] }.first
    }

    /// 'China excluding Hong Kong' is China still; 'Sweden except Stockholm' is no state, for Stockholm is a part of it.
    private func counted(_ head: ArraySlice<String>, _ other: ArraySlice<String>) -> String? {
        guard let code = code(ofWords: head), let territory = self.code(ofWords: other), stateOf[territory] == code
        else { return nil }
        return code
    }

    /// 'Holy See (Vatican City State)' says one state twice, 'Macao SAR, China' a territory and its state.
    private func together(_ parts: [[String]]) -> String? {
        var found: [String] = []
        for part in parts {
            if let code = code(ofWords: part) {
                found.append(code)
                continue
            }
            // 'Croatia (local name: Hrvatska)', 'Sudan (up to 2011)'
            let rest = part.filter { !words.isAside($0) }
            if rest.isEmpty { continue }
            guard let code = code(ofWords: rest) else { return nil }
            found.append(code)
        }
        let codes = Set(found)
        if codes.count == 1 { return codes.first }
        guard codes.count == 2, let territory = codes.first(where: { codes.contains(stateOf[$0] ?? "") }) else {
            return nil
        }
        return territory
    }

    private static func parts(of field: String) -> [Substring] {
        field.split { "()[],;:/".contains($0) }.filter { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// Undoes UTF-8 that was read as Latin-1, once or twice: 'CÃ´te' is 'Côte'.
    static func repaired(_ text: String) -> String {
        var text = text
        for _ in 0..<2 {
            let scalars = text.unicodeScalars
            guard scalars.contains(where: { $0.value == 0xC3 || $0.value == 0xC2 }),
                scalars.allSatisfy({ $0.value < 0x100 }),
                let once = String(validating: scalars.map { UInt8($0.value) }, as: UTF8.self)
            else { break }
            text = once
        }
        return text
    }
}
