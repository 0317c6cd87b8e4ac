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
}

/// Reads the words around a title of the tables into a `TitlePhrase`.
struct TitleReader {
    let reading: Reading
    let scanner: NameScanner

    private var document: Document { reading.document }

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
                NameMatch(tokens: match.tokens.lowerBound..<end, entries: phrases.map(\.entry), isPlural: false))
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

    private func readLeft(_ phrase: inout TitlePhrase, _ floor: Int) {
        var i = phrase.tokens.lowerBound - 1
        var steps = 0
        var prefixed: [String] = []
        scan: while i >= floor, steps < 10 {
            steps += 1
            let text = document.lower(i)
            if let match = scanner.match(at: i), match.tokens.upperBound == i + 1 {
                let codes = Self.codes(match)
                if !codes.isEmpty, phrase.countries.isEmpty {
                    phrase.countries = codes
                    phrase.tokens = match.tokens.lowerBound..<phrase.tokens.upperBound
                    i = match.tokens.lowerBound - 1
                    // 'Israeli and Palestinian negotiators', 'British, French and German ministers'
                    while i - 1 >= floor, ["and", ",", "/", "-"].contains(document.lower(i)) {
                        // A dash with spaces parts what a hyphen joins: 'ASMARA - Ethiopian Prime Minister'.
                        if document.lower(i) == "-",
                            document.tokens[i].shape.contains(.spaceBefore)
                                || document.tokens[i + 1].shape.contains(.spaceBefore)
                        {
                            break
                        }
                        var j = i - 1
                        if document.lower(i) == "and", j > floor, document.lower(j) == "," { j -= 1 }
                        guard let other = scanner.match(at: j), other.tokens.upperBound == j + 1,
                            Self.isAdjectival(other) || document.lower(i) == "-" || phrase.isPlural
                        else { break }
                        let more = Self.codes(other)
                        guard !more.isEmpty, phrase.isPlural || document.lower(i) == "-" || document.lower(i) == "/"
                        else { break }
                        phrase.countries = more + phrase.countries
                        phrase.tokens = other.tokens.lowerBound..<phrase.tokens.upperBound
                        i = other.tokens.lowerBound - 1
                    }
                    continue scan
                }
                break
            }
            if text == "'s" || text == "'" {
                guard i > floor, let match = scanner.match(at: i - 1), match.tokens.upperBound == i,
                    phrase.countries.isEmpty, !Self.codes(match).isEmpty
                else { break }
                i -= 1
                continue
            }
            if let prefix = tenure(endingAt: i, floor) {
                if !prefix.tenure.isEmpty { phrase.tenure = prefix.tenure }
                phrase.tokens = prefix.start..<phrase.tokens.upperBound
                i = prefix.start - 1
                continue
            }
            if text == "-",
                document.tokens[i].shape.contains(.spaceBefore)
                    || document.tokens[min(i + 1, document.tokens.count - 1)].shape.contains(.spaceBefore)
            {
                break
            }
            if Self.skippable.contains(text) {
                if Self.kept.contains(text) { prefixed.insert(text, at: 0) }
                phrase.tokens = i..<phrase.tokens.upperBound
                i -= 1
                continue
            }
            if ["the", "its", "his", "her", "their", "this", "that"].contains(text) { phrase.isDefinite = true }
            break
        }
        if !prefixed.isEmpty { phrase.role = (prefixed + [phrase.role]).joined(separator: " ") }
    }

    private static let kept: Set<String> = ["deputy", "vice", "assistant", "first", "chief"]
    private static let skippable: Set<String> = [
        "deputy", "vice", "assistant", "senior", "top", "high", "ranking", "highest", "new", "chief", "visiting",
        "then", "-",
        "current", "incoming", "outgoing", "newly", "elected", "appointed", "high-ranking", "high-level", "level",
        "veteran",
        "influential", "powerful", "key", "leading", "first", "special", "several", "some", "other", "unidentified",
        "unnamed",
    ]

    private func tenure(endingAt i: Int, _ floor: Int) -> (start: Int, tenure: String)? {
        var start = i
        while start >= floor, start > i - 3 {
            if let found = reading.vocabulary.titlePrefixes.longest(document.tokens, at: start, limit: i + 1),
                found.end == i + 1,
                let prefix = found.payloads.first
            {
                return (start, prefix.tenure)
            }
            start -= 1
        }
        return nil
    }

    private func readRight(_ phrase: inout TitlePhrase, _ limit: Int) {
        var i = phrase.tokens.upperBound
        // '-elect', 'designate'
        if i + 1 < limit, document.text(i) == "-", ["elect", "designate"].contains(document.lower(i + 1)) {
            phrase.tenure = document.lower(i + 1)
            i += 2
        } else if i < limit, ["designate", "elect"].contains(document.lower(i)) {
            phrase.tenure = document.lower(i)
            i += 1
        }
        phrase.tokens = phrase.tokens.lowerBound..<i
        let preposition = i < limit ? document.lower(i) : ""
        guard ["of", "for", "to", "from", "in", "at"].contains(preposition), i + 1 < limit else { return }
        var j = i + 1
        if document.lower(j) == "the" { j += 1 }
        if let match = scanner.match(at: j), match.tokens.lowerBound == j {
            let codes = Self.codes(match)
            if !codes.isEmpty {
                let bodies = match.entries.contains { if case .organization = $0 { true } else { false } }
                if preposition == "to" || preposition == "in" || preposition == "at" || preposition == "for" {
                    // An ambassador to China is not China's; the UN's envoy for Syria is the UN's.
                    if [.envoy].contains(phrase.level) {
                        phrase.tokens = phrase.tokens.lowerBound..<match.tokens.upperBound
                    }
                    return
                }
                if phrase.countries.isEmpty || bodies && phrase.countries.isEmpty {
                    phrase.countries = codes
                    var end = match.tokens.upperBound
                    // 'leaders of Japan, China and South Korea'
                    while phrase.isPlural, end + 1 < limit, [",", "and"].contains(document.lower(end)) {
                        var next = end + 1
                        if document.lower(next) == "and" { next += 1 }
                        if next < limit, document.lower(next) == "the" { next += 1 }
                        guard let other = scanner.match(at: next), other.tokens.lowerBound == next,
                            !Self.codes(other).isEmpty
                        else { break }
                        phrase.countries += Self.codes(other)
                        end = other.tokens.upperBound
                    }
                    // 'of the Russian Security Council': the council is Russia's.
                    if Self.isAdjectival(match), end < limit, let body = scanner.match(at: end),
                        body.entries.contains(where: { if case .organization = $0 { true } else { false } })
                    {
                        end = body.tokens.upperBound
                    }
                    phrase.tokens = phrase.tokens.lowerBound..<end
                }
                return
            }
            if case .ministry(let name, let country) = match.entries[0],
                preposition == "of" || preposition == "at" || preposition == "in"
            {
                phrase.ministry = name
                if phrase.countries.isEmpty, let country { phrase.countries = [country] }
                phrase.tokens = phrase.tokens.lowerBound..<match.tokens.upperBound
                return
            }
        }
        // 'Undersecretary of State for Political Affairs', 'minister for the Middle East': the complement belongs to the role.
        guard preposition == "for" || preposition == "of",
            [.minister, .deputy, .official, .envoy].contains(phrase.level)
        else { return }
        var end = j
        while end < limit, end - j < 7 {
            let token = document.tokens[end]
            let capital = token.shape.contains(.capitalized) && token.shape.contains(.letters)
            let joint =
                ["and", "of", "the", "'s"].contains(document.lower(end)) && end > j && end + 1 < limit
                && document.tokens[end + 1].shape.contains(.capitalized)
            guard capital || joint, !document.capitals[document.sentence(of: end)] else { break }
            end += 1
        }
        // The last words may be the holder's name: keep to the words before the first given name.
        var k = j
        while k < end {
            if reading.vocabulary.classes(of: document.tokens[k].word).contains(.givenName), k > j { break }
            k += 1
        }
        guard k > j, k - j <= 6 else { return }
        let words = (i..<k).map { document.lower($0) }
        guard words.count > 1, phrase.level != .official || words.count <= 7 else { return }
        phrase.role += " " + words.joined(separator: " ")
        phrase.tokens = phrase.tokens.lowerBound..<k
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
}
