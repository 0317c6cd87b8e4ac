import Extraction
import Record
import Testing

/// The tables of names and roles: every word of a closed set known, every code and key with an owner, nothing twice.
@Suite struct TableLintTests {
    private static func rows(_ table: String) -> [[String: String]] {
        let embedded = EmbeddedTable(table)
        return embedded.rows.map { row in
            Dictionary(zip(embedded.columns, row.map(String.init))) { first, _ in first }
        }
    }

    private static let countries = Set(rows("names/country").compactMap { $0["code"] })
    private static let organizations = Set(rows("names/organization").compactMap { $0["code"] })

    private static func doubles(_ words: [String]) -> [String] {
        Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    }

    @Test(arguments: EmbeddedTable.names)
    func everyTableHasAHeaderRowsAndNoWideRow(table: String) {
        let embedded = EmbeddedTable(table)
        #expect(!embedded.columns.isEmpty, "\(table) is missing or empty")
        #expect(!embedded.rows.isEmpty, "\(table) has a header but no row")
        for row in embedded.rows where row.count > embedded.columns.count {
            Issue.record("\(table): '\(row.joined(separator: " | "))' has more cells than the header")
        }
    }

    @Test(arguments: [
        ("names/country", "code"), ("names/country", "name"), ("names/city", "name"), ("names/organization", "code"),
        ("names/ministry", "phrase"), ("names/given-name", "name"), ("names/surname-first", "name"),
        ("names/particle", "particle"), ("names/non-name", "word"), ("roles/title", "phrase"),
        ("roles/title-prefix", "phrase"), ("roles/honorific", "word"),
    ])
    func nothingStandsTwice(table: String, column: String) {
        let words = Self.rows(table).map { ($0[column] ?? "").lowercased() }
        #expect(Self.doubles(words) == [])
        #expect(!words.contains(""), "\(table) has a row without \(column)")
    }

    @Test func anAliasNamesOneCountry() {
        var owner: [String: String] = [:]
        for row in Self.rows("names/country") {
            for name in [row["name"], row["official"]] { owner[folded(name ?? "")] = row["code"] }
        }
        for row in Self.rows("names/country-alias") where row["kind"] != "prefix" {
            guard let alias = row["alias"], let code = row["code"] else { continue }
            let known = owner[folded(alias)] ?? code
            #expect(known == code, "'\(alias)' is \(code) and \(known)")
            owner[folded(alias)] = code
            #expect(["any", "exact"].contains(row["case"]), "'\(alias)': case is neither any nor exact")
            for part in code.split(separator: ";") {
                #expect(Self.countries.contains(String(part)), "'\(alias)' names the unknown code \(part)")
            }
        }
    }

    @Test(arguments: [
        ("names/country-alias", "kind", CountryForm.allNames), ("roles/title", "level", RoleLevel.allNames),
        ("names/city", "rank", ["1", "2", "3"]),
        ("names/organization", "kind", ["union", "bloc", "agency", "court", "movement", "bank", "ngo"]),
        ("roles/title-prefix", "tenure", ["", "former", "acting", "elect", "designate"]),
    ])
    func everyKindIsKnown(table: String, column: String, kinds: [String]) {
        for row in Self.rows(table) {
            #expect(kinds.contains(row[column] ?? ""), "\(table): unknown \(column) in \(row)")
        }
    }

    @Test func codesAndKeysHaveOwners() {
        for row in Self.rows("names/city") {
            #expect(Self.countries.contains(row["code"] ?? ""), "city \(row)")
        }
        for row in Self.rows("names/organization") {
            #expect(!Self.countries.contains(row["code"] ?? ""), "the code of \(row) is a country's")
            for member in (row["members"] ?? "").split(separator: " ").map(String.init) {
                #expect(
                    Self.countries.contains(member) || Self.organizations.contains(member), "member \(member) of \(row)"
                )
            }
        }
        let ministries = Self.rows("names/ministry")
        for row in ministries where row["country"] != "" {
            #expect(Self.countries.contains(row["country"] ?? ""), "ministry \(row)")
        }
        let kinds = Set(ministries.compactMap { $0["kind"] } + [""])
        for row in Self.rows("roles/title") {
            #expect(kinds.contains(row["ministry"] ?? ""), "no ministry is of the kind that \(row) names")
            #expect(row["role"] != "", "no role in \(row)")
        }
    }

    @Test(arguments: ["names/leader", "roles/national"])
    func peopleAndRolesBelongToKnownParties(table: String) {
        for row in Self.rows(table) {
            let party = row["country"] ?? ""
            #expect(Self.countries.contains(party) || Self.organizations.contains(party), "\(table): \(row)")
        }
    }

    @Test func anOrganizationsNameIsItsOwn() {
        var owner: [String: String] = [:]
        for row in Self.rows("names/organization") {
            let names = [row["name"] ?? ""] + (row["aliases"] ?? "").split(separator: ";").map(String.init)
            for name in Set(names) {
                // Acronyms match as written, other names in any case.
                let key = name.contains { $0.isLowercase } ? folded(name) : name
                let known = owner[key] ?? row["code"]
                #expect(known == row["code"], "'\(name)' is \(row["code"] ?? "") and \(known ?? "")")
                owner[key] = row["code"]
            }
        }
    }

    /// Wordings of other databases that once misled: inverted, abbreviated, of one state within another's name.
    @Test(arguments: [
        ("Guinea", "GN"), ("Equatorial Guinea", "GQ"), ("Guinea-Bissau", "GW"), ("Papua New Guinea", "PG"),
        ("Niger", "NE"),
        ("Nigeria", "NG"), ("DR Congo", "CD"), ("Congo, Dem. Rep.", "CD"), ("Congo, Rep.", "CG"), ("Zaire", "ZR"),
        ("Korea", "KR"), ("Korea, Dem. Rep.", "KP"), ("Korea, Republic of", "KR"), ("Republic of China", "TW"),
        ("People's Republic of China", "CN"), ("Dominica", "DM"), ("Dominican Republic", "DO"), ("Samoa", "WS"),
        ("American Samoa", "AS"), ("West Germany", "DE"), ("East Germany", "DD"), ("South Yemen", "YD"),
        ("North Vietnam", "VD"),
        ("Burma", "MM"), ("Swaziland", "SZ"), ("Macedonia", "MK"), ("Ceylon", "LK"), ("Rhodesia", "ZW"),
        ("Persia", "IR"),
        ("England", "GB"), ("Northern Ireland", "GB"), ("Ireland", "IE"), ("USSR", "SU"), ("South Sudan", "SS"),
        ("Sudan", "SD"),
    ])
    func aWordingNamesOneState(wording: String, code: String) {
        #expect(Vocabulary.shared.countries.code(for: wording) == code)
    }

    @Test(arguments: [
        "New Mexico", "New Jersey", "Mexico City", "West Papua", "Georgia (US state)", "Belgium and Luxembourg",
        "Norfolk",
        "Southern Sub-Saharan Africa", "Asia without China",
    ])
    func otherWordingsNameNone(wording: String) {
        #expect(Vocabulary.shared.countries.code(for: wording) == nil)
    }
}

extension CountryForm {
    fileprivate static let allNames = [
        "name", "official", "adjective", "people", "demonym", "capital", "metonym", "abbrev", "prefix", "group",
        "region",
    ]
}

extension RoleLevel {
    fileprivate static let allNames = [
        "head-of-state", "head-of-government", "minister", "deputy", "envoy", "official", "spokesperson", "military",
        "legislative", "body", "party",
    ]
}
