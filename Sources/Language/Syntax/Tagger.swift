/// A greedy tagger: from left to right, each word gets the tag whose weights sum highest.
struct Tagger: Sendable {
    let table: FeatureTable
    let classCount: Int

    /// The tag class of each word of a sentence.
    func tag(_ forms: [WordForm], _ cache: SumCache) -> [UInt8] {
        guard !forms.isEmpty else { return [] }
        let words = Self.framed(forms)
        var usual = [UInt64](repeating: TaggerFeatures.unlisted + 1, count: words.count)
        var certain = [Bool](repeating: false, count: words.count)
        for i in forms.indices { (usual[i + 2], certain[i + 2]) = lookUp(forms[i]) }
        var tags = [UInt8](repeating: 0, count: forms.count)
        words.withUnsafeBufferPointer { words in
            usual.withUnsafeBufferPointer { usual in
                guard let words = words.baseAddress, let usual = usual.baseAddress else { return }
                ScoringSpace.lend { space in
                    var tag1: UInt64 = 210
                    var tag2: UInt64 = 211
                    for i in 0..<tags.count {
                        if certain[i + 2] {
                            tags[i] = UInt8(truncatingIfNeeded: usual[i + 2])
                        } else {
                            space.clearScores()
                            let features = TaggerFeatures(words, usual, i, tag1, tag2)
                            for group in 0..<TaggerFeatures.groups {
                                cache.add(features.key(group), to: space.scores) { sums in
                                    table.add(features.write(group: group, into: space.features), of: space, to: sums)
                                }
                            }
                            table.add(features.writeRest(into: space.features), of: space, to: space.scores)
                            var best = 0
                            for k in 1..<classCount where space.scores[k] > space.scores[best] { best = k }
                            tags[i] = UInt8(truncatingIfNeeded: best)
                        }
                        (tag1, tag2) = (UInt64(tags[i]), tag1)
                    }
                }
            }
        }
        return tags
    }

    /// The word's usual tag class and whether it never has another.
    private func lookUp(_ form: WordForm) -> (UInt64, Bool) {
        guard let entry = table.entry(of: TaggerFeatures.dictionaryKey(form)) else {
            return (TaggerFeatures.unlisted, false)
        }
        let tag = UInt64(entry & 0x7F)
        return (tag, entry >> 8 == 2 && tag < UInt64(classCount))
    }

    private static func framed(_ forms: [WordForm]) -> [WordForm] {
        [WordForm(boundary: 1), WordForm(boundary: 2)] + forms + [WordForm(boundary: 3), WordForm(boundary: 4)]
    }
}
