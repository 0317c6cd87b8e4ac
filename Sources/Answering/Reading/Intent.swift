import Extraction
import Record

extension QuestionReader {
    /// Reads the words that say what is wanted to know: at the beginning, else anywhere ('Japan and China last met when?').
    mutating func readIntent() {
        var i = 0
        while i < count, let opening = words.match(.opening, at: i, of: lower),
            words.match(.intent, at: i, of: lower) == nil
        {
            // 'In Tokyo …' opens nothing; 'in which year' does.
            guard
                words.match(.intent, at: opening.end, of: lower) != nil
                    || words.match(.whether, at: opening.end, of: lower) != nil
                    || words.match(.opening, at: opening.end, of: lower) != nil
            else { break }
            take(i..<opening.end)
            i = opening.end
        }
        if let match = words.match(.intent, at: i, of: lower) {
            take(i..<match.end)
            asked = match.value
            refine(from: match.end)
            // 'how long did the talks last' asks for both days, and its 'last' is a verb.
            if asked == "how-long-since", ["did", "do", "does", "will"].contains(word(match.end)),
                let end = lower.indices.last(where: { !document.tokens[$0].shape.contains(.mark) }),
                lower[end] == "last"
            {
                asked = "when"
                taken[end] = true
            }
        } else if let match = words.match(.whether, at: i, of: lower) {
            take(i..<match.end)
            asked = "whether"
            if ["will", "would"].contains(lower[i]) { looksAhead = true }
        } else {
            for j in lower.indices where !taken[j] {
                guard let match = words.match(.intent, at: j, of: lower), isFree(j..<match.end),
                    !["list", "what", "why", "how"].contains(match.value)
                else { continue }
                asked = match.value
                take(j..<match.end)
                break
            }
        }
        if asked == "whether" || asked == "when" || asked == "who" || asked == "where" {
            looksAhead =
                looksAhead || lower.indices.contains { !taken[$0] && ["will", "'ll", "shall"].contains(lower[$0]) }
        }
    }

    /// 'which' and 'what' ask for what the next noun says.
    private mutating func refine(from start: Int) {
        guard asked == "what" else { return }
        for j in start..<max(start, min(start + 4, count)) {
            if let noun = vocabulary.eventNoun(at: j, of: document), noun.noun == "agreement" {
                asked = "agreements"
                return
            }
            if ["country", "countries", "states", "nations", "governments", "capitals"].contains(lower[j]) {
                asked = "countries"
                taken[j] = true
                return
            }
            if ["city", "cities", "venue", "town"].contains(lower[j]) {
                asked = "where"
                taken[j] = true
                return
            }
            if ["was", "is", "did", "are", "were", "has", "have", "do", "does"].contains(lower[j]) { break }
            if vocabulary.isActor(j, of: document) || lower[j] == "ministers" || lower[j] == "presidents"
                || lower[j] == "politicians"
            {
                asked = "who"
                return
            }
        }
        asked = "list"
        let about = Set(lower).isDisjoint(with: ["about", "over"]) ? [] : Self.speaking
        if let verb = lower.indices.first(where: { Self.discussing.contains(lower[$0]) || about.contains(lower[$0]) }) {
            asked = "topics"
            taken[verb] = true
        }
    }

    private static let discussing: Set<String> = ["discuss", "discussed", "discussing", "discusses"]
    private static let speaking: Set<String> = ["talk", "talked", "talking", "speak", "spoke", "spoken"]
}
