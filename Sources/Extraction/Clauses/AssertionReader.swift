import Language
import Record

/// Reads tense, mood, negation and what governs an act, into an `Assertion`.
final class AssertionReader: Sendable {
    let clause: ClauseReader

    init(clause: ClauseReader) { self.clause = clause }

    var syntax: Syntax { clause.syntax }

    static let hypothetical: Set<String> = ["could", "may", "might", "should", "can", "must", "ought", "cannot"]

    /// 'were not going well': it goes on, though badly.
    private func isHowItGoes(_ t: Int) -> Bool {
        ["go", "goes", "going", "gone", "went", "proceed", "proceeding", "progressing"].contains(clause.lower(t))
            && syntax.children(t).contains { ["well", "smoothly", "fast", "anywhere"].contains(clause.lower($0)) }
    }

    /// Why a verb or noun is denied; nil when it is not.
    func negation(_ t: Int) -> String? {
        for child in syntax.children(t) {
            let word = clause.lower(child)
            if ["not", "n't", "never", "neither", "nor", "hardly", "barely"].contains(word),
                [.advmod, .det, .cc, .dep, .aux].contains(syntax.relations[child]), !isHowItGoes(t)
            {
                return "'\(word)': negated"
            }
            if [.nsubj, .nsubjPass, .obj].contains(syntax.relations[child]),
                ["none", "nobody", "neither"].contains(word)
                    || child > 0 && clause.lower(child - 1) == "neither" && syntax.relations[child] != .obj
                    || syntax.children(child).contains(where: { clause.lower($0) == "neither" })
            {
                return "'\(word)': negated"
            }
            if [.nsubj, .nsubjPass, .obj].contains(syntax.relations[child]),
                let no = syntax.children(child).first(where: {
                    ["no", "neither"].contains(clause.lower($0)) && syntax.relations[$0] == .det
                })
            {
                return "'\(clause.lower(no)) \(clause.lower(child))': negated"
            }
            if word == "no", syntax.relations[child] == .det { return "'no': negated" }
        }
        // 'No proximity consultations will take place', where the tree cut the phrase up.
        guard !syntax.isVerb(t), t > 0 else { return nil }
        var i = t - 1
        while i > 0, [.noun, .adj, .propn].contains(syntax.tags[i]) || clause.lower(i) == "-" { i -= 1 }
        if clause.lower(i) == "no", clause.document.sentence(of: i) == clause.document.sentence(of: t) {
            return "'no': negated"
        }
        return nil
    }
}
