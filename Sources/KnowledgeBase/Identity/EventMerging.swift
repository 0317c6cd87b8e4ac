import Record
import Storage

/// Makes one event of claims that tell of it.
///
/// What was held was held, whatever else was announced; otherwise the latest publication says how things stand. The
/// date is the finest one, of a claim that agrees with that status where there is one; people and topics are all that
/// are named; the place is what most say, a city before a country. Sources are independent: confidence is
/// 1 − Π(1 − c).
struct EventMerging {
    let identity: EventIdentity

    /// `claims` is not empty. `salt` makes another identifier where two events would have the same.
    func event(_ claims: [Claim], salt: String = "") -> MergedEvent {
        let status = self.status(claims)
        let ranked = claims.sorted { isBetterSource($0, $1, status) }
        let dated = self.dated(ranked, status)
        let place = voted(ranked.filter { identity.city($0) != nil }, \.place) ?? voted(ranked, \.place)
        let placed = ranked.first { $0.place == place && $0.place != nil }
        return MergedEvent(
            publicID: Self.publicID(claims, salt: salt), kind: ranked[0].kind, status: status,
            parties: Set(claims.flatMap(\.parties)).sorted(), people: people(ranked),
            ministries: Set(claims.flatMap(\.ministries)).sorted(), date: date(ranked, dated),
            dateBasis: dated?.dateBasis,
            dateWords: dated?.dateWords ?? ranked.lazy.compactMap(\.dateWords).first, place: place,
            placeCountry: placed?.placeCountry ?? ranked.lazy.compactMap(\.placeCountry).first,
            venue: voted(ranked, \.venue), series: ranked.lazy.compactMap(\.series).first,
            agreement: ranked.lazy.compactMap(\.agreement).first, topics: topics(ranked),
            confidence: 1 - claims.reduce(1.0) { $0 * (1 - min(max($1.confidence, 0), 1)) },
            quotes: ranked.flatMap(\.quotes), claims: ranked.map(\.id))
    }

    /// Hashed from the claim that was published first, so that further sources do not change it.
    private static func publicID(_ claims: [Claim], salt: String) -> String {
        let founding = claims.min(by: EventClusters.isEarlier) ?? claims[0]
        let people = founding.people.map { folded($0.name) }.sorted().joined(separator: "|")
        return stableID(
            "ev",
            [
                founding.kind.rawValue, founding.parties.joined(separator: "|"), founding.date?.edtf ?? "",
                founding.place ?? "",
                people, founding.quotes.first ?? "", salt,
            ])
    }

    private func status(_ claims: [Claim]) -> EventStatus {
        if claims.contains(where: { $0.status == .held }) { return .held }
        return claims.max(by: EventClusters.isEarlier)?.status ?? claims[0].status
    }

    private func isBetterSource(_ a: Claim, _ b: Claim, _ status: EventStatus) -> Bool {
        if (a.status == status) != (b.status == status) { return a.status == status }
        let (x, y) = (a.date?.width ?? .max, b.date?.width ?? .max)
        if x != y { return x < y }
        if a.confidence != b.confidence { return a.confidence > b.confidence }
        return EventClusters.isEarlier(a, b)
    }

    /// The claim whose date stands.
    private func dated(_ ranked: [Claim], _ status: EventStatus) -> Claim? {
        let dated = ranked.filter { $0.date != nil }
        let fitting = dated.filter { $0.status == status }
        func basis(_ claim: Claim) -> Int {
            switch claim.dateBasis {
            case .stated: 0
            case .relative: 1
            case .inferred: 2
            case nil: 3
            }
        }
        func finest(_ claims: [Claim]) -> Claim? {
            claims.enumerated().min { a, b in
                let (x, y) = (a.element.date?.width ?? .max, b.element.date?.width ?? .max)
                if x != y { return x < y }
                return (basis(a.element), a.offset) < (basis(b.element), b.offset)
            }?.element
        }
        guard let best = finest(fitting) else { return finest(dated) }
        // Held in the month of which a day was announced: that day says more, and nothing speaks against it.
        guard let span = best.date, (span.width ?? .max) > Self.fine, let plan = finest(dated), let day = plan.date,
            plan.status == .planned, (day.width ?? .max) <= Self.fine, day.overlaps(span)
        else { return best }
        return plan
    }

    /// Days of a date that is as good as told.
    private static let fine = 8

    /// The date that stands; of a visit told on several days, from the first to the last of them.
    private func date(_ ranked: [Claim], _ dated: Claim?) -> EDTFDate? {
        guard let date = dated?.date, ranked[0].kind == .visit else { return dated?.date }
        var (first, last) = (date.earliest, date.latest)
        for other in ranked.compactMap(\.date) where !other.overlaps(date) {
            if let day = other.earliest, let known = first, day < known { first = day }
            if let day = other.latest, let known = last, day > known { last = day }
        }
        guard let first, let last, first != date.earliest || last != date.latest else { return date }
        return EDTFDate(from: first, through: last)
    }

    private func people(_ ranked: [Claim]) -> [(id: Int64, role: String?)] {
        var people: [(id: Int64, role: String?)] = []
        for person in ranked.flatMap(\.people) {
            guard let id = person.id else { continue }
            if let known = people.firstIndex(where: { $0.id == id }) {
                if people[known].role == nil { people[known].role = person.role }
            } else {
                people.append((id, person.role))
            }
        }
        return people
    }

    private func topics(_ ranked: [Claim]) -> [String] {
        var seen: Set<String> = []
        return ranked.flatMap(\.topics).filter { seen.insert($0).inserted }
    }

    /// What most claims say, however written, in the best source's spelling and not in capitals where that can be;
    /// where they are even, what the best source says.
    private func voted(_ ranked: [Claim], _ value: (Claim) -> String?) -> String? {
        let words = ranked.compactMap(value)
        let votes = words.reduce(into: [:]) { $0[folded($1), default: 0] += 1 }
        let most = votes.values.max()
        guard let winner = words.map({ folded($0) }).first(where: { votes[$0] == most }) else { return nil }
        let spellings = words.filter { folded($0) == winner }
        return spellings.first { $0.contains(where: \.isLowercase) } ?? spellings.first
    }
}
