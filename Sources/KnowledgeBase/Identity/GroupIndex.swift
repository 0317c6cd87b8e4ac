import Record
import Storage

/// Groups of namings, found again by a party and a year, so that no naming is compared with all groups: hundreds of
/// states sign agreements that are called the same.
struct GroupIndex {
    private(set) var all: [NamedIdentity.Group] = []
    private let datesDiffer: Bool
    private var places: [Place: [Int]] = [:]

    private struct Place: Hashable {
        /// Nil for groups of whatever parties.
        var party: String?
        var time: Time
    }

    /// When a group is dated: in one year, in any, or so that it may fit all years.
    private enum Time: Hashable { case year(Int), someYear, open }

    /// Years over which a date is filed year by year.
    private static let longest = 3

    init(datesDiffer: Bool) { self.datesDiffer = datesDiffer }

    mutating func append(_ group: NamedIdentity.Group) {
        let index = all.count
        all.append(group)
        file(index, under: group.parties + [nil], years: years(of: group.date))
    }

    mutating func add(_ naming: IdentityStore.Naming, _ date: EDTFDate?, to index: Int) {
        let group = all[index]
        all[index].namings.append(naming)
        let added = naming.parties.filter { !group.parties.contains($0) }
        if !added.isEmpty {
            all[index].parties = Set(group.parties + added).sorted()
            file(index, under: added, years: years(of: group.date))
        }
        if group.date == nil, let date {
            all[index].date = date
            file(index, under: all[index].parties + [nil], years: years(of: date))
        }
    }

    /// The groups that may hold a naming, in order; some will not.
    func near(_ parties: [String], bodies: [String], date: EDTFDate?) -> [Int] {
        let years = years(of: date)
        // A group with all the parties is filed under each of them: the rarest is enough.
        let lists = parties.map { groups(under: $0, years) }
        var found = Set(lists.min { $0.count < $1.count } ?? groups(under: nil, years))
        for body in bodies { found.formUnion(groups(under: body, years)) }
        return found.sorted()
    }

    private func groups(under party: String?, _ years: ClosedRange<Int>?) -> [Int] {
        let times: [Time] = years.map { $0.map(Time.year) } ?? [.someYear]
        return (times + [.open]).flatMap { places[Place(party: party, time: $0)] ?? [] }
    }

    private mutating func file(_ index: Int, under parties: [String?], years: ClosedRange<Int>?) {
        let times: [Time] = years.map { $0.map(Time.year) + [.someYear] } ?? [.open]
        for party in parties {
            for time in times { places[Place(party: party, time: time), default: []].append(index) }
        }
    }

    /// The years of a date that is told and not long; nil where groups of any year may fit.
    private func years(of date: EDTFDate?) -> ClosedRange<Int>? {
        guard datesDiffer, let date, let first = date.earliest, let last = date.latest,
            last.year - first.year < Self.longest
        else { return nil }
        return first.year...last.year
    }
}
