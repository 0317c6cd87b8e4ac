/// What the tagger looks at: the word, its ends and shape, its neighbours with the tags they usually have, the tags before.
///
/// Features that look at the same things form a group, whose weights are summed once (`SumCache`).
package struct TaggerFeatures {
    package static let count = 36
    /// Template of the dictionary of words, whose rows hold the usual tag of each.
    package static let dictionary: UInt64 = 1
    /// The usual tag of a word that the dictionary lacks.
    package static let unlisted: UInt64 = 200

    private let words: UnsafePointer<WordForm>
    private let tag1: UInt64, tag2: UInt64
    private let u0: UInt64, u1: UInt64, u2: UInt64

    @inline(__always)
    package static func dictionaryKey(_ word: WordForm) -> UInt64 { FeatureHash.mix(dictionary, word.lower) }

    /// The features of word `i`; `words` and `usual` have two boundary entries at each end.
    @inline(__always)
    package init(
        _ words: UnsafePointer<WordForm>, _ usual: UnsafePointer<UInt64>, _ i: Int, _ tag1: UInt64, _ tag2: UInt64
    ) {
        self.words = words + i
        (u0, u1, u2) = (usual[i + 2], usual[i + 3], usual[i + 4])
        self.tag1 = tag1
        self.tag2 = tag2
    }

    private var w: WordForm { words[2] }
    private var p1: WordForm { words[1] }
    private var p2: WordForm { words[0] }
    private var n1: WordForm { words[3] }
    private var n2: WordForm { words[4] }

    static let groups = 6

    /// What tells a group's sums apart from all others.
    @inline(__always)
    func key(_ group: Int) -> UInt64 {
        switch group {
        case 0: FeatureHash.mix(1, w.cased, w.lower, w.shape)
        case 1: FeatureHash.mix(2, tag1, tag2)
        case 2: FeatureHash.mix(3, p1.lower)
        case 3: FeatureHash.mix(4, n1.lower)
        case 4: FeatureHash.mix(5, p1.shape, w.shape, n1.shape)
        default: FeatureHash.mix(6, tag1, u0, u1)
        }
    }

    /// Writes one group's features; returns how many.
    func write(group: Int, into out: UnsafeMutablePointer<UInt64>) -> Int {
        switch group {
        case 0:
            out[0] = FeatureHash.mix(10, w.lower)
            out[1] = FeatureHash.mix(11, w.cased)
            out[2] = FeatureHash.mix(12, w.shape)
            out[3] = FeatureHash.mix(13, w.suffix1)
            out[4] = FeatureHash.mix(14, w.suffix2)
            out[5] = FeatureHash.mix(15, w.suffix3)
            out[6] = FeatureHash.mix(16, w.suffix4)
            out[7] = FeatureHash.mix(17, w.prefix1)
            out[8] = FeatureHash.mix(18, w.prefix2)
            out[9] = FeatureHash.mix(19, w.prefix3)
            out[10] = FeatureHash.mix(20, w.suffix3, w.shape)
            return 11
        case 1:
            out[0] = FeatureHash.mix(21, tag1)
            out[1] = FeatureHash.mix(22, tag2)
            out[2] = FeatureHash.mix(23, tag1, tag2)
            return 3
        case 2:
            out[0] = FeatureHash.mix(25, p1.lower)
            out[1] = FeatureHash.mix(35, p1.suffix3)
            return 2
        case 3:
            out[0] = FeatureHash.mix(27, n1.lower)
            out[1] = FeatureHash.mix(34, n1.suffix3)
            return 2
        case 4:
            out[0] = FeatureHash.mix(36, n1.shape, w.shape)
            out[1] = FeatureHash.mix(37, p1.shape, w.shape)
            out[2] = FeatureHash.mix(38, p1.shape, w.shape, n1.shape)
            return 3
        case 5:
            out[0] = FeatureHash.mix(39, u1)
            out[1] = FeatureHash.mix(41, tag1, u0, u1)
            return 2
        default: return 0
        }
    }

    /// Writes the features of no group; returns how many.
    @inline(__always)
    func writeRest(into out: UnsafeMutablePointer<UInt64>) -> Int {
        out[0] = FeatureHash.mix(24, tag1, w.lower)
        out[1] = FeatureHash.mix(26, p2.lower)
        out[2] = FeatureHash.mix(28, n2.lower)
        out[3] = FeatureHash.mix(29, p1.lower, w.lower)
        out[4] = FeatureHash.mix(30, w.lower, n1.lower)
        out[5] = FeatureHash.mix(31, tag1, n1.lower)
        out[6] = FeatureHash.mix(32, w.shape, tag1)
        out[7] = FeatureHash.mix(33, w.suffix3, tag1)
        out[8] = FeatureHash.mix(40, u1, u2)
        out[9] = FeatureHash.mix(42, w.lower, u1)
        out[10] = FeatureHash.mix(43, w.suffix2, u1)
        out[11] = FeatureHash.mix(44, tag2, tag1, u0)
        out[12] = FeatureHash.mix(45, w.lower, w.shape, p1.shape)
        return 13
    }

    /// Writes all features.
    package func write(into out: UnsafeMutablePointer<UInt64>) {
        var n = 0
        for group in 0..<Self.groups { n += write(group: group, into: out + n) }
        n += writeRest(into: out + n)
    }
}
