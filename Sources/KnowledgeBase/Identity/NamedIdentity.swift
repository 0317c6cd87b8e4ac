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
        var groups: [Group] = []
        let ordered = namings.map { ($0, $0.date.flatMap { EDTFDate($0) }) }.sorted { a, b in
            if a.0.parties.count != b.0.parties.count { return a.0.parties.count > b.0.parties.count }
            if (a.1 != nil) != (b.1 != nil) { return a.1 != nil }
            if (a.1?.width ?? .max) != (b.1?.width ?? .max) { return (a.1?.width ?? .max) < (b.1?.width ?? .max) }
            return (a.0.parties.joined(separator: " "), a.0.date ?? "", a.0.name) < (
                b.0.parties.joined(separator: " "), b.0.date ?? "", b.0.name
            )
        }
        for (naming, date) in ordered {
            let fitting = groups.indices.filter { index in
                let group = groups[index]
                guard Set(naming.parties).isSubset(of: group.parties) || isOfBody(naming, group.parties, isState) else {
                    return false
                }
                guard datesDiffer, let date, let other = group.date else { return true }
                return date.overlaps(other)
            }
            let exact = fitting.filter { groups[$0].parties == naming.parties }
            if let home = exact.count == 1 ? exact.first : fitting.count == 1 ? fitting.first : nil {
                groups[home].namings.append(naming)
                groups[home].parties = Set(groups[home].parties + naming.parties).sorted()
                if groups[home].date == nil { groups[home].date = date }
            } else {
                groups.append(Group(parties: naming.parties, date: date, namings: [naming]))
            }
        }
        return groups
    }

    private static func isOfBody(
        _ naming: IdentityStore.Naming, _ parties: [String], _ isState: (String) -> Bool
    ) -> Bool {
        let words = naming.name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { $0.uppercased() }
        return naming.parties.contains { !isState($0) && parties.contains($0) && words.contains($0) }
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
