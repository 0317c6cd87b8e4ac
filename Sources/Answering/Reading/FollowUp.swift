import Extraction
import Language
import Record

/// Reads a question that leans on the one before it: 'and where?', 'who went?', 'before that?', 'and in 2015?',
/// 'did they meet?'.
struct FollowUp {
    /// Nil where the question stands by itself.
    private(set) var question: Question?

    private static let openings = ["and what about ", "what about ", "how about ", "and then ", "and ", "but ", "or "]
    private static let pronouns: Set<String> = [
        "they", "them", "he", "him", "she", "her", "it", "there", "that", "those", "these", "their", "his", "its",
    ]

    /// The question without the words that only tie it to the one before.
    static func bare(_ text: String) -> String {
        let typed = text.split(separator: " ").joined(separator: " ")
        let opening = openings.first { typed.lowercased().hasPrefix($0) }
        return opening.map { String(typed.dropFirst($0.count)) } ?? typed
    }

    init(_ reader: QuestionReader, after exchange: Exchange) {
        let own = reader.question
        let query = own.query
        let last = exchange.question
        let words = Set(reader.lower)
        let leans = !words.isDisjoint(with: Self.pronouns)
        let names = !query.parties.isEmpty || !query.people.isEmpty || query.series != nil || query.place != nil
        let hasPeriod = reader.since != nil || reader.until != nil
        // 'who went?' asks who took part, whatever it was.
        let asksMore = (!query.kinds.isEmpty && own.act != "attended") || !own.roles.isEmpty || own.office != nil
        // What names its own people or states and asks for itself needs nothing from before.
        if names, !leans, !reader.asked.isEmpty { return }
        if names, asksMore, !leans { return }

        let step = Self.step(reader)
        if step == nil, !names, !hasPeriod, !asksMore, query.text == nil || leans || !reader.asked.isEmpty {
            question = Self.focused(own, reader, exchange)
            return
        }
        var next = last
        next.text = own.text
        next.focus = []
        next.sides = []
        next.readings = own.readings
        if !reader.asked.isEmpty { next.intent = own.intent }
        if let step, let event = exchange.answer.events.first {
            next.direction = step
            next.query.since = step == .first ? event.date?.latest.map { $0.adding(days: 1) } : nil
            next.query.until = step == .last ? event.date?.earliest.map { $0.adding(days: -1) } : nil
            next.query.order = step == .last ? .newestFirst : .oldestFirst
            next.intent = reader.asked.isEmpty ? (last.intent == .list ? .when : last.intent) : own.intent
            question = next
            return
        }
        if last.intent == .office, query.kinds.isEmpty || query.kinds == [.appointment] {
            question = Self.office(own, reader, exchange)
            if question != nil { return }
        }
        Self.merge(&next, own, reader, exchange)
        question = next
    }

    /// 'before that', 'the one after'.
    private static func step(_ reader: QuestionReader) -> Question.Direction? {
        for (i, word) in reader.lower.enumerated() where word == "before" || word == "after" {
            let next = reader.word(i + 1)
            guard next.isEmpty || ["that", "this", "it", "?"].contains(next) else { continue }
            return word == "before" ? .last : .first
        }
        return nil
    }

    /// 'and where?': the events answered with, asked for something else.
    private static func focused(_ own: Question, _ reader: QuestionReader, _ exchange: Exchange) -> Question? {
        guard !exchange.answer.events.isEmpty else { return nil }
        var next = exchange.question
        next.text = own.text
        next.sides = []
        next.readings = own.readings
        next.intent = reader.asked.isEmpty ? exchange.question.intent : own.intent
        let isPair = next.intent == .howLongBetween
        let oneOnly = exchange.question.direction != .any || exchange.answer.events.count == 1
        next.focus =
            isPair && exchange.answer.events.count < 2
            ? Array(exchange.recent.suffix(2))
            : oneOnly || exchange.question.intent == .when
                ? [exchange.answer.events[0].id] : exchange.answer.events.map(\.id)
        next.query.text = nil
        if next.intent != .howLongBetween { next.direction = .any }
        next.act = own.act
        next.roles = []
        // 'who was he': nobody named before is left out.
        if next.intent == .who { next.query.people = [] }
        return next
    }

    /// 'and in 2009?', 'who before him?' after a question about an office.
    private static func office(_ own: Question, _ reader: QuestionReader, _ exchange: Exchange) -> Question? {
        let last = exchange.question
        guard last.office != nil || own.office != nil else { return nil }
        var next = last
        next.text = own.text
        next.office = own.office ?? last.office
        next.neighbour =
            own.neighbour != .none
            ? own.neighbour
            : reader.lower.contains("before") ? .before : reader.lower.contains("after") ? .after : .none
        next.query.people = next.neighbour == .none ? [] : exchange.answer.people.first.map { [$0.name] } ?? []
        if !own.query.people.isEmpty { next.query.people = own.query.people }
        if let code = own.query.parties.first { next.office?.country = code }
        next.query.since = reader.since
        next.query.until = reader.until
        next.intent = .office
        return next
    }

    private static func merge(
        _ next: inout Question, _ own: Question, _ reader: QuestionReader, _ exchange: Exchange
    ) {
        let query = own.query
        if let party = query.parties.first {
            // 'and on Russia': to whom it was done; 'and South Korea': who did it.
            let isObject = ["on", "against", "with", "to"].contains { reader.lower.contains($0) }
            if query.parties.count > 1 || next.query.parties.count < 2 {
                next.query.parties = query.parties
            } else {
                next.query.parties[isObject ? next.query.parties.count - 1 : 0] = party
            }
        }
        if !query.people.isEmpty { next.query.people = query.people }
        if let place = query.place { next.query.place = place }
        if reader.lower.contains("there"), let event = exchange.answer.events.first {
            next.query.place = event.place ?? event.placeCountry
            next.query.parties = []
        }
        if !query.kinds.isEmpty {
            next.query.kinds = query.kinds
            next.query.statuses = query.statuses
            next.direction = own.direction
        }
        if !own.roles.isEmpty { next.roles = own.roles }
        if let text = query.text { next.query.text = text }
        if reader.since != nil || reader.until != nil {
            next.query.since = reader.since
            next.query.until = reader.until
        } else if !query.kinds.isEmpty || query.place != nil || !query.parties.isEmpty, next.intent != .howOften {
            next.query.since = nil
            next.query.until = nil
        }
        if !own.nouns.isEmpty { next.nouns = own.nouns }
        next.act = own.act
    }
}
