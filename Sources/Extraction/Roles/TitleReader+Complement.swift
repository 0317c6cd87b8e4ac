import Language
import Record

// What follows a title: '-elect', 'of Kenya', 'to the United Nations', 'of the Russian Security Council'.

extension TitleReader {
    func readRight(_ phrase: inout TitlePhrase, _ limit: Int) {
        readSuffix(&phrase, limit)
        phrase.titleEnd = phrase.tokens.upperBound
        // 'ambassador of Cyprus in Athens' has two complements.
        if readComplement(&phrase, limit), phrase.level == .envoy { _ = readComplement(&phrase, limit) }
    }

    private func readSuffix(_ phrase: inout TitlePhrase, _ limit: Int) {
        var i = phrase.tokens.upperBound
        if i + 1 < limit, document.text(i) == "-", ["elect", "designate"].contains(document.lower(i + 1)) {
            phrase.tenure = document.lower(i + 1)
            i += 2
        } else if i < limit, ["designate", "elect"].contains(document.lower(i)) {
            phrase.tenure = document.lower(i)
            i += 1
        }
        phrase.tokens = phrase.tokens.lowerBound..<i
    }

    /// Whether a complement was read that another may follow.
    private func readComplement(_ phrase: inout TitlePhrase, _ limit: Int) -> Bool {
        let at = phrase.tokens.upperBound
        let preposition = at < limit ? document.lower(at) : ""
        guard ["of", "for", "to", "from", "in", "at"].contains(preposition), at + 1 < limit else { return false }
        var start = document.lower(at + 1) == "the" ? at + 2 : at + 1
        // 'of the opposition Syrian National Commission'
        if start + 1 < limit, Self.sides.contains(document.lower(start)), scanner.match(at: start + 1) != nil {
            start += 1
        }
        if let match = scanner.match(at: start), match.tokens.lowerBound == start {
            let codes = Self.codes(match)
            if preposition == "of" || preposition == "from"
                || phrase.level == .spokesperson && preposition == "for"
            {
                if !codes.isEmpty { return readOwner(&phrase, match, codes, limit) }
            } else if !codes.isEmpty || phrase.level == .envoy && Self.isPlace(match) {
                readField(&phrase, match, codes, limit)
                return false
            }
            if case .ministry(let name, let country) = match.entries[0], preposition != "to", preposition != "from" {
                if phrase.countries.isEmpty, let country { phrase.countries = [country] }
                join(&phrase, ministry: name, match.tokens)
                return false
            }
        }
        readPortfolio(&phrase, at, start, limit)
        return false
    }

    /// 'of Japan, China and South Korea', 'of the Israeli Foreign Ministry', 'of the Republic of Korea (ROK)'.
    private func readOwner(
        _ phrase: inout TitlePhrase, _ match: NameMatch, _ codes: [String], _ limit: Int
    ) -> Bool {
        guard phrase.countries.isEmpty else { return false }
        phrase.countries = codes
        var end = match.tokens.upperBound
        // 'spokesman of Slovak President Kovac': the words belong to the next office.
        if let next = scanner.match(at: end), next.tokens.lowerBound == end, end < limit, Self.isTitle(next) {
            return false
        }
        while phrase.isPlural, end + 1 < limit, [",", "and"].contains(document.lower(end)) {
            var next = end + 1
            if document.lower(next) == "and" { next += 1 }
            if next < limit, document.lower(next) == "the" { next += 1 }
            guard let other = scanner.match(at: next), other.tokens.lowerBound == next, !Self.codes(other).isEmpty
            else {
                break
            }
            phrase.countries += Self.codes(other)
            end = other.tokens.upperBound
        }
        if end < limit,
            Self.isAdjectival(match) || document.tokens[end].shape.contains(.capitalized) && !Self.isBody(match)
        {
            if let body = scanner.match(at: end), body.tokens.lowerBound == end {
                if case .ministry(let name, _) = body.entries[0] {
                    join(&phrase, ministry: name, body.tokens)
                    return false
                }
                // The Security Council of Russia is Russia's; the Palestinian Hamas speaks for itself.
                if Self.isBody(body) {
                    end = add(&phrase, body.tokens)
                    if let code = Self.codes(body).first, MovementStates.shared.isMovement(code) {
                        phrase.countries = [code]
                    }
                }
            } else if let body = institution(at: end, limit) {
                // 'the leader of the Uzbek team' negotiates; its captain plays.
                phrase.isPrivate =
                    Institutions.shared.kind(document.lower(body.upperBound - 1)) == .private
                    && !(["leader", "head", "chief", "member"].contains(phrase.role)
                        && document.lower(body.upperBound - 1) == "team")
                end = add(&phrase, body)
            }
        }
        // 'spokesman for the rebel Justice and Equality Movement'
        if phrase.level == .spokesperson, Self.isBody(match), match.tokens.count > 2, phrase.countries.count == 1,
            MovementStates.shared.isMovement(codes[0])
        {
            phrase.role += " for the " + match.tokens.map { document.lower($0) }.joined(separator: " ")
        }
        // '(ROK)', '(Hamas)'
        if end + 2 < limit, document.text(end) == "(", document.tokens[end + 1].shape.contains(.capitalized),
            document.text(end + 2) == ")"
        {
            end += 3
        }
        phrase.tokens = phrase.tokens.lowerBound..<end
        return true
    }

    /// 'to China', 'for Syria', 'in Athens': an envoy's post, but no sign of whose envoy it is.
    private func readField(_ phrase: inout TitlePhrase, _ match: NameMatch, _ codes: [String], _ limit: Int) {
        let at = phrase.tokens.upperBound
        if phrase.level == .envoy {
            // 'to the Kosovo talks'
            var end = match.tokens.upperBound
            while end < limit, end - match.tokens.upperBound < 3, reading.syntax.tags[end] == .noun,
                !document.tokens[end].shape.contains(.capitalized), document.tokens[end].shape.contains(.letters)
            {
                end += 1
            }
            if end > match.tokens.upperBound {
                phrase.tokens = phrase.tokens.lowerBound..<end
                return
            }
            phrase.role += " " + (at..<match.tokens.upperBound).map { document.lower($0) }.joined(separator: " ")
            phrase.tokens = phrase.tokens.lowerBound..<match.tokens.upperBound
        } else if phrase.countries.isEmpty, !phrase.isPlural, document.lower(at) != "to",
            phrase.role.hasSuffix("counterpart")
        {
            phrase.countries = codes
            phrase.tokens = phrase.tokens.lowerBound..<match.tokens.upperBound
        }
    }

    private func join(_ phrase: inout TitlePhrase, ministry: String, _ tokens: Range<Int>) {
        phrase.ministry = ministry
        let words = tokens.map { document.lower($0) }.joined(separator: " ")
        switch phrase.level {
        case .spokesperson where words.hasSuffix(" ministry") || words.hasSuffix(" department"):
            phrase.role = words + " " + phrase.role
        case .spokesperson, .official: phrase.role += " of the " + words
        default: break
        }
        phrase.tokens = phrase.tokens.lowerBound..<tokens.upperBound
    }

    /// Adds 'of the security council' to an officer's role; gives where the body ends.
    private func add(_ phrase: inout TitlePhrase, _ body: Range<Int>) -> Int {
        if phrase.level == .spokesperson, body.count == 1, document.lower(body.lowerBound) == "government" {
            phrase.role = "government " + phrase.role
        } else if [.official, .envoy, .body, .spokesperson].contains(phrase.level) {
            phrase.role +=
                (phrase.level == .spokesperson ? " for the " : " of the ")
                + body.map { document.lower($0) }.joined(separator: " ")
        }
        return body.upperBound
    }

    /// 'Small Business Administration', 'delegation': words up to a noun for a body.
    private func institution(at start: Int, _ limit: Int) -> Range<Int>? {
        var i = start
        while i < limit, i - start < 6, document.tokens[i].shape.contains(.letters) {
            if Institutions.shared.kind(document.lower(i)) != nil { return start..<i + 1 }
            guard document.tokens[i].shape.contains(.capitalized) else { return nil }
            i += 1
        }
        return nil
    }

    /// 'Undersecretary of State for Political Affairs', 'minister for the Middle East': the complement belongs to the role.
    private func readPortfolio(_ phrase: inout TitlePhrase, _ at: Int, _ start: Int, _ limit: Int) {
        guard document.lower(at) == "for" || document.lower(at) == "of",
            [.minister, .deputy, .official, .envoy].contains(phrase.level)
        else { return }
        var end = start
        while end < limit, end - start < 7 {
            let token = document.tokens[end]
            let capital = token.shape.contains(.capitalized) && token.shape.contains(.letters)
            let joint =
                ["and", "of", "the", "'s"].contains(document.lower(end)) && end > start && end + 1 < limit
                && document.tokens[end + 1].shape.contains(.capitalized)
            guard capital || joint, !document.capitals[document.sentence(of: end)] else { break }
            end += 1
        }
        // The last words may be the holder's name: keep to the words before the first given name.
        var k = start
        while k < end {
            if k > start, reading.vocabulary.classes(of: document.tokens[k].word).contains(.givenName) { break }
            // 'Undersecretary of Foreign Affairs Zosimo Paredes'
            if k > start, phrase.level == .minister || phrase.level == .deputy,
                !Portfolios.shared.has(document.lower(k)), Portfolios.shared.has(document.lower(k - 1)),
                document.tokens[k].shape.contains(.capitalized)
            {
                break
            }
            k += 1
        }
        guard k > start, k - start <= 6 else { return }
        let words = (at..<k).map { document.lower($0) }
        guard words.count > 1, phrase.level != .official || words.count <= 7 else { return }
        // 'head of the Shandong provincial committee': a part of a name says nothing.
        if phrase.level == .official, k < limit, [.noun, .adj].contains(reading.syntax.tags[k]),
            !document.tokens[k].shape.contains(.capitalized)
        {
            return
        }
        phrase.role += " " + words.joined(separator: " ")
        phrase.tokens = phrase.tokens.lowerBound..<k
    }

    private static let sides: Set<String> = [
        "opposition", "rebel", "ruling", "main", "local", "former", "new", "then", "exiled", "outlawed", "banned",
    ]

    private static func isTitle(_ match: NameMatch) -> Bool {
        match.entries.contains { if case .title = $0 { true } else { false } }
    }

    private static func isBody(_ match: NameMatch) -> Bool {
        match.entries.contains { if case .organization = $0 { true } else { false } }
    }

    private static func isPlace(_ match: NameMatch) -> Bool {
        match.entries.contains { if case .city = $0 { true } else { false } }
    }
}
