import Record

/// The states of the tables: codes, names and the years in which they existed.
public struct CountryTable: Sendable {
    public struct Country: Sendable, Hashable {
        public let code: String
        public let alpha3: String
        public let name: String
        public let official: String
        /// Years; nil for always.
        public let validFrom: Int?
        public let validTo: Int?
    }

    public let byCode: [String: Country]
    private var byName: [String: [(code: String, form: CountryForm)]]

    init() {
        var byCode: [String: Country] = [:]
        var byName: [String: [(String, CountryForm)]] = [:]
        EmbeddedTable("names/country").forEachRow { cell in
            let country = Country(
                code: String(cell("code")), alpha3: String(cell("alpha3")), name: String(cell("name")),
                official: String(cell("official")), validFrom: Int(cell("valid_from").prefix(4)),
                validTo: Int(cell("valid_to").prefix(4)))
            byCode[country.code] = country
            byName[folded(country.name), default: []].append((country.code, .name))
            byName[folded(country.official), default: []].append((country.code, .official))
        }
        EmbeddedTable("names/country-alias").forEachRow { cell in
            guard let form = CountryForm(rawValue: String(cell("kind"))), form != .group, form != .prefix else {
                return
            }
            byName[folded(cell("alias")), default: []].append((String(cell("code")), form))
        }
        self.byCode = byCode
        self.byName = byName
    }

    /// Adds another word for a state.
    mutating func add(_ word: String, code: String, form: CountryForm) {
        byName[folded(word), default: []].append((code, form))
    }

    /// The code of the state that a name or other word of the tables means, the surest first; nil for none.
    func codeOfName(_ word: String) -> String? {
        byName[folded(word)]?.min(by: { Self.rank($0.form) < Self.rank($1.form) })?.code
    }

    /// The country's usual English name, or the code itself for a body or an unknown one.
    public func name(of code: String) -> String { byCode[code]?.name ?? code }

    /// The table, read once.
    /// The names, adjectives and demonyms of a state, folded.
    func wordings(of code: String) -> [String] {
        byName.filter { $0.value.contains { $0.code == code } }.keys.sorted()
    }

    public static let shared = CountryTable()

    /// The code for an ISO 3166 code, English name, demonym, capital or alias, ignoring case and accents; nil when unknown.
    public func code(for wording: String) -> String? {
        let trimmed = wording.split(separator: " ").joined(separator: " ")
        let upper = trimmed.uppercased()
        if byCode[upper] != nil { return upper }
        if let found = byName[folded(trimmed)]?.min(by: { Self.rank($0.form) < Self.rank($1.form) }) {
            return found.code
        }
        return code(named: trimmed)
    }

    /// The code of the state or territory that a whole field names as lists write it ('Korea, Dem. Rep.', 'Guam (US)'); nil
    /// when it names none. A capital or a building is no name here.
    public func code(named field: String) -> String? { CountryField.shared.code(of: field) }

    /// Every wording that names a state or those who belong to it, with its code.
    func namesOfStates() -> [(name: String, code: String)] {
        byName.sorted { $0.key < $1.key }.flatMap { name, meanings in
            meanings.filter { Self.namesAState($0.form) }.sorted { Self.rank($0.form) < Self.rank($1.form) }
                .map { (name, $0.code) }
        }
    }

    private static func namesAState(_ form: CountryForm) -> Bool {
        switch form {
        case .name, .official, .abbrev, .adjective, .people, .demonym, .region: true
        case .capital, .metonym, .prefix, .group: false
        }
    }

    /// The countries whose name or alias begins like `wording`, for a helpful message.
    public func suggestions(for wording: String) -> [String] {
        let key = folded(wording)
        guard key.utf8.count >= 2 else { return [] }
        let prefix = key.prefix(max(3, key.count - 2))
        return Array(
            Set(byName.filter { $0.key.hasPrefix(prefix) }.flatMap { $0.value.map { name(of: $0.code) } }).sorted()
                .prefix(5))
    }

    private static func rank(_ form: CountryForm) -> Int {
        switch form {
        case .name: 0
        case .official, .abbrev: 1
        case .adjective, .people, .demonym: 2
        case .capital: 3
        case .metonym: 4
        case .prefix, .group, .region: 5
        }
    }
}
