import Record

/// Whose the bodies are that an article tells of: 'the commission' that Zambia and Zaire reopened is theirs in all that follows.
struct BodySides {
    private var sides: [String: Actors] = [:]
    private var last: (sentence: Int, actors: Actors)?

    /// Keeps the sides of an event for the bodies named around the word that tells it.
    mutating func note(_ event: Candidate, _ r: EventReader) {
        guard event.actors.parties.count >= 2, !event.isCompleted,
            [.meeting, .launch, .resumption, .suspension, .agreement].contains(event.kind)
        else { return }
        let sentence = r.document.sentences[event.sentence]
        let near = max(sentence.lowerBound, event.trigger - 12)..<min(sentence.upperBound, event.trigger + 13)
        for token in near {
            guard let word = BodySat.body(token, r), r.reading.mention(at: token) == nil else { continue }
            var actors = Actors()
            for party in event.actors.parties { actors.add(party: party) }
            sides[word] = actors
            last = (event.sentence, actors)
        }
    }

    /// Whose a body is, told by its noun or by 'it' in the sentence behind.
    func sides(of event: Candidate) -> Actors? {
        guard let body = event.body else { return nil }
        if body == "it" { return last.flatMap { event.sentence - $0.sentence <= 1 ? $0.actors : nil } }
        return sides[body]
    }
}
