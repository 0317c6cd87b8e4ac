import Extraction
import Record

extension QuestionReader {
    /// Reads 'last', 'first', 'next', and words for what became of an event: 'planned', 'called off'.
    mutating func readDirection() {
        var statuses: [EventStatus] = []
        for i in lower.indices where !taken[i] {
            if let match = words.match(.stand, at: i, of: lower), isFree(i..<match.end) {
                if let kind = EventKind(rawValue: match.value) {
                    take(i..<match.end)
                    stands.append(kind)
                }
                continue
            }
            if let match = words.match(.direction, at: i, of: lower), isFree(i..<match.end) {
                take(i..<match.end)
                guard let direction = Question.Direction(rawValue: match.value) else { continue }
                if question.direction == .any || question.direction == .next { question.direction = direction }
                continue
            }
            if let match = words.match(.status, at: i, of: lower), isFree(i..<match.end) {
                take(i..<match.end)
                if match.value == "planned" { isPlanned = true }
                if let status = EventStatus(rawValue: match.value) { statuses.append(status) }
            }
        }
        question.query.statuses = statuses
    }
}
