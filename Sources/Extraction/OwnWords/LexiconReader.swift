import Record

/// Reads a user's lexicon, refusing every row that the program could not follow.
struct LexiconReader {
    private let tables: Vocabulary
    private(set) var lexicon = UserLexicon()
    private(set) var problems: [LexiconProblem] = []
    /// Where words stand already, by the type of row and what they mean.
    private var seen: [String: (line: Int, meaning: String)] = [:]
    private var rowsSeen: [[LexiconRows.Column: String]: Int] = [:]
    private var bodies: Set<String> = []
    private var levels: [String: RoleLevel] = [:]

    init(_ bytes: [UInt8], tables: Vocabulary) {
        self.tables = tables
        let rows = LexiconRows(bytes)
        problems = rows.problems
        EmbeddedTable("roles/title").forEachRow { cell in
            let role = String(cell("role"))
            if levels[role] == nil, let level = RoleLevel(rawValue: String(cell("level"))) { levels[role] = level }
        }
        // What other rows point at comes first.
        for row in rows.rows {
            switch row[.type].lowercased() {
            case "organization", "organisation": bodies.insert(row[.code])
            case "title": levels[title(of: row)] = RoleLevel(rawValue: row[.kind].lowercased()) ?? .official
            default: break
            }
        }
        for row in rows.rows { read(row) }
        problems.sort { $0.line < $1.line }
        var hash = StableHash()
        for row in rows.rows {
            for column in LexiconRows.Column.allCases { hash.add(row[column]) }
        }
        lexicon.fingerprint = hash.hex
    }

    private mutating func read(_ row: LexiconRows.Row) {
        if let line = rowsSeen[row.cells] {
            return note(row, "the same row stands in line \(line)", "leave one out")
        }
        rowsSeen[row.cells] = row.line
        guard !row[.name].isEmpty else { return note(row, "the name is missing", "write it into column 'name'") }
        guard row[.name].contains(where: \.isLetter) else {
            return note(row, "'\(row[.name])' is no name", "write one that has letters")
        }
        switch row[.type].lowercased() {
        case "person": readPerson(row)
        case "organization", "organisation": readBody(row)
        case "country": readCountry(row)
        case "ministry": readMinistry(row)
        case "place": readPlace(row)
        case "title": readTitle(row)
        default:
            note(
                row, row[.type].isEmpty ? "the type is missing" : "'\(row[.type])' is no type of row",
                "write person, organization, country, ministry, place or title")
        }
    }

    // MARK: Rows

    private mutating func readPerson(_ row: LexiconRows.Row) {
        guard allows(row, [.country, .office, .from, .to, .aliases]), let country = party(row) else { return }
        let (from, to) = (date(row, .from), date(row, .to))
        if !row[.from].isEmpty, from == nil { return badDate(row, .from) }
        if !row[.to].isEmpty, to == nil { return badDate(row, .to) }
        if to != nil, from == nil { return note(row, "'to' stands without 'from'", "give the first day or year, too") }
        if let first = from?.earliest, let last = to?.latest, last < first {
            return note(row, "'from' \(row[.from]) is after 'to' \(row[.to])", "exchange them")
        }
        let role = row[.office].lowercased()
        guard role.isEmpty || levels[role] != nil else {
            return note(
                row, "no office is called '\(row[.office])'", "write it as the tables do, or add a title row for it")
        }
        let names = words(row)
        guard isNew(names, row, type: "person of \(country)", meaning: row[.name]) else { return }
        lexicon.people.append(
            .init(
                name: row[.name], country: country, role: role.isEmpty ? nil : role, level: levels[role],
                from: from?.earliest, to: to?.latest, aliases: Array(names.dropFirst())))
    }

    private mutating func readBody(_ row: LexiconRows.Row) {
        guard allows(row, [.code, .kind, .aliases]) else { return }
        let code = row[.code]
        if let state = tables.countries.byCode[code] {
            return note(row, "the code '\(code)' is that of \(state.name)", "choose another")
        }
        guard (3...12).contains(code.utf8.count) || tables.organizationNames[code] != nil,
            code.utf8.allSatisfy(PartyCode.isPart), code.contains(where: \.isLetter)
        else {
            return note(
                row, code.isEmpty ? "the code is missing" : "'\(code)' is no code",
                "write 3 to 12 capitals and digits, such as ECO")
        }
        if let known = tables.organizationNames[code], folded(known) != folded(row[.name]) {
            return note(
                row, "the code '\(code)' is that of \(known)",
                "choose another, or name it so to add aliases to it")
        }
        let kind = row[.kind].lowercased()
        let kinds = ["union", "bloc", "agency", "court", "movement", "bank", "ngo"]
        guard kind.isEmpty || kinds.contains(kind) else {
            return note(
                row, "'\(row[.kind])' is no kind of organization", "write one of " + kinds.joined(separator: ", "))
        }
        let names = words(row)
        guard isNew(names, row, type: "organization", meaning: code),
            isNew([code], row, type: "code", meaning: row[.name], mayRepeat: false)
        else { return }
        lexicon.bodies.append(
            .init(code: code, name: row[.name], isMovement: kind == "movement", aliases: Array(names.dropFirst())))
    }

    private mutating func readCountry(_ row: LexiconRows.Row) {
        guard allows(row, [.country, .kind, .aliases]), let code = party(row) else { return }
        guard tables.countries.byCode[code] != nil else {
            return note(row, "'\(row[.country])' is no state", "add words for a body to its organization row")
        }
        let forms: [CountryForm] = [.name, .adjective, .people, .capital, .metonym, .abbrev]
        guard let form = row[.kind].isEmpty ? .name : CountryForm(rawValue: row[.kind].lowercased()),
            forms.contains(form)
        else {
            return note(
                row, "'\(row[.kind])' is no kind of word for a state",
                "write one of " + forms.map(\.rawValue).joined(separator: ", "))
        }
        let names = words(row)
        for name in names {
            if let known = tables.countries.codeOfName(name), known != code {
                return note(
                    row, "'\(name)' means \(tables.countries.name(of: known)) in the tables",
                    "leave it out; one word cannot mean two states")
            }
        }
        guard isNew(names, row, type: "country", meaning: code) else { return }
        lexicon.countries.append(.init(code: code, form: form, words: names))
    }

    private mutating func readMinistry(_ row: LexiconRows.Row) {
        guard allows(row, [.country, .aliases]) else { return }
        var country: String?
        if !row[.country].isEmpty {
            guard let code = party(row) else { return }
            country = code
        }
        let names = words(row)
        guard isNew(names, row, type: "ministry", meaning: row[.name] + (country ?? "")) else { return }
        lexicon.ministries.append(.init(name: row[.name], country: country, aliases: Array(names.dropFirst())))
    }

    private mutating func readPlace(_ row: LexiconRows.Row) {
        guard allows(row, [.country, .kind, .aliases]), let code = party(row) else { return }
        guard ["", "city", "capital"].contains(row[.kind].lowercased()) else {
            return note(row, "'\(row[.kind])' is no kind of place", "write city or capital, or leave it empty")
        }
        let names = words(row)
        guard isNew(names, row, type: "place", meaning: code) else { return }
        lexicon.places.append(
            .init(
                name: row[.name], country: code, isCapital: row[.kind].lowercased() == "capital",
                aliases: Array(names.dropFirst())))
    }

    private mutating func readTitle(_ row: LexiconRows.Row) {
        guard allows(row, [.country, .kind, .office, .aliases]) else { return }
        guard row[.kind].isEmpty || RoleLevel(rawValue: row[.kind].lowercased()) != nil else {
            return note(
                row, "'\(row[.kind])' is no level of office",
                "write one of " + RoleLevel.allCases.map(\.rawValue).joined(separator: ", "))
        }
        var country: String?
        if !row[.country].isEmpty {
            guard let code = party(row) else { return }
            country = code
        }
        let role = title(of: row)
        let phrases = words(row).map { $0.lowercased() }
        guard isNew(phrases, row, type: "title", meaning: role) else { return }
        lexicon.titles.append(
            .init(role: role, level: levels[role] ?? .official, country: country, phrases: phrases))
    }

    // MARK: Cells

    private mutating func note(_ row: LexiconRows.Row, _ reason: String, _ remedy: String) {
        problems.append(LexiconProblem(line: row.line, reason: reason, remedy: remedy))
    }

    private mutating func badDate(_ row: LexiconRows.Row, _ column: LexiconRows.Column) {
        note(row, "'\(row[column])' is no date", "write a year, a month or a day: 2011, 2015-03 or 2015-03-19")
    }

    private func date(_ row: LexiconRows.Row, _ column: LexiconRows.Column) -> EDTFDate? {
        guard let date = EDTFDate(row[column]), !date.isInterval, date.earliest != nil, date.latest != nil else {
            return nil
        }
        return date
    }

    /// Whether no cell is filled that this type of row has no use for.
    private mutating func allows(_ row: LexiconRows.Row, _ columns: Set<LexiconRows.Column>) -> Bool {
        for column in LexiconRows.Column.allCases where !columns.contains(column) && ![.type, .name].contains(column) {
            guard row[column].isEmpty else {
                note(row, "a \(row[.type].lowercased()) has no '\(column.rawValue)'", "leave that cell empty")
                return false
            }
        }
        return true
    }

    /// The code in column 'country', which may hold a name.
    private mutating func party(_ row: LexiconRows.Row) -> String? {
        let cell = row[.country]
        guard !cell.isEmpty else {
            note(row, "the country is missing", "write an ISO 3166 code or an English name into column 'country'")
            return nil
        }
        if bodies.contains(cell) || tables.organizationNames[cell] != nil { return cell }
        if let code = tables.countries.code(for: cell) { return code }
        note(
            row, "no country or organization is called '\(cell)'",
            "write an ISO 3166 code, an English name, or the code of an organization row")
        return nil
    }

    /// The name, then the aliases that are not the name again.
    private func words(_ row: LexiconRows.Row) -> [String] {
        var out = [row[.name]]
        for alias in row[.aliases].split(separator: ";") {
            let alias = alias.split(separator: " ").joined(separator: " ")
            if !alias.isEmpty, !out.contains(alias) { out.append(alias) }
        }
        return out
    }

    private func title(of row: LexiconRows.Row) -> String {
        (row[.office].isEmpty ? row[.name] : row[.office]).lowercased()
    }

    /// Notes words that another row has given another meaning; several rows may say the same of one name.
    private mutating func isNew(
        _ words: [String], _ row: LexiconRows.Row, type: String, meaning: String, mayRepeat: Bool = true
    ) -> Bool {
        for word in words {
            let key = type + "\t" + folded(word)
            if let known = seen[key], known.meaning != meaning || !mayRepeat {
                note(
                    row, "'\(word)' stands in line \(known.line) with another meaning",
                    "leave one out, or write a fuller name")
                return false
            }
        }
        for word in words {
            let key = type + "\t" + folded(word)
            if seen[key] == nil { seen[key] = (row.line, meaning) }
        }
        return true
    }
}

extension UserLexicon {
    /// Reads the file of a lexicon; throws everything that is wrong with it.
    public init(tsv bytes: [UInt8]) throws(LexiconFailure) {
        let reader = LexiconReader(bytes, tables: .shared)
        guard reader.problems.isEmpty else { throw LexiconFailure(problems: reader.problems) }
        self = reader.lexicon
    }
}
