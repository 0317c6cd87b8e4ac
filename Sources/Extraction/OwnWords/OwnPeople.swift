import Record

/// The people of a user's lexicon, by every name they go by.
struct OwnPeople: Sendable {
    private var byName: [String: [UserLexicon.Person]] = [:]
    private var byLastWord: [String: [UserLexicon.Person]] = [:]

    init(_ people: [UserLexicon.Person]) {
        for person in people {
            for name in [person.name] + person.aliases {
                let words = Leader.words(of: name)
                byName[words.joined(separator: " "), default: []].append(person)
                if words.count > 1, let last = words.last { byLastWord[last, default: []].append(person) }
            }
        }
    }

    /// The rows about whom a name means: all of them of one person, or none.
    ///
    /// A name means him in any article; a bare surname only beside his country, and where nobody else's name ends so.
    func rows(named words: [String], country: String?) -> [UserLexicon.Person] {
        let words = Leader.plain(words)
        var found = byName[words.joined(separator: " ")] ?? []
        if found.isEmpty, words.count == 1, country != nil { found = byLastWord[words[0]] ?? [] }
        if let country { found.removeAll { $0.country != country } }
        return Set(found.map { $0.name + "\t" + $0.country }).count == 1 ? found : []
    }
}

extension UserLexicon.Person {
    /// Whether he held the office on a day, as far as the lexicon says when.
    func isInOffice(on day: CalendarDay?) -> Bool {
        guard let day, let from else { return false }
        return from <= day && (to.map { day <= $0 } ?? true)
    }
}

extension MentionBuilder {
    /// Calls people as the user's lexicon does, with the office they held on the day where the article tells none.
    mutating func nameOwnPeople() {
        guard let own = reading.vocabulary.ownPeople else { return }
        for i in people.indices {
            let rows = own.rows(named: people[i].words, country: people[i].country)
            guard let row = rows.first(where: { $0.isInOffice(on: reading.published) }) ?? rows.first else { continue }
            people[i].name = row.name
            if people[i].country == nil { people[i].country = row.country }
            guard people[i].role == nil, let role = row.role, row.isInOffice(on: reading.published) else { continue }
            people[i].role = role
            people[i].level = row.level
        }
    }

    /// The person named before whom the user's lexicon knows by this name, too.
    func ownPerson(_ words: [String]) -> Int? {
        guard let own = reading.vocabulary.ownPeople, let name = own.rows(named: words, country: nil).first?.name
        else { return nil }
        return people.firstIndex { own.rows(named: $0.words, country: $0.country).first?.name == name }
    }
}
