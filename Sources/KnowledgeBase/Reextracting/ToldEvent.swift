import Record
import Storage

/// An event as one reading of an article tells it, for comparing readings.
public struct ToldEvent: Sendable, Hashable, Encodable {
    public var kind: EventKind
    public var status: EventStatus
    public var parties: [String]
    public var people: [String]
    public var date: String?
    public var place: String?
    /// The words that show it.
    public var quote: String

    init(_ event: Event, in article: Article) {
        kind = event.kind
        status = event.status
        parties = event.parties
        people = event.people
        date = event.date?.edtf
        place = event.place ?? event.placeCountry
        quote = event.evidence.first.map { $0.text(in: article.text) } ?? ""
    }

    init(_ claim: Claim) {
        kind = claim.kind
        status = claim.status
        parties = claim.parties
        people = claim.people.map(\.name)
        date = claim.date?.edtf
        place = claim.place ?? claim.placeCountry
        quote = claim.quotes.first ?? ""
    }

    /// Whether this is what another reading says of the same thing, told a little otherwise.
    func isLike(_ other: ToldEvent) -> Bool {
        kind == other.kind
            && (quote == other.quote || parties == other.parties && (date == other.date || place == other.place))
    }
}
