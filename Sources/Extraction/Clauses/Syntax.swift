import Language
import Record

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

    /// Makes room for the trees, everything hanging loose.
    mutating func prepareTrees() {
        heads = Array(repeating: -1, count: tags.count)
        relations = Array(repeating: .dep, count: tags.count)
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

    func children(_ token: Int, _ relation: Relation) -> [Int] {
        var out: [Int] = []
        var child = firstChild[token]
        while child >= 0 {
            if relations[Int(child)] == relation { out.append(Int(child)) }
            child = nextSibling[Int(child)]
        }
        return out
    }

    /// The first dependent with one of the relations.
    func child(_ token: Int, _ wanted: RelationSet) -> Int? {
        var child = firstChild[token]
        while child >= 0 {
            if wanted.contains(relations[Int(child)]) { return Int(child) }
            child = nextSibling[Int(child)]
        }
        return nil
    }

    func isVerb(_ token: Int) -> Bool {
        tags[token] == .verb
            || (tags[token] == .aux && relations[token] != .aux && relations[token] != .auxPass
                && relations[token] != .cop)
    }

    func isNominal(_ token: Int) -> Bool {
        tags[token] == .noun || tags[token] == .propn || tags[token] == .pron || tags[token] == .num
    }

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
