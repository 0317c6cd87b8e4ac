import Language
import Record

// Names without a title, and who they belong to.

extension MentionBuilder {
    mutating func honoured(_ sentence: Range<Int>, _ capitals: Bool) {
        for i in sentence where !taken[i] && document.tokens[i].shape.contains(.capitalized) {
            guard reading.vocabulary.classes(of: document.tokens[i].word).contains(.honorific),
                i + 1 < sentence.upperBound,
                let name = scanner.name(at: i + 1, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
                !name.contains(where: { taken[$0] })
            else { continue }
            take(i..<name.upperBound, .person(add(name, nil)))
        }
    }

    mutating func named(_ sentence: Range<Int>, _ capitals: Bool) {
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            defer { i += 1 }
            // A surname already known needs no sign of being a name.
            if !taken[i], document.tokens[i].shape.contains(.capitalized), knownWords.contains(document.lower(i)),
                scanner.name(at: i, limit: sentence.upperBound, capitals: capitals, afterTitle: true).map({
                    $0.count == 1
                }) ?? true,
                reading.vocabulary.dateWords[document.tokens[i].word] == nil || !capitals, let person = known(i..<i + 1)
            {
                people[person].mentions.append(i..<i + 1)
                take(i..<i + 1, .person(person))
                settleBehind(person, i + 1, sentence.upperBound)
                continue
            }
            guard !taken[i],
                let name = scanner.name(at: i, limit: sentence.upperBound, capitals: capitals, afterTitle: false),
                !name.contains(where: { taken[$0] })
            else { continue }
            if let person = known(name) {
                people[person].mentions.append(name)
                lengthen(person, name)
                take(name, .person(person))
                settleBehind(person, name.upperBound, sentence.upperBound)
                i = name.upperBound - 1
                continue
            }
            let isFull =
                name.count >= 2
                && (looksPersonal(name, capitals) || hasRelative(name, sentence, capitals)
                    || reading.vocabulary.leaders.leader(named: nameWords(name), in: reading.published?.year) != nil)
            let inYear = isFull || name.count > 1 ? nil : leader(name, inYearsToldIn: sentence)
            if isFull || (name.count == 1 && isBareLeader(name)) || inYear != nil {
                let person = add(name, nil)
                if let inYear, people[person].country == nil { people[person].country = inYear.country }
                take(name, .person(person))
                i = name.upperBound - 1
                // The title may follow: 'Taro Aso, the Japanese foreign minister'.
                retitle(person, name, sentence, capitals)
            } else {
                i = name.upperBound - 1
            }
        }
    }

    /// 'Odd Rynstad, who': a relative that only people take.
    private func hasRelative(_ name: Range<Int>, _ sentence: Range<Int>, _ capitals: Bool) -> Bool {
        let next = name.upperBound
        guard !capitals, next + 1 < sentence.upperBound, document.lower(next) == ",", document.lower(next + 1) == "who"
        else { return false }
        return name.count <= 4 && name.allSatisfy { Institutions.shared.kind(document.lower($0)) == nil }
    }

    /// 'Krawczyk of Poland': says whose somebody is who was named without a state.
    private mutating func settleBehind(_ person: Int, _ end: Int, _ limit: Int) {
        guard people[person].country == nil, end + 1 < limit, document.lower(end) == "of",
            let match = scanner.match(at: end + 1), match.tokens.lowerBound == end + 1
        else { return }
        people[person].country = TitleReader.codes(match).first
    }

    mutating func retitle(_ person: Int, _ name: Range<Int>, _ sentence: Range<Int>, _ capitals: Bool) {
        guard
            let at = mentions.firstIndex(where: { mention in
                guard case .official = mention.referent, mention.tokens.lowerBound > name.upperBound else {
                    return false
                }
                let gap = (name.upperBound..<mention.tokens.lowerBound).map { document.lower($0) }
                return gap.count <= 4 && [",", "("].contains(gap.first ?? "")
                    && gap.dropFirst().allSatisfy { ["the", "a", "an", "who", "is", "was", "as"].contains($0) }
            })
        else { return }
        let mention = mentions[at]
        guard case .official(let countries, let role?, false) = mention.referent,
            let match = reading.names.first(where: { match in
                mention.tokens.contains(match.tokens.lowerBound)
                    && match.entries.contains { if case .title = $0 { true } else { false } }
            }), var phrase = titles.phrase(around: match, in: sentence)
        else { return }
        // 'Aso, the Japanese foreign minister, and Li': only when the title closes or goes straight on to a verb.
        phrase.countries = countries
        phrase.role = role
        assign(phrase, to: person)
        mentions[at].referent = .person(person)
    }

    /// 'between Clinton and Hashimoto': a surname alone, of somebody in office.
    func isBareLeader(_ name: Range<Int>) -> Bool {
        reading.syntax.tags[name.lowerBound] == .propn && document.lower(name.lowerBound).utf8.count > 3
            && reading.vocabulary.leaders.leader(named: nameWords(name), in: reading.published?.year) != nil
    }

    /// 'Obama and Medvedev signed it in Prague on April 8, 2010': in office in the year that the sentence tells.
    private func leader(_ name: Range<Int>, inYearsToldIn sentence: Range<Int>) -> Leader? {
        guard reading.syntax.tags[name.lowerBound] == .propn, document.lower(name.lowerBound).utf8.count > 3 else {
            return nil
        }
        let words = nameWords(name)
        for date in reading.dates where sentence.contains(date.tokens.lowerBound) && date.basis == .stated {
            guard let year = date.date?.earliest?.year, (date.date?.width ?? 999) <= 366,
                let leader = reading.vocabulary.leaders.leader(named: words, in: year), leader.years.contains(year)
            else { continue }
            return leader
        }
        return nil
    }

    /// Whether capitalised words are somebody's name rather than a company, a ship or a law.
    func looksPersonal(_ name: Range<Int>, _ capitals: Bool) -> Bool {
        let words = name.filter { document.tokens[$0].shape.contains(.letters) }
        guard let first = words.first, words.count <= 5 else { return false }
        let classes = reading.vocabulary.classes(of: document.tokens[first].word)
        if classes.contains(.givenName) || classes.contains(.surnameFirst) { return true }
        if words.contains(where: { document.tokens[$0].shape.contains(.initial) }) { return true }
        // 'Musaed bin Mohammed Al-Aiban', 'Ursula von der Leyen'
        if words.dropFirst().dropLast().contains(where: {
            reading.vocabulary.classes(of: document.tokens[$0].word).contains(.particle)
                && !document.tokens[$0].shape.contains(.capitalized)
        }) {
            return true
        }
        return words.dropFirst().contains {
            reading.vocabulary.classes(of: document.tokens[$0].word).contains(.givenName)
        } && words.count <= 3
    }

    func nameWords(_ name: Range<Int>) -> [String] {
        var out: [String] = []
        var i = name.lowerBound
        while i < name.upperBound {
            if document.text(i) == "-" {
                i += 1
                continue
            }
            out.append(document.lower(i))
            i += 1
        }
        return out.filter { $0 != "'" && $0 != "." }
    }

    /// The person whose name this is, or is part of; the one named last where several are.
    func known(_ name: Range<Int>) -> Int? {
        let words = nameWords(name)
        guard !words.isEmpty else { return nil }
        if let own = ownPerson(words) { return own }
        for (i, person) in people.enumerated().sorted(by: {
            ($0.element.mentions.last?.lowerBound ?? 0) > ($1.element.mentions.last?.lowerBound ?? 0)
        }) {
            if person.words == words { return i }
            if words.count == 1 {
                guard person.words.count > 1, let word = words.first else { continue }
                if person.words.last == word
                    || (person.words.first == word && (isSurnameFirst(person) || person.words.count == 3))
                {
                    return i
                }
                if person.words.contains(word), word.utf8.count > 4 { return i }
            } else if Set(words).isSubset(of: person.words)
                || (Set(person.words).isSubset(of: words)
                    && (person.words.count > 1 || words.last == person.words.last || words.first == person.words.first))
            {
                return i
            }
        }
        return nil
    }

    func isSurnameFirst(_ person: Person) -> Bool {
        guard let first = person.words.first else { return false }
        return reading.vocabulary.classes(of: reading.vocabulary.lexicon.word(first)).contains(.surnameFirst)
    }

    mutating func lengthen(_ person: Int, _ name: Range<Int>) {
        let words = nameWords(name)
        if words.count > people[person].words.count {
            people[person].words = words
            people[person].name = displayName(name)
            knownWords.formUnion(words.filter { $0.utf8.count > 2 })
        }
    }

    func displayName(_ name: Range<Int>) -> String {
        document.line(name)
    }

    mutating func add(_ name: Range<Int>, _ phrase: TitlePhrase?) -> Int {
        let index: Int
        let existing = known(name).flatMap { isOther($0, name, phrase) ? nil : $0 }
        // Two holders of different states with one surname are two people.
        if let existing,
            phrase?.countries.first == nil || people[existing].country == nil
                || people[existing].country == phrase?.countries.first
                || nameWords(name).count > 1
        {
            index = existing
            people[index].mentions.append(name)
            lengthen(index, name)
        } else {
            index = people.count
            knownWords.formUnion(nameWords(name).filter { $0.utf8.count > 2 || nameWords(name).count == 1 })
            people.append(Person(name: displayName(name), words: nameWords(name), mentions: [name]))
        }
        if let phrase { assign(phrase, to: index) }
        return index
    }

    /// 'President Obama' after Michelle Obama was named is not she.
    private func isOther(_ person: Int, _ name: Range<Int>, _ phrase: TitlePhrase?) -> Bool {
        let words = nameWords(name)
        guard words.count == 1, let phrase, people[person].role == nil, people[person].words.count > 1,
            let leader = reading.vocabulary.leaders.leader(named: words, as: phrase.role, in: reading.published?.year)
        else { return false }
        return Set(Leader.plain(people[person].words)).isDisjoint(with: leader.words.filter { $0 != words[0] })
    }

    mutating func assign(_ phrase: TitlePhrase, to person: Int) {
        if phrase.isPrivate { return }
        let stronger =
            people[person].role == nil
            || (people[person].role?.utf8.count ?? 0) < phrase.role.utf8.count && phrase.level == people[person].level
            || people[person].level == .official && phrase.level != .official
            || people[person].level == .military && [.minister, .deputy, .envoy, .headOfState].contains(phrase.level)
        if people[person].country == nil, let code = phrase.countries.first { people[person].country = code }
        // 'counterpart' says that the office is another's, not which.
        if phrase.role.hasSuffix("counterpart") { return }
        if stronger, phrase.level != .body || people[person].role == nil {
            people[person].role = phrase.role
            people[person].level = phrase.level
            people[person].ministry = phrase.ministry
            people[person].tenure = phrase.tenure
        }
    }
}
