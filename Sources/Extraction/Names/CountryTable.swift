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
    private let byName: [String: [(code: String, form: CountryForm)]]

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

    /// The country's usual English name, or the code itself for a body or an unknown one.
    public func name(of code: String) -> String { byCode[code]?.name ?? code }

    /// The code for an ISO 3166 code, English name, demonym, capital or alias, ignoring case and accents; nil when unknown.
    public func code(for wording: String) -> String? {
        let trimmed = wording.split(separator: " ").joined(separator: " ")
        let upper = trimmed.uppercased()
        if byCode[upper] != nil { return upper }
        if upper.utf8.count == 3, let country = byCode.values.first(where: { $0.alpha3 == upper }) {
            return country.code
        }
        for candidate in Self.normalised(trimmed) {
            if let found = byName[candidate]?.min(by: { Self.rank($0.form) < Self.rank($1.form) }) { return found.code }
        }
        return nil
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

    /// Spellings under which a wording may stand in the tables: inverted ('Korea, Republic of'), abbreviated ('Dem. Rep.').
    static func normalised(_ wording: String) -> [String] {
        var out = [folded(wording)]
        func add(_ text: String) {
            let key = folded(text)
            if !key.isEmpty, !out.contains(key) { out.append(key) }
        }
        let words = folded(wording).split(separator: " ").map { word -> String in
            switch word {
            case "rep": "republic"
            case "dem": "democratic"
            case "is", "isds", "isl": "islands"
            case "st": "saint"
            case "fed": "federated"
            default: String(word)
            }
        }
        add(words.joined(separator: " "))
        if words.first == "the" { add(words.dropFirst().joined(separator: " ")) }
        let parts = wording.split(separator: ",", maxSplits: 1)
        if parts.count == 2 {
            for base in [out[0], words.joined(separator: " ")] where !base.isEmpty {
                let head = folded(parts[0])
                let tail = String(base.dropFirst(head.count).drop(while: { $0 == " " }))
                add(tail + " " + head)
                if tail == "the" { add(head) }
            }
        }
        if let open = wording.firstIndex(of: "("), let close = wording.firstIndex(of: ")"), open < close {
            let before = String(wording[..<open])
            let inside = String(wording[wording.index(after: open)..<close])
            add(inside + " " + before)
            add(before + " " + inside)
        }
        return out
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
