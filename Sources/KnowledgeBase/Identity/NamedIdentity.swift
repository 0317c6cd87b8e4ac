import Record
import Storage

/// Which namings of agreements, or of series, that share their words are one.
///
/// Namings with the most parties come first and others join the one whose parties hold theirs; of agreements the dates
/// must be able to be the same, so that a 'trade agreement' of 1992 and one of 2019 stay two. What fits two joins the
/// one of exactly its parties, else neither. A name that holds a party's code ('ASEAN summit') is that body's, whoever
/// else is named.
struct NamedIdentity {
    struct Group: Hashable {
        var parties: [String]
        var date: EDTFDate?
        var namings: [IdentityStore.Naming]
    }

    static func groups(
        _ namings: [IdentityStore.Naming], datesDiffer: Bool, isState: (String) -> Bool = PartyNames.codesOnly.isState
    ) -> [Group] {
        var groups = GroupIndex(datesDiffer: datesDiffer)
        for (naming, date) in ordered(namings) {
            let bodies = bodies(naming, isState)
            let fitting = groups.near(naming.parties, bodies: bodies, date: date).filter { index in
                let group = groups.all[index]
                guard
                    naming.parties.allSatisfy(group.parties.contains) || bodies.contains(where: group.parties.contains)
                else { return false }
                guard datesDiffer, let date, let other = group.date else { return true }
                return date.overlaps(other)
            }
            let exact = fitting.filter { groups.all[$0].parties == naming.parties }
            if let home = exact.count == 1 ? exact.first : fitting.count == 1 ? fitting.first : nil {
                groups.add(naming, date, to: home)
            } else {
                groups.append(Group(parties: naming.parties, date: date, namings: [naming]))
            }
        }
        return groups.all
    }

    /// The most parties first, then the dated, the finest date first, then in order.
    private static func ordered(_ namings: [IdentityStore.Naming]) -> [(IdentityStore.Naming, EDTFDate?)] {
        let dated = namings.map { naming in
            let date = naming.date.flatMap { EDTFDate($0) }
            return (
                naming: naming, date: date, width: date.map { $0.width ?? .max - 1 } ?? .max,
                words: naming.parties.joined(separator: " ") + "\u{0}" + (naming.date ?? "") + "\u{0}" + naming.name
            )
        }
        return dated.sorted { a, b in
            if a.naming.parties.count != b.naming.parties.count {
                return a.naming.parties.count > b.naming.parties.count
            }
            return a.width != b.width ? a.width < b.width : a.words < b.words
        }.map { ($0.naming, $0.date) }
    }

    /// The bodies of a naming whose code is a word of its name.
    private static func bodies(_ naming: IdentityStore.Naming, _ isState: (String) -> Bool) -> [String] {
        let bodies = naming.parties.filter { !isState($0) }
        guard !bodies.isEmpty else { return [] }
        let words = Set(naming.name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { $0.uppercased() })
        return bodies.filter(words.contains)
    }

    /// The name to show: the most frequent, then the longest, then in order.
    static func display(_ namings: [IdentityStore.Naming]) -> String {
        var counts: [String: Int] = [:]
        for naming in namings { counts[naming.name, default: 0] += naming.count }
        return counts.min { a, b in
            if a.value != b.value { return a.value > b.value }
            return a.key.utf8.count != b.key.utf8.count ? a.key.utf8.count > b.key.utf8.count : a.key < b.key
        }?.key ?? ""
    }
}
