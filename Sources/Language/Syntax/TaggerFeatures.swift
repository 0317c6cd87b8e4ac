/// What the tagger looks at: the word, its ends and shape, two neighbours on each side, and the two tags before.
package enum TaggerFeatures {
    package static let count = 24

    @inline(__always)
    package static func write(
        _ words: UnsafeBufferPointer<WordForm>, _ i: Int, _ tag1: UInt32, _ tag2: UInt32, into out: UnsafeMutablePointer<UInt32>
    ) {
        // Two boundary words stand at each end, so that neighbours are always there.
        let w = words[i + 2]
        let p1 = words[i + 1]
        let p2 = words[i]
        let n1 = words[i + 3]
        let n2 = words[i + 4]
        out[0] = mix(1, w.lower)
        out[1] = mix(2, w.lower, w.shape)
        out[2] = mix(3, w.suffix3, w.shape & 1)
        out[3] = mix(4, w.suffix2)
        out[4] = mix(5, w.suffix4)
        out[5] = mix(6, w.prefix2)
        out[6] = mix(7, w.prefix3)
        out[7] = mix(8, w.shape, tag1)
        out[8] = mix(9, tag1)
        out[9] = mix(10, tag1, tag2)
        out[10] = mix(11, tag1, w.lower)
        out[11] = mix(12, p1.lower)
        out[12] = mix(13, p2.lower)
        out[13] = mix(14, n1.lower)
        out[14] = mix(15, n2.lower)
        out[15] = mix(16, p1.lower, w.lower)
        out[16] = mix(17, w.lower, n1.lower)
        out[17] = mix(18, n1.suffix3)
        out[18] = mix(19, n1.shape, w.shape)
        out[19] = mix(20, tag1, n1.suffix3)
        out[20] = mix(21, w.suffix3, tag1)
        out[21] = mix(22, p1.suffix3)
        out[22] = mix(23, w.suffix3, n1.lower)
        out[23] = mix(24, p1.shape, w.shape, n1.shape)
    }
}
