import Language
import Record

// What stands before a title: 'Japan's', 'acting', 'deputy', 'Defense Ministry', 'Republican'.

extension TitleReader {
    func readLeft(_ phrase: inout TitlePhrase, _ floor: Int) {
        let title = phrase.tokens
        var i = phrase.tokens.lowerBound - 1
        var steps = 0
        var prefixed: [String] = []
        scan: while i >= floor, steps < 10 {
            steps += 1
            let text = document.lower(i)
            if let match = scanner.match(at: i), match.tokens.upperBound == i + 1 {
                // 'the anti-Syrian industry minister' is not Syria's.
                if Self.isSided(match, document) { break }
                let codes = Self.codes(match)
                if !codes.isEmpty, phrase.countries.isEmpty || isPostedBy(codes, phrase) {
                    phrase.countries = codes
                    phrase.tokens = match.tokens.lowerBound..<phrase.tokens.upperBound
                    i = match.tokens.lowerBound - 1
                    readStatesBefore(&phrase, &i, floor)
                    continue scan
                }
                // 'Israeli Defense Ministry director general', 'Iranian Foreign Ministry's spokesman'
                if case .ministry(let name, let country) = match.entries[0], phrase.ministry == nil, codes.isEmpty {
                    phrase.ministry = name
                    if let country { phrase.countries = [country] }
                    prefixed.insert(contentsOf: match.tokens.map { document.lower($0) }, at: 0)
                    phrase.tokens = match.tokens.lowerBound..<phrase.tokens.upperBound
                    i = match.tokens.lowerBound - 1
                    continue scan
                }
                break
            }
            if let portfolio = portfolio(endingAt: i, floor, phrase) {
                prefixed.insert(contentsOf: portfolio.map { document.lower($0) }, at: 0)
                phrase.tokens = portfolio.lowerBound..<phrase.tokens.upperBound
                i = portfolio.lowerBound - 1
                continue
            }
            if let body = body(endingAt: i, floor, phrase) {
                prefixed.insert(contentsOf: body.map { document.lower($0) }, at: 0)
                phrase.tokens = body.lowerBound..<phrase.tokens.upperBound
                i = body.lowerBound - 1
                continue
            }
            if text == "'s" || text == "'" {
                guard i > floor, let match = scanner.match(at: i - 1), match.tokens.upperBound == i else { break }
                let codes = Self.codes(match)
                if !codes.isEmpty, phrase.countries.isEmpty || isPostedBy(codes, phrase) {
                    i -= 1
                    continue
                }
                // 'the Russian president's aide'
                if codes.isEmpty, phrase.countries.isEmpty, let holder = self.phrase(around: match, in: floor..<i) {
                    phrase.countries = holder.countries
                    if holder.countries.isEmpty, let code = reading.vocabulary.nationalRoles[holder.role] {
                        phrase.countries = [code]
                    }
                }
                break
            }
            // 'Rebel "foreign minister" Karaha'
            if Self.quotes.contains(text), i == title.lowerBound - 1, title.upperBound < document.tokens.count,
                Self.quotes.contains(document.text(title.upperBound))
            {
                phrase.tokens = i..<title.upperBound + 1
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
            // 'Republican House Speaker'
            if Institutions.shared.kind(text) == .creed {
                phrase.tokens = i..<phrase.tokens.upperBound
                i -= 1
                continue
            }
            // 'was elected president': the verb of the clause, not a word of the title.
            if text == "elected" || text == "appointed", i > floor,
                [
                    "was", "were", "is", "are", "be", "been", "being", "has", "had", "have", "as", "to", "and", ",",
                    "also",
                ]
                .contains(document.lower(i - 1))
                    || reading.syntax.tags.indices.contains(i - 1) && reading.syntax.tags[i - 1] == .propn
                        && scanner.match(at: i - 1) == nil
            {
                break
            }
            if Self.skippable.contains(text) {
                if Self.kept.contains(text) { prefixed.insert(text, at: 0) }
                phrase.tokens = i..<phrase.tokens.upperBound
                i -= 1
                continue
            }
            // 'China's soft-spoken envoy'
            if let owner = ownerBeforeAdjectives(endingAt: i, floor) {
                i = owner
                continue
            }
            if ["the", "its", "his", "her", "their", "this", "that"].contains(text) { phrase.isDefinite = true }
            break
        }
        if !prefixed.isEmpty { phrase.role = (prefixed + [phrase.role]).joined(separator: " ") }
    }

    /// 'Public Enterprises', 'Migration and Asylum' right before 'Minister': words of a portfolio that no table knows.
    private func portfolio(endingAt token: Int, _ floor: Int, _ phrase: TitlePhrase) -> Range<Int>? {
        guard ["minister", "secretary", "commissioner", "undersecretary"].contains(phrase.role),
            token == phrase.tokens.lowerBound - 1,
            document.tokens[phrase.tokens.lowerBound].shape.contains(.capitalized),
            !document.capitals[document.sentence(of: token)], isPortfolioWord(token, floor)
        else { return nil }
        var start = token
        while start - 1 >= floor, token - start < 4 {
            if isPortfolioWord(start - 1, floor) {
                start -= 1
            } else if document.lower(start - 1) == "and", start - 2 >= floor, isPortfolioWord(start - 2, floor) {
                start -= 2
            } else {
                break
            }
        }
        return start..<token + 1
    }

    private func isPortfolioWord(_ i: Int, _ floor: Int) -> Bool {
        let word = document.lower(i)
        guard document.tokens[i].shape.contains(.capitalized), document.tokens[i].shape.contains(.letters),
            !document.tokens[i].shape.contains(.allCaps), scanner.match(at: i) == nil, !Self.skippable.contains(word),
            !CommonWords.all.contains(word),
            reading.vocabulary.dateWords[document.tokens[i].word] == nil, Institutions.shared.kind(word) != .creed,
            reading.vocabulary.titlePrefixes.longest(document.tokens, at: i, limit: i + 1) == nil
        else { return false }
        // At the start of a sentence every word has a capital.
        return i > floor || Portfolios.shared.has(word)
    }

    /// 'National Assembly', 'Security Council' right before a chairwoman or secretary.
    private func body(endingAt token: Int, _ floor: Int, _ phrase: TitlePhrase) -> Range<Int>? {
        guard token == phrase.tokens.lowerBound - 1, phrase.ministry == nil, phrase.countries.isEmpty else {
            return nil
        }
        // 'UK Independence Party leader'
        if phrase.level == .party, document.lower(token + 1) == "party",
            document.tokens[token].shape.contains(.capitalized),
            document.tokens[token + 1].shape.contains(.capitalized), token > floor,
            let owner = scanner.match(at: token - 1), !Self.codes(owner).isEmpty
        {
            return token..<token + 1
        }
        guard [.official, .body, .legislative].contains(phrase.level),
            document.tokens[token].shape.contains(.capitalized),
            Institutions.shared.kind(document.lower(token)) == .public
        else { return nil }
        var start = token
        while start - 1 >= floor, token - start < 3, !document.capitals[document.sentence(of: token)],
            reading.vocabulary.dateWords[document.tokens[start - 1].word] == nil, scanner.match(at: start - 1) == nil,
            document.tokens[start - 1].shape.contains(.capitalized),
            document.tokens[start - 1].shape.contains(.letters),
            start - 1 > floor || Portfolios.shared.has(document.lower(start - 1))
        {
            start -= 1
        }
        return start..<token + 1
    }

    /// The states of a list before a title, to the left of the one read.
    private func readStatesBefore(_ phrase: inout TitlePhrase, _ i: inout Int, _ floor: Int) {
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
    }

    private static let quotes: Set<String> = ["\"", "“", "”", "''", "``"]

    /// 'China's U.N. representative' is China's, 'the UN Syria envoy' the UN's: what stands first sent the envoy.
    private func isPostedBy(_ codes: [String], _ phrase: TitlePhrase) -> Bool {
        guard phrase.level == .envoy || phrase.level == .spokesperson, codes.count == 1, phrase.countries.count == 1
        else { return false }
        return reading.vocabulary.isBody(codes[0]) != reading.vocabulary.isBody(phrase.countries[0])
    }

    private static let kept: Set<String> = ["deputy", "vice", "assistant", "first", "chief", "rebel"]
    private static let skippable: Set<String> = [
        "deputy", "vice", "assistant", "senior", "top", "high", "ranking", "highest", "new", "chief", "visiting",
        "then", "-",
        "current", "incoming", "outgoing", "newly", "elected", "appointed", "high-ranking", "high-level", "level",
        "veteran",
        "influential", "powerful", "key", "leading", "first", "special", "several", "some", "other", "unidentified",
        "unnamed", "rebel",
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

    /// 'anti-Syrian', 'pro-Western'
    private static func isSided(_ match: NameMatch, _ document: Document) -> Bool {
        let before = match.tokens.lowerBound - 1
        return before > 0 && document.text(before) == "-"
            && ["anti", "pro", "non"].contains(document.lower(before - 1))
    }
}
