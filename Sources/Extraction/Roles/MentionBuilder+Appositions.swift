import Language
import Record

// Names and offices parted by a comma: 'Taro Aso, the Japanese foreign minister', 'the emir, Sheikh Jaber'.

extension MentionBuilder {
    /// Apposition after a comma: 'the Japanese foreign minister, Taro Aso,', 'the emir, Sheikh Jaber'; gives where it ends.
    mutating func nameAfterComma(
        _ phrase: TitlePhrase, _ sentence: Range<Int>, _ capitals: Bool
    ) -> Int? {
        var phrase = phrase
        var comma = phrase.tokens.upperBound
        if comma < sentence.upperBound, document.lower(comma) != ",",
            let further = commaBehindComplement(&phrase, sentence)
        {
            comma = further
        }
        let shared = phrase.isPlural ? commaBehindPair(phrase, sentence) : nil
        if let shared { comma = shared }
        guard comma + 1 < sentence.upperBound, document.lower(comma) == "," else { return nil }
        if phrase.isPlural {
            return namesInOrder(phrase, comma + 1, sentence, capitals, isOfPair: shared != nil)
        }
        var start = comma + 1
        // 'the president of parliament, Spain's Enrique Baron'
        if let owner = scanner.match(at: start), owner.tokens.lowerBound == start, !TitleReader.codes(owner).isEmpty,
            owner.tokens.upperBound < sentence.upperBound, document.lower(owner.tokens.upperBound) == "'s"
        {
            start = owner.tokens.upperBound + 1
        }
        if document.lower(start) == "retired" { start += 1 }
        let named = skippingRanks(start, sentence.upperBound)
        guard named < sentence.upperBound,
            let name = scanner.name(at: named, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
            !name.contains(where: { taken[$0] }),
            isApposed(
                name, sentence, capitals, isSure: named > start, hasState: !phrase.countries.isEmpty,
                isOpen: phrase.level != .legislative && !capitals && name.allSatisfy { document.tokens[$0].word < 0 })
        else { return nil }
        if comma > phrase.tokens.upperBound {
            // What stands between names states and places of its own.
            let person = add(name, phrase)
            take(phrase.tokens, .person(person))
            take(named..<name.upperBound, .person(person))
        } else {
            take(phrase.tokens.lowerBound..<name.upperBound, .person(add(name, phrase)))
        }
        return name.upperBound
    }

    /// Whether a name after a comma is who the title before it means, and no other part of the sentence.
    private func isApposed(
        _ name: Range<Int>, _ sentence: Range<Int>, _ capitals: Bool, isSure: Bool, hasState: Bool, isOpen: Bool
    ) -> Bool {
        guard name.count >= 2 || isSure else { return false }
        let next = name.upperBound < sentence.upperBound ? document.lower(name.upperBound) : "."
        if isSure || looksPersonal(name, capitals) {
            return isSure
                || [",", ".", "-", ")", "said", "told", "--", "and", "who", "\"", "”", ";", ":"].contains(next)
        }
        let isClosed = next == "," || isOpen && [".", ";", "\"", "”", ":"].contains(next)
        guard isClosed || (hasState || isOpen) && ["said", "told", "says"].contains(next) else { return false }
        return !name.contains { Institutions.shared.kind(document.lower($0)) != nil }
    }

    /// The comma behind 'of the two countries' in 'the foreign ministers of the two countries, Holm and Salo'; nil where it is not said.
    private func commaBehindPair(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Int? {
        let start = phrase.tokens.upperBound
        guard phrase.countries.isEmpty, start + 2 < sentence.upperBound, document.lower(start) == "of",
            ["the", "both", "two", "their"].contains(document.lower(start + 1))
        else { return nil }
        let noun = (start + 2..<min(start + 6, sentence.upperBound - 1)).first {
            ["countries", "nations", "states", "neighbours", "neighbors", "governments", "koreas"].contains(
                document.lower($0))
        }
        return noun.flatMap { document.lower($0 + 1) == "," ? $0 + 1 : nil }
    }

    /// 'the foreign ministers of Denmark and Finland, Anders Holm and Eino Salo'
    private mutating func namesInOrder(
        _ phrase: TitlePhrase, _ start: Int, _ sentence: Range<Int>, _ capitals: Bool, isOfPair: Bool = false
    ) -> Int? {
        var names: [(name: Range<Int>, country: String?)] = []
        var i = start
        while i < sentence.upperBound,
            let name = scanner.name(
                at: skippingHonorifics(i, sentence.upperBound), limit: sentence.upperBound, capitals: capitals,
                afterTitle: true), !name.contains(where: { taken[$0] })
        {
            i = name.upperBound
            // 'the energy ministers, Robert Boyce for Guyana and Joan Sarto for Suriname'
            var country: String?
            if i + 1 < sentence.upperBound, ["for", "of", "in"].contains(document.lower(i)),
                let match = scanner.match(at: i + 1), match.tokens.lowerBound == i + 1
            {
                country = TitleReader.codes(match).first
                i = match.tokens.upperBound
            }
            names.append((name, country))
            guard i + 1 < sentence.upperBound, [",", "and"].contains(document.lower(i)) else { break }
            i += document.lower(i) == "," && document.lower(i + 1) == "and" ? 2 : 1
        }
        let areOrdered = phrase.countries.count > 1 && names.count == phrase.countries.count
        let areTwo = isOfPair && names.count == 2
        guard areOrdered || areTwo || names.count > 1 && names.allSatisfy({ $0.country != nil }) else { return nil }
        take(phrase.tokens, .official(countries: phrase.countries, role: phrase.role, isPlural: true))
        for (number, told) in names.enumerated() {
            var own = phrase
            own.countries = (areOrdered ? phrase.countries[number] : told.country).map { [$0] } ?? []
            take(told.name, .person(add(told.name, own)))
        }
        return names.last?.name.upperBound
    }

    /// 'Foreign Minister Khurshid Kasuri, Foreign Secretary and others': whoever has an office already needs 'the', 'a' or a
    /// state's name for another.
    func isListed(_ phrase: TitlePhrase, _ person: Int) -> Bool {
        guard people[person].role != nil, phrase.countries.isEmpty else { return false }
        return document.lower(phrase.tokens.lowerBound - 1) == ","
            && document.tokens[phrase.tokens.lowerBound].shape.contains(.capitalized)
    }

    /// The person named just before a comma and this title.
    mutating func holderBefore(_ phrase: inout TitlePhrase, _ sentence: Range<Int>, _ capitals: Bool) -> Int? {
        var i = phrase.tokens.lowerBound - 1
        if i >= sentence.lowerBound, ["the", "a", "an", "his", "her", "its", "their"].contains(document.lower(i)) {
            i -= 1
        }
        // 'Anders Holm (Denmark, foreign minister)'
        if i - 2 > sentence.lowerBound, document.lower(i) == ",", let owner = scanner.match(at: i - 1),
            owner.tokens.upperBound == i, document.text(owner.tokens.lowerBound - 1) == "(",
            !TitleReader.codes(owner).isEmpty
        {
            if phrase.countries.isEmpty { phrase.countries = TitleReader.codes(owner) }
            i = owner.tokens.lowerBound - 1
        }
        let isAs = i >= sentence.lowerBound && document.lower(i) == "as"
        let last = isAs ? i - 1 : i
        if isAs, let verb = tenureVerb(before: i, sentence), verb > sentence.lowerBound,
            let person = person(endingAt: verb, sentence, capitals)
        {
            return person
        }
        // 'Burns, who is undersecretary of state', 'Burns, who was appointed as ambassador'
        while i >= sentence.lowerBound, Self.becoming.contains(document.lower(i)) { i -= 1 }
        if i >= sentence.lowerBound, document.lower(i) == "who" { i -= 1 }
        guard i > sentence.lowerBound, document.lower(i) == "," || document.lower(i) == "(" else {
            return appointed(last, isAs: isAs, phrase, sentence, capitals)
        }
        // 'During his meeting with Menem, the Nicaraguan leader justified': a comma that opens and does not close.
        let next = phrase.tokens.upperBound
        if document.lower(i) == ",", i == phrase.tokens.lowerBound - 2, next < sentence.upperBound,
            [.verb, .aux].contains(reading.syntax.tags[next]),
            Self.openers.contains(document.lower(sentence.lowerBound))
        {
            return nil
        }
        // 'Lucien Morel, 63, the former minister'
        if i - 2 > sentence.lowerBound, document.lower(i) == ",", document.lower(i - 2) == ",",
            let age = Int(document.lower(i - 1)), (20..<110).contains(age)
        {
            i -= 2
        }
        return person(endingAt: i, sentence, capitals)
    }

    private static let openers: Set<String> = [
        "in", "during", "after", "before", "at", "on", "following", "since", "upon", "while", "when", "as", "speaking",
        "together", "with", "along", "besides", "unlike", "like", "despite", "for",
    ]

    /// 'Jens Holm steps down as foreign minister', 'Ana Ruiz took over on Monday as ambassador'.
    private func tenureVerb(before token: Int, _ sentence: Range<Int>) -> Int? {
        var i = token - 1
        while i > sentence.lowerBound, token - i < 5 {
            let word = document.lower(i)
            if Self.serving.contains(word) {
                while i - 1 > sentence.lowerBound, reading.syntax.tags[i - 1] == .aux { i -= 1 }
                return i
            }
            guard !taken[i], !document.tokens[i].shape.contains(.mark) else { return nil }
            i -= 1
        }
        return nil
    }

    private static let serving: Set<String> = [
        "step", "steps", "stepped", "resigned", "resigns", "quit", "quits", "retires", "retired", "returned", "returns",
        "served", "serves", "took", "takes", "continues", "stays", "stayed",
    ]

    private static let becoming: Set<String> = [
        "is", "was", "as", "been", "has", "had", "became", "becomes", "appointed", "named", "elected", "nominated",
        "made",
        "serves", "in", "sworn",
    ]

    /// 'appointed Kenichiro Sasae ambassador', 'the appointment of Ariel Rivera as the new foreign minister'
    private mutating func appointed(
        _ last: Int, isAs: Bool, _ phrase: TitlePhrase, _ sentence: Range<Int>, _ capitals: Bool
    ) -> Int? {
        guard !phrase.isPlural, last - 2 > sentence.lowerBound, isAs || last == phrase.tokens.lowerBound - 1,
            let verb = (max(sentence.lowerBound, last - 7)..<last - 1).last(where: {
                Self.appointing.contains(document.lower($0))
            })
        else { return nil }
        // Between the verb and the office stands nothing but the name.
        let start = document.lower(verb + 1) == "of" ? verb + 2 : verb + 1
        guard start < last,
            let name = scanner.name(at: start, limit: last + 1, capitals: capitals, afterTitle: true),
            name.upperBound == last + 1, name.count >= 2 || known(name) != nil
        else { return nil }
        if name.contains(where: { taken[$0] }) { return person(endingAt: last + 1, sentence, capitals) }
        let person = add(name, nil)
        take(name, .person(person))
        return person
    }

    private static let appointing: Set<String> = [
        "appoint", "appoints", "appointed", "appointing", "appointment", "name", "names", "named", "naming", "nominate",
        "nominated", "nominates", "nomination", "elect", "elected", "electing", "election", "succeed", "succeeded",
        "replace", "replaced", "replacing", "swore", "designated", "picked", "chose",
    ]

    /// The person whose name ends at a token, seen before or not.
    private mutating func person(endingAt end: Int, _ sentence: Range<Int>, _ capitals: Bool) -> Int? {
        // A name not yet seen ends right before the comma.
        var start = end
        while start > sentence.lowerBound, end - start < 8,
            document.tokens[start - 1].shape.contains(.letters) || document.text(start - 1) == "-"
        {
            start -= 1
        }
        for s in start..<end {
            if taken[s] {
                if let mention = mentions.last(where: { $0.tokens.contains(s) && $0.tokens.upperBound == end }),
                    case .person(let person) = mention.referent
                {
                    return person
                }
                continue
            }
            if let name = scanner.name(at: s, limit: end, capitals: capitals, afterTitle: false), name.upperBound == end
            {
                if let person = known(name) { return person }
                guard name.count >= 2, !name.contains(where: { taken[$0] }) else {
                    return nil
                }
                let person = add(name, nil)
                take(name, .person(person))
                return person
            }
        }
        return nil
    }
}
