import Extraction
import Language
import Record

/// Turns a question in English into a query, with the same tables that articles are read with.
public struct QuestionParser: Sendable {
    private let known: KnownNames
    private let asOf: CalendarDay?

    /// `asOf` is the day that 'last', 'next' and 'last year' count from; without it the newest event is the last one.
    public init(known: KnownNames = .none, asOf: CalendarDay? = nil) {
        self.known = known
        self.asOf = asOf
    }

    /// The question as understood; throws what kept it from being understood.
    public func question(_ text: String) throws(QuestionError) -> Question {
        if let comparison = try comparison(text) { return comparison }
        return try read(text).finished()
    }

    /// The question as understood after another one was asked and answered; throws what kept it from being understood.
    public func question(_ text: String, after exchange: Exchange) throws(QuestionError) -> Question {
        let reader = try read(FollowUp.bare(text))
        if let question = FollowUp(reader, after: exchange).question { return question }
        return try question(text)
    }

    private func read(_ text: String, withPeriod: Bool = true) throws(QuestionError) -> QuestionReader {
        var reader = QuestionReader(text, known: known, asOf: asOf)
        if withPeriod { try reader.readPeriod() }
        reader.readIntent()
        reader.readSeries()
        reader.readKnownPeople(multiword: true)
        reader.readAgreementNames()
        reader.readNames()
        reader.readDirection()
        reader.readActs()
        reader.readKnownPeople(multiword: false)
        reader.readUnknownPeople()
        reader.assignNames()
        reader.readTopics()
        reader.settle()
        return reader
    }

    /// 'who met China more often, Japan or South Korea': one question a side.
    private func comparison(_ text: String) throws(QuestionError) -> Question? {
        guard Comparing.isLikely(text) else { return nil }
        guard let comparing = Comparing(try read(text, withPeriod: false)) else { return nil }
        var sides: [Question.Side] = []
        for side in comparing.sides {
            var question = try read(side.text).finished()
            question.intent = .howOften
            if question.query.statuses.isEmpty { question.query.statuses = [.held, .ongoing] }
            sides.append(Question.Side(name: side.name, question: question))
        }
        guard let first = sides.first else { return nil }
        var whole = first.question
        whole.text = text
        whole.sides = sides
        whole.wantedSide = comparing.wanted
        if comparing.wanted == .between { whole.intent = .howLongBetween }
        return whole
    }
}
