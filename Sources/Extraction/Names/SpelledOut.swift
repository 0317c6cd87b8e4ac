import Language
import Record

/// Finds letters that an article itself spells out as a body that no table knows.
///
/// 'the Philippine National Telecommunications Commission (NTC)' is not Libya's transitional council, here or further down.
struct SpelledOut {
    let document: Document
    let names: [NameMatch]

    /// The matches without those of letters that stand for something else in this article.
    func known() -> [NameMatch] {
        var others: Set<String> = []
        for (i, match) in names.enumerated() where isLetters(match) && isInParentheses(match.tokens.lowerBound) {
            if let words = spelling(before: match.tokens.lowerBound - 1, letters: document.text(match.tokens)),
                !isKnown(words, as: match, before: i)
            {
                others.insert(document.text(match.tokens))
            }
        }
        guard !others.isEmpty else { return names }
        return names.filter { !isLetters($0) || !others.contains(document.text($0.tokens)) }
    }

    private func isLetters(_ match: NameMatch) -> Bool {
        let token = document.tokens[match.tokens.lowerBound]
        return match.tokens.count == 1 && token.end - token.start >= 3 && token.shape.contains(.allCaps)
            && match.entries.contains { if case .organization = $0 { true } else { false } }
    }

    private func isInParentheses(_ token: Int) -> Bool {
        token > 1 && document.text(token - 1) == "(" && token + 1 < document.tokens.count
            && document.text(token + 1) == ")"
    }

    /// The words right before the parenthesis whose initials are the letters.
    private func spelling(before parenthesis: Int, letters: String) -> Range<Int>? {
        var left = Array(letters)
        var i = parenthesis
        while let letter = left.last, i > 0 {
            i -= 1
            let token = document.tokens[i]
            guard token.shape.contains(.letters) else { return nil }
            if token.shape.contains(.capitalized), document.text(i).first == letter {
                left.removeLast()
            } else if token.shape.contains(.capitalized) || document.text(i).count > 3 {
                return nil
            }
        }
        return left.isEmpty ? i..<parenthesis : nil
    }

    /// Whether a table's name of the same body stands among the words.
    private func isKnown(_ words: Range<Int>, as match: NameMatch, before index: Int) -> Bool {
        let codes = Set(
            match.entries.compactMap { entry in
                if case .organization(let code, _, _) = entry { code } else { nil }
            })
        return names[..<index].reversed().prefix { $0.tokens.upperBound > words.lowerBound }.contains { other in
            other.entries.contains {
                if case .organization(let code, _, _) = $0 { codes.contains(code) } else { false }
            }
        }
    }
}
