import Record

extension QuestionReader {
    /// Settles what the words leave open: intent, direction, status, order and period.
    mutating func settle() {
        question.intent = intent()
        // Who is named says enough: not every article that tells of an appointment names the office.
        if question.query.kinds == [.appointment], !question.query.people.isEmpty { question.roles = [] }
        let present =
            lower.prefix(2).contains { ["is", "are", "'s"].contains($0) }
            && (question.intent == .when || question.intent == .whether)
        let aheadByIs =
            present
            && verbs.contains { verb in
                // 'when are they meeting', not 'when is the meeting'
                lower[verb.token].hasSuffix("ing")
                    && !["the", "a", "any", "last", "first", "this", "their"].contains(word(verb.token - 1))
            }
        question.nouns = nouns.filter { $0.noun == "meeting" }.compactMap { noun in
            ["summit", "conference"].first { document.text(noun.tokens).lowercased().contains($0) }
        }
        // 'sanctions on Belarus': that they were lifted belongs to them.
        if question.intent == .list, question.query.kinds == [.sanction] {
            question.query.kinds.append(.sanctionRelief)
        }
        if let stageWord { question.nouns.append(stageWord) }
        let oneWanted = [.when, .where, .who, .whether, .countries, .howLongSince, .why].contains(question.intent)
        // 'did they agree to meet': what was agreed may have been held since.
        if asked == "whether", isPlanned,
            lower.prefix(2).contains(where: { ["did", "has", "have", "had"].contains($0) })
        {
            isPlanned = false
        }
        if question.direction == .any, looksAhead || isPlanned || aheadByIs, oneWanted { question.direction = .next }
        if isPlanned, !oneWanted, question.query.statuses.isEmpty { question.query.statuses = [.planned] }
        if question.direction == .any, [.howLongSince, .howLongBetween].contains(question.intent) {
            question.direction = .last
        }
        let past: [EventStatus] = [.held, .ongoing]
        if question.query.statuses.isEmpty {
            switch (question.intent, question.direction) {
            case (_, .next): question.query.statuses = [.planned]
            case (.whether, _), (.list, .any), (.agreements, .any): break
            case (.when, .any), (.who, .any), (.where, .any), (.countries, .any), (.why, .any): break
            case (.standing, _), (.topics, .any): break
            default: question.query.statuses = past
            }
        }
        question.query.order =
            question.direction == .last || question.direction == .any && question.intent != .list
            ? .newestFirst : .oldestFirst
        question.query.since = since
        question.query.until = until
        for name in names {
            guard case .states(let codes, _) = name.meaning, codes.count == 1 else { continue }
            let written = document.text(name.tokens)
            if let note = OtherReadings.shared.note(written, code: codes[0], year: (since ?? until)?.year) {
                question.readings.append(note)
            }
        }
        if asked == "who" || asked == "list" {
            question.act = lower.lazy.compactMap { Self.acts[$0] }.first
        }
    }

    private mutating func intent() -> Question.Intent {
        if let neighbour = neighbour() {
            question.neighbour = neighbour
            question.office = question.roles.first.map {
                .init(role: $0.role, country: $0.country ?? question.query.parties.first)
            }
            question.roles = []
            return .office
        }
        // 'Japan's foreign minister in 2009'; 'what offices has Sugiyama held'
        let isBare =
            asked.isEmpty && question.roles.count == 1 && question.roles[0].country != nil
            && question.query.kinds.isEmpty && question.query.people.isEmpty && question.direction == .any
        if question.query.people.count == 1, question.query.kinds.isEmpty, question.query.parties.isEmpty,
            lower.contains(where: { ["offices", "posts", "positions", "jobs"].contains($0) })
        {
            return .person
        }
        if isOfficeQuestion || isBare {
            if let office = question.roles.first {
                let parties = question.query.parties
                question.office = .init(
                    role: office.role, country: office.country ?? parties.first ?? question.query.place)
                let isPlural = names.contains { if case .title(_, _, true) = $0.meaning { true } else { false } }
                question.roles =
                    isPlural && parties.count > 1 ? parties.map { .init(role: office.role, country: $0) } : []
                return .office
            }
            if question.query.people.count == 1, question.query.parties.isEmpty { return .person }
        }
        switch asked {
        case "when" where lower.contains("year") && isAskingForMost: return .busiestYear
        case "how-often" where isByYear: return .perYear
        case "whether" where isStanding: return .standing
        case "":
            return question.direction == .last || question.direction == .next || question.direction == .first
                ? .when : .list
        default: return Question.Intent(rawValue: asked) ?? .list
        }
    }

    /// What those asked for did, where it is more than to take part.
    private static let acts: [String: String] = [
        "led": "led", "lead": "led", "leads": "led", "headed": "led", "heads": "led", "head": "led", "chaired": "led",
        "represented": "led", "negotiated": "led", "hosted": "hosted", "hosts": "hosted", "brokered": "brokered",
        "mediated": "brokered", "signed": "signed", "attended": "attended", "attend": "attended", "went": "attended",
        "spoke": "attended", "sent": "attended",
    ]

    /// 'who succeeded Sugiyama', 'who was foreign minister before Wang Yi', 'whom did Saiki replace', 'since when is X minister'.
    private func neighbour() -> Question.Neighbour? {
        guard ["who", "when", "how-long-since"].contains(asked), question.query.people.count == 1,
            let person = names.first(where: { if case .person = $0.meaning { true } else { false } })
        else { return nil }
        let before = word(person.tokens.lowerBound - 1)
        let hasRole = !question.roles.isEmpty
        if asked == "who" {
            if lower.contains("predecessor") { return .before }
            if lower.contains("successor") { return .after }
            if let verb = lower.indices.first(where: { Self.replacing.contains(lower[$0]) }) {
                return verb > person.tokens.lowerBound ? .before : .after
            }
            if before == "before", hasRole || Self.holding.contains(where: lower.contains) { return .before }
            if before == "after", hasRole || Self.holding.contains(where: lower.contains) { return .after }
            return nil
        }
        let isSince = lower.starts(with: ["since", "when"]) || lower.starts(with: ["how", "long", "has"])
        return hasRole && isSince ? .since : nil
    }

    private static let replacing: Set<String> = [
        "succeeded", "succeed", "succeeds", "replaced", "replace", "replaces", "replacing", "followed",
    ]
    private static let holding = ["came", "led", "headed", "office", "held", "was", "is"]

    /// 'which year saw the most meetings', 'in which year did they meet most often'
    private var isAskingForMost: Bool { lower.contains { ["most", "busiest", "oftenest"].contains($0) } }

    /// 'how many meetings a year'
    private var isByYear: Bool {
        lower.indices.contains { i in
            ["year", "annum"].contains(lower[i]) && ["a", "per", "each", "every", "by"].contains(word(i - 1))
        }
    }

    /// 'are the sanctions still in force'
    private var isStanding: Bool {
        let kinds: Set<EventKind> = [.sanction, .sanctionRelief, .agreement, .suspension, .withdrawal]
        guard !kinds.isDisjoint(with: question.query.kinds), ["is", "are", "'s"].contains(lower.first ?? "") else {
            return false
        }
        return lower.contains { ["still", "force", "standing", "stand", "effect", "place"].contains($0) }
            || question.query.kinds.contains(.sanction) && word(1) == "there"
    }

    /// The question, or what is missing for one.
    func finished() throws(QuestionError) -> Question {
        for token in lower.indices {
            guard let match = words.match(.beyond, at: token, of: lower) else { continue }
            // 'sanctions over the election' is about something all the same.
            let isWeak = question.query.kinds.allSatisfy { $0 == .appointment || $0 == .visit }
            if isWeak || ["should", "your", "think"].contains(lower[token]) {
                throw .notKept(text, asked: lower[token..<match.end].joined(separator: " "))
            }
        }
        if asked == "how" { throw .notKept(text, asked: asked) }
        if question.neighbour != .none { return question }
        if question.intent == .office, let office = question.office {
            guard office.country != nil else { throw .officeWithoutCountry(text, role: office.role) }
            return question
        }
        let query = question.query
        if query.parties.isEmpty, query.people.isEmpty, query.place == nil, query.series == nil,
            let pronoun = lower.first(where: { ["they", "he", "she", "them", "him"].contains($0) })
        {
            throw .whoIsMeant(text, word: pronoun)
        }
        let named =
            !query.parties.isEmpty || !query.people.isEmpty || !query.kinds.isEmpty || query.place != nil
            || query.series != nil
            || !question.roles.isEmpty
            || (!query.statuses.isEmpty && query.statuses != [.held, .ongoing] && query.text == nil)
        let spoken =
            (query.text?.contains { $0.isLetter } ?? false) && (question.unknown.isEmpty || !asked.isEmpty)
        // 'drop table': a verb with nobody and nothing asked for is no question.
        if asked.isEmpty, nouns.isEmpty, names.isEmpty, question.direction == .any, stands.isEmpty,
            query.series == nil, !spoken, !verbs.isEmpty, query.people.isEmpty
        {
            throw .nothingNamed(text)
        }
        let dated = (since != nil || until != nil) && ["list", "whether", "when", "who", "where"].contains(asked)
        guard named || spoken || dated else { throw .nothingNamed(text) }
        return question
    }
}
