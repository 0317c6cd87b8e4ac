import Extraction
import Record

// Other readings of a name that answers nothing as it stands.

extension Composer {
    /// The answer with one name read otherwise, and a line that says so; nil where no other reading finds anything.
    ///
    /// 'Qaddafi' is the one person spelled much alike; 'Brussels' stands for the Union more often than for Belgium; what Russia is asked
    /// about may have been done by the Soviet Union.
    func substituted(_ question: Question) throws -> Answer? {
        for (index, name) in question.query.people.enumerated() where try facts.people(named: name).isEmpty {
            let alike = try facts.suggestions(for: name)
            guard alike.count == 1 else { continue }
            var other = question
            other.query.people[index] = alike[0]
            return try found(other, "Read '\(name)' as \(alike[0]).")
        }
        for (index, code) in question.query.parties.enumerated() {
            guard let meant = otherParty(code, question.text) else { continue }
            var other = question
            other.query.parties[index] = meant.code
            if let answer = try found(other, "Read \(meant.word) as \(partyName(meant.code)).") {
                return answer
            }
        }
        return nil
    }

    private func found(_ question: Question, _ note: String) throws -> Answer? {
        var answer = try reading(question)
        guard answer.found else { return nil }
        answer.lines.append(note)
        return answer
    }

    private func otherParty(_ code: String, _ text: String) -> (code: String, word: String)? {
        if code == "BE", folded(text).contains("brussels") { return ("EU", "Brussels") }
        return Vocabulary.inUse.predecessor(of: code).map { ($0, partyName(code)) }
    }
}
