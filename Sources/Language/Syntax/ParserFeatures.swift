/// What the parser looks at when it chooses an action: words and tags on the stack (`s0` on top) and in the buffer (`b0`
/// next), what they govern, how far apart they stand.
///
/// Features that look at the same things form a group, whose weights are summed once (`SumCache`). A feature's number, which its
/// hash holds, is its place in the list the model was first trained with.
package struct ParserFeatures {
    private let s0: UnsafeMutablePointer<ParserNode>, s1: UnsafeMutablePointer<ParserNode>
    private let b0: UnsafeMutablePointer<ParserNode>
    // The words and tags.
    private let s0w: UInt64, s0t: UInt64, s1w: UInt64, s1t: UInt64, s2w: UInt64, s2t: UInt64
    private let b0w: UInt64, b0t: UInt64, b1w: UInt64, b1t: UInt64, b2w: UInt64, b2t: UInt64, b3t: UInt64
    // Outermost dependents and those next to them.
    private let s0l: UnsafeMutablePointer<ParserNode>, s0l2: UnsafeMutablePointer<ParserNode>
    private let s0r: UnsafeMutablePointer<ParserNode>, s0r2: UnsafeMutablePointer<ParserNode>
    private let s1l: UnsafeMutablePointer<ParserNode>, s1r: UnsafeMutablePointer<ParserNode>
    private let s1r2: UnsafeMutablePointer<ParserNode>
    private let b0l: UnsafeMutablePointer<ParserNode>, b0l2: UnsafeMutablePointer<ParserNode>
    private let near: UInt64, far: UInt64, depth: UInt64

    private var s0L: UInt64 { s0.pointee.leftRelations }
    private var s0R: UInt64 { s0.pointee.rightRelations }
    private var s1L: UInt64 { s1.pointee.leftRelations }
    private var s1R: UInt64 { s1.pointee.rightRelations }
    private var b0L: UInt64 { b0.pointee.leftRelations }
    private var s0m: UInt64 { s0.pointee.marker }
    private var s1m: UInt64 { s1.pointee.marker }
    private var b0m: UInt64 { b0.pointee.marker }
    private var s0c: UInt64 { s0.pointee.coordinator }
    private var b0c: UInt64 { b0.pointee.coordinator }

    @inline(__always)
    package init(_ s: ParserState) {
        let nodes = s.nodes
        let i0 = s.stacked(0)
        let i1 = s.stacked(1)
        let j0 = s.buffered(0)
        s0 = nodes + i0
        s1 = nodes + i1
        b0 = nodes + j0
        let s2 = nodes + s.stacked(2)
        let b1 = nodes + s.buffered(1)
        let b2 = nodes + s.buffered(2)
        (s0w, s0t) = (s0.pointee.word, s0.pointee.tag)
        (s1w, s1t) = (s1.pointee.word, s1.pointee.tag)
        (s2w, s2t) = (s2.pointee.word, s2.pointee.tag)
        (b0w, b0t) = (b0.pointee.word, b0.pointee.tag)
        (b1w, b1t) = (b1.pointee.word, b1.pointee.tag)
        (b2w, b2t) = (b2.pointee.word, b2.pointee.tag)
        b3t = nodes[s.buffered(3)].tag
        s0l = nodes + Int(s0.pointee.left)
        s0l2 = nodes + Int(s0.pointee.left2)
        s0r = nodes + Int(s0.pointee.right)
        s0r2 = nodes + Int(s0.pointee.right2)
        s1l = nodes + Int(s1.pointee.left)
        s1r = nodes + Int(s1.pointee.right)
        s1r2 = nodes + Int(s1.pointee.right2)
        b0l = nodes + Int(b0.pointee.left)
        b0l2 = nodes + Int(b0.pointee.left2)
        near = Self.range(j0 - i0) &+ (i0 > s.count ? 8 : 0)
        far = Self.range(i0 - i1) &+ (i1 > s.count ? 8 : 0)
        depth = UInt64(min(3, s.depth))
    }

    /// Distances up to 4 are told apart, longer ones by range.
    @inline(__always)
    private static func range(_ distance: Int) -> UInt64 {
        distance <= 4 ? UInt64(max(0, distance)) : distance <= 7 ? 5 : distance <= 12 ? 6 : 7
    }

    /// Four tags or other atoms below 65,536 in one.
    @inline(__always)
    private static func pack(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) -> UInt64 {
        a | b << 16 | c << 32 | d << 48
    }

    package static let groups = 19

    /// Writes for each group what tells its sums apart from all others.
    @inline(__always)
    func writeKeys(into out: UnsafeMutablePointer<UInt64>) {
        out[0] = FeatureHash.mix(1, s0w, s0t)
        out[1] = FeatureHash.mix(2, s1w, s1t)
        out[2] = FeatureHash.mix(3, s2w, s2t)
        out[3] = FeatureHash.mix(4, b0w, b0t)
        out[4] = FeatureHash.mix(5, b1w, b1t)
        out[5] = FeatureHash.mix(6, b2w, b2t)
        out[6] = FeatureHash.mix(7, Self.pack(s1t, s0t, b0t, 0))
        out[7] = FeatureHash.mix(8, Self.pack(b0t, b1t, b2t, b3t))
        out[8] = FeatureHash.mix(
            9, s0t,
            Self.pack(
                UInt64(s0l.pointee.relation), UInt64(s0l2.pointee.relation), UInt64(s0r.pointee.relation),
                UInt64(s0r2.pointee.relation)), FeatureHash.join(s0L, s0R),
            UInt64(s0.pointee.leftCount) << 8 | UInt64(s0.pointee.rightCount))
        out[9] = FeatureHash.mix(
            10, s1t,
            Self.pack(UInt64(s1r.pointee.relation), UInt64(s1r2.pointee.relation), 0, UInt64(s1.pointee.rightCount)),
            s1R)
        out[10] = FeatureHash.mix(
            11, b0t,
            Self.pack(UInt64(b0l.pointee.relation), UInt64(b0l2.pointee.relation), 0, UInt64(b0.pointee.leftCount)), b0L
        )
        out[11] = FeatureHash.mix(12, Self.pack(s0t, b0t, depth, near))
        out[12] = FeatureHash.mix(13, Self.pack(s0t, b0t, s0l.pointee.tag, s0r.pointee.tag), FeatureHash.join(s0L, s0R))
        out[13] = FeatureHash.mix(14, Self.pack(s1t, s0t, s1l.pointee.tag, s1r.pointee.tag), s1L, s1R)
        out[14] = FeatureHash.mix(15, Self.pack(s1t, s0t, s0l.pointee.tag, s0r.pointee.tag), s0L)
        out[15] = FeatureHash.mix(16, Self.pack(s1t, s0t, 0, 0), FeatureHash.join(s0m, s1m), s0c, s1R)
        out[16] = FeatureHash.mix(17, Self.pack(s0t, b0t, 0, 0), s0m, FeatureHash.join(b0m, b0c))
        out[17] = FeatureHash.mix(18, s1w, s1L, s1R, UInt64(s1.pointee.rightCount))
        out[18] = FeatureHash.mix(19, Self.pack(s0t, b0t, b0l.pointee.tag, 0), b0L)
    }

    /// Writes one group's features; returns how many.
    func write(group: Int, into out: UnsafeMutablePointer<UInt64>) -> Int {
        switch group {
        case 0:
            out[0] = FeatureHash.mix(100, s0w)
            out[1] = FeatureHash.mix(101, s0t)
            out[2] = FeatureHash.mix(102, s0w, s0t)
            return 3
        case 1:
            out[0] = FeatureHash.mix(103, s1w)
            out[1] = FeatureHash.mix(104, s1t)
            out[2] = FeatureHash.mix(105, s1w, s1t)
            return 3
        case 2:
            out[0] = FeatureHash.mix(106, s2t)
            out[1] = FeatureHash.mix(107, s2w, s2t)
            return 2
        case 3:
            out[0] = FeatureHash.mix(108, b0w)
            out[1] = FeatureHash.mix(109, b0t)
            out[2] = FeatureHash.mix(110, b0w, b0t)
            return 3
        case 4:
            out[0] = FeatureHash.mix(111, b1w)
            out[1] = FeatureHash.mix(112, b1t)
            out[2] = FeatureHash.mix(113, b1w, b1t)
            return 3
        case 5:
            out[0] = FeatureHash.mix(114, b2t)
            out[1] = FeatureHash.mix(115, b2w)
            return 2
        case 6:
            out[0] = FeatureHash.mix(119, s0t, b0t)
            out[1] = FeatureHash.mix(127, s1t, s0t)
            out[2] = FeatureHash.mix(131, s1t, b0t)
            out[3] = FeatureHash.mix(134, s1t, s0t, b0t)
            return 4
        case 7:
            out[0] = FeatureHash.mix(121, b0t, b1t)
            out[1] = FeatureHash.mix(133, b0t, b1t, b2t)
            out[2] = FeatureHash.mix(148, b1t, b2t, b3t)
            return 3
        case 8:
            out[0] = FeatureHash.mix(160, s0t, UInt64(s0l.pointee.relation), UInt64(s0l2.pointee.relation))
            out[1] = FeatureHash.mix(161, s0t, UInt64(s0r.pointee.relation), UInt64(s0r2.pointee.relation))
            out[2] = FeatureHash.mix(165, s0t, s0L)
            out[3] = FeatureHash.mix(167, s0t, s0R)
            out[4] = FeatureHash.mix(201, s0t, UInt64(s0.pointee.leftCount), UInt64(s0.pointee.rightCount))
            return 5
        case 9:
            out[0] = FeatureHash.mix(162, s1t, UInt64(s1r.pointee.relation), UInt64(s1r2.pointee.relation))
            out[1] = FeatureHash.mix(169, s1t, s1R)
            out[2] = FeatureHash.mix(203, s1t, UInt64(s1.pointee.rightCount))
            return 3
        case 10:
            out[0] = FeatureHash.mix(163, b0t, UInt64(b0l.pointee.relation), UInt64(b0l2.pointee.relation))
            out[1] = FeatureHash.mix(174, b0t, b0L)
            out[2] = FeatureHash.mix(205, b0t, UInt64(b0.pointee.leftCount))
            return 3
        case 11:
            out[0] = FeatureHash.mix(195, s0t, b0t, near)
            out[1] = FeatureHash.mix(206, depth, s0t, b0t)
            return 2
        case 12:
            out[0] = FeatureHash.mix(149, s0t, s0l.pointee.tag, b0t)
            out[1] = FeatureHash.mix(150, s0t, s0r.pointee.tag, b0t)
            out[2] = FeatureHash.mix(175, s0t, s0L, b0t)
            out[3] = FeatureHash.mix(176, s0t, s0R, b0t)
            return 4
        case 13:
            out[0] = FeatureHash.mix(153, s1t, s1r.pointee.tag, s0t)
            out[1] = FeatureHash.mix(154, s1t, s1l.pointee.tag, s0t)
            out[2] = FeatureHash.mix(170, s1t, s1R, s0t)
            out[3] = FeatureHash.mix(171, s1t, s1L, s0t)
            return 4
        case 14:
            out[0] = FeatureHash.mix(151, s1t, s0t, s0l.pointee.tag)
            out[1] = FeatureHash.mix(152, s1t, s0t, s0r.pointee.tag)
            out[2] = FeatureHash.mix(178, s1t, s0t, s0L)
            return 3
        case 15:
            out[0] = FeatureHash.mix(181, s1t, s0m)
            out[1] = FeatureHash.mix(183, s1t, s0m, s0t)
            out[2] = FeatureHash.mix(186, s1t, s1R, s0m)
            out[3] = FeatureHash.mix(191, s1t, s1m, s0t)
            out[4] = FeatureHash.mix(192, s1t, s0t, s0c)
            out[5] = FeatureHash.mix(193, s1t, s0t, s0c, s0m)
            return 6
        case 16:
            out[0] = FeatureHash.mix(188, s0m, s0t, b0t)
            out[1] = FeatureHash.mix(190, s0t, b0m, b0t)
            out[2] = FeatureHash.mix(194, s0t, b0t, b0c)
            return 3
        case 17:
            out[0] = FeatureHash.mix(168, s1w, s1R)
            out[1] = FeatureHash.mix(172, s1w, s1L)
            out[2] = FeatureHash.mix(204, s1w, UInt64(s1.pointee.rightCount))
            return 3
        case 18:
            out[0] = FeatureHash.mix(155, s0t, b0t, b0l.pointee.tag)
            out[1] = FeatureHash.mix(177, s0t, b0t, b0L)
            return 2
        default: return 0
        }
    }

    /// Writes the features of no group; returns how many.
    @inline(__always)
    func writeRest(into out: UnsafeMutablePointer<UInt64>) -> Int {
        out[0] = FeatureHash.mix(116, s0w, b0w)
        out[1] = FeatureHash.mix(117, s0w, s0t, b0t)
        out[2] = FeatureHash.mix(118, s0t, b0w, b0t)
        out[3] = FeatureHash.mix(120, s0w, s0t, b0w, b0t)
        out[4] = FeatureHash.mix(122, b0w, b1t)
        out[5] = FeatureHash.mix(123, b0t, b1w)
        out[6] = FeatureHash.mix(124, s1w, s0w)
        out[7] = FeatureHash.mix(125, s1w, s0t)
        out[8] = FeatureHash.mix(126, s1t, s0w)
        out[9] = FeatureHash.mix(128, s1w, b0w)
        out[10] = FeatureHash.mix(129, s1t, b0w)
        out[11] = FeatureHash.mix(130, s1w, b0t)
        out[12] = FeatureHash.mix(132, s0t, b0t, b1t)
        out[13] = FeatureHash.mix(135, s2t, s1t, s0t)
        out[14] = FeatureHash.mix(136, s1t, b0t, b1t)
        out[15] = FeatureHash.mix(137, s0w, b0t, b1t)
        out[16] = FeatureHash.mix(138, s0t, b0w, b1t)
        out[17] = FeatureHash.mix(139, s0t, b0t, b1w)
        out[18] = FeatureHash.mix(140, s1w, s0t, b0t)
        out[19] = FeatureHash.mix(141, s1t, s0w, b0t)
        out[20] = FeatureHash.mix(142, s1t, s0t, b0w)
        out[21] = FeatureHash.mix(143, s1w, s0t, b0w)
        out[22] = FeatureHash.mix(144, s1w, s0w, b0w)
        out[23] = FeatureHash.mix(145, s0w, b0w, b1t)
        out[24] = FeatureHash.mix(146, s1t, s0t, b0t, b1t)
        out[25] = FeatureHash.mix(147, s0t, b0t, b1t, b2t)
        out[26] = FeatureHash.mix(156, s0w, s0l.pointee.word)
        out[27] = FeatureHash.mix(157, s0w, s0r.pointee.word)
        out[28] = FeatureHash.mix(158, s1w, s1r.pointee.word)
        out[29] = FeatureHash.mix(159, b0w, b0l.pointee.word)
        out[30] = FeatureHash.mix(164, s0w, s0L)
        out[31] = FeatureHash.mix(166, s0w, s0R)
        out[32] = FeatureHash.mix(173, b0w, b0L)
        out[33] = FeatureHash.mix(179, s1t, s1R, s0t, s0L)
        out[34] = FeatureHash.mix(180, s1w, s0m)
        out[35] = FeatureHash.mix(182, s1w, s0m, s0t)
        out[36] = FeatureHash.mix(184, s1t, s0m, s0w)
        out[37] = FeatureHash.mix(185, s1w, s0m, s0w)
        out[38] = FeatureHash.mix(187, s0m, b0w)
        out[39] = FeatureHash.mix(189, s0w, b0m)
        out[40] = FeatureHash.mix(196, s0w, near)
        out[41] = FeatureHash.mix(197, b0w, near)
        out[42] = FeatureHash.mix(198, s1t, s0t, far)
        out[43] = FeatureHash.mix(199, s1w, far)
        out[44] = FeatureHash.mix(200, s0w, far)
        out[45] = FeatureHash.mix(202, s0w, UInt64(s0.pointee.rightCount))
        return 46
    }

    /// Writes all features; returns how many.
    package func write(into out: UnsafeMutablePointer<UInt64>) -> Int {
        var n = 0
        for group in 0..<Self.groups { n += write(group: group, into: out + n) }
        return n + writeRest(into: out + n)
    }
}
