import Record
import Storage

/// Under which keys a claim is found by those that may tell of the same event, so that no claim is compared with all
/// others.
///
/// This must find every pair that `EventIdentity.agreement` accepts: two narrow dates need only the same parties, all
/// others need something named, and an undated one a person, an agreement or its very sentence.
struct ClaimKeys {
    private let claim: Claim
    private let looseness: Looseness
    private let days: ClosedRange<Int>
    private let parties: String
    /// A person or an agreement.
    private let strong: [String]
    /// A city, a series, or exactly the same dates.
    private let named: [String]
    private let sentence: String?

    /// Far enough for any date, and within what 32 bits hold.
    private static let ever = -100_000_000...100_000_000

    init(_ claim: Claim, _ identity: EventIdentity) {
        self.claim = claim
        (looseness, days) = Self.time(of: claim)
        parties = "parties " + claim.parties.joined(separator: " ")
        strong =
            claim.people.compactMap(\.id).map { "person \($0)" }
            + (claim.agreement.map { ["agreement \($0.id)"] } ?? [])
        let city = identity.city(claim)
        named =
            (city.map { city in claim.parties.map { "city \(city) \($0)" } } ?? [])
            + (claim.series.map { ["series \($0.id)"] } ?? [])
            + (claim.date.map { date in claim.parties.map { "span \(date.edtf) \($0)" } } ?? [])
        sentence = claim.quotes.first.map { stableID("sentence", [$0]) }
    }

    private var isOpenPlan: Bool {
        claim.status == .planned && claim.placeCountry != nil && days.count <= EventIdentity.plan
    }

    private static func time(of claim: Claim) -> (Looseness, ClosedRange<Int>) {
        guard let date = claim.date else {
            guard let day = claim.published?.number else { return (.timeless, ever) }
            return (.undated, day...day)
        }
        let days = (date.earliest?.number ?? ever.lowerBound)...(date.latest?.number ?? ever.upperBound)
        return (days.count <= 8 ? .days : days.count <= 62 ? .months : .wide, days)
    }

    func write(to claims: ClaimStore) throws {
        let keys: [String] =
            switch looseness {
            case .days, .months: [parties] + strong + named
            // A plan that leaves months open is looked for under its parties by what was held.
            case .wide: (isOpenPlan ? [parties] : []) + strong + named
            case .undated, .timeless: strong + (sentence.map { [$0] } ?? [])
            }
        try claims.setKeys(keys, of: claim.id, kind: claim.kind.rawValue, looseness: looseness, days: days)
    }

    /// Numbers of the claims that may tell of the same event; some will not.
    func related(in claims: ClaimStore) throws -> Set<Int64> {
        var found: Set<Int64> = []
        func look(_ keys: [String], _ loosenesses: [Looseness], _ days: ClosedRange<Int>) throws {
            for key in keys {
                for looseness in loosenesses {
                    found.formUnion(
                        try claims.claims(under: key, kind: claim.kind.rawValue, looseness: looseness, days: days))
                }
            }
        }
        // An agreement is signed once, whenever articles speak of it.
        let isTimeless = looseness == .timeless || claim.kind == .agreement || claim.kind == .withdrawal
        let season = isTimeless ? Self.ever : widened(EventIdentity.season)
        switch looseness {
        case .days, .months:
            try look([parties] + strong + named, [.days, .months], widened(EventIdentity.visitDays))
            try look([parties] + strong + named, [.wide], days)
            try look(strong, [.undated, .timeless], season)
        case .wide:
            try look((isOpenPlan ? [parties] : []) + strong + named, [.days, .months, .wide], days)
            try look(strong, [.undated, .timeless], season)
        case .undated, .timeless:
            try look(strong, Looseness.allCases, season)
            if let sentence { try look([sentence], [.undated, .timeless], Self.ever) }
        }
        found.remove(claim.id)
        return found
    }

    private func widened(_ by: Int) -> ClosedRange<Int> { (days.lowerBound - by)...(days.upperBound + by) }
}
