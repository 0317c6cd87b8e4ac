import Storage

/// Which names of one country's officials are one person's.
///
/// The fullest name of a group stands for it and others join it when they agree with it (`PersonName.agrees`). A name
/// that agrees with two people ('George Bush' beside George W. and George H. W.) joins neither: it stays a person of
/// its own rather than be given to the wrong one. A family name alone joins the one person who bears it and was seen in
/// the same office ('Biden' the president). The result depends on the set of names and offices alone.
struct PersonIdentity {
    /// A name as it stands in the readings.
    struct Form: Hashable {
        var name: PersonName
        /// Of a family name alone, the office it was read with.
        var role: String?

        init(_ identity: String) {
            if let mark = identity.firstRange(of: " (") {
                name = PersonName(identity[..<mark.lowerBound])
                role = String(identity[mark.upperBound...].dropLast())
            } else {
                name = PersonName(identity)
            }
        }

        /// The form's identity: the folded name, with the office where the name is one word, as words alone say too
        /// little.
        static func identity(_ name: String, role: String?) -> String {
            let name = PersonName(name)
            guard name.words.count == 1, let role, !role.isEmpty else { return name.identity }
            return name.identity + " (" + role + ")"
        }
    }

    struct Person: Hashable {
        var name: PersonName
        var identities: [String]
    }

    /// `roles` are the offices that each identity was seen in.
    static func people(_ identities: some Sequence<String>, roles: [String: Set<String>] = [:]) -> [Person] {
        let forms = Set(identities).map { (identity: $0, form: Form($0)) }
        var people: [Person] = []
        var byWord: [String: [Int]] = [:]
        var byLetters: [String: [Int]] = [:]
        for (identity, form) in forms.filter({ $0.form.name.words.count > 1 }).sorted(by: {
            $0.form.name.isFuller(than: $1.form.name)
        }) {
            let words = form.name.keys.filter { $0.utf8.count > 1 }
            let letters = Set(form.name.rotations)
            let near = Set(words.flatMap { byWord[$0] ?? [] } + letters.flatMap { byLetters[$0] ?? [] })
            let same = near.filter { people[$0].name.agrees(with: form.name) }
            if same.count == 1, let person = same.first {
                people[person].identities.append(identity)
                continue
            }
            for word in words { byWord[word, default: []].append(people.count) }
            for word in letters { byLetters[word, default: []].append(people.count) }
            people.append(Person(name: form.name, identities: [identity]))
        }
        let offices = people.map { person in
            person.identities.reduce(into: Set<String>()) { $0.formUnion(roles[$1] ?? []) }
        }
        var alone: [String: Int] = [:]
        for (identity, form) in forms.filter({ $0.form.name.words.count < 2 }).sorted(by: { $0.identity < $1.identity })
        {
            let word = form.name.identity
            let key = form.name.keys.first ?? word
            let bearers = Set(byWord[key] ?? []).filter { index in
                guard let role = form.role, offices[index].contains(role) else { return false }
                return people[index].name.keys.first == key || people[index].name.keys.last == key
            }
            if bearers.count == 1, let bearer = bearers.first {
                people[bearer].identities.append(identity)
            } else if let person = alone[word] {
                people[person].identities.append(identity)
            } else {
                alone[word] = people.count
                people.append(Person(name: form.name, identities: [identity]))
            }
        }
        return people
    }

    /// The spelling to show, of the fullest name in any order of its words: mixed case before capitals, then the most
    /// frequent, then with hyphens, then in order.
    static func display(_ spellings: [IdentityStore.Spelling]) -> String {
        let names = spellings.map { Form($0.identity).name }
        guard let fullest = names.min(by: { $0.isFuller(than: $1) })?.words.sorted() else { return "" }
        func rank(_ s: IdentityStore.Spelling) -> (Int, Int, Int) {
            let isMixed = s.name.contains(where: \.isLowercase) && s.name.contains(where: \.isUppercase)
            return (isMixed ? 0 : 1, -s.count, s.name.contains("-") ? 0 : 1)
        }
        let full = zip(spellings, names).filter { $0.1.words.sorted() == fullest }.map(\.0)
        return full.min { rank($0) != rank($1) ? rank($0) < rank($1) : $0.name < $1.name }?.name ?? ""
    }
}
