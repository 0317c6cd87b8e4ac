import Language
import Record

/// Whether a sentence can tell of an event at all, by its words alone; the others need no tree.
enum EventStarts {
    /// Words that rules start from and that every other sentence holds: alone they are no sign.
    private static let common: Set<String> = ["in", "to", "there", "here", "out", "since", "go", "leave"]

    /// Whether a sentence holds an event noun or a noun for an act, or both somebody who acts and a verb or word that a rule
    /// starts from, other than one of saying.
    static func lie(in sentence: Range<Int>, _ reading: Reading) -> Bool {
        let document = reading.document
        let vocabulary = reading.vocabulary
        var hasActor = false
        var hasAct = false
        for token in sentence {
            // 'It was imposed in 1997': what it is stands in the sentence before.
            if reading.mentionAt[token] >= 0 || reading.syntax.tags[token] == .pron { hasActor = true }
            let word = document.tokens[token].word
            guard word >= 0 else { continue }
            if vocabulary.classes(of: word).contains(.eventStart) || vocabulary.nominals[word] != nil { return true }
            if !hasAct { hasAct = isAct(token, reading) }
            if hasActor, hasAct { return true }
        }
        return false
    }

    private static func isAct(_ token: Int, _ reading: Reading) -> Bool {
        let document = reading.document
        // 'President Moon leaves for Thailand': a verb behind a name is taken for a noun.
        let isVerb = reading.syntax.tags[token] == .verb || token > 0 && reading.mentionAt[token - 1] >= 0
        if isVerb, let lemma = reading.vocabulary.verbLemmas[document.tokens[token].word],
            let verbs = reading.vocabulary.eventVerbs[lemma], verbs.contains(where: { $0.verb != "say" })
        {
            return true
        }
        let word = document.lower(token)
        return RuleIndex.shared.startsRule(word) && !common.contains(word)
    }
}
