import Extraction
import Language
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
        public var passedOver: [PassedOver] = []
        /// The sentence's words and their tree; nil unless asked for.
        public var syntax: [Word]?

        enum CodingKeys: String, CodingKey {
            case number, text, mentions, dates, events, refusals, syntax
            case passedOver = "passed_over"
        }
    }

    /// A word as tagger and parser took it.
    public struct Word: Sendable, Hashable, Codable {
        /// Within the sentence, from 1.
        public var number: Int
        public var text: String
        /// Universal part of speech: `NOUN`.
        public var tag: String
        /// Tag of the Penn Treebank: `NNS`; `-` for one that no rule asks for.
        public var penn: String
        /// Number of the word it hangs on; 0 for a root.
        public var head: Int
        /// Relation of Universal Dependencies: `nsubj:pass`.
        public var relation: String
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
        /// The clauses it was read from.
        public var tellings: [Telling]
        /// Parties that none of these clauses names, taken from the article around them.
        public var completed: [String]

        enum CodingKeys: String, CodingKey {
            case id, kind, status, parties, people, date, place, series, agreement, topics, confidence, rules, evidence,
                tellings, completed
            case dateBasis = "date_basis"
            case dateWords = "date_words"
        }
    }

    /// A clause that an event was read from.
    public struct Telling: Sendable, Hashable, Codable {
        /// The words that show it: 'held … talks'.
        public var words: String
        public var rule: String
        /// Number of its sentence.
        public var sentence: Int
        /// Those of the event's parties that the clause names.
        public var parties: [String]
    }

    /// Words that looked like an event and were not taken for one.
    public struct Refusal: Sendable, Hashable, Codable {
        public var words: String
        public var rule: String
        public var reason: String
        /// The states and bodies that the clause names.
        public var parties: [String]
    }

    /// An event word of the tables that no rule took.
    public struct PassedOver: Sendable, Hashable, Codable {
        public var words: String
        /// Its class in the tables: `visit`; several are separated by a slash.
        public var wordClass: String
        /// `noun` or `verb`.
        public var part: String

        enum CodingKeys: String, CodingKey {
            case words, part
            case wordClass = "class"
        }
    }

    enum CodingKeys: String, CodingKey {
        case article, title, source, published, sentences
        case publishedBasis = "published_basis"
    }
}

extension ExtractArticles {
    /// The reading of one article laid open, with the syntax tree of each sentence where `syntax` is wanted.
    public func explanation(of article: Article, syntax: Bool = false) -> ArticleExplanation {
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
        for (event, tellings) in zip(reading.events, reading.tellings) {
            let named = Set(tellings.flatMap(\.parties))
            sentences[event.evidence.first.map(sentence(at:)) ?? 0].events.append(
                .init(
                    id: event.id, kind: event.kind, status: event.status, parties: event.parties, people: event.people,
                    date: event.date, dateBasis: event.dateBasis, dateWords: event.dateWords, place: event.place,
                    series: event.series.map { names[$0] ?? $0 }, agreement: event.agreement.map { names[$0] ?? $0 },
                    topics: event.topics, confidence: event.confidence, rules: event.rules,
                    evidence: event.evidence.map { Self.oneLine($0.text(in: article.text)) },
                    tellings: tellings.map { Self.telling($0, document) },
                    completed: tellings.isEmpty ? [] : event.parties.filter { !named.contains($0) }))
        }
        for refusal in reading.refusals {
            sentences[sentence(at: refusal.span)].refusals.append(
                .init(
                    words: Self.oneLine(refusal.span.text(in: article.text)), rule: refusal.rule,
                    reason: refusal.fullReason, parties: refusal.parties))
        }
        for word in reading.passedOver {
            sentences[document.sentence(of: word.tokens.lowerBound)].passedOver.append(
                .init(
                    words: document.line(word.tokens), wordClass: word.classes, part: word.isVerb ? "verb" : "noun"))
        }
        if syntax {
            for (number, tokens) in document.sentences.enumerated() {
                sentences[number].syntax = Self.words(tokens, of: reading)
            }
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

    private static func telling(_ telling: Telling, _ document: Document) -> ArticleExplanation.Telling {
        var words = ""
        for (place, token) in telling.tokens.enumerated() {
            if place > 0 { words += telling.tokens[place - 1] + 1 == token ? " " : " … " }
            words += document.text(token)
        }
        return .init(
            words: words, rule: telling.rule,
            sentence: (telling.tokens.first.map { document.sentence(of: $0) } ?? 0) + 1, parties: telling.parties)
    }

    private static func words(_ tokens: Range<Int>, of reading: Reading) -> [ArticleExplanation.Word] {
        tokens.map { token in
            let head = reading.syntax.heads[token]
            let penn = reading.syntax.penn[token]
            return .init(
                number: token - tokens.lowerBound + 1, text: reading.document.text(token),
                tag: "\(reading.syntax.tags[token])".uppercased(),
                penn: penn == .other ? "-" : penn == .prpPoss ? "PRP$" : "\(penn)".uppercased(),
                head: head < 0 ? 0 : head - tokens.lowerBound + 1,
                relation: head < 0 ? "root" : label(of: reading.syntax.relations[token]))
        }
    }

    /// A relation as treebanks write it: `nsubj:pass`.
    private static func label(of relation: Relation) -> String {
        "\(relation)".map { $0.isUppercase ? ":" + $0.lowercased() : String($0) }.joined()
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
