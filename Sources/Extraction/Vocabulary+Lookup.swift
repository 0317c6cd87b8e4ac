import Language
import Record

// What the tables say about single words, for readers of other texts than articles. A document must be made with `lexicon`.

extension Vocabulary {
    /// The words that a question is read and answered with: those of the tables, or with a user's own.
    @TaskLocal public static var inUse = Vocabulary.shared

    /// An event noun at a token: where it ends, and its class in the tables (`meeting`, `visit`, `agreement` …).
    public func eventNoun(at token: Int, of document: Document) -> (end: Int, noun: String, isSure: Bool)? {
        guard let found = eventNouns.longest(document.tokens, at: token, limit: document.tokens.count),
            let noun = found.payloads.first
        else { return nil }
        return (found.end, noun.noun, noun.isSure)
    }

    /// The verbs a token can be a form of: the class in the tables (`meet`, `sign` …) and the particle it needs, or empty.
    public func eventVerbs(at token: Int, of document: Document) -> [(lemma: String, verb: String, particle: String)] {
        guard let lemma = verbLemmas[document.tokens[token].word] else { return [] }
        return (eventVerbs[lemma] ?? []).map { ($0.lemma, $0.verb, $0.particle) }
    }

    /// What a verb of one class done to a noun of another amounts to; nil when nothing of the seventeen kinds.
    public func act(verb: String, noun: String) -> (kind: EventKind, status: EventStatus?)? {
        acts[ActKey(verb: verb, noun: noun)].map { ($0.kind, $0.status) }
    }

    /// The class of the verb that a noun for an act stands for: 'signing' → `sign`.
    public func verb(ofNominal token: Int, of document: Document) -> String? { nominals[document.tokens[token].word] }

    /// A topic of talks at a token, as it is filed.
    public func topic(at token: Int, of document: Document) -> (end: Int, topic: String)? {
        guard let found = topics.longest(document.tokens, at: token, limit: document.tokens.count),
            let topic = found.payloads.first
        else { return nil }
        return (found.end, topic)
    }

    /// A building or ground where officials meet.
    public func venue(at token: Int, of document: Document) -> (end: Int, venue: String)? {
        guard let found = venues.longest(document.tokens, at: token, limit: document.tokens.count),
            let venue = found.payloads.first
        else { return nil }
        return (found.end, venue)
    }

    /// Whether a token can begin the name of a person: a given name, or a surname of those that come first.
    public func canBeginName(_ token: Int, of document: Document) -> Bool {
        !classes(of: document.tokens[token].word).isDisjoint(with: [.givenName, .surnameFirst])
    }

    /// Whether a token is a capitalised word that begins nobody's name: a weekday, a region, a nationality.
    public func isNoName(_ token: Int, of document: Document) -> Bool {
        classes(of: document.tokens[token].word).contains(.nonName)
    }

    /// Whether a token is a word before a name that is no office: 'Mr', 'Madam'.
    public func isHonorific(_ token: Int, of document: Document) -> Bool {
        classes(of: document.tokens[token].word).contains(.honorific)
    }

    /// Whether a token is a lower-case word inside names: 'al', 'bin', 'van'.
    public func isNameParticle(_ token: Int, of document: Document) -> Bool {
        classes(of: document.tokens[token].word).contains(.particle)
    }

    /// Whether a token is a noun for people or states who act: 'officials', 'leaders', 'side'.
    public func isActor(_ token: Int, of document: Document) -> Bool { actorNouns[document.tokens[token].word] != nil }

    /// The words of a text that say when, resolved against a day; token numbers are those of `Document(text, lexicon:)`.
    public func timeExpressions(in text: String, asOf day: CalendarDay?) -> [TimeExpression] {
        var reading = Reading(Article(key: "", published: day, text: text), vocabulary: self)
        DateStage().run(&reading)
        return reading.dates
    }
}

extension Vocabulary {
    /// Whether a city is the seat of a state's government, by its first entry in the table.
    public func isCapital(_ city: String, of code: String) -> Bool {
        capital(of: code).map { folded($0) == folded(city) } ?? false
    }
}

extension Vocabulary {
    /// Roles that name the same office in other states or other words: 'prime minister', 'premier' and 'chancellor';
    /// 'foreign minister', 'foreign secretary' and 'secretary of state'. Heads of state are only what they are called.
    public func roles(like role: String) -> [String] {
        var rows: [(role: String, level: RoleLevel, ministry: String)] = []
        EmbeddedTable("roles/title").forEachRow { cell in
            guard let level = RoleLevel(rawValue: String(cell("level"))) else { return }
            rows.append((String(cell("role")), level, String(cell("ministry"))))
        }
        var out = [role]
        func add(_ other: String) { if !out.contains(other) { out.append(other) } }
        // 'secretary-general' and 'secretary general', 'envoy to Syria' and 'envoy for Syria'.
        func replacing(_ old: String, _ new: String) {
            for role in out {
                guard let range = role.firstRange(of: old) else { continue }
                add(role[..<range.lowerBound] + new + role[range.upperBound...])
            }
        }
        replacing("-", " ")
        replacing("secretary general", "secretary-general")
        replacing("vice ", "vice-")
        replacing(" for ", " to ")
        replacing(" to ", " for ")
        guard let asked = rows.first(where: { $0.role == role }) else { return out }
        switch asked.level {
        case .headOfGovernment:
            let heads = [
                "prime minister", "premier", "chancellor", "taoiseach", "head of government", "acting prime minister",
            ]
            if heads.contains(role) { heads.forEach(add) }
        case .minister where !asked.ministry.isEmpty:
            for row in rows where row.level == .minister && row.ministry == asked.ministry { add(row.role) }
        case .deputy:
            for (a, b) in [("deputy ", "vice "), ("vice ", "deputy ")] where role.hasPrefix(a) {
                add(b + role.dropFirst(a.count))
            }
        default: break
        }
        return out
    }
}
