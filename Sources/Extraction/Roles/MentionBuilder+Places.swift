import Language
import Record

// States, cities, bodies and pronouns.

extension MentionBuilder {
    mutating func places(_ sentence: Range<Int>) {
        towns(sentence)
        for match in reading.names(in: sentence) {
            guard !match.tokens.contains(where: { taken[$0] }), !isMereModifier(match) else { continue }
            // 'Lake Victoria' is no town.
            let first = match.tokens.lowerBound
            if first > sentence.lowerBound, Self.waters.contains(document.lower(first - 1)),
                document.tokens[first - 1].shape.contains(.capitalized),
                !document.capitals[document.sentence(of: first)]
            {
                continue
            }
            if let dateline = reading.dateline, dateline.tokens.contains(match.tokens.lowerBound),
                dateline.place == document.text(match.tokens)
            {
                continue
            }
            // 'the OAS General Assembly' is the OAS's, not the UN's.
            if match.entries.contains(where: { if case .organization = $0 { true } else { false } }),
                let before = mentions.last, before.tokens.upperBound == match.tokens.lowerBound,
                case .organization = before.referent
            {
                continue
            }
            var country: (String, CountryForm)?
            var city: (String, Int)?
            for entry in match.entries {
                switch entry {
                case .country(let code, let form):
                    if form != .capital, country == nil || country?.1 == .capital { country = (code, form) }
                case .city(let code, let rank): city = (code, rank)
                default: break
                }
            }
            if let country, country.1 != .metonym || city == nil {
                // '3 billion U.S. dollars', 'Canadian dollars': money of whoever pays.
                if isCurrency(match.tokens.upperBound) { continue }
                take(match.tokens, .country(country.0, country.1))
            } else if let city {
                take(match.tokens, .city(name: document.text(match.tokens), country: city.0, isCapital: city.1 == 1))
            } else {
                for entry in match.entries {
                    switch entry {
                    case .country(let code, .capital):
                        take(match.tokens, .city(name: document.text(match.tokens), country: code, isCapital: true))
                    case .countryGroup(let codes): take(match.tokens, .countries(codes))
                    case .organization(let code, _, _): take(match.tokens, .organization(code))
                    case .ministry(let name, let country):
                        take(match.tokens, .ministry(name: name, country: country ?? owner(of: match, sentence)))
                    default: break
                    }
                }
            }
        }
    }

    private static let waters: Set<String> = ["lake", "mount", "river", "strait", "cape", "bay"]
    private static let townNouns: Set<String> = ["town", "city", "village", "port", "resort", "suburb", "spa"]

    /// 'the Thai border town of Sadao': a place that no table knows, in the state that the phrase names.
    private mutating func towns(_ sentence: Range<Int>) {
        var i = sentence.lowerBound
        while i + 2 < sentence.upperBound {
            defer { i += 1 }
            guard Self.townNouns.contains(document.lower(i)), document.lower(i + 1) == "of",
                document.tokens[i + 2].shape.contains(.capitalized), !taken[i + 2], scanner.match(at: i + 2) == nil
            else { continue }
            var before = i - 1
            var country: String?
            while before >= sentence.lowerBound, i - before < 5, country == nil {
                if let match = scanner.match(at: before) { country = TitleReader.codes(match).first }
                guard [.noun, .adj, .propn].contains(reading.syntax.tags[before]) || document.lower(before) == "'s"
                else { break }
                before -= 1
            }
            guard let country else { continue }
            var end = i + 3
            while end < sentence.upperBound, end < i + 5, document.tokens[end].shape.contains(.capitalized),
                !taken[end], reading.syntax.tags[end] == .propn, scanner.match(at: end) == nil
            { end += 1 }
            take(i + 2..<end, .city(name: document.text(i + 2..<end), country: country, isCapital: false))
        }
    }

    /// 'Soviet-led', 'UN-sponsored', 'anti-Soviet': part of an adjective, nobody who acts.
    func isMereModifier(_ match: NameMatch) -> Bool {
        let after = match.tokens.upperBound
        if after + 1 < document.tokens.count, document.text(after) == "-",
            !document.tokens[after + 1].shape.contains(.spaceBefore),
            !document.tokens[after + 1].shape.contains(.capitalized),
            !document.tokens[after].shape.contains(.spaceBefore)
        {
            return true
        }
        let before = match.tokens.lowerBound - 1
        return before > 0 && document.text(before) == "-"
            && ["anti", "pro", "non", "ex", "mid", "trans"].contains(document.lower(before - 1))
    }

    /// The state named right before a ministry: 'the Japanese Foreign Ministry', 'China's defence ministry'.
    func owner(of match: NameMatch, _ sentence: Range<Int>) -> String? {
        var i = match.tokens.lowerBound - 1
        if i >= sentence.lowerBound, document.lower(i) == "'s" || document.lower(i) == "'" { i -= 1 }
        if let before = scanner.match(at: i), before.tokens.upperBound == i + 1,
            let code = TitleReader.codes(before).first
        {
            return code
        }
        let j = match.tokens.upperBound
        if j + 1 < sentence.upperBound, document.lower(j) == "of" {
            let k = document.lower(j + 1) == "the" ? j + 2 : j + 1
            if let after = scanner.match(at: k), after.tokens.lowerBound == k, let code = TitleReader.codes(after).first
            {
                return code
            }
        }
        return nil
    }

    mutating func pronouns(_ sentence: Range<Int>) {
        for i in sentence where !taken[i] {
            switch document.lower(i) {
            case "he", "she", "him", "his", "her": take(i..<i + 1, .pronoun)
            case "they", "their", "them": take(i..<i + 1, .pair)
            default: break
            }
        }
    }

    /// Whether the word names a money: 'dollars', 'dlrs', 'francs'.
    private func isCurrency(_ token: Int) -> Bool {
        token < document.tokens.count && Self.currencies.contains(document.lower(token))
    }

    private static let currencies: Set<String> = [
        "dollar", "dollars", "dlrs", "dlr", "francs", "franc", "pounds", "kronor", "kroner", "pesos", "dinars", "marks",
        "rupees", "yuan", "won", "riyals", "liras", "shillings", "rubles", "roubles",
    ]
}
