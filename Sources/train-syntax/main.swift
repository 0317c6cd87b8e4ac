import Language
import Record

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

// Trains Models/syntax.model: train-syntax OUT DEV[,DEV…] TRAIN…

/// The sentences, and some once more as the product may meet them.
///
/// Wires before the nineties and cables are set in capitals, headlines with capital initials; and the product draws names of
/// several words together into one and takes quotation marks out before it parses.
func augmented(_ sentences: [TreebankSentence]) -> [(sentence: TreebankSentence, origin: Int)] {
    var out = sentences.indices.map { (sentence: sentences[$0], origin: $0) }
    for (i, sentence) in sentences.enumerated() {
        if i % 10 == 3 { out.append((sentence.respelled { $0.uppercased() }, i)) }
        if i % 40 == 7 {
            out.append((sentence.respelled { $0.count > 3 ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 }, i))
        }
        let plain = sentence.withoutNameParts()
        if i % 2 == 1, plain.count < sentence.count, plain.count > 3 { out.append((plain, i)) }
    }
    return out
}

/// Prints how a model's trees agree with the files' own.
func evaluate(_ model: SyntaxModel, _ paths: some Sequence<String>) throws {
    for path in paths {
        let held = try Treebank.read(path)
        let clock = ContinuousClock()
        let begin = clock.now
        let plain = Evaluation(model, held)
        let seconds = begin.duration(to: clock.now) / .seconds(1)
        print("\(path)\n  \(plain.summary); \(Int(Double(plain.tokens) / seconds / 1000)) thousand tokens/s")
        print("  in capitals: \(Evaluation(model, held.map { $0.respelled { $0.uppercased() } }).summary)")
        print(plain.details)
    }
}

func run(_ arguments: [String]) throws {
    if arguments.count >= 4, arguments[1] == "--evaluate" {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
        return try evaluate(SyntaxModel(ModelBytes(copying: bytes)), arguments[3...])
    }
    guard arguments.count >= 4 else {
        print("usage: train-syntax OUT.model DEV.conllu[,TEST.conllu…] TRAIN.conllu… (plain text; gunzip first)")
        print("       train-syntax --evaluate MODEL TEST.conllu…")
        return
    }
    let clock = ContinuousClock()
    let begin = clock.now
    func note(_ text: String) {
        print("\(begin.duration(to: clock.now).components.seconds) s: \(text)")
        fflush(nil)
    }
    var sentences: [TreebankSentence] = []
    for path in arguments[3...] { sentences += try Treebank.read(path) }
    let copies = augmented(sentences)
    let training = copies.map(\.sentence)
    let taggerTrainer = TaggerTrainer(sentences)
    note("\(training.count) sentences, \(taggerTrainer.classes.count) tag classes")

    let parserTrainer = ParserTrainer(sentences)
    let tags = taggerTrainer.classes.count
    let noParser = TableImage([], fixed: [], classes: parserTrainer.actions.count, limit: 0)
    func model(_ tagger: TableImage, _ parser: TableImage) -> [UInt8] {
        ModelImage.bytes(tags: taggerTrainer.classes, actions: parserTrainer.actions, tagger: tagger, parser: parser)
    }

    // The parser must see tags as wrong as they will be: each part is tagged by a model of the others.
    let parts = 4
    var guessed = training.map { taggerTrainer.gold($0) }
    for part in 0..<parts {
        let others = training.indices.filter { copies[$0].origin % parts != part }.map { training[$0] }
        let weights = taggerTrainer.train(others, epochs: 3).averaged()
        let image = TableImage(weights, fixed: taggerTrainer.dictionary, classes: tags, limit: 400_000)
        let tagger = SyntaxModel(ModelBytes(copying: model(image, noParser)))
        for i in training.indices where copies[i].origin % parts == part {
            guessed[i] = tagger.tags(training[i]).map { UInt8(taggerTrainer.classOf[$0] ?? 0) }
        }
    }
    note("tagged each part by the others")
    let tagger = TableImage(
        taggerTrainer.train(training, epochs: 6).averaged(), fixed: taggerTrainer.dictionary, classes: tags,
        limit: 150_000, least: 1.5
    )
    note("tagger: \(tagger.features) features, \(tagger.bytes.count) bytes")

    let examples = training.indices.map { i in
        ParserTrainer.Example(
            forms: training[i].forms, tags: guessed[i], heads: training[i].heads, relations: training[i].relations)
    }
    let weights = parserTrainer.train(examples, epochs: 8) { note("epoch \($0 + 1): \($1) updates") }.averaged()
    let parser = TableImage(
        weights, fixed: [], classes: parserTrainer.actions.count, limit: 400_000, least: 8.5)
    note(
        "parser: \(parser.features) of \(weights.count) features, \(parser.bytes.count) bytes, \(parserTrainer.actions.count) actions"
    )

    let bytes = model(tagger, parser)
    try Data(bytes).write(to: URL(filePath: arguments[1]), options: .atomic)
    note("\(bytes.count) bytes written to \(arguments[1])")
    try evaluate(SyntaxModel(ModelBytes(copying: bytes)), arguments[2].split(separator: ",").map(String.init))
}

extension SyntaxModel {
    func tags(_ sentence: TreebankSentence) -> [TagClass] {
        sentence.bytes.withUnsafeBufferPointer { bytes in
            tags(bytes, tokens: sentence.spans).map { TagClass(upos: $0.0, penn: $0.1) }
        }
    }
}

try run(CommandLine.arguments)
