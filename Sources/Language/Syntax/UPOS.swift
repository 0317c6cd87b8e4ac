/// The universal parts of speech of Universal Dependencies v2.
public enum UPOS: UInt8, Sendable, CaseIterable {
    case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x

    package init(name: some StringProtocol) { self = Self.allCases.first { "\($0)" == name.lowercased() } ?? .x }
}

/// The tags of the Penn Treebank that a rule may ask for; the rest is `other`.
public enum PennTag: UInt8, Sendable, CaseIterable {
    case vb, vbd, vbg, vbn, vbp, vbz, md, nn, nns, nnp, nnps, jj, jjr, jjs, rb, rbr, rbs, `in`, to, dt, cd, cc, prp,
        prpPoss, wp, wdt, wrb, rp, pos, ex, uh, fw, hyph, other

    package init(name: some StringProtocol) {
        let wanted = name == "PRP$" ? "prpPoss" : name.lowercased()
        self = Self.allCases.first { "\($0)" == wanted } ?? .other
    }
}
