import Language
import Record

/// The classes of every verb of an article, read once because many rules ask for them.
enum VerbClasses {
    /// For each token the index of its classes in the second list, -1 for one that is no form of a verb of the tables.
    static func read(_ reading: Reading) -> (indices: [Int32], classes: [Set<String>]) {
        let document = reading.document
        var indices = [Int32](repeating: -1, count: document.tokens.count)
        var classes: [Set<String>] = []
        for token in document.tokens.indices {
            let lemma = reading.vocabulary.verbLemmas[document.tokens[token].word] ?? document.lower(token)
            guard let verbs = reading.vocabulary.eventVerbs[lemma] else { continue }
            indices[token] = Int32(classes.count)
            classes.append(self.classes(verbs, at: token, reading))
        }
        return (indices, classes)
    }

    private static func classes(_ verbs: [EventVerb], at token: Int, _ reading: Reading) -> Set<String> {
        let document = reading.document
        let syntax = reading.syntax
        var out: Set<String> = []
        if verbs.contains(where: { !$0.particle.isEmpty }) {
            var particles = syntax.children(token).filter {
                [.compoundPrt, .advmod, .obl].contains(syntax.relations[$0])
            }.map { document.lower($0) }
            if token + 1 < document.tokens.count { particles.append(document.lower(token + 1)) }
            for verb in verbs where !verb.particle.isEmpty && particles.contains(verb.particle) {
                out.insert(verb.verb)
            }
            if !out.isEmpty { return out }
        }
        for verb in verbs where verb.particle.isEmpty { out.insert(verb.verb) }
        return out
    }
}
