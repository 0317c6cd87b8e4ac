import Record

/// Makes records for tests: sentences, and what was read in them.
struct Draft {
    var article: Article
    var entities: [Entity] = []
    var events: [Event] = []

    init(_ key: String, published: String? = nil, source: String? = "Test Wire", title: String? = nil) {
        article = Article(
            key: key, title: title, source: source, published: published.flatMap { CalendarDay(iso: $0) },
            publishedBasis: published == nil ? nil : .given, text: "")
    }

    var record: ExtractionRecord { ExtractionRecord(article: article, entities: entities, events: events) }

    private mutating func entity(
        _ kind: EntityKind, _ name: String, country: String? = nil, _ fill: (inout Entity) -> Void = { _ in }
    ) -> String {
        if let known = entities.first(where: { $0.kind == kind && $0.name == name && $0.country == country }) {
            return known.id
        }
        var entity = Entity(id: "e\(entities.count + 1)", kind: kind, name: name, country: country)
        fill(&entity)
        entities.append(entity)
        return entity.id
    }

    /// A sentence at the text's end.
    private mutating func sentence(_ words: String) -> TextSpan {
        let start = article.text.utf8.count
        article.text += words
        let span = TextSpan(start, article.text.utf8.count)
        article.text += "\n"
        return span
    }

    /// Somebody in an office, who is not part of an event; `person` is `name/country/role`.
    mutating func names(_ person: String, tenure: String? = nil, _ words: String) {
        let span = sentence(words)
        add(person, tenure: tenure, mention: span)
    }

    private mutating func add(_ person: String, tenure: String? = nil, mention: TextSpan) {
        let parts = person.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let id = entity(.official, parts[0], country: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil) {
            $0.role = parts.count > 2 ? parts[2] : nil
            $0.tenure = tenure
        }
        if let at = entities.firstIndex(where: { $0.id == id }) { entities[at].mentions.append(mention) }
    }

    /// An event; `people` are `name/country/role`, `place` is `city/country`.
    mutating func tells(
        _ kind: EventKind, _ parties: [String], _ words: String, on date: String? = nil, status: EventStatus = .held,
        people: [String] = [], place: String? = nil, series: String? = nil, agreement: String? = nil,
        ministries: [String] = [],
        topics: [String] = [], confidence: Double = 0.8
    ) {
        let span = sentence(words)
        for person in people { add(person, mention: span) }
        for code in parties {
            _ = entity(code.utf8.count == 2 ? .country : .organization, code, country: code) { $0.mentions = [span] }
        }
        let place = place?.split(separator: "/").map(String.init)
        let series = series.map { name in entity(.series, name) { $0.parties = parties } }
        let agreement = agreement.map { name in entity(.agreement, name) { $0.parties = parties } }
        let ministries = ministries.map { ministry -> String in
            let parts = ministry.split(separator: "/").map(String.init)
            return entity(.ministry, parts[0], country: parts.count > 1 ? parts[1] : nil)
        }
        events.append(
            Event(
                id: "v\(events.count + 1)", kind: kind, status: status, parties: parties.sorted(),
                people: people.map { String($0.prefix { $0 != "/" }) }, ministries: ministries,
                date: date.flatMap { EDTFDate($0) },
                dateBasis: date == nil ? nil : .stated, place: place?.first,
                placeCountry: place.map { $0.count > 1 ? $0[1] : nil } ?? nil,
                series: series, agreement: agreement, topics: topics, confidence: confidence, rules: ["Test"],
                evidence: [span]))
    }
}
