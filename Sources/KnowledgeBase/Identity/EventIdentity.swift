import Record
import Storage

/// Whether what two articles claim is one event, and how much speaks for it.
///
/// The decision, in order; the first that fails makes two events:
/// 1. Two articles. What one article tells apart stays apart.
/// 2. One kind. Talks during a visit and the visit are two.
/// 3. One's parties are among the other's. Where they are not the same, a person, a city, a series or an agreement is
///    common.
/// 4. The people do not speak against it: a country that both name somebody of has one in common, be it by a family
///    name that can be his. An appointment needs its person named in both.
/// 5. The places do not: one city, one country.
/// 6. Neither do a series and an agreement named in both, unless a person is common.
/// 7. One could have become the other: a plan is held or cancelled; what is cancelled was not held. A plan is about
///    what follows its publication.
/// 8. The dates can be the same day. Where one is coarser than a month or about, a person, city, series or agreement
///    is common too, or the same days from one to another are named. Days of one person's visit to one country may be two
///    apart, days of talks of the same sides in one city one, where both were published within days. A plan that leaves up
///    to half a year open is what was held then by the same sides in the same country. Where one is missing, the agreement
///    is common, or a person and a city (or of a visit the country), and the publications are of the same season; two
///    undated ones may also share their sentence word for word.
struct EventIdentity {
    let partyName: (String) -> String?

    /// Days a visit's dates may lie apart.
    static let visitDays = 2
    /// Days that a plan may leave open.
    static let plan = 190
    /// Days between publications within which undated reports may be about one thing.
    static let season = 92

    /// The greater the more speaks for one event; nil for two.
    func agreement(_ a: Claim, _ b: Claim) -> Int? {
        guard a.article != b.article, a.kind == b.kind else { return nil }
        let common = Common(a, b, self)
        guard partiesFit(a, b, common), peopleFit(a, b, common), placesFit(a, b), namesFit(a, b, common),
            statusesFit(a, b),
            datesFit(a, b, common)
        else { return nil }
        var score = 1 + common.people * 4
        if a.parties == b.parties { score += 3 }
        if common.city { score += 3 }
        if common.series { score += 3 }
        if common.agreement { score += 3 }
        // A month concluded from the publication says less than one that is told.
        if let date = a.date, date == b.date, a.dateBasis != .inferred, b.dateBasis != .inferred { score += 3 }
        if a.status == b.status { score += 1 }
        if !Set(a.topics).isDisjoint(with: b.topics) { score += 1 }
        if common.sentence { score += 5 }
        return score
    }

    /// What two claims share.
    struct Common {
        var people: Int
        var city: Bool
        var destination: Bool
        var series: Bool
        var agreement: Bool
        var sentence: Bool

        init(_ a: Claim, _ b: Claim, _ identity: EventIdentity) {
            people = Set(a.people.compactMap(\.id)).intersection(b.people.compactMap(\.id)).count
            let cities = (identity.city(a), identity.city(b))
            city = cities.0 != nil && cities.0 == cities.1
            destination = a.placeCountry != nil && a.placeCountry == b.placeCountry
            series = a.series != nil && a.series?.id == b.series?.id
            agreement = a.agreement != nil && a.agreement?.id == b.agreement?.id
            sentence = a.quotes.first != nil && a.quotes.first == b.quotes.first
        }

        var isNamed: Bool { people > 0 || city || series || agreement }
    }

    /// The place folded, unless it is only a country.
    func city(_ claim: Claim) -> String? {
        guard let place = claim.place.map({ folded($0) }), !place.isEmpty else { return nil }
        if let country = claim.placeCountry, place == folded(partyName(country) ?? country) { return nil }
        return place
    }

    private func partiesFit(_ a: Claim, _ b: Claim, _ common: Common) -> Bool {
        if a.parties == b.parties { return true }
        let (x, y) = (Set(a.parties), Set(b.parties))
        guard !x.isEmpty, !y.isEmpty, x.isSubset(of: y) || y.isSubset(of: x) else { return false }
        return common.isNamed
    }

    private func peopleFit(_ a: Claim, _ b: Claim, _ common: Common) -> Bool {
        switch a.kind {
        case .appointment: return common.people > 0
        case .meeting, .call, .visit, .mediation: break
        default: return true
        }
        // At a conference of many each article names whom it cares for.
        if common.series, max(a.parties.count, b.parties.count) > 2 { return true }
        let countries = Set(a.people.map(\.country)).intersection(b.people.map(\.country))
        return countries.allSatisfy { country in
            let (ours, theirs) = (a.people.filter { $0.country == country }, b.people.filter { $0.country == country })
            return ours.contains { one in theirs.contains { canBeOne(one, $0) } }
        }
    }

    /// Whether two people are one, or one's family name alone can stand for the other.
    private func canBeOne(_ a: Claim.Person, _ b: Claim.Person) -> Bool {
        if let id = a.id, id == b.id { return true }
        let (x, y) = (PersonName(a.name).keys, PersonName(b.name).keys)
        let (short, long) = x.count < y.count ? (x, y) : (y, x)
        return short.count == 1 && long.count > 1 && (long.first == short[0] || long.last == short[0])
    }

    private func placesFit(_ a: Claim, _ b: Claim) -> Bool {
        if let x = a.placeCountry, let y = b.placeCountry, x != y { return false }
        // One tour goes to several cities of a country.
        if a.kind == .visit { return true }
        if let x = city(a), let y = city(b), x != y { return false }
        return true
    }

    private func namesFit(_ a: Claim, _ b: Claim, _ common: Common) -> Bool {
        if let x = a.series, let y = b.series, !common.series, common.people == 0,
            !Self.isOfParties(x), !Self.isOfParties(y)
        {
            return false
        }
        guard let x = a.agreement, let y = b.agreement, !common.agreement, common.people == 0 else { return true }
        // Names for one treaty vary on the day it is signed, but not in every word.
        guard let date = a.date, date == b.date, date.width == 1 else { return false }
        return !Set(folded(x.name).split(separator: " ")).isDisjoint(with: folded(y.name).split(separator: " "))
    }

    /// A series that has no name of its own, 'Soviet Union–United States summit': another article calls the same talks.
    private static func isOfParties(_ series: Claim.Named) -> Bool {
        guard series.name.contains("–"), let last = series.name.split(separator: " ").last else { return false }
        return ["talks", "summit", "meeting", "meetings", "dialogue", "negotiations", "consultations"].contains(last)
            && !series.name.contains { $0 == "-" }
    }

    private func statusesFit(_ a: Claim, _ b: Claim) -> Bool {
        switch (a.status, b.status) {
        case (.cancelled, .held), (.held, .cancelled), (.cancelled, .ongoing), (.ongoing, .cancelled): return false
        case (.planned, .held), (.planned, .ongoing): return follows(b, a)
        case (.held, .planned), (.ongoing, .planned): return follows(a, b)
        default: return true
        }
    }

    /// Whether what was held can be what an article announced, by the days known.
    private func follows(_ held: Claim, _ plan: Claim) -> Bool {
        guard let announced = plan.published else { return true }
        if let last = held.date?.latest, last < announced { return false }
        if plan.date == nil, let first = held.date?.earliest, first.number - announced.number > 366 { return false }
        return true
    }

    private func datesFit(_ a: Claim, _ b: Claim, _ common: Common) -> Bool {
        guard let x = a.date, let y = b.date else { return undatedFit(a, b, common) }
        let isConcluded = { (claim: Claim) in claim.dateBasis == .inferred && (claim.date?.width ?? 0) > 7 }
        let isLoose =
            max(x.width ?? .max, y.width ?? .max) > 31 || x.isApproximate || y.isApproximate || isConcluded(a)
            || isConcluded(b)
        if x.overlaps(y) { return !isLoose || common.isNamed || isOneSpan(x, y) || isFulfilled(a, b) }
        guard !isLoose else { return false }
        // Talks told on their second day by one article and on their first by another.
        if a.kind == .meeting, common.city, a.parties == b.parties, a.parties.count > 1, isOneReport(a, b) {
            return gap(x, y) <= 1
        }
        guard a.kind == .visit, common.people > 0, common.destination else { return false }
        return gap(x, y) <= Self.visitDays
    }

    /// Whether both were published within days, as reports of one thing are.
    private func isOneReport(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = a.published, let y = b.published else { return false }
        return abs(x.number - y.number) <= 7
    }

    /// Whether one is the plan, for some weeks or months ahead, of what the other tells as held: the same sides in the same
    /// country. Where two plans fit one meeting, or one plan two, they stay apart (`EventClusters`).
    private func isFulfilled(_ a: Claim, _ b: Claim) -> Bool {
        let (plan, held) = a.status == .planned ? (a, b) : (b, a)
        guard plan.status == .planned, held.status == .held || held.status == .ongoing, plan.parties == held.parties,
            plan.parties.count > 1, plan.placeCountry != nil, plan.placeCountry == held.placeCountry,
            let span = plan.date, let day = held.date, (day.width ?? .max) <= 8, !span.isApproximate
        else { return false }
        return (span.width ?? .max) <= Self.plan
    }

    /// Whether both name the same days of a season, which chance does not make equal as it does years.
    private func isOneSpan(_ a: EDTFDate, _ b: EDTFDate) -> Bool {
        guard a.edtf == b.edtf, a.isInterval, !a.isApproximate, let width = a.width else { return false }
        return width <= Self.season
    }

    private func undatedFit(_ a: Claim, _ b: Claim, _ common: Common) -> Bool {
        if a.date == nil, b.date == nil, common.sentence { return true }
        if common.agreement, a.kind == .agreement || a.kind == .withdrawal { return true }
        guard common.agreement || (common.people > 0 && (common.city || (a.kind == .visit && common.destination)))
        else { return false }
        // An undated report is about the time it was published.
        guard let x = a.date ?? a.published.map({ EDTFDate(day: $0) }),
            let y = b.date ?? b.published.map({ EDTFDate(day: $0) })
        else {
            return true
        }
        return gap(x, y) <= Self.season
    }

    /// Days between two dates; 0 when they overlap.
    private func gap(_ a: EDTFDate, _ b: EDTFDate) -> Int {
        if a.overlaps(b) { return 0 }
        if let end = a.latest, let start = b.earliest, end < start { return start.number - end.number }
        if let end = b.latest, let start = a.earliest { return start.number - end.number }
        return .max
    }
}
