/// The relations of Universal Dependencies v2 for English, with the subtypes that rules ask for.
public enum Relation: UInt8, Sendable, CaseIterable {
    case root, nsubj, nsubjPass, obj, iobj, obl, oblAgent, oblTmod, nmod, nmodPoss, nmodTmod, acl, aclRelcl, advcl,
        xcomp, ccomp, csubj, conj
    case cc, cop, aux, auxPass, `case`, mark, compound, compoundPrt, flat, fixed, appos, amod, nummod, det, advmod,
        parataxis, punct, dep, list
    case expl, discourse, vocative, reparandum

    /// The relation a treebank's label stands for; subtypes without a case of their own fold to their base.
    package init(label: some StringProtocol) {
        switch label {
        case "nsubj:pass", "csubj:pass": self = .nsubjPass
        case "obl:agent": self = .oblAgent
        case "obl:unmarked", "obl:tmod", "obl:npmod": self = .oblTmod
        case "nmod:poss": self = .nmodPoss
        case "nmod:unmarked", "nmod:tmod", "nmod:npmod": self = .nmodTmod
        case "nmod:desc": self = .compound
        case "acl:relcl": self = .aclRelcl
        case "aux:pass": self = .auxPass
        case "compound:prt": self = .compoundPrt
        default:
            let base = String(label.prefix { $0 != ":" })
            self = Self.allCases.first { "\($0)" == base } ?? .dep
        }
    }
}
