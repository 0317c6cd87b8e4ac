import Language

/// Whether the words near a time expression look back or ahead; decides what 'on Thursday' and 'in August' mean.
struct Tense {
    let document: Document
    let sentence: Range<Int>

    private static let future: Set<String> = [
        "will", "'ll", "shall", "scheduled", "due", "expected", "planned", "plans", "planning", "set", "slated",
        "upcoming",
        "would", "tomorrow", "next", "intends", "poised", "forthcoming", "ahead", "preparing", "arranged",
    ]
    private static let past: Set<String> = [
        "was", "were", "had", "met", "held", "went", "came", "took", "left", "began", "said", "told", "made", "has",
        "have",
        "did", "ago", "last", "previous", "since", "led", "sent", "broke", "flew", "spoke", "gave", "won", "became",
        "after",
    ]

    /// -1 past, 1 future, 0 unknown.
    func around(_ i: Int) -> Int {
        var left = 0
        var j = i - 1
        var steps = 0
        while j >= sentence.lowerBound, steps < 16, left == 0 {
            left = side(j)
            // 'said Thursday it will': the speech verb right before dates itself, further off it does not.
            j -= 1
            steps += 1
        }
        if left != 0 { return left }
        var k = i + 1
        steps = 0
        while k < sentence.upperBound, steps < 10 {
            let right = side(k)
            if right != 0 { return right }
            k += 1
            steps += 1
        }
        return 0
    }

    private func side(_ j: Int) -> Int {
        let word = document.lower(j)
        if Self.future.contains(word) { return 1 }
        if word == "to", j + 1 < sentence.upperBound, j > sentence.lowerBound,
            ["is", "are", "'s", "'re"].contains(document.lower(j - 1))
        {
            return 1
        }
        if Self.past.contains(word) { return -1 }
        if word.utf8.count > 4, word.hasSuffix("ed"), document.tokens[j].shape.isDisjoint(with: [.capitalized]) {
            return -1
        }
        return 0
    }
}
