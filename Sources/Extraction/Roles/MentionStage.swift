import Language
import Record

/// Reads titles and names together: who is named, in which office of which state, and who is only meant by an office.
struct MentionStage: Stage {
    var needs: Set<Reading.Layer> { [.names, .tags, .dateline] }
    var provides: Set<Reading.Layer> { [.mentions] }

    func run(_ reading: inout Reading) {
        var builder = MentionBuilder(reading)
        builder.build()
        reading.people = builder.people
        reading.mentions = builder.mentions
        reading.joinedMinistries = builder.extraMinistries.map { JoinedMinistry(tokens: $0.tokens, name: $0.name, country: $0.country) }
        reading.indexMentions()
    }
}

private struct MentionBuilder {
    let reading: Reading
    let document: Document
    let scanner: NameScanner
    let titles: TitleReader
    var people: [Person] = []
    var mentions: [Mention] = []
    /// Tokens already taken by a mention.
    var taken: [Bool]
    /// Folded words of the names so far that may stand for somebody alone.
    var knownWords: Set<String> = []
    /// Ministries told several in one phrase, each with its state.
    var extraMinistries: [(tokens: Range<Int>, name: String, country: String, order: Int)] = []

    init(_ reading: Reading) {
        self.reading = reading
        document = reading.document
        scanner = NameScanner(reading)
        titles = TitleReader(reading: reading, scanner: scanner)
        taken = Array(repeating: false, count: reading.document.tokens.count)
    }

    mutating func build() {
        for (number, sentence) in document.sentences.enumerated() {
            let capitals = document.capitals[number]
            titled(sentence, capitals)
            honoured(sentence, capitals)
            named(sentence, capitals)
            ministries(sentence)
            actors(sentence)
            places(sentence)
            pronouns(sentence)
        }
        settleCountries()
    }

    private mutating func take(_ tokens: Range<Int>, _ referent: Mention.Referent) {
        guard !tokens.isEmpty, !tokens.contains(where: { taken[$0] }) else { return }
        for token in tokens { taken[token] = true }
        mentions.append(Mention(tokens: tokens, referent: referent))
    }

    // MARK: titles

    private mutating func titled(_ sentence: Range<Int>, _ capitals: Bool) {
        var skip = sentence.lowerBound
        for match in reading.names where sentence.contains(match.tokens.lowerBound) && match.tokens.lowerBound >= skip {
            guard var phrase = titles.phrase(around: match, in: sentence), !phrase.tokens.contains(where: { taken[$0] }) else { continue }
            skip = phrase.tokens.upperBound
            if match.tokens.count == 1, phrase.countries.isEmpty, isVerbUse(match.tokens.lowerBound) { continue }
            // Name right behind: 'Foreign Minister Taro Aso', 'Presidents Bush and Gorbachev'.
            var after = phrase.tokens.upperBound
            while after < sentence.upperBound, reading.vocabulary.classes(of: document.tokens[after].word).contains(.honorific),
                document.tokens[after].shape.contains(.capitalized)
            {
                after += 1
            }
            if let name = scanner.name(at: after, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
                !name.contains(where: { taken[$0] })
            {
                var end = name.upperBound
                let tokens = phrase.tokens.lowerBound..<end
                readCountryAfter(&phrase, &end, sentence.upperBound)
                let person = add(name, phrase)
                take(tokens.lowerBound..<max(tokens.upperBound, end), .person(person))
                skip = end
                guard phrase.isPlural else { continue }
                // The others of a list share the title: 'and Gorbachev', 'Li of China and Aso of Japan'.
                while end + 1 < sentence.upperBound, [",", "and"].contains(document.lower(end)) {
                    var next = end + 1
                    if document.lower(next) == "and" { next += 1 }
                    guard next < sentence.upperBound,
                        let other = scanner.name(at: next, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
                        !other.contains(where: { taken[$0] })
                    else { break }
                    var shared = phrase
                    if phrase.countries.count == 1, name.upperBound != end || true { shared.countries = [] }
                    end = other.upperBound
                    readCountryAfter(&shared, &end, sentence.upperBound)
                    let person = add(other, shared)
                    take(other.lowerBound..<end, .person(person))
                    skip = end
                }
                continue
            }
            // Apposition before: 'Taro Aso, the Japanese foreign minister', 'Burns, who is undersecretary of state'.
            if let person = holderBefore(phrase, sentence, capitals) {
                assign(phrase, to: person)
                take(phrase.tokens, .person(person))
                continue
            }
            // Apposition after a comma: 'the Japanese foreign minister, Taro Aso,'.
            if !phrase.isPlural, after + 1 < sentence.upperBound, document.lower(after) == ",",
                let name = scanner.name(at: after + 1, limit: sentence.upperBound, capitals: capitals, afterTitle: false),
                name.count >= 2, looksPersonal(name, capitals), !name.contains(where: { taken[$0] }),
                name.upperBound >= sentence.upperBound || [",", ".", "-", ")", "said", "--", "and", "who"].contains(document.lower(name.upperBound))
            {
                let person = add(name, phrase)
                take(phrase.tokens.lowerBound..<name.upperBound, .person(person))
                skip = name.upperBound
                continue
            }
            takeOfficial(phrase, sentence)
        }
    }

    private func isVerbUse(_ token: Int) -> Bool {
        reading.syntax.tags[token] == .verb || (reading.syntax.tags[token] == .adj && !document.tokens[token].shape.contains(.capitalized))
    }

    private mutating func takeOfficial(_ phrase: TitlePhrase, _ sentence: Range<Int>) {
        let pair = phrase.isPlural && phrase.countries.isEmpty && isPair(phrase.tokens.lowerBound, sentence.lowerBound)
        var phrase = phrase
        if phrase.countries.isEmpty, !pair, let code = reading.vocabulary.nationalRoles[phrase.role] { phrase.countries = [code] }
        take(
            phrase.tokens,
            pair ? .pair : .official(countries: phrase.countries, role: phrase.role, isPlural: phrase.isPlural))
    }

    /// Whether 'two', 'both', 'their' stands before: the ones just told of.
    private func isPair(_ start: Int, _ floor: Int) -> Bool {
        var i = start - 1
        var steps = 0
        while i >= floor, steps < 3 {
            if ["two", "both", "three", "2"].contains(document.lower(i)) { return true }
            guard reading.syntax.tags[i] == .adj || reading.syntax.tags[i] == .noun else { return false }
            i -= 1
            steps += 1
        }
        return false
    }

    private func readCountryAfter(_ phrase: inout TitlePhrase, _ end: inout Int, _ limit: Int) {
        guard end + 1 < limit, document.lower(end) == "of" else { return }
        var j = end + 1
        if document.lower(j) == "the" { j += 1 }
        // 'of the Republic of Kenya'
        guard j < limit, let match = scanner.match(at: j), match.tokens.lowerBound == j else { return }
        let codes = TitleReader.codes(match)
        guard !codes.isEmpty else { return }
        phrase.countries = codes
        end = match.tokens.upperBound
    }

    /// The person named just before a comma and this title.
    private mutating func holderBefore(_ phrase: TitlePhrase, _ sentence: Range<Int>, _ capitals: Bool) -> Int? {
        var i = phrase.tokens.lowerBound - 1
        if i >= sentence.lowerBound, ["the", "a", "an"].contains(document.lower(i)) { i -= 1 }
        if i >= sentence.lowerBound, ["is", "was", "as"].contains(document.lower(i)) { i -= 1 }
        if i >= sentence.lowerBound, document.lower(i) == "who" { i -= 1 }
        guard i > sentence.lowerBound, document.lower(i) == "," || document.lower(i) == "(" else { return nil }
        let end = i
        // A name not yet seen ends right before the comma.
        var start = end
        while start > sentence.lowerBound, end - start < 8,
            document.tokens[start - 1].shape.contains(.letters) || document.text(start - 1) == "-"
        {
            start -= 1
        }
        for s in start..<end {
            if taken[s] {
                if let mention = mentions.last(where: { $0.tokens.contains(s) && $0.tokens.upperBound == end }), case .person(let person) = mention.referent {
                    return person
                }
                continue
            }
            if let name = scanner.name(at: s, limit: end, capitals: capitals, afterTitle: false), name.upperBound == end {
                if let person = known(name) { return person }
                guard name.count >= 2, looksPersonal(name, capitals), !name.contains(where: { taken[$0] }) else { return nil }
                let person = add(name, nil)
                take(name, .person(person))
                return person
            }
        }
        return nil
    }

    // MARK: names

    private mutating func honoured(_ sentence: Range<Int>, _ capitals: Bool) {
        for i in sentence where !taken[i] && document.tokens[i].shape.contains(.capitalized) {
            guard reading.vocabulary.classes(of: document.tokens[i].word).contains(.honorific), i + 1 < sentence.upperBound,
                let name = scanner.name(at: i + 1, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
                !name.contains(where: { taken[$0] })
            else { continue }
            take(i..<name.upperBound, .person(add(name, nil)))
        }
    }

    private mutating func named(_ sentence: Range<Int>, _ capitals: Bool) {
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            defer { i += 1 }
            // A surname already known needs no sign of being a name.
            if !taken[i], document.tokens[i].shape.contains(.capitalized), knownWords.contains(document.lower(i)),
                scanner.name(at: i, limit: sentence.upperBound, capitals: capitals, afterTitle: true).map({ $0.count == 1 }) ?? true,
                reading.vocabulary.dateWords[document.tokens[i].word] == nil || !capitals, let person = known(i..<i + 1)
            {
                people[person].mentions.append(i..<i + 1)
                take(i..<i + 1, .person(person))
                continue
            }
            guard !taken[i], let name = scanner.name(at: i, limit: sentence.upperBound, capitals: capitals, afterTitle: false),
                !name.contains(where: { taken[$0] })
            else { continue }
            if let person = known(name) {
                people[person].mentions.append(name)
                lengthen(person, name)
                take(name, .person(person))
                i = name.upperBound - 1
                continue
            }
            if name.count >= 2, looksPersonal(name, capitals) || reading.vocabulary.leaders.leader(named: nameWords(name), in: reading.published?.year) != nil
                || (name.count == 1 && isBareLeader(name))
            {
                let person = add(name, nil)
                take(name, .person(person))
                i = name.upperBound - 1
                // The title may follow: 'Taro Aso, the Japanese foreign minister'.
                retitle(person, name, sentence, capitals)
            } else {
                i = name.upperBound - 1
            }
        }
    }

    private mutating func retitle(_ person: Int, _ name: Range<Int>, _ sentence: Range<Int>, _ capitals: Bool) {
        guard let at = mentions.firstIndex(where: { mention in
            guard case .official = mention.referent, mention.tokens.lowerBound > name.upperBound else { return false }
            let gap = (name.upperBound..<mention.tokens.lowerBound).map { document.lower($0) }
            return gap.count <= 4 && [",", "("].contains(gap.first ?? "")
                && gap.dropFirst().allSatisfy { ["the", "a", "an", "who", "is", "was", "as"].contains($0) }
        }) else { return }
        let mention = mentions[at]
        guard case .official(let countries, let role?, false) = mention.referent, let match = reading.names.first(where: { match in
            mention.tokens.contains(match.tokens.lowerBound) && match.entries.contains { if case .title = $0 { true } else { false } }
        }), var phrase = titles.phrase(around: match, in: sentence) else { return }
        // 'Aso, the Japanese foreign minister, and Li': only when the title closes or goes straight on to a verb.
        phrase.countries = countries
        phrase.role = role
        assign(phrase, to: person)
        mentions[at].referent = .person(person)
    }

    /// 'between Clinton and Hashimoto': a surname alone, of somebody in office.
    private func isBareLeader(_ name: Range<Int>) -> Bool {
        reading.syntax.tags[name.lowerBound] == .propn && document.lower(name.lowerBound).utf8.count > 3
            && reading.vocabulary.leaders.leader(named: nameWords(name), in: reading.published?.year) != nil
    }

    /// Whether capitalised words are somebody's name rather than a company, a ship or a law.
    private func looksPersonal(_ name: Range<Int>, _ capitals: Bool) -> Bool {
        let words = name.filter { document.tokens[$0].shape.contains(.letters) }
        guard let first = words.first, words.count <= 5 else { return false }
        let classes = reading.vocabulary.classes(of: document.tokens[first].word)
        if classes.contains(.givenName) || classes.contains(.surnameFirst) { return true }
        if words.contains(where: { document.tokens[$0].shape.contains(.initial) }) { return true }
        return words.dropFirst().contains { reading.vocabulary.classes(of: document.tokens[$0].word).contains(.givenName) } && words.count <= 3
    }

    private func nameWords(_ name: Range<Int>) -> [String] {
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
    private func known(_ name: Range<Int>) -> Int? {
        let words = nameWords(name)
        guard !words.isEmpty else { return nil }
        for (i, person) in people.enumerated().sorted(by: { ($0.element.mentions.last?.lowerBound ?? 0) > ($1.element.mentions.last?.lowerBound ?? 0) }) {
            if person.words == words { return i }
            if words.count == 1 {
                guard person.words.count > 1, let word = words.first else { continue }
                if person.words.last == word || (person.words.first == word && isSurnameFirst(person)) { return i }
                if person.words.contains(word), word.utf8.count > 4 { return i }
            } else if Set(words).isSubset(of: person.words) || (Set(person.words).isSubset(of: words) && (person.words.count > 1 || words.last == person.words.last || words.first == person.words.first)) {
                return i
            }
        }
        return nil
    }

    private func isSurnameFirst(_ person: Person) -> Bool {
        guard let first = person.words.first else { return false }
        return reading.vocabulary.classes(of: reading.vocabulary.lexicon.word(first)).contains(.surnameFirst)
    }

    private mutating func lengthen(_ person: Int, _ name: Range<Int>) {
        let words = nameWords(name)
        if words.count > people[person].words.count {
            people[person].words = words
            people[person].name = displayName(name)
            knownWords.formUnion(words.filter { $0.utf8.count > 2 })
        }
    }

    private func displayName(_ name: Range<Int>) -> String {
        document.text(name).split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).joined(separator: " ")
    }

    private mutating func add(_ name: Range<Int>, _ phrase: TitlePhrase?) -> Int {
        let index: Int
        let existing = known(name)
        // Two holders of different states with one surname are two people.
        if let existing, phrase?.countries.first == nil || people[existing].country == nil || people[existing].country == phrase?.countries.first
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

    private mutating func assign(_ phrase: TitlePhrase, to person: Int) {
        let stronger = people[person].role == nil || (people[person].role?.utf8.count ?? 0) < phrase.role.utf8.count && phrase.level == people[person].level
            || people[person].level == .official && phrase.level != .official
        if people[person].country == nil, let code = phrase.countries.first { people[person].country = code }
        if stronger, phrase.level != .body || people[person].role == nil {
            people[person].role = phrase.role
            people[person].level = phrase.level
            people[person].ministry = phrase.ministry
            people[person].tenure = phrase.tenure
        }
    }

    // MARK: everybody and everything else

    /// 'Japan's foreign ministry', 'the two countries' foreign and defense ministries'.
    private mutating func ministries(_ sentence: Range<Int>) {
        for match in reading.names where sentence.contains(match.tokens.lowerBound) {
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
            if j >= sentence.lowerBound, document.lower(j) == "'s" || document.lower(j) == "'" || document.lower(j) == "’s" || document.lower(j) == "’" { j -= 1 }
            if let before = scanner.match(at: j), before.tokens.upperBound == j + 1 { codes = TitleReader.codes(before) }
            if codes.isEmpty { codes = mainStates() }
            for (k, name) in names.enumerated() {
                for code in codes { extraMinistries.append((start..<i + 1, name, code, k)) }
            }
            take(start..<i + 1, .official(countries: codes, role: nil, isPlural: true))
        }
    }

    /// The two states named most so far.
    private func mainStates() -> [String] {
        var counts: [String: Int] = [:]
        for mention in mentions { if case .country(let code, _) = mention.referent { counts[code, default: 0] += 1 } }
        return Array(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key).sorted())
    }

    private mutating func actors(_ sentence: Range<Int>) {
        for i in sentence where !taken[i] {
            guard let actor = reading.vocabulary.actorNouns[document.tokens[i].word], reading.syntax.tags[i] != .verb,
                reading.syntax.tags[i] != .adj
            else { continue }
            let phrase = titles.phrase(aroundActor: i, isPlural: actor.isPlural, in: sentence)
            guard !phrase.tokens.contains(where: { taken[$0] }) else { continue }
            switch actor.kind {
            case .pair:
                // 'the Turkish capital' is a place with an owner; 'country' and 'side' alone are nobody.
                guard actor.isPlural || isPair(i, sentence.lowerBound) || (document.lower(i) == "capital" && !phrase.countries.isEmpty) else { continue }
                if phrase.countries.isEmpty {
                    guard isPair(i, sentence.lowerBound) else { continue }
                    var start = i
                    while start > sentence.lowerBound, !["two", "both", "three", "2"].contains(document.lower(start)), i - start < 4 { start -= 1 }
                    take(taken[start..<i].contains(true) ? i..<i + 1 : start..<i + 1, .pair)
                } else {
                    take(phrase.tokens, .official(countries: phrase.countries, role: nil, isPlural: actor.isPlural))
                }
            case .official where namedBehind(phrase, sentence): continue
            case .official, .state:
                if phrase.countries.isEmpty, actor.isPlural, isPair(i, sentence.lowerBound) {
                    take(i..<i + 1, .pair)
                } else {
                    take(phrase.tokens, .official(countries: phrase.countries, role: nil, isPlural: actor.isPlural))
                }
            case .movement:
                // A movement without an acronym goes by its name in capitals: SYRIAN OPPOSITION.
                guard !phrase.countries.isEmpty else { continue }
                let name = phrase.tokens.filter { !["the", "'s", "-"].contains(document.lower($0)) }.map { document.text($0).uppercased() }
                take(phrase.tokens, .organization(name.joined(separator: " ")))
            }
        }
        for i in sentence where !taken[i] {
            let text = document.lower(i)
            // 'the two also touched on', 'both agreed': no noun follows.
            if ["both", "two"].contains(text), i + 1 < sentence.upperBound, [.verb, .aux, .adv, .punct].contains(reading.syntax.tags[i + 1]) || document.lower(i + 1) == "have" {
                take(i..<i + 1, .pair)
            }
        }
    }

    /// 'his Japanese counterpart Taro Aso', 'rebel leader John Garang': the name right behind belongs to the office.
    private mutating func namedBehind(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        var start = phrase.tokens.upperBound
        if start < sentence.upperBound, document.lower(start) == "," { start += 1 }
        guard start < sentence.upperBound, let mention = mentions.last(where: { $0.tokens.lowerBound == start }), case .person(let person) = mention.referent else { return false }
        let comma = start > phrase.tokens.upperBound
        if comma, people[person].role != nil { return false }
        var titled = phrase
        if phrase.role.hasSuffix("counterpart") {
            let before = mentions.filter { sentence.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= phrase.tokens.lowerBound }
            for other in before.reversed() {
                if case .person(let index) = other.referent, let role = people[index].role {
                    titled.role = role
                    titled.level = people[index].level ?? .official
                    titled.ministry = people[index].ministry
                    break
                }
            }
        }
        assign(titled, to: person)
        guard !phrase.tokens.contains(where: { taken[$0] }), !comma else { return true }
        if let at = mentions.firstIndex(of: mention) {
            for token in phrase.tokens { taken[token] = true }
            mentions[at].tokens = phrase.tokens.lowerBound..<mention.tokens.upperBound
        }
        return true
    }

    private mutating func places(_ sentence: Range<Int>) {
        for match in reading.names where sentence.contains(match.tokens.lowerBound) {
            guard !match.tokens.contains(where: { taken[$0] }), !isMereModifier(match) else { continue }
            if let dateline = reading.dateline, dateline.tokens.contains(match.tokens.lowerBound), dateline.place == document.text(match.tokens) {
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
                take(match.tokens, .country(country.0, country.1))
            } else if let city {
                take(match.tokens, .city(name: document.text(match.tokens), country: city.0, isCapital: city.1 == 1))
            } else {
                for entry in match.entries {
                    switch entry {
                    case .country(let code, .capital): take(match.tokens, .city(name: document.text(match.tokens), country: code, isCapital: true))
                    case .countryGroup(let codes): take(match.tokens, .countries(codes))
                    case .organization(let code, _, _): take(match.tokens, .organization(code))
                    case .ministry(let name, let country): take(match.tokens, .ministry(name: name, country: country ?? owner(of: match, sentence)))
                    default: break
                    }
                }
            }
        }
    }

    /// 'Soviet-led', 'UN-sponsored', 'anti-Soviet': part of an adjective, nobody who acts.
    private func isMereModifier(_ match: NameMatch) -> Bool {
        let after = match.tokens.upperBound
        if after + 1 < document.tokens.count, document.text(after) == "-", !document.tokens[after + 1].shape.contains(.spaceBefore),
            !document.tokens[after + 1].shape.contains(.capitalized), !document.tokens[after].shape.contains(.spaceBefore)
        {
            return true
        }
        let before = match.tokens.lowerBound - 1
        return before > 0 && document.text(before) == "-" && ["anti", "pro", "non", "ex", "mid", "trans"].contains(document.lower(before - 1))
    }

    /// The state named right before a ministry: 'the Japanese Foreign Ministry', 'China's defence ministry'.
    private func owner(of match: NameMatch, _ sentence: Range<Int>) -> String? {
        var i = match.tokens.lowerBound - 1
        if i >= sentence.lowerBound, document.lower(i) == "'s" || document.lower(i) == "'" { i -= 1 }
        if let before = scanner.match(at: i), before.tokens.upperBound == i + 1, let code = TitleReader.codes(before).first { return code }
        let j = match.tokens.upperBound
        if j + 1 < sentence.upperBound, document.lower(j) == "of" {
            let k = document.lower(j + 1) == "the" ? j + 2 : j + 1
            if let after = scanner.match(at: k), after.tokens.lowerBound == k, let code = TitleReader.codes(after).first { return code }
        }
        return nil
    }

    private mutating func pronouns(_ sentence: Range<Int>) {
        for i in sentence where !taken[i] {
            switch document.lower(i) {
            case "he", "she", "him", "his", "her": take(i..<i + 1, .pronoun)
            case "they", "their", "them": take(i..<i + 1, .pair)
            default: break
            }
        }
    }

    /// Officials without a stated country are of the dateline's, or of the state named most: wires leave out their own.
    private mutating func settleCountries() {
        var counts: [String: Int] = [:]
        for mention in mentions {
            if case .country(let code, _) = mention.referent { counts[code, default: 0] += 1 }
        }
        for i in people.indices where people[i].country == nil {
            guard let leader = leader(people[i]) else { continue }
            people[i].country = leader.country
        }
        let lead = people.first { $0.country != nil && $0.role != nil }?.country
        let home = reading.dateline?.country ?? lead
        for i in people.indices where people[i].country == nil && people[i].role != nil {
            let national = people[i].role.flatMap { role in
                reading.vocabulary.nationalRoles[role] ?? reading.vocabulary.nationalRoles.first { role.hasPrefix($0.key + " for ") || role.hasPrefix($0.key + " of ") }?.value
            }
            people[i].country = nearby(i) ?? national ?? leader(people[i])?.country ?? home ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    private func leader(_ person: Person) -> Leader? {
        reading.vocabulary.leaders.leader(named: person.words, in: reading.published?.year)
    }

    /// A state named as the owner of the clause a person stands in: 'China said … its ambassador Li'.
    private func nearby(_ person: Int) -> String? {
        guard let first = people[person].mentions.first else { return nil }
        let sentence = document.sentences[document.sentence(of: first.lowerBound)]
        if people[person].level == .spokesperson || people[person].ministry != nil || people[person].level == .minister {
            for mention in mentions where sentence.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= first.lowerBound {
                if case .ministry(_, let country?) = mention.referent { return country }
            }
        }
        return nil
    }
}
