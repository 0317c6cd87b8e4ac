import Extraction
import Language
import Record

extension QuestionReader {
    /// Takes states, bodies, cities, ministries and titles of the tables, the longest at each word, in any case.
    mutating func readNames() {
        var i = 0
        while i < count {
            guard !taken[i] else {
                i += 1
                continue
            }
            var best: (end: Int, phrases: [Vocabulary.GazetteerPhrase])?
            vocabulary.gazetteer.matches(document.tokens, at: i, limit: count) { end, phrases in
                let fitting = phrases.filter { fits($0, i..<end) }
                if !fitting.isEmpty, isOpen(i..<end) { best = (end, fitting) }
            }
            if let best, let meaning = meaning(of: best.phrases, i..<best.end) {
                names.append(QuestionName(tokens: i..<best.end, meaning: meaning))
                take(i..<best.end)
                i = best.end
            } else {
                i += 1
            }
        }
    }

    /// Free but for hyphens inside: 'inter-Korean'.
    private func isOpen(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { !taken[$0] || document.tokens[$0].shape.contains(.mark) }
    }

    private func fits(_ phrase: Vocabulary.GazetteerPhrase, _ tokens: Range<Int>) -> Bool {
        let start = tokens.lowerBound
        let written = document.text(tokens)
        let capital = document.tokens[start].shape.contains(.capitalized)
        let lone = tokens.count == 1
        if let exact = phrase.exact, written != exact {
            guard lone else { return written.lowercased() == exact.lowercased() }
            if lower[start] == "us" { return meansUnitedStates(start) }
            // Acronyms in small letters, unless they are words of their own.
            return written.lowercased() == exact.lowercased() && written.utf8.count >= 2 && !words.isPlain(lower[start])
                && !Self.commonAcronyms.contains(lower[start]) && !endsName(start)
        }
        switch phrase.entry {
        case .title, .ministry: return true
        case .country, .countryGroup, .organization:
            if lone, lower[start] == "us" { return capital || meansUnitedStates(start) }
            return !lone || capital || !words.isPlain(lower[start])
        case .city(_, let rank):
            if capital, start > 0 { return !lone || !words.isPlain(lower[start]) }
            // In small letters many a city is a common word: 'most', 'male', 'deal'.
            if lone, words.isPlain(lower[start]) || words.match(.direction, at: start, of: lower) != nil {
                return false
            }
            if lone,
                vocabulary.eventNoun(at: start, of: document) != nil
                    || !vocabulary.eventVerbs(at: start, of: document).isEmpty
                    || vocabulary.topic(at: start, of: document) != nil
            {
                return false
            }
            return rank == 1
                || (rank == 2 && lower[start].utf8.count > 3 && !vocabulary.canBeginName(start, of: document)) || !lone
                || capital
                || ["in", "at", "to", "near", "visit", "visited", "visits", "visiting"].contains(wordBefore(start))
                || vocabulary.eventNoun(at: tokens.upperBound < count ? tokens.upperBound : start, of: document) != nil
        }
    }

    /// 'kim jong un': the word before can be a name and is nothing else.
    private func endsName(_ i: Int) -> Bool {
        guard i > 0, !taken[i - 1], document.tokens[i].end - document.tokens[i].start <= 3 else { return false }
        return !words.isPlain(lower[i - 1])
            && (vocabulary.canBeginName(i - 1, of: document) || document.tokens[i - 1].word < 0)
    }

    /// 'the us', 'us and china', 'china-us talks': the state and not the pronoun.
    private func meansUnitedStates(_ i: Int) -> Bool {
        if document.tokens[i].shape.contains(.allCaps) { return true }
        return ["the", "and", "-", "with", "between", "does", "has", "is", "to", "by"].contains(word(i - 1))
            && word(i - 1) != "tell"
            || ["and", "-", "sanctions", "president", "secretary", "'s", "talks", "foreign"].contains(word(i + 1))
    }

    private static let commonAcronyms: Set<String> = [
        "who", "it", "is", "as", "can", "aid", "arm", "sad", "nam", "so", "am", "be", "cat", "act", "pact", "or", "in",
        "no", "at", "cs",
    ]

    private func meaning(of phrases: [Vocabulary.GazetteerPhrase], _ tokens: Range<Int>) -> QuestionName.Meaning? {
        for phrase in phrases {
            if case .title(let role, let level, _) = phrase.entry {
                // The ambassador of 'recalled its ambassador' is what is done, not who is asked about.
                if tokens.count == 1, let noun = vocabulary.eventNoun(at: tokens.lowerBound, of: document),
                    noun.noun == "envoy" || noun.noun == "diplomat",
                    asked != "who",
                    lower.indices.contains(where: { token in
                        vocabulary.eventVerbs(at: token, of: document).contains {
                            ["recall", "summon", "expel", "withdraw", "send", "appoint"].contains($0.verb)
                        }
                    })
                {
                    return nil
                }
                return .title(role: role, level: level, isPlural: phrase.isPlural)
            }
        }
        for phrase in phrases {
            switch phrase.entry {
            case .country(let code, let form):
                if form == .capital,
                    case .city(let code, _)? = phrases.map(\.entry).first(where: {
                        if case .city = $0 { true } else { false }
                    })
                {
                    return .city(document.text(tokens), code: code, isCapital: true)
                }
                if form == .capital { return .city(document.text(tokens), code: code, isCapital: true) }
                return .states([code], isAdjective: [.adjective, .people, .demonym, .prefix].contains(form))
            case .countryGroup(let codes): return .states(codes, isAdjective: false)
            case .organization(let code, _, _): return .body(code)
            case .ministry(let name, _): return .ministry(name)
            default: continue
            }
        }
        for phrase in phrases {
            if case .city(let code, let rank) = phrase.entry {
                return .city(
                    document.text(tokens), code: code,
                    isCapital: rank == 1 && vocabulary.isCapital(document.text(tokens), of: code))
            }
        }
        return nil
    }
}
