/// What the parser looks at when it chooses a move or a label: words and tags on stack and buffer, and their dependents.
package enum ParserFeatures {
    package static let moveCount = 62
    package static let labelCount = 40

    @inline(__always)
    package static func writeMove(
        _ s: borrowing ParserState, _ w: UnsafeBufferPointer<WordForm>, _ t: UnsafeBufferPointer<UInt32>, into out: UnsafeMutablePointer<UInt32>
    ) {
        let depth = s.stack.count
        let s0 = depth > 0 ? Int(s.stack[depth - 1]) : -1
        let s1 = depth > 1 ? Int(s.stack[depth - 2]) : -1
        let s2 = depth > 2 ? Int(s.stack[depth - 3]) : -1
        let b0 = s.next
        @inline(__always) func word(_ i: Int) -> UInt32 { i < 0 ? 7 : w[min(i, s.count) + 2].lower }
        @inline(__always) func tag(_ i: Int) -> UInt32 { i < 0 ? 201 : i < s.count ? t[i] : i == s.count ? 202 : 203 }
        @inline(__always) func child(_ i: Int, _ list: [Int32]) -> Int { i < 0 ? -1 : Int(list[i]) }
        @inline(__always) func label(_ i: Int) -> UInt32 { i < 0 ? 99 : UInt32(s.labels[i]) }
        let s0w = word(s0), s1w = word(s1), b0w = word(b0), b1w = word(b0 + 1)
        let s0t = tag(s0), s1t = tag(s1), s2t = tag(s2), b0t = tag(b0), b1t = tag(b0 + 1), b2t = tag(b0 + 2)
        let b3t = tag(b0 + 3)
        let s0l = child(s0, s.left), s0r = child(s0, s.right), s1l = child(s1, s.left), s1r = child(s1, s.right)
        let b0l = b0 < s.count ? child(b0, s.left) : -1
        let s0l2 = child(s0, s.left2), s0r2 = child(s0, s.right2), s1r2 = child(s1, s.right2), b0l2 = b0 < s.count ? child(b0, s.left2) : -1
        let distance = s0 < 0 ? UInt32(0) : UInt32(min(b0 - s0, 7))
        let distance2 = s1 < 0 ? UInt32(0) : UInt32(min(s0 - s1, 7))
        let v0l = s0 < 0 ? UInt32(0) : UInt32(min(s.leftCount[s0], 3)), v0r = s0 < 0 ? UInt32(0) : UInt32(min(s.rightCount[s0], 4))
        let v1r = s1 < 0 ? UInt32(0) : UInt32(min(s.rightCount[s1], 4)), vb = b0 < s.count ? UInt32(min(s.leftCount[b0], 3)) : 0
        var n = 0
        @inline(__always) func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
            out[n] = mix(UInt32(n) &+ 100, a, b, c)
            n += 1
        }
        add(s0w, s0t)
        add(s0w)
        add(s0t)
        add(s1w, s1t)
        add(s1w)
        add(s1t)
        add(b0w, b0t)
        add(b0w)
        add(b0t)
        add(b1w, b1t)
        add(b1t)
        add(b2t, b1t)
        add(s0w, b0w)
        add(s0w, b0t)
        add(s0t, b0w)
        add(s0t, b0t)
        add(s0w, s0t, b0t)
        add(s1w, s0w)
        add(s1t, s0w)
        add(s1w, s0t)
        add(s1t, s0t)
        add(s1t, s0t, b0t)
        add(s1w, s0t, b0t)
        add(s1t, s0w, b0t)
        add(s1t, s0t, b0w)
        add(s0t, b0t, b1t)
        add(s0w, b0t, b1t)
        add(s0t, b0w, b1t)
        add(b0t, b1t, b2t)
        add(s2t, s1t, s0t)
        add(s0t, b0t, distance)
        add(s0w, distance)
        add(b0w, distance)
        add(s1t, s0t, distance2)
        add(s0w, v0r)
        add(s0w, v0l)
        add(s0t, v0r)
        add(s0t, v0l)
        add(s1w, v1r)
        add(s1t, v1r)
        add(b0w, vb)
        add(b0t, vb)
        add(s0w, label(s0l))
        add(s0w, label(s0r))
        add(s1w, label(s1r))
        add(b0w, label(b0l))
        add(s0t, tag(s0l), b0t)
        add(s0t, tag(s0r), b0t)
        add(s1t, tag(s1r), s0t)
        add(s1t, tag(s1l), s0t)
        add(s0t, b0t, tag(b0l))
        add(s0t, label(s0r), label(s0r2))
        add(s0t, label(s0l), label(s0l2))
        add(s1t, label(s1r), label(s1r2))
        add(b0t, label(b0l), label(b0l2))
        add(word(s0l), s0t, s1w)
        add(word(s0r), s0t, b0t)
        add(word(s1r), s1t, s0t)
        add(word(b0l), b0t, s0t)
        add(s0t, word(s0l), b0t)
        add(s1w, word(s0l), s0t)
        add(b0t, b1t, b3t)
        assert(n == moveCount)
    }

    /// Features of an arc about to be drawn, whose dependent has all its own dependents.
    @inline(__always)
    package static func writeLabel(
        _ s: borrowing ParserState, _ w: UnsafeBufferPointer<WordForm>, _ t: UnsafeBufferPointer<UInt32>, head: Int, child: Int,
        into out: UnsafeMutablePointer<UInt32>
    ) {
        @inline(__always) func word(_ i: Int) -> UInt32 { i < 0 ? 7 : w[min(i, s.count) + 2].lower }
        @inline(__always) func tag(_ i: Int) -> UInt32 { i < 0 ? 201 : i < s.count ? t[i] : i == s.count ? 202 : 203 }
        @inline(__always) func label(_ i: Int) -> UInt32 { i < 0 ? 99 : UInt32(s.labels[i]) }
        let hw = word(head), cw = word(child), ht = tag(head), ct = tag(child)
        let side: UInt32 = child < head ? 1 : 2
        let distance = UInt32(min(abs(head - child), 6))
        let cl = Int(s.left[child]), cl2 = Int(s.left2[child]), cr = Int(s.right[child])
        let hl = head < s.count ? Int(s.left[head]) : -1, hl2 = head < s.count ? Int(s.left2[head]) : -1
        let hr = head < s.count ? Int(s.right[head]) : -1, hr2 = head < s.count ? Int(s.right2[head]) : -1
        // The case marker stands leftmost or next to it; both are told.
        let caseWord = mix(3, word(cl), word(cl2))
        var n = 0
        @inline(__always) func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
            out[n] = mix(UInt32(n) &+ 300, a, b, c)
            n += 1
        }
        add(hw, ct, side)
        add(cw, ht, side)
        add(ht, ct, side)
        add(hw, cw)
        add(cw, side)
        add(hw, side)
        add(ct, side, distance)
        add(ht, ct, distance &* 4 &+ side)
        add(word(cl), ht, ct)
        add(word(cl2), ht, ct)
        add(word(cl), hw, ct)
        add(caseWord, ht)
        add(tag(cl), ht, ct)
        add(tag(cr), ht, ct)
        add(label(cl), label(cl2), ct)
        add(label(cr), ct, ht)
        add(word(cr), ct, ht)
        add(label(hl), ht, ct &* 4 &+ side)
        add(label(hl2), label(hl), ct &* 4 &+ side)
        add(label(hr), ht, ct &* 4 &+ side)
        add(label(hr2), label(hr), ct &* 4 &+ side)
        add(word(hl), ht, ct)
        add(tag(child - 1), ct, ht)
        add(tag(child + 1), ct, ht)
        add(word(child - 1), ct, ht)
        add(word(child + 1), ct, ht)
        add(tag(head - 1), ht, ct)
        add(tag(head + 1), ht, ct)
        add(w[child + 2].shape, ht, ct)
        add(w[child + 2].suffix3, ht, side)
        add(w[min(head, s.count) + 2].suffix3, ct, side)
        add(hw, label(hr), ct &* 4 &+ side)
        add(hw, label(hl), ct &* 4 &+ side)
        add(label(cl), hw)
        add(label(cl), ht, side)
        add(cw, label(cl), ht)
        add(UInt32(s.leftCount[child]), ct, ht)
        add(word(head - 1), ht, ct)
        add(cw, hw, side)
        add(tag(child - 1), tag(child + 1), ct)
        assert(n == labelCount)
    }
}
