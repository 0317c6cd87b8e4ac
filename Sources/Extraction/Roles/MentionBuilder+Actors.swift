import Language
import Record

// Officials and ministries that are not named.

extension MentionBuilder {
    /// 'Japan's foreign ministry', 'the two countries' foreign and defense ministries'.
    mutating func ministries(_ sentence: Range<Int>) {
        for match in reading.names(in: sentence) {
            guard !match.tokens.contains(where: { taken[$0] }) else { continue }
            for case .ministry(let name, let country) in match.entries.prefix(1) {
                take(match.tokens, .ministry(name: name, country: country ?? owner(of: match, sentence)))
            }
        }
        for i in sentence where !taken[i] && document.lower(i) == "ministries" {
            var names: [String] = []
            var start = i
            var j = i - 1
            while j >= sentence.lowerBound, i - j < 10 {
                let word = document.lower(j)
                if let name = reading.vocabulary.ministry(ofKind: word) {
                    names.insert(name, at: 0)
                    start = j
                } else if word != "and", word != "," {
                    break
                }
                j -= 1
            }
            guard !names.isEmpty else { continue }
            // Whose: the state before an apostrophe, else the two that the article is about ('each country's', 'both sides'').
            var codes: [String] = []
            if j >= sentence.lowerBound,
                document.lower(j) == "'s" || document.lower(j) == "'" || document.lower(j) == "’s"
                    || document.lower(j) == "’"
            {
                j -= 1
            }
            if let before = scanner.match(at: j), before.tokens.upperBound == j + 1 {
                codes = TitleReader.codes(before)
            }
            if codes.isEmpty { codes = mainStates() }
            for (k, name) in names.enumerated() {
                for code in codes { extraMinistries.append((start..<i + 1, name, code, k)) }
            }
            take(start..<i + 1, .official(countries: codes, role: nil, isPlural: true))
        }
    }

    /// The two states named most so far.
    func mainStates() -> [String] {
        var counts: [String: Int] = [:]
        for mention in mentions { if case .country(let code, _) = mention.referent { counts[code, default: 0] += 1 } }
        return Array(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key).sorted())
    }

    mutating func actors(_ sentence: Range<Int>) {
        for i in sentence where !taken[i] {
            guard let actor = reading.vocabulary.actorNouns[document.tokens[i].word], reading.syntax.tags[i] != .verb,
                reading.syntax.tags[i] != .adj
            else { continue }
            // 'the U.N. General Assembly' is a body, and 'General' nobody in it.
            if reading.names(in: sentence).contains(where: { match in
                match.tokens.count > 1 && match.tokens.contains(i)
                    && match.entries.contains { if case .organization = $0 { true } else { false } }
            }) {
                continue
            }
            // 'the Palestinian Authority' is the state's name.
            if let match = scanner.match(at: i), match.tokens.count > 1, match.tokens.upperBound == i + 1,
                match.entries.contains(where: { if case .country(_, .name) = $0 { true } else { false } })
            {
                continue
            }
            let phrase = titles.phrase(aroundActor: i, isPlural: actor.isPlural, in: sentence)
            guard !phrase.tokens.contains(where: { taken[$0] }) else { continue }
            switch actor.kind {
            case .pair:
                // 'the Turkish capital' is a place with an owner; 'country' and 'side' alone are nobody.
                guard
                    actor.isPlural || isPair(i, sentence.lowerBound)
                        || (document.lower(i) == "capital" && !phrase.countries.isEmpty)
                else { continue }
                if phrase.countries.isEmpty {
                    guard isPair(i, sentence.lowerBound) else { continue }
                    var start = i
                    while start > sentence.lowerBound, !["two", "both", "three", "2"].contains(document.lower(start)),
                        i - start < 4
                    { start -= 1 }
                    take(taken[start..<i].contains(true) ? i..<i + 1 : start..<i + 1, .pair)
                } else {
                    take(phrase.tokens, .official(countries: phrase.countries, role: nil, isPlural: actor.isPlural))
                }
            case .official where namedBehind(phrase, sentence) || namedBefore(phrase, sentence): continue
            case .official, .state:
                if phrase.countries.isEmpty, actor.isPlural, isPair(i, sentence.lowerBound) {
                    take(i..<i + 1, .pair)
                } else {
                    take(phrase.tokens, .official(countries: phrase.countries, role: nil, isPlural: actor.isPlural))
                }
            case .movement:
                // A movement without an acronym goes by its name in capitals: SYRIAN OPPOSITION.
                guard !phrase.countries.isEmpty else {
                    // 'the guerrillas' are those named elsewhere.
                    if actor.isPlural { take(phrase.tokens, .official(countries: [], role: "rebels", isPlural: true)) }
                    continue
                }
                let name = phrase.tokens.filter { !["the", "'s", "-"].contains(document.lower($0)) }.map {
                    document.text($0).uppercased()
                }
                take(phrase.tokens, .organization(name.joined(separator: " ")))
            }
        }
        for i in sentence where !taken[i] {
            let text = document.lower(i)
            // 'the two also touched on', 'both agreed': no noun follows.
            // A 'two-day' visit is nobody's.
            if ["both", "two"].contains(text), i + 1 < sentence.upperBound, document.text(i + 1) != "-",
                [.verb, .aux, .adv, .punct].contains(reading.syntax.tags[i + 1]) || document.lower(i + 1) == "have"
            {
                take(i..<i + 1, .pair)
            }
        }
    }

    /// 'his Japanese counterpart Taro Aso', 'rebel leader John Garang': the name right behind belongs to the office.
    mutating func namedBehind(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        var start = phrase.tokens.upperBound
        if start < sentence.upperBound, document.lower(start) == "," { start += 1 }
        while phrase.role.hasSuffix("counterpart"), start < sentence.upperBound,
            reading.vocabulary.classes(of: document.tokens[start].word).contains(.honorific),
            document.tokens[start].shape.contains(.capitalized)
        {
            start += 1
        }
        // 'his Kenyan counterpart, Raychelle Omamo': a name nobody knows is one behind such a word.
        if phrase.role.hasSuffix("counterpart"), start < sentence.upperBound, !taken[start],
            let name = scanner.name(
                at: start, limit: sentence.upperBound, capitals: document.capitals[document.sentence(of: start)],
                afterTitle: true),
            name.count >= 2, !name.contains(where: { taken[$0] })
        {
            take(name, .person(add(name, nil)))
        }
        guard start < sentence.upperBound, let mention = mentions.last(where: { $0.tokens.contains(start) }),
            case .person(let person) = mention.referent
        else { return false }
        let comma = start > phrase.tokens.upperBound
        if comma, people[person].role != nil { return false }
        guard let titled = filled(phrase, sentence) else { return false }
        assign(titled, to: person)
        guard !phrase.tokens.contains(where: { taken[$0] }) else { return true }
        if comma {
            take(phrase.tokens, .person(person))
            return true
        }
        if let at = mentions.firstIndex(of: mention) {
            for token in phrase.tokens { taken[token] = true }
            mentions[at].tokens = phrase.tokens.lowerBound..<mention.tokens.upperBound
        }
        return true
    }

    /// 'Rosa Maldonado, her Peruvian counterpart,'
    private mutating func namedBefore(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        var phrase = phrase
        guard phrase.role.hasSuffix("counterpart"),
            let person = holderBefore(
                &phrase, sentence, document.capitals[document.sentence(of: phrase.tokens.lowerBound)]),
            let titled = filled(phrase, sentence)
        else { return false }
        assign(titled, to: person)
        take(phrase.tokens, .person(person))
        return true
    }

    /// The phrase with the office that a counterpart holds too; nil where the noun is no office.
    private func filled(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> TitlePhrase? {
        var titled = phrase
        guard phrase.role.hasSuffix("counterpart") else {
            return Self.noOffices.contains(phrase.role.split(separator: " ").last.map(String.init) ?? "") ? nil : phrase
        }
        let before = mentions.filter {
            sentence.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= phrase.tokens.lowerBound
        }
        for other in before.reversed() {
            switch other.referent {
            case .person(let index):
                guard let role = people[index].role, people[index].country != phrase.countries.first else { continue }
                titled.role = role
                titled.level = people[index].level ?? .official
                titled.ministry = people[index].ministry
                return titled
            case .official(_, let role?, false) where !role.hasSuffix("counterpart"):
                titled.role = role
                return titled
            default: continue
            }
        }
        return titled
    }

    private static let noOffices: Set<String> = [
        "expert", "member", "team", "ally", "foe", "power", "men", "authority",
    ]
}
