import Language
import Record

/// The classes of every verb of an article, read once because many rules ask for them.
enum VerbClasses {
    /// For each token the index of its classes in the second list, -1 for one that is no form of a verb of the tables.
    static func read(_ reading: Reading) -> (indices: [Int32], classes: [VerbClassList]) {
        let document = reading.document
        var indices = [Int32](repeating: -1, count: document.tokens.count)
        var classes: [VerbClassList] = []
        for token in document.tokens.indices {
            let lemma = reading.vocabulary.verbLemmas[document.tokens[token].word] ?? document.lower(token)
            guard let verbs = reading.vocabulary.eventVerbs[lemma] else { continue }
            indices[token] = Int32(classes.count)
            classes.append(self.classes(verbs, at: token, reading))
        }
        return (indices, classes)
    }

    private static func classes(_ verbs: [EventVerb], at token: Int, _ reading: Reading) -> VerbClassList {
        let document = reading.document
        let syntax = reading.syntax
        var out = VerbClassList()
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

/// The classes of one verb, few and short: comparing them in turn is quicker than hashing what is asked for.
struct VerbClassList: Sendable {
    private(set) var names: [String] = []

    var isEmpty: Bool { names.isEmpty }

    mutating func insert(_ name: String) {
        if !names.contains(name) { names.append(name) }
    }

    func contains(_ name: String) -> Bool {
        for own in names where own == name { return true }
        return false
    }

    func isDisjoint(with others: [String]) -> Bool {
        for own in names {
            for other in others where own == other { return false }
        }
        return true
    }

    func isDisjoint(with others: Set<String>) -> Bool { !names.contains(where: others.contains) }
}
