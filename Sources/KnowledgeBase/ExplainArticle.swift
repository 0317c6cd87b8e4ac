import Extraction
import Record

/// How the record of one article came about: sentence by sentence what was seen, which rules fired, and what was refused.
public struct ArticleExplanation: Sendable, Hashable, Codable {
    public var article: String
    public var title: String?
    public var source: String?
    public var published: CalendarDay?
    public var publishedBasis: PublishedBasis?
    public var sentences: [Sentence]

    public struct Sentence: Sendable, Hashable, Codable {
        /// From 1.
        public var number: Int
        public var text: String
        public var mentions: [Mention] = []
        public var dates: [Date] = []
        public var events: [Event] = []
        public var refusals: [Refusal] = []
    }

    /// Words that refer to somebody or something, and to whom.
    public struct Mention: Sendable, Hashable, Codable {
        public var words: String
        public var meaning: String
    }

    /// Words that say when.
    public struct Date: Sendable, Hashable, Codable {
        public var words: String
        /// As TIMEX3 writes it.
        public var value: String
        public var date: EDTFDate?
        public var basis: DateBasis
        public var bound: String?
        public var rule: String
        public var unresolved: String?
    }

    /// An event whose best evidence begins in the sentence.
    public struct Event: Sendable, Hashable, Codable {
        public var id: String
        public var kind: EventKind
        public var status: EventStatus
        public var parties: [String]
        public var people: [String]
        public var date: EDTFDate?
        public var dateBasis: DateBasis?
        public var dateWords: String?
        public var place: String?
        public var series: String?
        public var agreement: String?
        public var topics: [String]
        public var confidence: Double
        public var rules: [String]
        public var evidence: [String]

        enum CodingKeys: String, CodingKey {
            case id, kind, status, parties, people, date, place, series, agreement, topics, confidence, rules, evidence
            case dateBasis = "date_basis"
            case dateWords = "date_words"
        }
    }

    /// Words that looked like an event and were not taken for one.
    public struct Refusal: Sendable, Hashable, Codable {
        public var words: String
        public var rule: String
        public var reason: String
    }

    enum CodingKeys: String, CodingKey {
        case article, title, source, published, sentences
        case publishedBasis = "published_basis"
    }
}

extension ExtractArticles {
    /// The reading of one article laid open.
    public func explanation(of article: Article) -> ArticleExplanation {
        let reading = extractor.reading(of: article)
        let document = reading.document
        var sentences = document.sentences.enumerated().map { number, tokens in
            ArticleExplanation.Sentence(number: number + 1, text: Self.oneLine(document.text(tokens)))
        }
        /// The sentence in which a stretch of text begins.
        func sentence(at span: TextSpan) -> Int {
            let after = document.sentences.firstIndex { !$0.isEmpty && document.span($0).start > span.start }
            return max(0, (after ?? document.sentences.count) - 1)
        }
        guard !sentences.isEmpty else { return Self.explanation(article, []) }
        for mention in reading.mentions {
            sentences[document.sentence(of: mention.tokens.lowerBound)].mentions.append(
                .init(
                    words: Self.oneLine(document.text(mention.tokens)),
                    meaning: Self.meaning(of: mention.referent, in: reading)))
        }
        for date in reading.dates {
            sentences[document.sentence(of: date.tokens.lowerBound)].dates.append(
                .init(
                    words: Self.oneLine(document.text(date.tokens)), value: date.value, date: date.date,
                    basis: date.basis,
                    bound: date.bound?.rawValue, rule: date.rule, unresolved: date.unresolved))
        }
        let names = Dictionary(reading.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for event in reading.events {
            sentences[event.evidence.first.map(sentence(at:)) ?? 0].events.append(
                .init(
                    id: event.id, kind: event.kind, status: event.status, parties: event.parties, people: event.people,
                    date: event.date, dateBasis: event.dateBasis, dateWords: event.dateWords, place: event.place,
                    series: event.series.map { names[$0] ?? $0 }, agreement: event.agreement.map { names[$0] ?? $0 },
                    topics: event.topics, confidence: event.confidence, rules: event.rules,
                    evidence: event.evidence.map { Self.oneLine($0.text(in: article.text)) }))
        }
        for refusal in reading.refusals {
            sentences[sentence(at: refusal.span)].refusals.append(
                .init(
                    words: Self.oneLine(refusal.span.text(in: article.text)), rule: refusal.rule, reason: refusal.reason
                ))
        }
        return Self.explanation(article, sentences)
    }

    private static func explanation(
        _ article: Article, _ sentences: [ArticleExplanation.Sentence]
    ) -> ArticleExplanation {
        ArticleExplanation(
            article: article.key, title: article.title, source: article.source, published: article.published,
            publishedBasis: article.publishedBasis, sentences: sentences)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What a mention stands for, in words.
    private static func meaning(of referent: Mention.Referent, in reading: Reading) -> String {
        func name(_ code: String) -> String {
            let name = reading.vocabulary.name(ofParty: code)
            return name == code ? code : "\(name) (\(code))"
        }
        switch referent {
        case .country(let code, let form): return "\(name(code)), by \(form.rawValue)"
        case .countries(let codes): return codes.map(name).joined(separator: " and ")
        case .city(let city, let country, let isCapital):
            return "\(isCapital ? "capital" : "city") \(city), \(name(country))"
        case .organization(let code): return name(code)
        case .ministry(let ministry, let country): return ministry + (country.map { " of \(name($0))" } ?? "")
        case .person(let index):
            guard reading.people.indices.contains(index) else { return "a person" }
            let person = reading.people[index]
            return ([person.name] + [person.tenure, person.role, person.country.map(name)].compactMap { $0 }).joined(
                separator: ", ")
        case .official(let countries, let role, let isPlural):
            let office = role ?? (isPlural ? "officials" : "an official")
            return "unnamed: " + office
                + (countries.isEmpty ? "" : " of " + countries.map(name).joined(separator: " and "))
        case .pair: return "the two just told of"
        case .pronoun: return "not resolved"
        }
    }
}
