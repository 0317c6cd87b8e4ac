import Record

/// Somebody so well known that the press names them without saying whose they are.
struct Leader: Sendable, Hashable {
    let name: String
    /// Folded words of the name, hyphens apart.
    let words: [String]
    let country: String
    let role: String
    /// Years in office, both counted.
    let years: ClosedRange<Int>

    init?(_ cell: (String) -> Substring) {
        guard let from = Int(cell("from")), let to = Int(cell("to")), from <= to else { return nil }
        name = String(cell("name"))
        words = Self.words(of: name)
        country = String(cell("country"))
        role = String(cell("role"))
        years = from...to
    }

    init(name: String, country: String, role: String, years: ClosedRange<Int>) {
        self.name = name
        words = Self.words(of: name)
        self.country = country
        self.role = role
        self.years = years
    }
}

extension Leader {
    /// The words that a name is known by.
    static func words(of name: String) -> [String] {
        plain(folded(name).split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init))
    }

    /// Whether the name ends in a monarch's number: 'Charles III'.
    var isNumbered: Bool { words.count > 1 && words.last.map(Self.numbers.contains) ?? false }

    private static let numbers: Set<String> = ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xiv", "xvi"]

    /// The words of a name without initials and their stops, which papers write or leave out.
    static func plain(_ words: [String]) -> [String] {
        let out = words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.filter {
            $0.utf8.count > 1 && $0 != "jr" && $0 != "sr"
        }
        return out.isEmpty ? words : out
    }
}

/// The leaders of the table, by the words of their names.
struct LeaderTable: Sendable {
    /// The table, read when it is first asked.
    static let shared = LeaderTable()

    private var byWord: [String: [Leader]]

    /// These and the people of a user's lexicon, by each of their names; without years only the full name means somebody.
    func adding(_ people: [UserLexicon.Person]) -> LeaderTable {
        var all = self
        for person in people {
            let years = person.from.map { $0.year...(person.to?.year ?? 9999) } ?? 0...0
            for name in [person.name] + person.aliases {
                let leader = Leader(name: name, country: person.country, role: person.role ?? "", years: years)
                for word in Set(leader.words) where word.utf8.count > 1 { all.byWord[word, default: []].append(leader) }
            }
        }
        return all
    }

    init() {
        var byWord: [String: [Leader]] = [:]
        EmbeddedTable("names/leader").forEachRow { cell in
            guard let leader = Leader(cell) else { return }
            for word in Set(leader.words) where word.utf8.count > 1 { byWord[word, default: []].append(leader) }
        }
        self.byWord = byWord
    }

    /// Whom a name means in an article of the year; a bare surname only while its bearer was in office, or a year either side.
    func leader(named words: [String], in year: Int?) -> Leader? {
        let words = Leader.plain(words)
        guard let last = words.last else { return nil }
        let candidates = (byWord[last] ?? []) + (words.count > 1 ? byWord[words[0]] ?? [] : [])
        if words.count > 1 {
            let full = candidates.filter {
                // The surname must be there: 'Juan Carlos Varela' is not King Juan Carlos.
                let surname = $0.words.last == last || Self.surnameFirst($0, words[0])
                return surname
                    && (Set(words).isSubset(of: $0.words) || Set($0.words).isSubset(of: words) && $0.words.count > 1)
            }
            return full.min { distance($0, year) < distance($1, year) }
        }
        guard let year else { return nil }
        let surname = candidates.filter {
            ($0.words.last == last || Self.surnameFirst($0, last)) && distance($0, year) <= 1
        }
        let countries = Set(surname.map(\.country))
        return countries.count == 1
            ? surname.first
            : surname.filter { $0.years.contains(year) }.count == 1 ? surname.first { $0.years.contains(year) } : nil
    }

    /// Whom 'President Obama' or, spelled otherwise than here, 'President Mahmud Abbas' means; nil where two could be meant.
    ///
    /// A bare surname means its bearer in any year, a given name of the same first letter only near the years in office.
    func leader(named words: [String], as role: String, in year: Int?) -> Leader? {
        guard let last = words.last, let first = words.first else { return nil }
        let found = (byWord[last] ?? []).filter { leader in
            guard leader.role == role else { return false }
            // 'King Charles', 'Pope Francis': a monarch goes by the first name, the number left out.
            if leader.isNumbered, words.count == 1 {
                return leader.words[0] == last && year != nil && distance(leader, year) <= 1
            }
            guard leader.words.last == last || Self.surnameFirst(leader, last) else { return false }
            return words.count == 1
                || leader.words[0].first == first.first && year != nil && distance(leader, year) <= 2
        }
        return Set(found.map(\.country)).count == 1 ? found.first : nil
    }

    private static func surnameFirst(_ leader: Leader, _ word: String) -> Bool {
        ["CN", "KR", "KP", "TW", "KH"].contains(leader.country) && leader.words.first == word
    }

    private func distance(_ leader: Leader, _ year: Int?) -> Int {
        guard let year else { return 0 }
        return leader.years.contains(year)
            ? 0 : min(abs(leader.years.lowerBound - year), abs(leader.years.upperBound - year))
    }
}
