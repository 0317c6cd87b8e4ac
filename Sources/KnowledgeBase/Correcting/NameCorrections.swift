import Storage

/// What people said of people's names: which are one person's, which are not, and what somebody is called.
struct NameCorrections {
    private var merged: [[CorrectionStore.Name]] = []
    private var split: [CorrectionStore.Name] = []
    private var renamed: [(name: String, of: [CorrectionStore.Name])] = []
    private var aliases: [(name: String, of: [CorrectionStore.Name])] = []

    init(_ connection: Connection) throws {
        let store = CorrectionStore(connection)
        for correction in try store.all(active: true) {
            let names = try store.names(of: correction.id)
            guard !names.isEmpty else { continue }
            switch correction.action {
            case .merge: merged.append(names)
            case .split: split += names.filter { $0.side == 1 }
            case .rename: renamed.append((correction.value.first ?? "", names))
            case .alias: aliases.append((correction.value.first ?? "", names))
            case .confirm, .reject, .edit: break
            }
        }
    }

    var isEmpty: Bool { merged.isEmpty && split.isEmpty && renamed.isEmpty && aliases.isEmpty }

    /// The people of a country as the corrections want them.
    func regrouped(_ people: [PersonIdentity.Person], country: String?) -> [PersonIdentity.Person] {
        guard !merged.isEmpty || !split.isEmpty else { return people }
        var out: [PersonIdentity.Person] = []
        let apart = Set(split.filter { $0.country == country }.map(\.identity))
        for person in people {
            let (gone, kept) = (
                person.identities.filter(apart.contains), person.identities.filter { !apart.contains($0) }
            )
            if let first = kept.first {
                let isNamed = kept.contains(person.name.identity) || gone.isEmpty
                let name = isNamed ? person.name : PersonIdentity.Form(first).name
                out.append(PersonIdentity.Person(name: name, identities: kept))
            }
            if let first = gone.sorted().first {
                out.append(PersonIdentity.Person(name: PersonIdentity.Form(first).name, identities: gone))
            }
        }
        for names in merged {
            let wanted = Set(names.filter { $0.country == country }.map(\.identity))
            let homes = out.indices.filter { !wanted.isDisjoint(with: out[$0].identities) }
            guard homes.count > 1, let first = homes.first else { continue }
            for home in homes.dropFirst().reversed() { out[first].identities += out.remove(at: home).identities }
        }
        return out
    }

    /// What somebody with these names is to be called; nil where nobody said.
    func name(of identities: some Sequence<String>, country: String?) -> String? {
        let names = Set(identities)
        return renamed.last { $0.of.contains { $0.country == country && names.contains($0.identity) } }?.name
    }

    /// Further names of somebody with these names.
    func aliases(of identities: some Sequence<String>, country: String?) -> [String] {
        let names = Set(identities)
        return aliases.filter { $0.of.contains { $0.country == country && names.contains($0.identity) } }.map(\.name)
    }
}
