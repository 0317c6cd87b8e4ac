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
        let oneWanted = [.when, .where, .who, .whether, .countries, .howLongSince].contains(question.intent)
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
            case (.when, .any), (.who, .any), (.where, .any), (.countries, .any): break
            default: question.query.statuses = past
            }
        }
        question.query.order =
            question.direction == .last || question.direction == .any && question.intent != .list
            ? .newestFirst : .oldestFirst
        question.query.since = since
        question.query.until = until
    }

    private mutating func intent() -> Question.Intent {
        if isOfficeQuestion {
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
        case "when", "who", "where", "countries", "whether", "list", "agreements", "how-often", "how-long-since",
            "how-long-between":
            return Question.Intent(rawValue: asked) ?? .list
        case "":
            return question.direction == .last || question.direction == .next || question.direction == .first
                ? .when : .list
        default: return .list
        }
    }

    /// The question, or what is missing for one.
    func finished() throws(QuestionError) -> Question {
        if asked == "why" || asked == "how" { throw .notKept(text, asked: asked) }
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
        let spoken = query.text != nil && (question.unknown.isEmpty || !asked.isEmpty)
        let dated = (since != nil || until != nil) && ["list", "whether", "when", "who", "where"].contains(asked)
        guard named || spoken || dated else { throw .nothingNamed(text) }
        return question
    }
}
