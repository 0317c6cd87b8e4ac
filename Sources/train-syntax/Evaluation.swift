import Language
import Record

/// How well a model's trees agree with a treebank's.
struct Evaluation {
    private(set) var tokens = 0
    private var upos = 0, penn = 0, words = 0, heads = 0, labelled = 0
    private var relations: [Relation: (gold: Int, own: Int, both: Int)] = [:]

    init(_ model: SyntaxModel, _ sentences: [TreebankSentence]) {
        for sentence in sentences {
            let tree = model.parse(sentence.bytes, tokens: sentence.spans)
            for i in 0..<sentence.count {
                tokens += 1
                if tree.tags[i] == sentence.tags[i].upos { upos += 1 }
                if tree.features[i] == sentence.tags[i].penn { penn += 1 }
                if sentence.tags[i].upos == .punct { continue }
                words += 1
                let head = sentence.heads[i] == Int32(sentence.count) ? -1 : Int(sentence.heads[i])
                relations[sentence.relations[i], default: (0, 0, 0)].gold += 1
                relations[tree.relations[i], default: (0, 0, 0)].own += 1
                guard tree.heads[i] == head else { continue }
                heads += 1
                guard tree.relations[i] == sentence.relations[i] else { continue }
                labelled += 1
                relations[sentence.relations[i], default: (0, 0, 0)].both += 1
            }
        }
    }

    private func percent(_ a: Int, _ b: Int) -> String {
        let tenths = b == 0 ? 0 : (a * 10000 + b / 2) / b
        return "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100)"
    }

    /// One line: tags over all tokens, attachment over words (punctuation left out).
    var summary: String {
        "UPOS \(percent(upos, tokens)) XPOS \(percent(penn, tokens)) UAS \(percent(heads, words)) LAS \(percent(labelled, words)) "
            + "(\(tokens) tokens; UAS and LAS without punctuation)"
    }

    /// For each of the relations that matter, precision and recall of relation and head together.
    var details: String {
        let wanted: [Relation] = [
            .nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .oblTmod, .nmod, .nmodPoss, .conj, .appos, .aux, .auxPass,
            .cop, .xcomp, .ccomp,
            .acl, .aclRelcl, .advcl, .compound, .flat, .parataxis, .root,
        ]
        return wanted.map { relation in
            let (gold, own, both) = relations[relation] ?? (0, 0, 0)
            return "  \(relation) P \(percent(both, own)) R \(percent(both, gold)) of \(gold)"
        }.joined(separator: "\n")
    }
}
