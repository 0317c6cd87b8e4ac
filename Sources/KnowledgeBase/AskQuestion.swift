import Answering
import Extraction
import Record
import Storage

/// How a question was understood: the parsed query in words, and the SQL that it becomes.
public struct QuestionPlan: Sendable, Hashable {
    public var question: Question
    /// Such as `when last; kind meeting; parties JP CN; text security`.
    public var parsed: String
    /// Nil for questions about offices and people, which are looked up by name.
    public var sql: QueryPlan?
}

extension KnowledgeBase {
    /// Answers a question in English; `found` is false when nothing known answers it, and `nearest` then holds what comes closest.
    ///
    /// `day` is what 'last', 'next' and 'last year' count from. Throws `QuestionError` when the question is not understood,
    /// `AmbiguousName` when a name in it can be several people, and `StorageError`. `words` are those that it is read with.
    public func ask(_ text: String, asOf day: CalendarDay? = nil, words: OwnWords = .none) throws -> Answer {
        try Vocabulary.$inUse.withValue(words.vocabulary) {
            try answer(to: try parser(for: text, asOf: day).question(text))
        }
    }

    /// Answers a question that may lean on the one before it: 'and where?', 'before that?'.
    public func ask(
        _ text: String, after exchange: Exchange, asOf day: CalendarDay? = nil, words: OwnWords = .none
    ) throws -> Answer {
        try Vocabulary.$inUse.withValue(words.vocabulary) {
            try answer(to: try parser(for: text, asOf: day).question(text, after: exchange))
        }
    }

    private func answer(to question: Question) throws -> Answer {
        let composer = Composer(facts: StoredFacts(base: connection))
        do {
            return try composer.answer(to: question)
        } catch let ambiguous as AmbiguousName {
            return try likeliest(question, ambiguous)
        }
    }

    /// The answer for the one of several namesakes of whom most fits is known; the others are named in it.
    private func likeliest(_ question: Question, _ ambiguous: AmbiguousName) throws -> Answer {
        let candidates = ambiguous.candidates
        guard candidates.count <= 12 else { throw ambiguous }
        var best: (answer: Answer, person: KnownEntity)?
        for person in candidates {
            var read = question
            read.query.people = question.query.people.map { $0 == ambiguous.name ? person.id : $0 }
            guard read.query.people != question.query.people else { throw ambiguous }
            let answer: Answer
            do {
                answer = try Composer(facts: StoredFacts(base: connection)).answer(to: read)
            } catch is AmbiguousName {
                throw ambiguous
            }
            let isBetter =
                best.map { known in
                    known.answer.found != answer.found
                        ? answer.found
                        : (answer.events.count, person.eventCount) > (
                            known.answer.events.count, known.person.eventCount
                        )
                } ?? true
            if isBetter { best = (answer, person) }
        }
        guard var best else { throw ambiguous }
        let others = candidates.filter { $0.id != best.person.id }.map(\.name)
        best.answer.lines.append(
            "Read '\(ambiguous.name)' as \(best.person.name); also known: \(others.joined(separator: ", ")).")
        return best.answer
    }

    private func parser(for text: String, asOf day: CalendarDay?) throws -> QuestionParser {
        let index = try NameIndex(connection)
        let agreements = try AgreementIndex(connection, askedIn: text)
        let known = KnownNames(
            person: { index.person($0) }, series: { index.series($0) }, agreement: { agreements.words(of: $0) })
        return QuestionParser(known: known, asOf: day)
    }

    /// The question as understood, without an answer.
    public func question(_ text: String, asOf day: CalendarDay? = nil, words: OwnWords = .none) throws -> Question {
        try Vocabulary.$inUse.withValue(words.vocabulary) { try parser(for: text, asOf: day).question(text) }
    }

    /// What `ask` would look for; for showing.
    public func explain(
        _ text: String, asOf day: CalendarDay? = nil, words: OwnWords = .none
    ) throws -> QuestionPlan {
        let question = try question(text, asOf: day, words: words)
        let looksUp = question.intent == .office || question.intent == .person
        return QuestionPlan(
            question: question, parsed: question.explanation,
            sql: looksUp ? nil : try EventStore(connection).plan(question.query))
    }
}

/// The facts of the database, read while an answer is composed.
private struct StoredFacts: KnownFacts {
    let base: Connection

    func events(matching query: Query) throws -> [KnownEvent] {
        let store = EventStore(base)
        var found: [KnownEvent] = []
        try store.forEach(in: try store.plan(query)) { found.append($0) }
        return found
    }

    func event(_ id: String) throws -> KnownEvent? { try EventStore(base).event(publicID: id) }

    func officials(roles: [String], country: String) throws -> [KnownEntity] {
        var people: [KnownEntity] = []
        for holder in try EntityStore(base).holders(ofAny: roles, country: country) {
            if let at = people.firstIndex(where: { $0.id == holder.person }) {
                people[at].offices.append(holder.office)
            } else {
                people.append(
                    KnownEntity(
                        id: holder.person, kind: .official, name: holder.name, country: holder.office.country,
                        offices: [holder.office]))
            }
        }
        return people
    }

    func days(of person: String, in office: KnownEntity.Office) throws -> [CalendarDay] {
        try EntityStore(base).days(of: person, in: office)
    }

    func people(named name: String) throws -> [KnownEntity] {
        let store = EntityStore(base)
        return try PersonLookup(base).people(named: name).compactMap { try store.entity(publicID: $0.publicID) }
    }

    func suggestions(for name: String) throws -> [String] {
        let names = Set(try EntityNames(base).people().map(\.name)).sorted()
        // 'Kadafi' is Gaddafi written by another desk.
        let asked = Set(PersonName(name).keys)
        let same = names.filter { asked.isSubset(of: PersonName($0).keys) }
        return same.isEmpty ? Spelling.nearest(to: name, among: names, limit: 3) : Array(same.prefix(3))
    }

    func text(ofArticle key: String) throws -> String? { try ArticleStore(base).article(key)?.text }

    func newestPublication() throws -> CalendarDay? { try PublicationDays(base).newest() }
}
