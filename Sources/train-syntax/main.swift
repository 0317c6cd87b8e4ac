// Trains the tagger and parser: train-syntax OUT.model DEV.conllu TRAIN.conllu…
// Same files, same model: the only randomness is a generator with a fixed seed.

import Language

#if canImport(FoundationEssentials)
    import FoundationEssentials
    import Glibc
#else
    import Foundation
#endif

struct Generator: RandomNumberGenerator {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

struct Sentence {
    var words: [WordForm]
    var tags: [UInt32]
    var heads: [Int32]
    var labels: [UInt8]
    var count: Int { tags.count }
}

/// An averaged perceptron over hashed features; averages are kept lazily, with the step of each weight's last change.
final class Perceptron {
    let classes: Int
    let bits: Int
    var weights: [Float]
    var totals: [Float]
    var stamps: [Int32]
    var step: Int32 = 0

    init(classes: Int, bits: Int) {
        self.classes = classes
        self.bits = bits
        weights = Array(repeating: 0, count: classes << bits)
        totals = weights
        stamps = Array(repeating: 0, count: classes << bits)
    }

    @inline(__always)
    func score(_ features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Float>) {
        let mask = UInt32(1 << bits) - 1
        scores.update(repeating: 0, count: classes)
        weights.withUnsafeBufferPointer { weights in
            guard let base = weights.baseAddress else { return }
            for feature in features {
                let row = base + Int(feature & mask) * classes
                for k in 0..<classes { scores[k] += row[k] }
            }
        }
    }

    func update(_ features: UnsafeBufferPointer<UInt32>, right: Int, wrong: Int) {
        let mask = Int(1 << bits) - 1
        for feature in features {
            change(Int(feature) & mask, right, 1)
            change(Int(feature) & mask, wrong, -1)
        }
    }

    private func change(_ row: Int, _ k: Int, _ by: Float) {
        let i = row * classes + k
        totals[i] += Float(step - stamps[i]) * weights[i]
        stamps[i] = step
        weights[i] += by
    }

    func average() {
        for i in weights.indices {
            totals[i] += Float(step - stamps[i]) * weights[i]
            weights[i] = totals[i] / Float(max(step, 1))
            stamps[i] = step
        }
    }

    /// Weights as signed bytes; the few that are too large are cut.
    func quantised() -> [Int8] {
        var sum = 0.0
        var n = 0.0
        for w in weights where w != 0 {
            sum += Double(w) * Double(w)
            n += 1
        }
        let scale = 127 / (8 * (sum / max(n, 1)).squareRoot())
        return weights.map { Int8(max(-127, min(127, (Double($0) * scale).rounded()))) }
    }
}

struct Bytes: LinearModel {
    let table: [Int8]
    let bits: Int
    let classes: Int
    func score(_ features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
        let mask = UInt32(1 << bits) - 1
        table.withUnsafeBufferPointer { table in
            guard let base = table.baseAddress else { return }
            for feature in features {
                let row = base + Int(feature & mask) * classes
                for k in 0..<classes { scores[k] &+= Int32(row[k]) }
            }
        }
    }
}

struct TagSet {
    var index: [String: UInt32] = [:]
    var pairs: [(UPOS, PennTag)] = []
    mutating func add(_ upos: Substring, _ xpos: Substring) -> UInt32 {
        let pair = (UPOS(name: upos), PennTag(name: xpos))
        let key = "\(pair)"
        if let known = index[key] { return known }
        index[key] = UInt32(pairs.count)
        pairs.append(pair)
        return UInt32(pairs.count - 1)
    }
}

func read(_ path: String, _ tagSet: inout TagSet, upper: Bool) throws -> [Sentence] {
    let data = try Data(contentsOf: URL(filePath: path))
    var out: [Sentence] = []
    var rows: [[Substring]] = []
    func close() {
        guard !rows.isEmpty else { return }
        var sentence = Sentence(words: [WordForm(boundary: 1), WordForm(boundary: 2)], tags: [], heads: [], labels: [])
        for row in rows {
            var form = upper ? row[1].uppercased() : String(row[1])
            form.withUTF8 { sentence.words.append(WordForm($0, 0, $0.count)) }
            sentence.tags.append(tagSet.add(row[3], row[4]))
            let head = Int32(row[6]) ?? 0
            sentence.heads.append(head == 0 ? Int32(rows.count) : head - 1)
            sentence.labels.append(Relation(label: row[7]).rawValue)
        }
        sentence.words += [WordForm(boundary: 3), WordForm(boundary: 4), WordForm(boundary: 5)]
        out.append(sentence)
        rows = []
    }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty { close() } else if line.first != "#" {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            if cells.count >= 8, Int(cells[0]) != nil { rows.append(cells) }
        }
    }
    close()
    return out
}

func trainTagger(_ sentences: [Sentence], classes: Int, bits: Int, epochs: Int) -> Perceptron {
    let model = Perceptron(classes: classes, bits: bits)
    var generator = Generator()
    var order = Array(sentences.indices)
    let features = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: TaggerFeatures.count)
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: classes)
    defer {
        features.deallocate()
        scores.deallocate()
    }
    for _ in 0..<epochs {
        order.shuffle(using: &generator)
        for s in order {
            let sentence = sentences[s]
            var tags = [UInt32](repeating: 0, count: sentence.count)
            sentence.words.withUnsafeBufferPointer { words in
                for i in 0..<sentence.count {
                    TaggerFeatures.write(words, i, i > 0 ? tags[i - 1] : 250, i > 1 ? tags[i - 2] : 251, into: features.baseAddress!)
                    model.score(UnsafeBufferPointer(features), into: scores)
                    var best = 0
                    for k in 1..<classes where scores[k] > scores[best] { best = k }
                    model.step += 1
                    let gold = Int(sentence.tags[i])
                    if best != gold { model.update(UnsafeBufferPointer(features), right: gold, wrong: best) }
                    tags[i] = UInt32(best)
                }
            }
        }
    }
    model.average()
    return model
}

/// Moves that lose no gold arc that could still be drawn (Goldberg & Nivre 2013).
func costs(_ state: ParserState, _ gold: [Int32]) -> [Int] {
    let n = state.count
    let b = state.next
    var out = [99, 99, 99]
    func inBuffer(_ i: Int32, after: Int) -> Bool { Int(i) >= after }
    if state.allows(.shift) {
        var cost = 0
        for (k, item) in state.stack.enumerated() {
            if gold[b] == item, k < state.stack.count - 1 { cost += 1 }
            if gold[Int(item)] == Int32(b) { cost += 1 }
        }
        out[0] = cost
    }
    if let top = state.stack.last {
        let s0 = Int(top)
        var deps = 0
        for k in b..<n where gold[k] == top { deps += 1 }
        var cost = deps
        if state.stack.count >= 2, gold[s0] == state.stack[state.stack.count - 2] { cost += 1 }
        if Int(gold[s0]) > b { cost += 1 }
        out[1] = cost
        if state.stack.count >= 2 { out[2] = deps + (Int(gold[s0]) >= b ? 1 : 0) }
    }
    return out
}

func trainParser(_ sentences: [Sentence], labels: Int, moveBits: Int, labelBits: Int, epochs: Int, report: (Int, Perceptron, Perceptron) -> Void) -> (Perceptron, Perceptron) {
    let mover = Perceptron(classes: 3, bits: moveBits)
    let labeller = Perceptron(classes: labels, bits: labelBits)
    var generator = Generator()
    var order = Array(sentences.indices)
    let moveFeatures = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: ParserFeatures.moveCount)
    let labelFeatures = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: ParserFeatures.labelCount)
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: 128)
    for epoch in 0..<epochs {
        order.shuffle(using: &generator)
        for s in order {
            let sentence = sentences[s]
            var state = ParserState(sentence.count)
            sentence.words.withUnsafeBufferPointer { words in
                sentence.tags.withUnsafeBufferPointer { tags in
                    while !state.isFinal {
                        ParserFeatures.writeMove(state, words, tags, into: moveFeatures.baseAddress!)
                        mover.score(UnsafeBufferPointer(moveFeatures), into: scores)
                        let cost = costs(state, sentence.heads)
                        let least = cost.min() ?? 0
                        var predicted = -1
                        var good = -1
                        for k in 0..<3 where cost[k] < 99 {
                            if predicted < 0 || scores[k] > scores[predicted] { predicted = k }
                            if cost[k] == least, good < 0 || scores[k] > scores[good] { good = k }
                        }
                        mover.step += 1
                        if cost[predicted] > least { mover.update(UnsafeBufferPointer(moveFeatures), right: good, wrong: predicted) }
                        let follow = epoch > 0 && UInt32.random(in: 0..<10, using: &generator) < 9 ? predicted : good
                        guard let move = ParserState.Move(rawValue: follow) else { return }
                        var label: UInt8 = 0
                        if move != .shift {
                            let (head, child) = state.arc(move)
                            if head < state.count {
                                ParserFeatures.writeLabel(state, words, tags, head: head, child: child, into: labelFeatures.baseAddress!)
                                labeller.score(UnsafeBufferPointer(labelFeatures), into: scores)
                                var best = 0
                                for k in 1..<labels where scores[k] > scores[best] { best = k }
                                labeller.step += 1
                                if Int32(head) == sentence.heads[child] {
                                    let gold = Int(sentence.labels[child])
                                    if best != gold { labeller.update(UnsafeBufferPointer(labelFeatures), right: gold, wrong: best) }
                                    best = epoch > 0 ? best : gold
                                }
                                label = UInt8(best)
                            }
                        }
                        state.apply(move, label: label)
                    }
                }
            }
        }
        report(epoch, mover, labeller)
    }
    mover.average()
    labeller.average()
    return (mover, labeller)
}

func evaluate(_ name: String, _ sentences: [Sentence], _ pairs: [(UPOS, PennTag)], _ tagger: Bytes, _ mover: Bytes, _ labeller: Bytes) {
    var n = 0, upos = 0, xpos = 0, uas = 0, las = 0, words = 0
    var relation: [UInt8: (Int, Int, Int)] = [:]
    for sentence in sentences {
        sentence.words.withUnsafeBufferPointer { forms in
            let tags = SyntaxModel.tag(forms, sentence.count, tagger)
            var state = ParserState(sentence.count)
            tags.withUnsafeBufferPointer { SyntaxModel.parse(&state, forms, $0, mover, labeller) }
            for i in 0..<sentence.count {
                let gold = pairs[Int(sentence.tags[i])]
                let own = pairs[Int(tags[i])]
                n += 1
                upos += gold.0 == own.0 ? 1 : 0
                xpos += gold.1 == own.1 ? 1 : 0
                if gold.0 == .punct { continue }
                words += 1
                let head = state.heads[i] == sentence.heads[i]
                let root = sentence.heads[i] == Int32(sentence.count)
                let label = root || state.labels[i] == sentence.labels[i]
                uas += head ? 1 : 0
                las += head && label ? 1 : 0
                relation[sentence.labels[i], default: (0, 0, 0)].0 += 1
                relation[state.labels[i], default: (0, 0, 0)].1 += 1
                if head, label { relation[sentence.labels[i], default: (0, 0, 0)].2 += 1 }
            }
        }
    }
    func percent(_ a: Int, _ b: Int) -> String { "\(Double(a * 10000 / max(b, 1)) / 100)" }
    print("\(name): UPOS \(percent(upos, n)) XPOS \(percent(xpos, n)) UAS \(percent(uas, words)) LAS \(percent(las, words)) (punctuation left out of UAS and LAS; \(words) words)")
    if name.contains("dev") {
        for wanted in [Relation.nsubj, .nsubjPass, .obj, .obl, .oblAgent, .nmod, .nmodPoss, .conj, .appos, .xcomp, .ccomp, .acl, .aclRelcl, .advcl, .compound, .flat] {
            let (g, p, t) = relation[wanted.rawValue] ?? (0, 0, 0)
            print("   \(wanted) P \(percent(t, p)) R \(percent(t, g)) n \(g)")
        }
    }
}

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
    print("usage: train-syntax OUT.model DEV.conllu[,TEST.conllu…] TRAIN.conllu…")
    exit(64)
}
let tagBits = 16, moveBits = 19, labelBits = 16
var tagSet = TagSet()
var training: [Sentence] = []
for path in arguments[3...] {
    training += try read(path, &tagSet, upper: false)
    // Wires and cables set in capitals must be read too: every sixth sentence once more in capitals.
    let capitals = try read(path, &tagSet, upper: true)
    training += stride(from: 0, to: capitals.count, by: 6).map { capitals[$0] }
}
let known = tagSet.pairs.count
print("\(training.count) sentences, \(known) tags")
let labels = Relation.allCases.count

// The parser must see tags as wrong as they will be: each half is tagged by a model of the other.
var tagged = training
for half in 0..<2 {
    let model = trainTagger(training.indices.filter { $0 % 2 != half }.map { training[$0] }, classes: known, bits: tagBits, epochs: 4)
    let bytes = Bytes(table: model.quantised(), bits: tagBits, classes: known)
    for i in training.indices where i % 2 == half {
        tagged[i].tags = training[i].words.withUnsafeBufferPointer { SyntaxModel.tag($0, training[i].count, bytes) }
    }
}
print("tagged by the other half")
let taggerModel = trainTagger(training, classes: known, bits: tagBits, epochs: 6)
let tagger = Bytes(table: taggerModel.quantised(), bits: tagBits, classes: known)
let epochs = Int(CommandLine.arguments.last ?? "") ?? 8
let (moverModel, labellerModel) = trainParser(tagged, labels: labels, moveBits: moveBits, labelBits: labelBits, epochs: 8) { epoch, _, _ in print("epoch \(epoch)") }
let mover = Bytes(table: moverModel.quantised(), bits: moveBits, classes: 3)
let labeller = Bytes(table: labellerModel.quantised(), bits: labelBits, classes: labels)

var out: [UInt8] = []
for value in [0x3159_5343, known, tagBits, known, moveBits, 3, labelBits, labels] {
    out += withUnsafeBytes(of: UInt32(value).littleEndian) { Array($0) }
}
for (upos, penn) in tagSet.pairs.prefix(known) { out += [upos.rawValue, penn.rawValue] }
while out.count % 16 != 0 { out.append(0) }
for table in [tagger, mover, labeller] { out.append(contentsOf: table.table.map { UInt8(bitPattern: $0) }) }
try Data(out).write(to: URL(filePath: arguments[1]))
print("\(out.count) bytes written to \(arguments[1])")
for path in arguments[2].split(separator: ",") {
    var set = tagSet
    evaluate(String(path.split(separator: "/").last ?? path), try read(String(path), &set, upper: false), set.pairs + [(.x, .other)], tagger, mover, labeller)
    evaluate("capitals", try read(String(path), &set, upper: true), set.pairs + [(.x, .other)], tagger, mover, labeller)
}
