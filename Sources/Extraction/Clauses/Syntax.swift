import Record

import Language

/// The dependency trees of all sentences over the document's token numbers.
public struct Syntax: Sendable {
    public internal(set) var tags: [UPOS] = []
    public internal(set) var penn: [PennTag] = []
    /// Governor of each token; -1 for a root.
    public internal(set) var heads: [Int] = []
    public internal(set) var relations: [Relation] = []
    private var firstChild: [Int32] = []
    private var nextSibling: [Int32] = []

    init() {}

    mutating func append(_ tree: SyntaxTree, offset: Int) {
        tags += tree.tags
        penn += tree.features
        heads += tree.heads.map { $0 < 0 ? -1 : $0 + offset }
        relations += tree.relations
    }

    mutating func link() {
        firstChild = Array(repeating: -1, count: heads.count)
        nextSibling = firstChild
        for i in heads.indices.reversed() where heads[i] >= 0 {
            nextSibling[i] = firstChild[heads[i]]
            firstChild[heads[i]] = Int32(i)
        }
    }

    /// Dependents of a token, left to right.
    func children(_ token: Int) -> [Int] {
        var out: [Int] = []
        var child = firstChild[token]
        while child >= 0 {
            out.append(Int(child))
            child = nextSibling[Int(child)]
        }
        return out
    }

    func children(_ token: Int, _ relation: Relation) -> [Int] { children(token).filter { relations[$0] == relation } }

    func child(_ token: Int, _ wanted: Set<Relation>) -> Int? { children(token).first { wanted.contains(relations[$0]) } }

    func isVerb(_ token: Int) -> Bool { tags[token] == .verb || (tags[token] == .aux && relations[token] != .aux && relations[token] != .auxPass && relations[token] != .cop) }

    func isNominal(_ token: Int) -> Bool { tags[token] == .noun || tags[token] == .propn || tags[token] == .pron || tags[token] == .num }

    /// The token and everything below it.
    func subtree(_ token: Int) -> [Int] {
        var out = [token]
        var i = 0
        while i < out.count {
            out += children(out[i])
            i += 1
            if out.count > 400 { break }
        }
        return out.sorted()
    }

    /// Whether `ancestor` is above `token`, or it.
    func dominates(_ ancestor: Int, _ token: Int) -> Bool {
        var t = token
        var steps = 0
        while t >= 0, steps < 200 {
            if t == ancestor { return true }
            t = heads[t]
            steps += 1
        }
        return false
    }
}

/// Tags and parses every sentence.
struct SyntaxStage: Stage {
    var needs: Set<Reading.Layer> { [] }
    var provides: Set<Reading.Layer> { [.syntax] }

    func run(_ reading: inout Reading) {
        let document = reading.document
        let model = SyntaxModel.embedded
        var syntax = Syntax()
        document.bytes.withUnsafeBufferPointer { bytes in
            for sentence in document.sentences {
                // A sentence of thousands of words is a list or a table that lost its line ends; trees of its pieces do as well.
                var start = sentence.lowerBound
                while start < sentence.upperBound {
                    let end = min(sentence.upperBound, start + 250)
                    let spans = document.tokens[start..<end].map(\.span)
                    syntax.append(model.parse(bytes, tokens: spans), offset: start)
                    start = end
                }
            }
        }
        syntax.link()
        reading.syntax = syntax
    }
}
