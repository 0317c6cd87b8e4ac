import Record

/// A question and what was answered, for a question that follows it.
public struct Exchange: Sendable, Hashable {
    public var question: Question
    public var answer: Answer
    /// Identifiers of the events that the last answers were about, the latest last.
    public var recent: [String]

    public init(question: Question, answer: Answer, recent: [String] = []) {
        self.question = question
        self.answer = answer
        self.recent = recent
    }

    /// The exchange that follows.
    public func followed(by answer: Answer) -> Exchange {
        Exchange(
            question: answer.question, answer: answer,
            recent: (recent + (answer.events.first.map { [$0.id] } ?? [])).suffix(4))
    }
}
