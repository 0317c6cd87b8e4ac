import Extraction

// Which stage in the life of an agreement is asked about: its signing or the day it began to bind.

extension QuestionReader {
    /// Takes the words of 'enter into force' and 'take effect'; the events asked for are those whose words hold the last of them.
    mutating func readEntryIntoForce() {
        let verbs: Set<String> = [
            "enter", "enters", "entered", "come", "comes", "came", "go", "goes", "went", "take", "takes", "took",
        ]
        guard let end = lower.firstIndex(where: { ["force", "effect"].contains($0) }), end > 0 else { return }
        let start = ["into", "in"].contains(word(end - 1)) ? end - 2 : end - 1
        guard verbs.contains(word(start)), isFree(start..<end + 1) else { return }
        take(start..<end + 1)
        stage = lower[end]
        stands.append(.agreement)
    }

    /// The word that the sentences of the stage hold; nil when no stage is asked about.
    var stageWord: String? {
        if let stage { return stage }
        let isOfOne = [.when, .where, .who].contains(question.intent) && question.query.text != nil
        let isSigned = verbs.contains { $0.classes.contains("sign") }
        return isOfOne && isSigned && question.query.kinds == [.agreement] ? "sign" : nil
    }
}
