import Record

/// The columns of an exported event, in order; the same names are the keys of its JSON.
public enum EventColumn: String, Sendable, CaseIterable {
    /// Stable public identifier.
    case id
    case kind, status
    /// EDTF, as fine as known.
    case date
    /// First and last day that `date` can mean, ISO 8601; empty where it is open or there is none.
    case dateStart = "date_start"
    case dateEnd = "date_end"
    /// `stated`, `relative` or `inferred`.
    case dateBasis = "date_basis"
    /// Codes.
    case parties
    case people, place
    case placeCountry = "place_country"
    case venue, series, agreement, topics, ministries
    /// 0…1, to four places.
    case confidence
    /// Codes of CAMEO and PLOVER, derived from kind and status.
    case cameo, plover
    /// How many articles tell of it.
    case sources
    /// The best source: its words, outlet, publication day, address and key.
    case quote, source, published, url, article

    /// What stands in one column of one event.
    public enum Cell: Sendable, Hashable {
        case none
        case text(String)
        case list([String])
        case number(String)
    }

    /// The event's value in this column.
    public func cell(_ event: KnownEvent) -> Cell {
        let best = event.citations.first
        switch self {
        case .id: return .text(event.id)
        case .kind: return .text(event.kind.rawValue)
        case .status: return .text(event.status.rawValue)
        case .date: return Self.text(event.date?.edtf)
        case .dateStart: return Self.text(event.date?.earliest?.iso)
        case .dateEnd: return Self.text(event.date?.latest?.iso)
        case .dateBasis: return Self.text(event.dateBasis?.rawValue)
        case .parties: return .list(event.parties.map(\.code))
        case .people: return .list(event.people.map(\.name))
        case .place: return Self.text(event.place)
        case .placeCountry: return Self.text(event.placeCountry)
        case .venue: return Self.text(event.venue)
        case .series: return Self.text(event.series)
        case .agreement: return Self.text(event.agreement)
        case .topics: return .list(event.topics)
        case .ministries: return .list(event.ministries)
        case .confidence: return .number(Self.rounded(event.confidence))
        case .cameo: return Self.text(event.kind.cameo(event.status))
        case .plover: return Self.text(event.kind.plover)
        case .sources: return .number(String(Set(event.citations.map(\.article)).count))
        case .quote: return Self.text(best?.quote)
        case .source: return Self.text(best?.source)
        case .published: return Self.text(best?.published?.iso)
        case .url: return Self.text(best?.url)
        case .article: return Self.text(best?.article)
        }
    }

    private static func text(_ text: String?) -> Cell { text.map(Cell.text) ?? .none }

    private static func rounded(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        return String((value * 10_000).rounded() / 10_000)
    }
}
