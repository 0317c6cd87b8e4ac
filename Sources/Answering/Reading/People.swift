import Extraction
import Language
import Record

extension QuestionReader {
    /// Takes the names of people the knowledge base knows, in any case, the longest first.
    mutating func readKnownPeople(multiword: Bool) {
        var start = 0
        while start < count {
            var end = min(start + (multiword ? 6 : 1), count)
            var step = 1
            while end > start + (multiword ? 1 : 0) {
                let tokens = start..<end
                if isNameRange(tokens), !multiword || !isTableName(tokens),
                    let name = known.person(document.text(tokens))
                {
                    let whole = multiword ? tokens : lengthened(tokens)
                    names.append(QuestionName(tokens: whole, meaning: .person(fuller(name, document.text(whole)))))
                    take(whole)
                    step = max(1, whole.upperBound - start)
                    break
                }
                end -= 1
            }
            start += step
        }
    }

    /// Whether the tables hold all these words as one name: 'North Korea' is a state, whoever else bears that name.
    private func isTableName(_ tokens: Range<Int>) -> Bool {
        vocabulary.gazetteer.longest(document.tokens, at: tokens.lowerBound, limit: tokens.upperBound)?.end
            == tokens.upperBound
    }

    /// Free words, with hyphens inside; a lone word must not be one that questions use.
    private func isNameRange(_ tokens: Range<Int>) -> Bool {
        guard let last = tokens.last, let first = tokens.first, !taken[first], !taken[last] else { return false }
        for token in tokens where taken[token] && !["-", ".", "'"].contains(lower[token]) { return false }
        if tokens.count == 1 {
            return !words.isPlain(lower[first]) && lower[first].utf8.count > 1
                && (document.tokens[first].shape.contains(.capitalized)
                    || (vocabulary.eventNoun(at: first, of: document) == nil
                        && vocabulary.eventVerbs(at: first, of: document).isEmpty
                        && vocabulary.topic(at: first, of: document) == nil))
        }
        // 'Theresa May'
        return !words.isPlain(lower[first]) && (!words.isPlain(lower[last]) || lower[last] == "may")
    }

    /// A surname that is known, with the name words beside it: 'Akie Abe' is not 'Shinzo Abe'.
    private func lengthened(_ tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound
        var end = tokens.upperBound
        let oneCase = isOneCase
        while start > 0, !taken[start - 1], startsName(start - 1, oneCase) { start -= 1 }
        if vocabulary.canBeginName(tokens.lowerBound, of: document), end < count, !taken[end], !oneCase,
            continuesName(end, false)
        {
            end += 1
        }
        return start..<end
    }

    private func fuller(_ name: String, _ typed: String) -> String {
        let words = Set(folded(name).split(separator: " "))
        return Set(folded(typed).split(separator: " ")).isSubset(of: words) ? name : titleCased(typed)
    }

    /// Takes what looks like a name: capitalised words left over, or a given name with unknown words behind it.
    mutating func readUnknownPeople() {
        let shouted = isOneCase
        var i = 0
        while i < count {
            guard !taken[i], startsName(i, shouted) else {
                i += 1
                continue
            }
            var end = i + 1
            while end < count {
                if !taken[end], continuesName(end, shouted) {
                    end += 1
                } else if end + 1 < count, ["-", "'"].contains(lower[end]),
                    !document.tokens[end].shape.contains(.spaceBefore),
                    !document.tokens[end + 1].shape.contains(.spaceBefore), !taken[end + 1],
                    document.tokens[end + 1].shape.contains(.letters)
                {
                    end += 2
                } else if end + 1 < count, !taken[end], vocabulary.isNameParticle(end, of: document), !taken[end + 1],
                    continuesName(end + 1, shouted)
                {
                    end += 2
                } else {
                    break
                }
            }
            var start = i
            while start < end - 1, vocabulary.isHonorific(start, of: document) { start += 1 }
            let name = document.text(start..<end)
            take(i..<end)
            // 'the INF treaty', 'the AUKUS talks': the name of what is signed or held.
            if let noun = nouns.first(where: { $0.tokens.lowerBound == end }),
                !vocabulary.canBeginName(start, of: document), known.person(name) == nil,
                ["agreement", "resolution", "body"].contains(noun.noun)
                    || document.tokens[start].shape.contains(.allCaps)
            {
                textWords.append((start, name.lowercased()))
                i = end
                continue
            }
            // 'visited Yasukuni', 'talks in Dayton': a place that the tables lack.
            if !vocabulary.canBeginName(start, of: document), known.person(name) == nil, isPlacePosition(start) {
                names.append(QuestionName(tokens: i..<end, meaning: .city(name, code: "", isCapital: false)))
                i = end
                continue
            }
            names.append(QuestionName(tokens: i..<end, meaning: .person(known.person(name) ?? titleCased(name))))
            i = end
        }
    }

    private func isPlacePosition(_ start: Int) -> Bool {
        let before = wordBefore(start)
        if ["in", "at", "near"].contains(before) { return true }
        guard question.query.kinds.contains(.visit), start > 0 else { return false }
        return before == "to" || ["visit", "visited", "visits", "visiting"].contains(before)
    }

    /// Whether all letters are of one case, so that capitals tell nothing.
    private var isOneCase: Bool {
        let lettered = document.tokens.filter { $0.shape.contains(.letters) }
        return lettered.allSatisfy { !$0.shape.contains(.capitalized) }
            || lettered.allSatisfy { $0.shape.contains(.allCaps) || $0.end - $0.start == 1 }
    }

    private func startsName(_ i: Int, _ oneCase: Bool) -> Bool {
        let token = document.tokens[i]
        guard token.shape.contains(.letters), !words.isPlain(lower[i]), !Self.months.contains(lower[i]),
            words.match(.direction, at: i, of: lower) == nil,
            words.match(.status, at: i, of: lower) == nil
        else { return false }
        if oneCase {
            // Small letters: a given name or known surname, followed by a word that no table explains.
            guard vocabulary.canBeginName(i, of: document), i + 1 < count, !taken[i + 1] || lower[i + 1] == "-" else {
                return false
            }
            return continuesName(i + 1, true) && vocabulary.topic(at: i, of: document) == nil
        }
        guard token.shape.contains(.capitalized),
            !vocabulary.isNoName(i, of: document) || vocabulary.canBeginName(i, of: document)
        else { return false }
        if Self.regions.contains(lower[i]) || vocabulary.topic(at: i, of: document) != nil { return false }
        // The first word of a sentence is capitalised anyway.
        return i > 0 || vocabulary.canBeginName(i, of: document)
            || (token.word < 0
                && !(i + 1 < count && document.tokens[i + 1].shape.contains(.capitalized) && taken[i + 1]))
    }

    private func continuesName(_ i: Int, _ oneCase: Bool) -> Bool {
        let token = document.tokens[i]
        guard token.shape.contains(.letters), !token.shape.contains(.clitic) else { return false }
        if !oneCase, lower[i] == "may", token.shape.contains(.capitalized) { return true }
        if words.isPlain(lower[i]) { return false }
        if !oneCase { return token.shape.contains(.capitalized) }
        return vocabulary.topic(at: i, of: document) == nil && vocabulary.eventNoun(at: i, of: document) == nil
            && vocabulary.eventVerbs(at: i, of: document).isEmpty && words.match(.direction, at: i, of: lower) == nil
            && words.match(.status, at: i, of: lower) == nil
    }

    private static let regions: Set<String> = [
        "africa", "asia", "europe", "america", "americas", "arctic", "antarctica", "balkans", "caucasus", "gulf",
        "mediterranean", "middle", "east",
        "west", "north", "south", "western", "eastern", "northern", "southern", "central", "latin", "pacific",
        "atlantic", "caribbean", "sahel",
    ]

    private func titleCased(_ name: String) -> String {
        guard isOneCase else { return name }
        return name.lowercased().split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
            separator: " ")
    }
}
