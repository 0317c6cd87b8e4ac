/// What the tagger looks at: the word, its ends and shape, its neighbours with the tags they usually have, the tags before.
package enum TaggerFeatures {
    package static let count = 36
    /// Template of the dictionary of words, whose rows hold the usual tag of each.
    package static let dictionary: UInt64 = 1
    /// The usual tag of a word that the dictionary lacks.
    package static let unlisted: UInt64 = 200

    @inline(__always)
    package static func dictionaryKey(_ word: WordForm) -> UInt64 { FeatureHash.mix(dictionary, word.lower) }

    /// Writes the features of word `i`; `words` and `usual` have two boundary entries at each end.
    @inline(__always)
    package static func write(
        _ words: UnsafePointer<WordForm>, _ usual: UnsafePointer<UInt64>, _ i: Int, _ tag1: UInt64, _ tag2: UInt64,
        into out: UnsafeMutablePointer<UInt64>
    ) {
        let w = words[i + 2]
        let p1 = words[i + 1]
        let p2 = words[i]
        let n1 = words[i + 3]
        let n2 = words[i + 4]
        let u0 = usual[i + 2]
        let u1 = usual[i + 3]
        let u2 = usual[i + 4]
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
        out[11] = FeatureHash.mix(21, tag1)
        out[12] = FeatureHash.mix(22, tag2)
        out[13] = FeatureHash.mix(23, tag1, tag2)
        out[14] = FeatureHash.mix(24, tag1, w.lower)
        out[15] = FeatureHash.mix(25, p1.lower)
        out[16] = FeatureHash.mix(26, p2.lower)
        out[17] = FeatureHash.mix(27, n1.lower)
        out[18] = FeatureHash.mix(28, n2.lower)
        out[19] = FeatureHash.mix(29, p1.lower, w.lower)
        out[20] = FeatureHash.mix(30, w.lower, n1.lower)
        out[21] = FeatureHash.mix(31, tag1, n1.lower)
        out[22] = FeatureHash.mix(32, w.shape, tag1)
        out[23] = FeatureHash.mix(33, w.suffix3, tag1)
        out[24] = FeatureHash.mix(34, n1.suffix3)
        out[25] = FeatureHash.mix(35, p1.suffix3)
        out[26] = FeatureHash.mix(36, n1.shape, w.shape)
        out[27] = FeatureHash.mix(37, p1.shape, w.shape)
        out[28] = FeatureHash.mix(38, p1.shape, w.shape, n1.shape)
        out[29] = FeatureHash.mix(39, u1)
        out[30] = FeatureHash.mix(40, u1, u2)
        out[31] = FeatureHash.mix(41, tag1, u0, u1)
        out[32] = FeatureHash.mix(42, w.lower, u1)
        out[33] = FeatureHash.mix(43, w.suffix2, u1)
        out[34] = FeatureHash.mix(44, tag2, tag1, u0)
        out[35] = FeatureHash.mix(45, w.lower, w.shape, p1.shape)
    }
}
