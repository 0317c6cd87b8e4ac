import Language
import Record

/// Every table the rules read, compiled once: words to identifiers, phrases to a trie, word classes to arrays.
public struct Vocabulary: Sendable {
    public static let shared = Vocabulary()

    /// Of a user's own words; nil without them.
    var ownWords: String?
    public internal(set) var lexicon: Lexicon
    public internal(set) var countries: CountryTable
    public internal(set) var gazetteer: PhraseTrie<GazetteerPhrase>
    public internal(set) var organizationNames: [String: String]
    let movements: Set<String>
    let dateWords: WordTable<[DateWord]>
    let wordClasses: [WordClass]
    let titlePrefixes: PhraseTrie<TitlePrefix>
    let eventNouns: PhraseTrie<EventNoun>
    let eventVerbs: [String: [EventVerb]]
    let verbLemmas: WordTable<String>
    let acts: [ActKey: Act]
    /// Class of the verb that a noun for an act stands for, by the noun's identifier.
    let nominals: WordTable<String>
    let actorNouns: WordTable<ActorNoun>
    let topics: PhraseTrie<String>
    let venues: PhraseTrie<String>
    /// With the people of a user's lexicon; nil without one.
    var ownLeaders: LeaderTable?
    var leaders: LeaderTable { ownLeaders ?? .shared }
    /// People of a user's lexicon; nil without one.
    var ownPeople: OwnPeople?
    private let ministryKinds: [String: String]
    var capitals: [String: String]
    /// The state whose holder a title means when none is named.
    var nationalRoles: [String: String]
    private let predecessors: [String: (code: String, until: CalendarDay)]
    let inflection: Inflection

    /// One entry of the gazetteer and what its case must be.
    public struct GazetteerPhrase: Sendable, Hashable {
        public let entry: GazetteerEntry
        /// The spelling must be exactly this; nil when any case will do.
        public let exact: String?
        /// A title in the plural: 'foreign ministers'.
        public var isPlural = false
    }

    struct WordClass: OptionSet {
        let rawValue: UInt8
        static let givenName = WordClass(rawValue: 1)
        static let surnameFirst = WordClass(rawValue: 2)
        static let particle = WordClass(rawValue: 4)
        static let nonName = WordClass(rawValue: 8)
        static let honorific = WordClass(rawValue: 16)
        /// Can start an event: a noun or verb of the event tables.
        static let trigger = WordClass(rawValue: 32)
        /// First word of an event noun phrase.
        static let eventStart = WordClass(rawValue: 64)
    }

    private init() {
        var abbreviations: [String] = []
        EmbeddedTable("language/abbreviation").forEachRow { abbreviations.append(String($0("word"))) }
        EmbeddedTable("roles/honorific").forEachRow { cell in
            let word = cell("word")
            if word.hasSuffix("."), !word.dropLast().contains(where: { $0 == " " || $0 == "." }) {
                abbreviations.append(String(word.dropLast()))
            }
        }
        var lexicon = Lexicon(abbreviations: abbreviations, expecting: 40_000)
        let countries = CountryTable.shared
        self.countries = countries

        func words(_ phrase: some StringProtocol) -> [Int32] { lexicon.addPhrase(phrase) }

        var gazetteer = PhraseTrie<GazetteerPhrase>(expecting: 30_000)
        for country in countries.byCode.values.sorted(by: { $0.code < $1.code }) {
            for name in Set([country.name, country.official]) where !name.isEmpty {
                gazetteer.add(words(name), .init(entry: .country(code: country.code, form: .name), exact: nil))
            }
        }
        EmbeddedTable("names/country-alias").forEachRow { cell in
            guard let form = CountryForm(rawValue: String(cell("kind"))) else { return }
            let alias = cell("alias")
            let exact = cell("case") == "exact" ? String(alias) : nil
            if form == .group {
                gazetteer.add(
                    words(alias),
                    .init(
                        entry: .countryGroup(codes: cell("code").split(separator: ";").map(String.init)), exact: exact))
            } else {
                let stem = form == .prefix && alias.hasSuffix("-") ? alias.dropLast() : alias
                gazetteer.add(words(stem), .init(entry: .country(code: String(cell("code")), form: form), exact: exact))
            }
        }
        var capitals: [String: String] = [:]
        EmbeddedTable("names/city").forEachRow { cell in
            if cell("rank") == "1", capitals[String(cell("code"))] == nil {
                capitals[String(cell("code"))] = String(cell("name"))
            }
            gazetteer.add(
                words(cell("name")),
                .init(entry: .city(code: String(cell("code")), rank: Int(cell("rank")) ?? 3), exact: nil))
        }
        self.capitals = capitals
        var nationalRoles: [String: String] = [:]
        EmbeddedTable("roles/national").forEachRow { nationalRoles[String($0("role"))] = String($0("country")) }
        self.nationalRoles = nationalRoles
        var predecessors: [String: (code: String, until: CalendarDay)] = [:]
        EmbeddedTable("names/predecessor").forEachRow { cell in
            if let until = CalendarDay(iso: cell("until")) {
                predecessors[String(cell("code"))] = (String(cell("predecessor")), until)
            }
        }
        self.predecessors = predecessors
        var organizationNames: [String: String] = [:]
        var movements: Set<String> = []
        EmbeddedTable("names/organization").forEachRow { cell in
            let code = String(cell("code"))
            let movement = cell("kind") == "movement"
            organizationNames[code] = String(cell("name"))
            if movement { movements.insert(code) }
            for name in Set([cell("name")] + cell("aliases").split(separator: ";")) {
                let trimmed = name.split(separator: " ").joined(separator: " ")
                let acronym = !trimmed.contains { $0.isLowercase }
                gazetteer.add(
                    words(trimmed),
                    .init(
                        entry: .organization(code: code, isMovement: movement, isAcronym: acronym),
                        exact: acronym ? trimmed : nil))
            }
        }
        self.organizationNames = organizationNames
        self.movements = movements
        var ministryKinds: [String: String] = [:]
        EmbeddedTable("names/ministry").forEachRow { cell in
            let phrase = cell("phrase").split(separator: " ")
            if phrase.count == 2, phrase[1] == "ministry" {
                ministryKinds[String(phrase[0])] = String(cell("ministry"))
            }
            let country = cell("country")
            gazetteer.add(
                words(cell("phrase")),
                .init(
                    entry: .ministry(name: String(cell("ministry")), country: country.isEmpty ? nil : String(country)),
                    exact: nil))
        }
        self.ministryKinds = ministryKinds
        EmbeddedTable("roles/title").forEachRow { cell in
            guard let level = RoleLevel(rawValue: String(cell("level"))) else { return }
            let ministry = cell("ministry")
            let entry = GazetteerEntry.title(
                role: String(cell("role")), level: level, ministry: ministry.isEmpty ? nil : String(ministry))
            gazetteer.add(words(cell("phrase")), .init(entry: entry, exact: nil))
            if let plural = Self.plural(ofTitle: String(cell("phrase"))) {
                gazetteer.add(words(plural), .init(entry: entry, exact: nil, isPlural: true))
            }
        }
        self.gazetteer = gazetteer

        var titlePrefixes = PhraseTrie<TitlePrefix>()
        EmbeddedTable("roles/title-prefix").forEachRow { cell in
            titlePrefixes.add(
                words(cell("phrase")), TitlePrefix(phrase: String(cell("phrase")), tenure: String(cell("tenure"))))
        }
        self.titlePrefixes = titlePrefixes

        var dateWords: [Int32: [DateWord]] = [:]
        EmbeddedTable("dates/word").forEachRow { cell in
            guard let kind = DateWord.Kind(rawValue: String(cell("class"))) else { return }
            for id in words(cell("word")).prefix(1) {
                dateWords[id, default: []].append(
                    DateWord(kind: kind, number: Int(cell("value")) ?? 0, text: String(cell("value"))))
            }
        }
        self.dateWords = WordTable(dateWords)

        let inflection = Inflection()
        self.inflection = inflection
        var triggers: Set<Int32> = []
        var starts: Set<Int32> = []
        var eventNouns = PhraseTrie<EventNoun>()
        EmbeddedTable("events/trigger").forEachRow { cell in
            guard let noun = EventNoun(cell) else { return }
            for form in inflection.nounForms(cell("phrase")) {
                let ids = words(form)
                eventNouns.add(ids, noun)
                if let last = ids.last { triggers.insert(last) }
                if let first = ids.first { starts.insert(first) }
            }
        }
        self.eventNouns = eventNouns
        var eventVerbs: [String: [EventVerb]] = [:]
        var verbLemmas: [Int32: String] = [:]
        EmbeddedTable("events/verb").forEachRow { cell in
            guard let verb = EventVerb(cell) else { return }
            eventVerbs[verb.lemma, default: []].append(verb)
            for form in inflection.verbForms(verb.lemma) {
                let ids = words(form)
                if ids.count == 1, verbLemmas[ids[0]] == nil || form == verb.lemma { verbLemmas[ids[0]] = verb.lemma }
            }
        }
        self.eventVerbs = eventVerbs
        self.verbLemmas = WordTable(verbLemmas)
        var acts: [ActKey: Act] = [:]
        EmbeddedTable("events/act").forEachRow { cell in
            guard let kind = EventKind(rawValue: String(cell("kind"))) else { return }
            acts[ActKey(verb: String(cell("verb")), noun: String(cell("noun")))] = Act(
                kind: kind, status: EventStatus(rawValue: String(cell("status"))))
        }
        self.acts = acts
        var nominals: [Int32: String] = [:]
        EmbeddedTable("events/nominal").forEachRow { cell in
            let ids = words(cell("noun"))
            if ids.count == 1 { nominals[ids[0]] = String(cell("class")) }
        }
        self.nominals = WordTable(nominals)
        var actorNouns: [Int32: ActorNoun] = [:]
        EmbeddedTable("events/actor").forEachRow { cell in
            guard let kind = ActorNoun.Kind(rawValue: String(cell("class"))) else { return }
            for form in inflection.nounForms(cell("word")) {
                let ids = words(form)
                if ids.count == 1 { actorNouns[ids[0]] = ActorNoun(kind: kind, isPlural: form != String(cell("word"))) }
            }
        }
        self.actorNouns = WordTable(actorNouns)
        var topics = PhraseTrie<String>()
        EmbeddedTable("events/topic").forEachRow { topics.add(words($0("phrase")), String($0("topic"))) }
        self.topics = topics
        var venues = PhraseTrie<String>()
        EmbeddedTable("events/venue").forEachRow { venues.add(words($0("phrase")), String($0("phrase"))) }
        self.venues = venues

        var classes: [Int32: WordClass] = [:]
        func mark(_ table: String, _ column: String, _ value: WordClass) {
            EmbeddedTable(table).forEachRow { cell in
                let ids = words(cell(column))
                if ids.count == 1 { classes[ids[0], default: []].formUnion(value) }
            }
        }
        mark("names/given-name", "name", .givenName)
        mark("names/surname-first", "name", .surnameFirst)
        mark("names/particle", "particle", .particle)
        mark("names/non-name", "word", .nonName)
        mark("roles/honorific", "word", .honorific)
        for id in starts { classes[id, default: []].formUnion(.eventStart) }
        for id in triggers { classes[id, default: []].formUnion(.trigger) }
        var wordClasses = [WordClass](repeating: [], count: lexicon.count)
        for (id, value) in classes where id >= 0 { wordClasses[Int(id)] = value }
        self.wordClasses = wordClasses
        self.lexicon = lexicon
    }

    /// 'foreign ministers', 'ministers of defense', 'secretaries of state': the noun before the first 'of', 'for' or 'to' changes.
    static func plural(ofTitle phrase: String) -> String? {
        let end = Self.nounEnd(ofTitle: phrase)
        let noun = phrase[..<end]
        let start = noun.utf8.lastIndex(of: 0x20).map { phrase.utf8.index(after: $0) } ?? phrase.startIndex
        guard !noun.isEmpty, !noun.hasSuffix("s"), phrase[start..<end] != "general" else { return nil }
        let rest = phrase[end...]
        if noun.hasSuffix("man") { return noun.dropLast(2) + "en" + rest }
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies" + rest
        }
        return noun + "s" + rest
    }

    /// Where the words end that stand before the first 'of', 'for', 'to' … behind the first word.
    private static func nounEnd(ofTitle phrase: String) -> String.Index {
        var at = phrase.startIndex
        while let blank = phrase.utf8[at...].firstIndex(of: 0x20) {
            let next = phrase.utf8.index(after: blank)
            switch Substring(phrase.utf8[next...].prefix { $0 != 0x20 }) {
            case "of", "for", "to", "general", "at", "d'affaires": return blank
            default: at = next
            }
        }
        return phrase.endIndex
    }

    func classes(of word: Int32) -> WordClass {
        word >= 0 && Int(word) < wordClasses.count ? wordClasses[Int(word)] : []
    }

    /// The state that a name of `code` meant on a day.
    func state(_ code: String, on day: CalendarDay?) -> String {
        guard let day, let before = predecessors[code], day <= before.until else { return code }
        return before.code
    }

    /// Whether a code is an international body or a movement rather than a state.
    func isBody(_ code: String) -> Bool { countries.byCode[code] == nil }

    /// The state that one succeeded: the Soviet Union for Russia; nil for none.
    public func predecessor(of code: String) -> String? { predecessors[code]?.code }

    /// Whether a party is a movement, which holds no meetings of states by itself.
    func isMovement(_ code: String) -> Bool { movements.contains(code) }

    /// The name of the ministry of a kind as worded: 'foreign', 'defence'.
    func ministry(ofKind word: String) -> String? { ministryKinds[word] }

    /// The capital of a state; nil when the tables have none.
    func capital(of code: String) -> String? { capitals[code] }

    /// How high an office is; nil where no table tells.
    public func level(ofRole role: String) -> RoleLevel? {
        let document = Document(role, lexicon: lexicon)
        guard let found = gazetteer.longest(document.tokens, at: 0, limit: document.tokens.count) else { return nil }
        return found.payloads.lazy.compactMap { phrase -> RoleLevel? in
            if case .title(_, let level, _) = phrase.entry { return level }
            return nil
        }.first
    }

    /// All the words for a state, folded: names, adjectives, demonyms, its capital.
    public func wordings(ofParty code: String) -> [String] { CountryTable.shared.wordings(of: code) }

    /// The name to show for a party's code.
    public func name(ofParty code: String) -> String { countries.byCode[code]?.name ?? organizationNames[code] ?? code }
}

/// A word before a title that changes it: 'acting', 'former', 'deputy'.
struct TitlePrefix: Sendable, Hashable {
    let phrase: String
    let tenure: String
}
