import Record
import Storage

/// An event that somebody adds by hand, with the source that tells of it.
public struct AddedEvent: Sendable, Hashable {
    /// Somebody who took part.
    public struct Person: Sendable, Hashable {
        public var name: String
        /// Code of the state or body he speaks for.
        public var country: String?
        public var role: String?

        public init(name: String, country: String? = nil, role: String? = nil) {
            self.name = name
            self.country = country
            self.role = role
        }
    }

    public var kind: EventKind
    public var status: EventStatus
    /// Codes of states and bodies; at least one.
    public var parties: [String]
    public var people: [Person]
    public var date: EDTFDate?
    public var place: String?
    public var placeCountry: String?
    public var venue: String?
    /// The words of the source that tell of it; never empty.
    public var quote: String
    public var source: String
    public var url: String?
    public var published: CalendarDay?

    public init(
        kind: EventKind, status: EventStatus, parties: [String], people: [Person] = [], date: EDTFDate? = nil,
        place: String? = nil, placeCountry: String? = nil, venue: String? = nil, quote: String, source: String,
        url: String? = nil, published: CalendarDay? = nil
    ) {
        self.kind = kind
        self.status = status
        self.parties = parties
        self.people = people
        self.date = date
        self.place = place
        self.placeCountry = placeCountry
        self.venue = venue
        self.quote = quote
        self.source = source
        self.url = url
        self.published = published
    }

    /// What stands for the extractor's version where somebody read the source.
    public static let reader = ArticleStore.byHand

    /// The source as an article whose text is the quotation, with the one event that was read in it.
    func record(by author: CorrectionAuthor) -> ExtractionRecord {
        let whole = TextSpan(0, quote.utf8.count)
        var hash = StableHash()
        for part in [kind.rawValue, parties.sorted().joined(separator: " "), date?.edtf ?? "", source, quote] {
            hash.add(part)
        }
        let article = Article(
            key: "hand-\(hash.hex)", title: "Added by \(author.name)" + (author.reason.map { ": \($0)" } ?? ""),
            source: source, url: url, published: published, publishedBasis: published == nil ? nil : .given, text: quote
        )
        let officials = people.enumerated().map { number, person in
            Entity(
                id: "e\(number + 1)", kind: .official, name: person.name, country: person.country, role: person.role,
                mentions: [whole])
        }
        let event = Event(
            id: "v1", kind: kind, status: status, parties: parties.sorted(), people: people.map(\.name), date: date,
            dateBasis: date == nil ? nil : .stated, place: place, placeCountry: placeCountry, venue: venue,
            confidence: 1,
            rules: ["ByHand"], evidence: [whole])
        return ExtractionRecord(article: article, entities: officials, events: [event])
    }
}

extension KnowledgeBase {
    /// Adds an event with its source; it joins the event that articles tell of where the two are one. Adding the same again
    /// changes nothing.
    @discardableResult
    public func add(event: AddedEvent, by author: CorrectionAuthor) throws -> KnownEvent {
        let record = event.record(by: author)
        try load([record], now: author.time, extractor: AddedEvent.reader)
        guard let state = try ArticleStore(connection).state(of: record.article.key),
            let claim = try ClaimStore(connection).claims(inArticle: state.id).first,
            let known = try EventStore(connection).event(ofClaim: claim)
        else { throw CorrectionFailure.unknown(id: record.article.key) }
        return known
    }
}
