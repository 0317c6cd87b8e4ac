import Language
import Record

/// An office as worded on the page: 'Japan's acting deputy foreign minister', 'ministers of defense of Egypt and Jordan'.
struct TitlePhrase {
    /// From the first prefix to the last complement.
    var tokens: Range<Int>
    var role: String
    var level: RoleLevel
    var ministry: String?
    var countries: [String]
    var tenure: String?
    var isPlural: Bool
    /// 'his Japanese counterpart': the role is the other one's.
    var isCounterpart = false
    /// Preceded by 'the', 'its', 'his': somebody already known.
    var isDefinite = false
    /// Of a company, a club, a university: nobody in office.
    var isPrivate = false
    /// Where the title's own words end; what follows them is a complement.
    var titleEnd = 0
}

/// Reads the words around a title of the tables into a `TitlePhrase`.
struct TitleReader {
    let reading: Reading
    let scanner: NameScanner

    var document: Document { reading.document }

    /// The title phrase around the gazetteer match; `limit` is the sentence's range.
    func phrase(around match: NameMatch, in sentence: Range<Int>) -> TitlePhrase? {
        for case .title(let role, let level, let ministry) in match.entries {
            var phrase = TitlePhrase(
                tokens: match.tokens, role: role, level: level, ministry: ministry, countries: [],
                isPlural: match.isPlural)
            let opens = reading.dateline.map { $0.tokens.upperBound } ?? 0
            readLeft(&phrase, max(sentence.lowerBound, match.tokens.lowerBound >= opens ? opens : 0))
            if phrase.countries.isEmpty { phrase.countries = inner(match) }
            readRight(&phrase, sentence.upperBound)
            return phrase
        }
        return nil
    }

    /// The body or state that a title itself names: 'PLO chairman', 'Kremlin spokesman', 'UN chief'.
    private func inner(_ match: NameMatch) -> [String] {
        guard match.tokens.count > 1 else { return [] }
        var codes: [String] = []
        reading.vocabulary.gazetteer.matches(
            document.tokens, at: match.tokens.lowerBound, limit: match.tokens.upperBound - 1
        ) { end, phrases in
            let capital = document.tokens[match.tokens.lowerBound].shape.contains(.capitalized)
            let found = TitleReader.codes(
                NameMatch(
                    tokens: match.tokens.lowerBound..<end,
                    entries: phrases.map { $0.entry.dated(reading.published, reading.vocabulary) }, isPlural: false))
            if capital, !found.isEmpty { codes = found }
        }
        return codes
    }

    /// A noun for people in office that is no title of the tables: 'officials', 'delegation', 'side'.
    func phrase(
        aroundActor token: Int, isPlural: Bool, level: RoleLevel = .official, in sentence: Range<Int>
    ) -> TitlePhrase {
        var phrase = TitlePhrase(
            tokens: token..<token + 1, role: document.lower(token), level: level, ministry: nil, countries: [],
            isPlural: isPlural)
        readLeft(&phrase, sentence.lowerBound)
        readRight(&phrase, sentence.upperBound)
        return phrase
    }

    /// The states and bodies a gazetteer match can stand for beside a title.
    static func codes(_ match: NameMatch) -> [String] {
        for entry in match.entries {
            switch entry {
            case .country(let code, _): return [code]
            case .countryGroup(let codes): return codes
            case .organization(let code, _, _): return [code]
            default: continue
            }
        }
        for entry in match.entries {
            if case .city(let code, 1) = entry { return [code] }
        }
        return []
    }

    static func isAdjectival(_ match: NameMatch) -> Bool {
        match.entries.contains {
            if case .country(_, let form) = $0 { form != .name && form != .official } else { false }
        }
    }

    /// The mark of a genitive of a state before one or two adjectives in small letters.
    func ownerBeforeAdjectives(endingAt token: Int, _ floor: Int) -> Int? {
        var i = token
        while i > floor, token - i < 3,
            reading.syntax.tags[i] == .adj || document.text(i) == "-" || document.lower(i) == "own",
            !document.tokens[i].shape.contains(.capitalized)
        {
            i -= 1
        }
        guard i < token, i > floor, ["'s", "’s"].contains(document.lower(i)), let owner = scanner.match(at: i - 1),
            owner.tokens.upperBound == i, !Self.codes(owner).isEmpty
        else { return nil }
        return i
    }
}
