/// What the parser looks at when it chooses an action: words and tags on the stack (`s0` on top) and in the buffer (`b0`
/// next), what they govern, how far apart they stand.
package enum ParserFeatures {
    package static let capacity = 128

    /// Distances up to 4 are told apart, longer ones by range.
    @inline(__always)
    private static func range(_ distance: Int) -> UInt64 {
        distance <= 4 ? UInt64(max(0, distance)) : distance <= 7 ? 5 : distance <= 12 ? 6 : 7
    }

    /// Writes the state's features; returns how many.
    @inline(__always)
    package static func write(_ s: ParserState, into out: UnsafeMutablePointer<UInt64>) -> Int {
        let nodes = s.nodes
        let i0 = s.stacked(0)
        let i1 = s.stacked(1)
        let j0 = s.buffered(0)
        let s0 = nodes + i0
        let s1 = nodes + i1
        let s2 = nodes + s.stacked(2)
        let b0 = nodes + j0
        let b1 = nodes + s.buffered(1)
        let b2 = nodes + s.buffered(2)
        let b3 = nodes + s.buffered(3)
        let s0w = s0.pointee.word, s0t = s0.pointee.tag
        let s1w = s1.pointee.word, s1t = s1.pointee.tag
        let s2w = s2.pointee.word, s2t = s2.pointee.tag
        let b0w = b0.pointee.word, b0t = b0.pointee.tag
        let b1w = b1.pointee.word, b1t = b1.pointee.tag
        let b2w = b2.pointee.word, b2t = b2.pointee.tag
        let b3t = b3.pointee.tag
        let s0l = nodes + Int(s0.pointee.left), s0l2 = nodes + Int(s0.pointee.left2)
        let s0r = nodes + Int(s0.pointee.right), s0r2 = nodes + Int(s0.pointee.right2)
        let s1l = nodes + Int(s1.pointee.left), s1r = nodes + Int(s1.pointee.right),
            s1r2 = nodes + Int(s1.pointee.right2)
        let b0l = nodes + Int(b0.pointee.left), b0l2 = nodes + Int(b0.pointee.left2)
        let near = range(j0 - i0) &+ (i0 > s.count ? 8 : 0)
        let far = range(i0 - i1) &+ (i1 > s.count ? 8 : 0)
        let s0L = s0.pointee.leftRelations, s0R = s0.pointee.rightRelations
        let s1L = s1.pointee.leftRelations, s1R = s1.pointee.rightRelations
        let b0L = b0.pointee.leftRelations
        let s0m = s0.pointee.marker, s1m = s1.pointee.marker, b0m = b0.pointee.marker
        let s0c = s0.pointee.coordinator, b0c = b0.pointee.coordinator

        var n = 0
        @inline(__always) func add(_ a: UInt64) {
            out[n] = FeatureHash.mix(UInt64(n + 100), a)
            n += 1
        }
        @inline(__always) func add(_ a: UInt64, _ b: UInt64) {
            out[n] = FeatureHash.mix(UInt64(n + 100), a, b)
            n += 1
        }
        @inline(__always) func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) {
            out[n] = FeatureHash.mix(UInt64(n + 100), a, b, c)
            n += 1
        }
        @inline(__always) func add(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
            out[n] = FeatureHash.mix(UInt64(n + 100), a, b, c, d)
            n += 1
        }
        // Single words.
        add(s0w)
        add(s0t)
        add(s0w, s0t)
        add(s1w)
        add(s1t)
        add(s1w, s1t)
        add(s2t)
        add(s2w, s2t)
        add(b0w)
        add(b0t)
        add(b0w, b0t)
        add(b1w)
        add(b1t)
        add(b1w, b1t)
        add(b2t)
        add(b2w)
        // Pairs.
        add(s0w, b0w)
        add(s0w, s0t, b0t)
        add(s0t, b0w, b0t)
        add(s0t, b0t)
        add(s0w, s0t, b0w, b0t)
        add(b0t, b1t)
        add(b0w, b1t)
        add(b0t, b1w)
        add(s1w, s0w)
        add(s1w, s0t)
        add(s1t, s0w)
        add(s1t, s0t)
        add(s1w, b0w)
        add(s1t, b0w)
        add(s1w, b0t)
        add(s1t, b0t)
        // Threes.
        add(s0t, b0t, b1t)
        add(b0t, b1t, b2t)
        add(s1t, s0t, b0t)
        add(s2t, s1t, s0t)
        add(s1t, b0t, b1t)
        add(s0w, b0t, b1t)
        add(s0t, b0w, b1t)
        add(s0t, b0t, b1w)
        add(s1w, s0t, b0t)
        add(s1t, s0w, b0t)
        add(s1t, s0t, b0w)
        add(s1w, s0t, b0w)
        add(s1w, s0w, b0w)
        add(s0w, b0w, b1t)
        add(s1t, s0t, b0t, b1t)
        add(s0t, b0t, b1t, b2t)
        add(b1t, b2t, b3t)
        // Dependents.
        add(s0t, s0l.pointee.tag, b0t)
        add(s0t, s0r.pointee.tag, b0t)
        add(s1t, s0t, s0l.pointee.tag)
        add(s1t, s0t, s0r.pointee.tag)
        add(s1t, s1r.pointee.tag, s0t)
        add(s1t, s1l.pointee.tag, s0t)
        add(s0t, b0t, b0l.pointee.tag)
        add(s0w, s0l.pointee.word)
        add(s0w, s0r.pointee.word)
        add(s1w, s1r.pointee.word)
        add(b0w, b0l.pointee.word)
        add(s0t, UInt64(s0l.pointee.relation), UInt64(s0l2.pointee.relation))
        add(s0t, UInt64(s0r.pointee.relation), UInt64(s0r2.pointee.relation))
        add(s1t, UInt64(s1r.pointee.relation), UInt64(s1r2.pointee.relation))
        add(b0t, UInt64(b0l.pointee.relation), UInt64(b0l2.pointee.relation))
        // What is governed already: a verb with an object takes no second.
        add(s0w, s0L)
        add(s0t, s0L)
        add(s0w, s0R)
        add(s0t, s0R)
        add(s1w, s1R)
        add(s1t, s1R)
        add(s1t, s1R, s0t)
        add(s1t, s1L, s0t)
        add(s1w, s1L)
        add(b0w, b0L)
        add(b0t, b0L)
        add(s0t, s0L, b0t)
        add(s0t, s0R, b0t)
        add(s0t, b0t, b0L)
        add(s1t, s0t, s0L)
        add(s1t, s1R, s0t, s0L)
        // Prepositions and marks.
        add(s1w, s0m)
        add(s1t, s0m)
        add(s1w, s0m, s0t)
        add(s1t, s0m, s0t)
        add(s1t, s0m, s0w)
        add(s1w, s0m, s0w)
        add(s1t, s1R, s0m)
        add(s0m, b0w)
        add(s0m, s0t, b0t)
        add(s0w, b0m)
        add(s0t, b0m, b0t)
        add(s1t, s1m, s0t)
        add(s1t, s0t, s0c)
        add(s1t, s0t, s0c, s0m)
        add(s0t, b0t, b0c)
        // Distances and numbers of dependents.
        add(s0t, b0t, near)
        add(s0w, near)
        add(b0w, near)
        add(s1t, s0t, far)
        add(s1w, far)
        add(s0w, far)
        add(s0t, UInt64(s0.pointee.leftCount), UInt64(s0.pointee.rightCount))
        add(s0w, UInt64(s0.pointee.rightCount))
        add(s1t, UInt64(s1.pointee.rightCount))
        add(s1w, UInt64(s1.pointee.rightCount))
        add(b0t, UInt64(b0.pointee.leftCount))
        add(UInt64(s.depth > 3 ? 3 : s.depth), s0t, b0t)
        return n
    }
}
