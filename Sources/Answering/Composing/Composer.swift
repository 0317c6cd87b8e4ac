import Extraction
import Record

/// Composes answers from known facts: the short answer first, then people and the occurrence before, then the words and their source.
public struct Composer<Facts: KnownFacts> {
    let facts: Facts
    /// Rows shown of a list before 'and … more'.
    let rows = 25

    public init(facts: Facts) { self.facts = facts }

    /// The answer to a question; one that is not found carries the nearest thing known. Throws what `facts` throws.
    public func answer(to question: Question) throws -> Answer {
        var answer = try reading(question)
        if !answer.found, let other = try substituted(question) { answer = other }
        answer.lines += question.readings
        return answer
    }

    func reading(_ question: Question) throws -> Answer {
        if !question.sides.isEmpty { return try comparison(question) }
        switch question.intent {
        case .office: return try officeAnswer(question)
        case .person: return try personAnswer(question)
        case .standing: return try standing(question, [])
        default: break
        }
        if !question.focus.isEmpty {
            let events = try question.focus.compactMap { try facts.event($0) }
            guard !events.isEmpty else { return try nearest(question) }
            return try answer(to: question, from: events.sorted { ($0.timeKey, $0.id) < ($1.timeKey, $1.id) })
        }
        let events = preferred(
            concerning(question.query.text, try selected(bounded(question), question.roles, asOf: question.asOf)),
            question.nouns)
        guard !events.isEmpty else { return try nearest(question) }
        if let which = try unnamed(question, events) { return which }
        return try answer(to: question, from: events)
    }

    /// The answer to a question from the events it is about, in reading order of time; there is at least one.
    func answer(to question: Question, from events: [KnownEvent]) throws -> Answer {
        switch question.intent {
        case .when: return try occurrence(question, events)
        case .who: return try participants(question, events)
        case .where: return try places(question, events)
        case .countries: return try countries(question, events)
        case .whether: return try whether(question, events)
        case .howOften: return tally(question, events)
        case .howLongSince: return try since(question, events)
        case .howLongBetween: return try between(question, events)
        case .why: return try reasons(question, events)
        case .topics: return try topics(question, events)
        case .perYear, .busiestYear: return years(question, events)
        case .longestGap: return try longestGap(question, events)
        case .list, .agreements, .office, .person, .standing: return try list(question, events)
        }
    }

    /// As many events as an answer about one of them can need: of a million none is read that nobody asked for.
    private func bounded(_ question: Question) -> Query {
        var query = question.query
        let isOfOne: [Question.Intent] = [.when, .where, .who, .why, .whether, .howLongSince, .topics]
        guard isOfOne.contains(question.intent), question.roles.isEmpty, question.nouns.isEmpty else { return query }
        switch question.direction {
        case .last, .any: query.order = .newestFirst
        case .first: query.order = .oldestFirst
        case .next: return query
        }
        query.limit = 500
        return query
    }

    /// The events that match, with an official of each office asked for, in reading order of time.
    ///
    /// What took place after the day asked from is left out; the undated stay, for they may be what is asked for.
    func selected(_ query: Query, _ roles: [Question.Office], asOf day: CalendarDay? = nil) throws -> [KnownEvent] {
        let wordings = roles.map { role in (role: role, like: Vocabulary.inUse.roles(like: role.role)) }
        return try facts.events(matching: query).filter { event in
            wordings.allSatisfy { role, like in
                event.people.contains { person in
                    (person.role.map { like.contains($0) } ?? false)
                        && (role.country == nil || person.country == role.country)
                } || event.citations.contains { folded($0.quote).contains(folded(role.role)) }
            }
        }.filter { event in
            guard let day, event.isReal, let first = event.date?.earliest else { return true }
            return first <= day
        }.sorted { ($0.timeKey, $0.id) < ($1.timeKey, $1.id) }
    }

    /// Those that are about what was asked, when there are any: a sentence that tells of two events holds the words of both.
    func concerning(_ text: String?, _ events: [KnownEvent]) -> [KnownEvent] {
        guard let text else { return events }
        let words = folded(text).split(separator: " ")
        let found = events.filter { event in
            let own = folded(([event.series, event.agreement].compactMap { $0 } + event.topics).joined(separator: " "))
            return words.allSatisfy { own.contains($0) }
        }
        // Of maritime talks none are the security dialogue, whatever was spoken of there.
        let named = found.filter { event in
            event.series.map { series in words.allSatisfy { folded(series).contains($0) } } ?? false
        }
        if !named.isEmpty {
            let names = Set(named.compactMap(\.series))
            return found.filter { $0.series.map(names.contains) ?? true }
        }
        return found.isEmpty ? events : found
    }

    /// Those whose words hold the nouns, when there are any: of meetings in Helsinki, the summits.
    func preferred(_ events: [KnownEvent], _ nouns: [String]) -> [KnownEvent] {
        guard !nouns.isEmpty else { return events }
        let found = events.filter { event in
            let page = folded(([event.series].compactMap { $0 } + event.citations.map(\.quote)).joined(separator: " "))
            return nouns.allSatisfy { page.contains($0) }
        }
        return found.isEmpty ? events : found
    }

    /// The day that 'next' counts from, and whether it is the newest article's.
    func today(_ question: Question) throws -> (day: CalendarDay?, isNewest: Bool) {
        if let day = question.asOf { return (day, false) }
        return (try facts.newestPublication(), true)
    }

    /// The event that 'last', 'first' or 'next' names, or the latest one; nil when no event fits.
    func chosen(_ question: Question, _ events: [KnownEvent]) throws -> KnownEvent? {
        switch question.direction {
        case .first: return events.first { $0.date != nil } ?? events.first
        case .next:
            let today = try today(question).day
            let planned = events.filter { $0.status == .planned || !question.query.statuses.isEmpty }
            let ahead = planned.filter { event in
                guard let today, let latest = event.date?.latest else { return event.date != nil }
                return latest >= today
            }
            return ahead.first ?? planned.first { $0.date == nil }
        case .last, .any:
            let real = events.filter(\.isReal)
            let pool = real.isEmpty ? events : real
            if question.direction == .last, let fresh = reportedAsNew(pool) { return fresh }
            // Of events as late, the one known more exactly.
            return pool.max { a, b in
                a.timeKey != b.timeKey
                    ? a.timeKey < b.timeKey
                    : (a.date?.width ?? .max, -a.confidence) > (b.date?.width ?? .max, -b.confidence)
            }
        }
    }

    /// What an article of unknown date tells of as new ('yesterday'), when all that is dated is background of that same article.
    private func reportedAsNew(_ pool: [KnownEvent]) -> KnownEvent? {
        let fresh = pool.filter { $0.date == nil && DateInWords(of: $0).countsFromPublication }
        return fresh.max { $0.confidence < $1.confidence }.flatMap { event in
            let articles = Set(event.citations.map(\.article))
            return pool.allSatisfy { $0.date == nil || !articles.isDisjoint(with: $0.citations.map(\.article)) }
                ? event : nil
        }
    }

    /// The latest occurrence that was over before this one: of the same question, else of the same kind and parties.
    func occurrence(before event: KnownEvent, _ question: Question, _ events: [KnownEvent]) throws -> KnownEvent? {
        let earlier = { (pool: [KnownEvent]) in
            pool.last { other in
                other.isReal && other.kind == event.kind && other.id != event.id
                    && (other.isBefore(event) || (event.date == nil && other.date != nil))
            }
        }
        if let found = earlier(events) { return found }
        guard question.query.text != nil || question.query.since != nil || question.query.series != nil else {
            return nil
        }
        var query = question.query
        query.text = nil
        query.since = nil
        query.statuses = [.held, .ongoing]
        if let series = event.series,
            let found = earlier(try selected(query, question.roles).filter { $0.series == series })
        {
            return found
        }
        query.series = nil
        guard !query.parties.isEmpty || !query.people.isEmpty else { return nil }
        return earlier(try selected(query, question.roles))
    }

    /// 'The one before was in January 2011 in Beijing.'
    func sentence(before event: KnownEvent?, of kind: EventKind) -> [String] {
        guard let event else { return [] }
        let words = EventInWords(event)
        return ["The \(kind == .meeting ? "round" : kind.noun) before was \(words.when)."]
    }

    /// Says that nothing answers, and what comes closest.
    func nearest(_ question: Question) throws -> Answer {
        let opening = question.intent == .whether || question.intent == .standing ? "No record" : "Not known"
        var lines = ["\(opening): the articles held tell of no \(question.wanted)."]
        if !question.unknown.isEmpty { lines += QuestionError.whatCanBeAsked.split(separator: "\n").map(String.init) }
        for name in question.query.people where try facts.people(named: name).isEmpty {
            let alike = try facts.suggestions(for: name)
            lines.append(
                "No article held names '\(name)'" + (alike.isEmpty ? "." : "; spelled alike: " + joined(alike) + "."))
        }
        if question.direction == .next, let day = try today(question).day {
            // What was planned for a day now past answers nothing, and is still the nearest.
            var query = question.query
            query.since = nil
            if let event = try selected(query, question.roles).last {
                let words = EventInWords(event)
                return Answer(
                    question: question, found: false,
                    lines: [
                        "Not known: the articles held tell of none planned after \(DateInWords.day(day)).",
                        "The latest that was planned: \(words.row).",
                    ]
                        + words.citation,
                    nearest: .init(without: ["the date"], events: [words.cited]))
            }
        }
        for relaxation in Relaxation.all(of: question) {
            let events = try selected(relaxation.query, relaxation.roles, asOf: question.asOf)
            var asked = question
            asked.query.statuses = relaxation.query.statuses
            let pick =
                question.direction == .next
                ? events.last { $0.status == .planned } ?? events.last : try chosen(asked, events)
            guard let event = pick else { continue }
            let words = EventInWords(event)
            let without = "Nearest, leaving out \(joined(relaxation.without)): "
            return Answer(
                question: question, found: false,
                lines: lines + [without + words.row + "."] + words.citation,
                nearest: .init(without: relaxation.without, events: [words.cited]))
        }
        return Answer(question: question, found: false, lines: lines)
    }
}
