// The JSON contract `chancery.extraction/1`. Spans become scalar offsets here and nowhere else.

extension ExtractionRecord {
    public static let schema = "chancery.extraction/1"
}

private struct WireArticle: Codable {
    var key: String
    var title, byline, source, url, language: String?
    var published: CalendarDay?
    var published_basis: PublishedBasis?
    var text: String

    enum CodingKeys: String, CodingKey {
        case key, title, byline, source, url, language, published, published_basis, text
    }

    func encode(to encoder: any Encoder) throws {
        var c = encoder.container(keyedBy: CodingKeys.self)
        try c.encode(key, forKey: .key)
        try c.encode(title, forKey: .title)
        try c.encodeIfPresent(byline, forKey: .byline)
        try c.encode(source, forKey: .source)
        try c.encode(url, forKey: .url)
        try c.encodeIfPresent(language, forKey: .language)
        try c.encode(published, forKey: .published)
        try c.encode(published_basis, forKey: .published_basis)
        try c.encode(text, forKey: .text)
    }
}

private struct WireEntity: Codable {
    var id: String
    var kind: EntityKind
    var name: String
    var country, role, tenure, ministry: String?
    var parties: [String]?
    var date, launched: EDTFDate?
    var mentions: [[Int]]
}

private struct WireEvidence: Codable {
    var start, end: Int
    var text: String
}

private struct WireEvent: Codable {
    var id: String
    var kind: EventKind
    var status: EventStatus
    var parties, people, ministries: [String]
    var date: EDTFDate?
    var date_basis: DateBasis?
    var date_words: String?
    var place, place_country, venue, series, agreement: String?
    var topics: [String]
    var cameo, plover: String?
    var confidence: Double
    var rules: [String]
    var evidence: [WireEvidence]

    enum CodingKeys: String, CodingKey {
        case id, kind, status, parties, people, ministries, date, date_basis, date_words, place, place_country, venue,
            series
        case agreement, topics, cameo, plover, confidence, rules, evidence
    }

    init(_ event: Event, text: String, offsets: ScalarOffsets) {
        id = event.id
        kind = event.kind
        status = event.status
        parties = event.parties
        people = event.people
        ministries = event.ministries
        date = event.date
        date_basis = event.dateBasis
        date_words = event.dateWords
        place = event.place
        place_country = event.placeCountry
        venue = event.venue
        series = event.series
        agreement = event.agreement
        topics = event.topics
        cameo = event.kind.cameo(event.status)
        plover = event.kind.plover
        confidence = event.confidence
        rules = event.rules
        evidence = event.evidence.map {
            WireEvidence(start: offsets.scalar(at: $0.start), end: offsets.scalar(at: $0.end), text: $0.text(in: text))
        }
    }

    init(from decoder: any Decoder) throws {
        let c = try decoder.container(keyedBy: CodingKeys.self)
        id = try c.decode(String.self, forKey: .id)
        kind = try c.decode(EventKind.self, forKey: .kind)
        status = try c.decode(EventStatus.self, forKey: .status)
        parties = try c.decode([String].self, forKey: .parties)
        people = try c.decodeIfPresent([String].self, forKey: .people) ?? []
        ministries = try c.decodeIfPresent([String].self, forKey: .ministries) ?? []
        date = try c.decodeIfPresent(EDTFDate.self, forKey: .date)
        date_basis = try c.decodeIfPresent(DateBasis.self, forKey: .date_basis)
        date_words = try c.decodeIfPresent(String.self, forKey: .date_words)
        place = try c.decodeIfPresent(String.self, forKey: .place)
        place_country = try c.decodeIfPresent(String.self, forKey: .place_country)
        venue = try c.decodeIfPresent(String.self, forKey: .venue)
        series = try c.decodeIfPresent(String.self, forKey: .series)
        agreement = try c.decodeIfPresent(String.self, forKey: .agreement)
        topics = try c.decodeIfPresent([String].self, forKey: .topics) ?? []
        cameo = try c.decodeIfPresent(String.self, forKey: .cameo)
        plover = try c.decodeIfPresent(String.self, forKey: .plover)
        confidence = try c.decodeIfPresent(Double.self, forKey: .confidence) ?? 0.5
        rules = try c.decodeIfPresent([String].self, forKey: .rules) ?? []
        evidence = try c.decodeIfPresent([WireEvidence].self, forKey: .evidence) ?? []
    }

    func encode(to encoder: any Encoder) throws {
        var c = encoder.container(keyedBy: CodingKeys.self)
        try c.encode(id, forKey: .id)
        try c.encode(kind, forKey: .kind)
        try c.encode(status, forKey: .status)
        try c.encode(parties, forKey: .parties)
        try c.encode(people, forKey: .people)
        try c.encode(ministries, forKey: .ministries)
        try c.encode(date, forKey: .date)
        try c.encode(date_basis, forKey: .date_basis)
        try c.encodeIfPresent(date_words, forKey: .date_words)
        try c.encode(place, forKey: .place)
        try c.encode(place_country, forKey: .place_country)
        try c.encode(venue, forKey: .venue)
        try c.encode(series, forKey: .series)
        try c.encode(agreement, forKey: .agreement)
        try c.encode(topics, forKey: .topics)
        try c.encode(cameo, forKey: .cameo)
        try c.encode(plover, forKey: .plover)
        try c.encode(confidence, forKey: .confidence)
        try c.encode(rules, forKey: .rules)
        try c.encode(evidence, forKey: .evidence)
    }
}

extension ExtractionRecord: Codable {
    private enum CodingKeys: String, CodingKey { case schema, article, entities, events }

    /// Reads one record; throws when its schema is not `chancery.extraction/1`, or a date or span is malformed.
    public init(from decoder: any Decoder) throws {
        let c = try decoder.container(keyedBy: CodingKeys.self)
        let schema = try c.decode(String.self, forKey: .schema)
        guard schema == Self.schema else {
            throw DecodingError.dataCorruptedError(
                forKey: .schema, in: c, debugDescription: "schema '\(schema)' is not \(Self.schema)")
        }
        let wire = try c.decode(WireArticle.self, forKey: .article)
        let article = Article(
            key: wire.key, title: wire.title, byline: wire.byline, source: wire.source, url: wire.url,
            published: wire.published, publishedBasis: wire.published_basis, language: wire.language, text: wire.text)
        let offsets = ScalarOffsets(article.text)
        func span(_ start: Int, _ end: Int) -> TextSpan { TextSpan(offsets.offset(of: start), offsets.offset(of: end)) }
        let entities = try c.decode([WireEntity].self, forKey: .entities).map {
            Entity(
                id: $0.id, kind: $0.kind, name: $0.name, country: $0.country, role: $0.role, tenure: $0.tenure,
                ministry: $0.ministry, parties: $0.parties ?? [], date: $0.date, launched: $0.launched,
                mentions: $0.mentions.filter { $0.count == 2 }.map { span($0[0], $0[1]) })
        }
        let events = try c.decode([WireEvent].self, forKey: .events).map {
            Event(
                id: $0.id, kind: $0.kind, status: $0.status, parties: $0.parties, people: $0.people,
                ministries: $0.ministries, date: $0.date, dateBasis: $0.date_basis, dateWords: $0.date_words,
                place: $0.place,
                placeCountry: $0.place_country, venue: $0.venue, series: $0.series, agreement: $0.agreement,
                topics: $0.topics, confidence: $0.confidence, rules: $0.rules,
                evidence: $0.evidence.map { span($0.start, $0.end) })
        }
        self.init(article: article, entities: entities, events: events)
    }

    public func encode(to encoder: any Encoder) throws {
        var c = encoder.container(keyedBy: CodingKeys.self)
        let offsets = ScalarOffsets(article.text)
        try c.encode(Self.schema, forKey: .schema)
        try c.encode(
            WireArticle(
                key: article.key, title: article.title, byline: article.byline, source: article.source,
                url: article.url, language: article.language, published: article.published,
                published_basis: article.publishedBasis, text: article.text), forKey: .article)
        try c.encode(
            entities.map { e in
                WireEntity(
                    id: e.id, kind: e.kind, name: e.name, country: e.country, role: e.role, tenure: e.tenure,
                    ministry: e.ministry,
                    parties: e.kind == .agreement || e.kind == .series ? e.parties : nil,
                    date: e.date, launched: e.launched,
                    mentions: e.mentions.map { [offsets.scalar(at: $0.start), offsets.scalar(at: $0.end)] })
            }, forKey: .entities)
        try c.encode(events.map { WireEvent($0, text: article.text, offsets: offsets) }, forKey: .events)
    }
}
