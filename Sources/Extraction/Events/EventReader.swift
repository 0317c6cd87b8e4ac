import Language
import Record

/// Everything an event rule asks: clauses, assertions, event nouns, and which dates and places belong to a word.
final class EventReader: Sendable {
    let reading: Reading
    let clause: ClauseReader
    let assertion: AssertionReader
    var document: Document { reading.document }
    var syntax: Syntax { clause.syntax }

    /// Event nouns by head token.
    var nouns: [Int: EventWords.NounTrigger] { reading.eventWords.nouns }
    var dateOwners: [(date: TimeExpression, owner: Int)] { reading.eventWords.dateOwners }
    var dateNeighbours: [Int] { reading.eventWords.dateNeighbours }

    init(_ reading: Reading) {
        self.reading = reading
        clause = ClauseReader(reading)
        assertion = AssertionReader(clause: clause)
    }

    /// Dates whose nearest verb or event noun in the line is this one.
    func dates(beside head: Int) -> [TimeExpression] {
        zip(dateOwners, dateNeighbours).filter { $0.1 == head }.map(\.0.date)
    }
}

extension Candidate {
    mutating func set(_ expression: TimeExpression, borrowed: Bool, _ document: Document) {
        date = expression.date
        basis = expression.basis
        dateWords = document.line(expression.tokens)
        hasBorrowedDate = borrowed
    }
}
