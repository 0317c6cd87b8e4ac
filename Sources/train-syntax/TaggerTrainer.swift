import Language

/// Trains the tagger; the same sentences and seed give the same weights.
struct TaggerTrainer {
    let classes: [TagClass]
    let classOf: [TagClass: Int]
    let usual: [UInt64: (kind: Int, certain: Bool)]

    /// `sentences` give the tag classes and the dictionary of words; what is rarer than `least` has no class of its own.
    init(_ sentences: [TreebankSentence], least: Int = 10) {
        var counts: [TagClass: Int] = [:]
        var words: [UInt64: [TagClass: Int]] = [:]
        for sentence in sentences {
            for (form, tag) in zip(sentence.forms, sentence.tags) {
                counts[tag, default: 0] += 1
                words[TaggerFeatures.dictionaryKey(form), default: [:]][tag, default: 0] += 1
            }
        }
        func before(_ a: TagClass, _ b: TagClass) -> Bool {
            (a.upos.rawValue, a.penn.rawValue) < (b.upos.rawValue, b.penn.rawValue)
        }
        let classes = counts.keys.filter { (counts[$0] ?? 0) >= least }.sorted(by: before)
        var classOf: [TagClass: Int] = [:]
        for (i, tag) in classes.enumerated() { classOf[tag] = i }
        for tag in counts.keys where classOf[tag] == nil {
            let alike = classes.indices.filter { classes[$0].penn == tag.penn }
            classOf[tag] = alike.max { (counts[classes[$0]] ?? 0, $1) < (counts[classes[$1]] ?? 0, $0) } ?? 0
        }
        var usual: [UInt64: (kind: Int, certain: Bool)] = [:]
        for (key, tags) in words {
            let all = tags.values.reduce(0, +)
            guard all >= 3,
                let best = tags.max(by: { ($0.value, classOf[$1.key] ?? 0) < ($1.value, classOf[$0.key] ?? 0) })
            else { continue }
            usual[key] = (classOf[best.key] ?? 0, all >= 40 && best.value * 1000 >= all * 998)
        }
        self.classes = classes
        self.classOf = classOf
        self.usual = usual
    }

    func gold(_ sentence: TreebankSentence) -> [UInt8] { sentence.tags.map { UInt8(classOf[$0] ?? 0) } }

    var dictionary: [(key: UInt64, kind: Int, value: Int8)] {
        usual.map { ($0.key, $0.value.kind, $0.value.certain ? 2 : 1) }.sorted { $0.key < $1.key }
    }

    func train(_ sentences: [TreebankSentence], epochs: Int) -> Perceptron {
        let model = Perceptron()
        var generator = SplitMix(state: 17)
        var order = Array(sentences.indices)
        let prepared = sentences.map { sentence in
            let forms = sentence.forms
            let words =
                [WordForm(boundary: 1), WordForm(boundary: 2)] + forms + [WordForm(boundary: 3), WordForm(boundary: 4)]
            var likely = [UInt64](repeating: TaggerFeatures.unlisted + 1, count: words.count)
            var certain = [Bool](repeating: false, count: words.count)
            for (i, form) in forms.enumerated() {
                let found = usual[TaggerFeatures.dictionaryKey(form)]
                likely[i + 2] = found.map { UInt64($0.kind) } ?? TaggerFeatures.unlisted
                certain[i + 2] = found?.certain ?? false
            }
            return (words, likely, certain, gold(sentence))
        }
        let features = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: TaggerFeatures.count)
        let scores = UnsafeMutableBufferPointer<Int32>.allocate(capacity: FeatureTable.classes)
        defer {
            features.deallocate()
            scores.deallocate()
        }
        guard let out = features.baseAddress, let sums = scores.baseAddress else { return model }
        for _ in 0..<epochs {
            order.shuffle(using: &generator)
            for s in order {
                let (words, likely, certain, gold) = prepared[s]
                words.withUnsafeBufferPointer { words in
                    likely.withUnsafeBufferPointer { likely in
                        guard let words = words.baseAddress, let likely = likely.baseAddress else { return }
                        var tag1: UInt64 = 210
                        var tag2: UInt64 = 211
                        for i in gold.indices {
                            var best = Int(likely[i + 2])
                            if !certain[i + 2] {
                                TaggerFeatures(words, likely, i, tag1, tag2).write(into: out)
                                model.score(UnsafeBufferPointer(features), into: sums)
                                best = 0
                                for k in 1..<classes.count where sums[k] > sums[best] { best = k }
                                model.step += 1
                                if best != Int(gold[i]) {
                                    model.update(UnsafeBufferPointer(features), right: Int(gold[i]), wrong: best)
                                }
                            }
                            (tag1, tag2) = (UInt64(best), tag1)
                        }
                    }
                }
            }
        }
        return model
    }
}

/// Steele, Lea and Flood's SplitMix64.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
