import Language

extension Vocabulary {
    /// How many tokens start a phrase of the name tables; for timing alone.
    package func countPhrases(_ tokens: [Token]) -> Int {
        var found = 0
        for i in tokens.indices {
            gazetteer.matches(tokens, at: i, limit: tokens.count) { _, _ in found += 1 }
        }
        return found
    }
}

extension Reading {
    /// Whether an event noun, or a verb of the tables, stands in a sentence.
    package func hasEventWord(in sentence: Range<Int>) -> Bool {
        sentence.contains { token in
            eventWords.nouns[token] != nil
                || syntax.isVerb(token) && vocabulary.verbLemmas[document.tokens[token].word] != nil
        }
    }
}
