import Language
import Record

/// Runs the event rules over every word, resolves who 'the two sides' are, and settles status and date.
struct EventStage: Stage {
    var needs: Set<Reading.Layer> { [.syntax, .dates, .mentions, .coreference, .eventWords] }
    var provides: Set<Reading.Layer> { [.acts] }

    func run(_ reading: inout Reading) {
        let reader = EventReader(reading)
        let rules = EventRules.all
        let index = RuleIndex.shared
        var discourse = Discourse(reading)
        var accepted: [Candidate] = []
        var told: [[String]] = []
        for (number, sentence) in reading.document.sentences.enumerated() {
            for token in sentence where Self.canTell(reading.syntax.tags[token]) {
                var asked = index.rules(at: token, reader)
                while asked != 0 {
                    let rule = asked.trailingZeroBitCount
                    asked &= asked - 1
                    for candidate in rules[rule].candidates(at: token, in: reader).flatMap({ $0.apart(reading) }) {
                        if candidate.bond != nil, candidate.assertion.refusal == nil {
                            if let target = Joining.target(of: candidate, in: accepted) {
                                Joining.join(candidate, to: &accepted[target], reading)
                                continue
                            }
                            if !candidate.standsUnjoined { continue }
                        }
                        switch discourse.settle(candidate, reader) {
                        case .success(let event):
                            accepted.append(event)
                            told.append(candidate.actors.parties)
                            discourse.note(event, reader)
                        case .failure(let refused):
                            reading.refusals.append(
                                Refusal(
                                    span: reading.document.span(token..<token + 1), rule: candidate.rule,
                                    reason: refused.reason, parties: candidate.actors.parties))
                        }
                    }
                }
            }
            discourse.close(sentence: number)
        }
        reading.candidates = accepted
        reading.told = told
    }

    /// Whether a rule can start from a word of this part of speech; a third of all words are of another.
    static func canTell(_ tag: UPOS) -> Bool {
        switch tag {
        case .noun, .propn, .verb, .aux, .adj, .adv, .adp, .sconj, .x: true
        default: false
        }
    }
}
