import Storage

/// Which names of one country's officials are one person's.
///
/// The fullest name of a group stands for it and others join it when they agree with it (`PersonName.agrees`). A name that
/// agrees with two people ('George Bush' beside George W. and George H. W.) joins neither: it stays a person of its own rather than
/// be given to the wrong one. The result depends on the set of names alone.
struct PersonIdentity {
    struct Person: Hashable {
        var name: PersonName
        var identities: [String]
    }

    static func people(_ identities: some Sequence<String>) -> [Person] {
        var people: [Person] = []
        var byWord: [String: [Int]] = [:]
        var byLetters: [String: [Int]] = [:]
        let names = Set(identities).map { PersonName($0) }.sorted { $0.isFuller(than: $1) }
        for name in names {
            var near: Set<Int> = []
            if name.words.count > 1 {
                for word in name.words where word.utf8.count > 1 { near.formUnion(byWord[word] ?? []) }
                for letters in name.rotations { near.formUnion(byLetters[letters] ?? []) }
            }
            let same = near.filter { people[$0].name.agrees(with: name) }
            if same.count == 1, let person = same.first {
                people[person].identities.append(name.identity)
                continue
            }
            people.append(Person(name: name, identities: [name.identity]))
            guard name.words.count > 1 else { continue }
            for word in name.words where word.utf8.count > 1 { byWord[word, default: []].append(people.count - 1) }
            for letters in Set(name.rotations) { byLetters[letters, default: []].append(people.count - 1) }
        }
        return people
    }

    /// The spelling to show: mixed case before capitals, then the most frequent, then with hyphens, then in order.
    static func display(_ spellings: [IdentityStore.Spelling]) -> String {
        func rank(_ s: IdentityStore.Spelling) -> (Int, Int, Int) {
            let isMixed = s.name.contains(where: \.isLowercase) && s.name.contains(where: \.isUppercase)
            return (isMixed ? 0 : 1, -s.count, s.name.contains("-") ? 0 : 1)
        }
        return spellings.min { rank($0) != rank($1) ? rank($0) < rank($1) : $0.name < $1.name }?.name ?? ""
    }
}
