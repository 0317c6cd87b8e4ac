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
        var reader = QuestionReader(text, known: known, asOf: asOf)
        try reader.readPeriod()
        reader.readIntent()
        reader.readSeries()
        reader.readKnownPeople(multiword: true)
        reader.readNames()
        reader.readDirection()
        reader.readActs()
        reader.readKnownPeople(multiword: false)
        reader.readUnknownPeople()
        reader.assignNames()
        reader.readTopics()
        reader.settle()
        return try reader.finished()
    }
}
