import Language
import Record

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Makes a model of treebanks: tagger, then parser on what the tagger guesses.
enum Training {
    /// The model's bytes; progress goes to standard output.
    static func model(_ sentences: [TreebankSentence]) -> [UInt8] {
        let clock = ContinuousClock()
        let begin = clock.now
        func note(_ text: String) {
            print("\(begin.duration(to: clock.now).components.seconds) s: \(text)")
            fflush(nil)
        }
        let copies = augmented(sentences)
        let training = copies.map(\.sentence)
        let taggerTrainer = TaggerTrainer(sentences)
        note("\(training.count) sentences, \(taggerTrainer.classes.count) tag classes")

        let parserTrainer = ParserTrainer(sentences)
        let noParser = TableImage([], fixed: [], limit: 0)
        func model(_ tagger: TableImage, _ parser: TableImage) -> [UInt8] {
            ModelImage.bytes(
                tags: taggerTrainer.classes, actions: parserTrainer.actions, tagger: tagger, parser: parser)
        }

        // The parser must see tags as wrong as they will be: each part is tagged by a model of the others.
        let parts = 4
        var guessed = training.map { taggerTrainer.gold($0) }
        for part in 0..<parts {
            let others = training.indices.filter { copies[$0].origin % parts != part }.map { training[$0] }
            let weights = taggerTrainer.train(others, epochs: 3, seed: 1).averaged()
            let image = TableImage(weights, fixed: taggerTrainer.dictionary, limit: 400_000)
            let tagger = SyntaxModel(ModelBytes(copying: model(image, noParser)))
            for i in training.indices where copies[i].origin % parts == part {
                guessed[i] = tagger.tags(training[i]).map { UInt8(taggerTrainer.classOf[$0] ?? 0) }
            }
        }
        note("tagged each part by the others")
        // Several models that met the sentences in different orders err in different places; their sum errs less.
        let seeds: ClosedRange<UInt64> = 1...3
        let taggerWeights = seeds.map { taggerTrainer.train(training, epochs: 5, seed: $0).averaged() }.reduce(
            [], FeatureWeights.sum)
        let tagger = TableImage(taggerWeights, fixed: taggerTrainer.dictionary, limit: 170_000, least: 2.5)
        note("tagger: \(tagger.features) features, \(tagger.bytes.count) bytes")

        let examples = training.indices.map { i in
            ParserTrainer.Example(
                words: zip(training[i].forms, guessed[i]).map {
                    taggerTrainer.classes[Int($1)].inflects ? $0.stem : $0.lower
                }, tags: guessed[i], heads: training[i].heads, relations: training[i].relations)
        }
        var weights: [FeatureWeights] = []
        for seed in seeds {
            let own = parserTrainer.train(examples, epochs: 6, seed: seed) {
                note("parser \(seed), epoch \($0 + 1): \($1) updates")
            }.averaged()
            weights = FeatureWeights.sum(weights, own)
        }
        let parser = TableImage(weights, fixed: [], limit: 400_000, least: 8.5)
        note("parser: \(parser.features) of \(weights.count) features, \(parser.bytes.count) bytes")
        return model(tagger, parser)
    }

    /// The sentences, and some once more as the product may meet them.
    ///
    /// Wires before the nineties and cables are set in capitals, headlines with capital initials; and the product draws
    /// names of several words together into one and takes quotation marks out before it parses.
    private static func augmented(_ sentences: [TreebankSentence]) -> [(sentence: TreebankSentence, origin: Int)] {
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
}

extension SyntaxModel {
    func tags(_ sentence: TreebankSentence) -> [TagClass] {
        sentence.bytes.withUnsafeBufferPointer { bytes in
            tags(bytes, tokens: sentence.spans).map { TagClass(upos: $0.0, penn: $0.1) }
        }
    }
}
