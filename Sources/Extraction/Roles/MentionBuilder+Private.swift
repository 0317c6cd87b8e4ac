import Language
import Record

// Presidents of companies and clubs hold no office.

extension MentionBuilder {
    /// Titles that companies, clubs and universities give too, by their last word.
    private static let common: Set<String> = [
        "president", "chairman", "chairwoman", "chairperson", "executive", "chief", "director", "head", "spokesman",
        "spokeswoman", "spokesperson", "secretary", "official", "captain", "manager", "administrator", "adviser",
        "advisor", "governor", "officer",
    ]

    /// Of these, those whose body is more often a company that no table knows.
    private static let companys: Set<String> = [
        "president", "chairman", "chairwoman", "chairperson", "executive", "director", "manager", "captain",
    ]

    /// Whether the words around a title make it one of no state: 'Shell chief executive', 'president of the club'.
    func isPrivate(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        if phrase.isPrivate { return true }
        guard phrase.ministry == nil, let last = phrase.role.split(separator: " ").last,
            Self.common.contains(String(last))
        else { return false }
        return isPrivateBefore(phrase, sentence) || phrase.countries.isEmpty && isPrivateAfter(phrase, sentence)
    }

    private func isCapital(_ i: Int) -> Bool { document.tokens[i].shape.contains(.capitalized) }

    private func isPrivateBefore(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        var i = phrase.tokens.lowerBound - 1
        guard i >= sentence.lowerBound else { return false }
        if ["'s", "'", "of"].contains(document.lower(i)) {
            // 'Bank of America president'; of 'the talks of President X' nothing is private.
            guard document.lower(i) != "of" || !phrase.countries.isEmpty else { return false }
            i -= 1
        } else if !phrase.countries.isEmpty {
            return false
        }
        guard i >= sentence.lowerBound, document.tokens[i].shape.contains(.letters) else { return false }
        // 'its founder and president, Steven Peters'
        if document.lower(i) == "and", i > sentence.lowerBound { i -= 1 }
        if Institutions.shared.kind(document.lower(i)) == .private { return true }
        // A name that no table knows: Shell, Nissan. An acronym may be a movement's.
        let token = document.tokens[i]
        let isAcronym = token.shape.contains(.allCaps)
        if isAcronym,
            document.capitals[document.sentence(of: i)] || !Self.companys.contains(where: { phrase.role.hasSuffix($0) })
        {
            return false
        }
        guard token.shape.contains(.capitalized), !taken[i], scanner.match(at: i) == nil,
            isAcronym || reading.syntax.tags[i] == .propn, !CommonWords.all.contains(document.lower(i)),
            document.tokens[phrase.tokens.lowerBound].shape.contains(.spaceBefore),
            Institutions.shared.kind(document.lower(i)) == nil, reading.vocabulary.dateWords[token.word] == nil,
            phrase.tokens.lowerBound - i == 1 || document.lower(i + 1) != "of"
        else { return false }
        // 'Chechen president': a people that is no state; 'National Bureau of Statistics chief'.
        if Institutions.shared.isPeople(document.lower(i)) { return false }
        let back = max(sentence.lowerBound, i - 4)..<i
        if back.contains(where: { Institutions.shared.kind(document.lower($0)) == .public && isCapital($0) }) {
            return false
        }
        // 'Gaddafi spokesman': the name of somebody told of before.
        return !knownWords.contains(document.lower(i))
            && reading.vocabulary.leaders.leader(named: [document.lower(i)], in: reading.published?.year) == nil
            && !reading.vocabulary.classes(of: token.word).contains(.givenName)
    }

    private func isPrivateAfter(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        var i = phrase.tokens.upperBound
        guard i + 1 < sentence.upperBound, ["of", "at", "for", "with"].contains(document.lower(i)) else { return false }
        i += 1
        if ["the", "a", "an", "its", "his", "her"].contains(document.lower(i)) { i += 1 }
        let start = i
        // 'chairman of General Motors'
        var end = i
        while end < sentence.upperBound, end - start < 5, isCapital(end) { end += 1 }
        if (start..<end).contains(where: { Institutions.shared.kind(document.lower($0)) == .private }) { return true }
        while i < sentence.upperBound, i - start < 5, document.tokens[i].shape.contains(.letters) {
            switch Institutions.shared.kind(document.lower(i)) {
            case .private: return true
            case .public: return false
            default: break
            }
            guard scanner.match(at: i) == nil else { return false }
            guard document.tokens[i].shape.contains(.capitalized) else {
                // 'vice president of software maker Overpeer'
                guard [.noun, .adj].contains(reading.syntax.tags[i]), i == start || !isCapital(i - 1) else { break }
                i += 1
                continue
            }
            i += 1
        }
        guard i > start, isCapital(i - 1) else { return false }
        // 'chief executive of Shell'
        guard i > start, Self.companys.contains(where: { phrase.role.hasSuffix($0) }) else { return false }
        return !document.tokens[start].shape.contains(.allCaps)
    }
}
