import Language
import Record

/// Tells the part of speech of every token.
struct TagStage: Stage {
    var needs: Set<Reading.Layer> { [] }
    var provides: Set<Reading.Layer> { [.tags] }

    /// Past forms of which there is no noun.
    private static let pasts: Set<String> = [
        "met", "went", "came", "said", "told", "gave", "took", "wrote", "chose", "drove", "flew", "grew", "knew",
        "shook",
        "swore", "threw", "withdrew", "undertook", "became", "began", "brought", "sought", "kept", "sent", "froze",
        "drew",
        "struck", "overthrew", "forbade", "arose", "forgave",
    ]

    func run(_ reading: inout Reading) {
        let document = reading.document
        let model = SyntaxModel.embedded
        var syntax = Syntax()
        document.bytes.withUnsafeBufferPointer { bytes in
            for sentence in document.sentences {
                for (tag, feature) in model.tags(bytes, tokens: document.tokens[sentence].map(\.span)) {
                    syntax.tags.append(tag)
                    syntax.penn.append(feature)
                }
            }
        }
        // 'a summit set for April': the treebanks know 'set' behind a noun as a noun.
        for i in syntax.tags.indices.dropLast()
        where i > 0 && document.lower(i) == "set" && ["for", "to"].contains(document.lower(i + 1)) {
            syntax.tags[i] = .verb
            syntax.penn[i] = .vbn
        }
        // 'were last held', 'was first launched'
        for i in syntax.tags.indices.dropLast() where i > 0 && ["last", "first"].contains(document.lower(i)) {
            let auxiliary =
                syntax.tags[i - 1] == .aux || ["had", "has", "have", "was", "were"].contains(document.lower(i - 1))
            if auxiliary, [.vbn, .vbd].contains(syntax.penn[i + 1]) {
                syntax.tags[i] = .adv
                syntax.penn[i] = .rb
            }
        }
        // 'The two last met in Oslo', 'The EU froze talks': forms of which there is no noun.
        for i in syntax.tags.indices
        where [.noun, .adj, .adp, .x].contains(syntax.tags[i]) && Self.pasts.contains(document.lower(i)) {
            guard !document.tokens[i].shape.contains(.capitalized) || document.capitals[document.sentence(of: i)] else {
                continue
            }
            let isHad = i > 0 && ["had", "has", "have", "having"].contains(document.lower(i - 1))
            syntax.tags[i] = .verb
            syntax.penn[i] = isHad ? .vbn : .vbd
            if i > 0, ["last", "first", "also", "next"].contains(document.lower(i - 1)) {
                syntax.tags[i - 1] = .adv
                syntax.penn[i - 1] = .rb
            }
        }
        // 'was scrapped', 'had been shelved': what is called off is a verb, not a quality.
        for i in syntax.tags.indices.dropFirst() where syntax.tags[i] == .adj {
            guard ["was", "were", "been"].contains(document.lower(i - 1)), document.lower(i).hasSuffix("ed"),
                let lemma = reading.vocabulary.verbLemmas[document.tokens[i].word],
                reading.vocabulary.eventVerbs[lemma]?.contains(where: { $0.verb == "cancel" }) ?? false
            else { continue }
            syntax.tags[i] = .verb
            syntax.penn[i] = .vbn
        }
        for i in syntax.tags.indices.dropFirst().dropLast() {
            let before = syntax.tags[i - 1]
            // 'The two countries resumed arms talks': a past form behind its subject and before its object.
            if syntax.tags[i] == .adj, before == .noun || before == .propn, document.lower(i).hasSuffix("ed"),
                [.noun, .propn, .det, .adj].contains(syntax.tags[i + 1]),
                reading.vocabulary.verbLemmas[document.tokens[i].word] != nil
            {
                syntax.tags[i] = .verb
                syntax.penn[i] = .vbd
            }
            // 'froze Iraqi assets': a form that only a verb has, behind what can be its subject.
            if [.adp, .sconj, .x].contains(syntax.tags[i]), [.noun, .propn, .pron].contains(before),
                let lemma = reading.vocabulary.verbLemmas[document.tokens[i].word], lemma != document.lower(i),
                !document.lower(i).hasSuffix("ing"), [.noun, .propn, .det, .adj].contains(syntax.tags[i + 1])
            {
                syntax.tags[i] = .verb
                syntax.penn[i] = .vbd
            }
            // 'arms talks in Geneva'
            if document.lower(i) == "talks", syntax.tags[i] == .verb, [.noun, .propn, .adj, .det].contains(before) {
                syntax.tags[i] = .noun
                syntax.penn[i] = .nns
            }
        }
        reading.syntax = syntax
    }
}
