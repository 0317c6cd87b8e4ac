import Language
import Record

// Who is named beside an office.

extension MentionBuilder {
    mutating func titled(_ sentence: Range<Int>, _ capitals: Bool) {
        var skip = sentence.lowerBound
        for match in reading.names(in: sentence) where match.tokens.lowerBound >= skip {
            guard !isPartOfName(match, sentence), var phrase = titles.phrase(around: match, in: sentence),
                !phrase.tokens.contains(where: { taken[$0] })
            else { continue }
            skip = phrase.tokens.upperBound
            if match.tokens.count == 1, phrase.countries.isEmpty, isVerbUse(match.tokens.lowerBound) { continue }
            if phrase.countries.isEmpty, let code = sender(of: phrase, sentence) { phrase.countries = [code] }
            // 'the pope's guide': the title is not that of whoever stands beside it.
            if ownsNext(phrase, sentence) {
                takeOfficial(phrase, sentence)
                continue
            }
            phrase.isPrivate = isPrivate(phrase, sentence)
            if let end = nameBehind(phrase, sentence, capitals) {
                skip = max(skip, end)
                continue
            }
            // Apposition before: 'Taro Aso, the Japanese foreign minister', 'Burns, who is undersecretary of state'.
            if let person = holderBefore(&phrase, sentence, capitals), !isListed(phrase, person) {
                assign(phrase, to: person)
                take(phrase.tokens, .person(person))
                continue
            }
            if let end = nameAfterComma(phrase, sentence, capitals) {
                skip = max(skip, end)
                continue
            }
            takeOfficial(phrase, sentence)
        }
    }

    /// Name right behind: 'Foreign Minister Taro Aso', 'Presidents Bush and Gorbachev'; gives where the names end.
    private mutating func nameBehind(_ phrase: TitlePhrase, _ sentence: Range<Int>, _ capitals: Bool) -> Int? {
        var phrase = phrase
        let after = skippingHonorifics(phrase.tokens.upperBound, sentence.upperBound)
        guard let name = scanner.name(at: after, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
            !name.contains(where: { taken[$0] }), !isStray(name, phrase), !isNamedAfter(name, sentence)
        else { return nil }
        let shared = phrase.countries
        var end = name.upperBound
        readCountryAfter(&phrase, &end, sentence.upperBound)
        let person = add(name, phrase)
        take(phrase.tokens.lowerBound..<end, .person(person))
        guard phrase.isPlural else { return end }
        // The others of a list share the title: 'and Gorbachev', 'Li of China and Aso of Japan'.
        var number = 1
        while end + 1 < sentence.upperBound, [",", "and"].contains(document.lower(end)) {
            var next = end + 1
            if document.lower(next) == "and" { next += 1 }
            next = skippingHonorifics(next, sentence.upperBound)
            guard next < sentence.upperBound,
                let other = scanner.name(at: next, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
                !other.contains(where: { taken[$0] })
            else { break }
            var own = phrase
            // 'the Polish and Ukrainian presidents Krawczyk and Hrytsenko': in the order of the states.
            own.countries = shared.count > 1 && number < shared.count ? [shared[number]] : []
            end = other.upperBound
            readCountryAfter(&own, &end, sentence.upperBound)
            take(other.lowerBound..<end, .person(add(other, own)))
            number += 1
        }
        return end
    }

    func skippingHonorifics(_ start: Int, _ limit: Int) -> Int {
        var i = start
        while i < limit, reading.vocabulary.classes(of: document.tokens[i].word).contains(.honorific),
            document.tokens[i].shape.contains(.capitalized)
        {
            i += 1
            if i < limit, document.text(i) == "." { i += 1 }
        }
        return i
    }

    /// 'Annan's representative': whose somebody is who was told of before.
    private func sender(of phrase: TitlePhrase, _ sentence: Range<Int>) -> String? {
        let mark = phrase.tokens.lowerBound - 1
        guard mark - 1 >= sentence.lowerBound, ["'s", "'"].contains(document.lower(mark)),
            [.envoy, .spokesperson, .official].contains(phrase.level), knownWords.contains(document.lower(mark - 1)),
            let person = known(mark - 1..<mark)
        else { return nil }
        return people[person].country ?? leader(people[person])?.country
    }

    private func ownsNext(_ phrase: TitlePhrase, _ sentence: Range<Int>) -> Bool {
        let next = phrase.tokens.upperBound
        return sentence.contains(next) && ["'s", "'"].contains(document.lower(next))
            && !document.tokens[next].shape.contains(.spaceBefore)
    }

    /// 'the ambassador to the U.S. Suggested': one word behind a complement is nobody, unless known.
    private func isStray(_ name: Range<Int>, _ phrase: TitlePhrase) -> Bool {
        name.count == 1 && phrase.tokens.upperBound > phrase.titleEnd && known(name) == nil
            && reading.vocabulary.leaders.leader(named: nameWords(name), in: reading.published?.year) == nil
    }

    /// 'Queen Elizabeth Hall', 'President Kennedy Airport'.
    private func isNamedAfter(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if name.count > 1, Institutions.shared.kind(document.lower(name.upperBound - 1)) == .building { return true }
        let next = name.upperBound
        return next < sentence.upperBound && document.tokens[next].shape.contains(.capitalized)
            && !document.capitals[document.sentence(of: next)]
            && Institutions.shared.kind(document.lower(next)) == .building
    }

    /// 'Zaid bin Sultan al-Nahayan', 'Sultan bin Abdulaziz'
    private func isPartOfName(_ match: NameMatch, _ sentence: Range<Int>) -> Bool {
        match.tokens.count == 1 && document.tokens[match.tokens.lowerBound].shape.contains(.capitalized)
            && [match.tokens.lowerBound - 1, match.tokens.upperBound].contains { i in
                sentence.contains(i) && ["bin", "ibn", "bint"].contains(document.lower(i))
            }
    }

    func isVerbUse(_ token: Int) -> Bool {
        let next = token + 1 < document.tokens.count && document.tokens[token + 1].shape.contains(.capitalized)
        return reading.syntax.tags[token] == .verb
            || reading.syntax.tags[token] == .adj && !next && !document.tokens[token].shape.contains(.capitalized)
    }

    mutating func takeOfficial(_ phrase: TitlePhrase, _ sentence: Range<Int>) {
        let pair = phrase.isPlural && phrase.countries.isEmpty && isPair(phrase.tokens.lowerBound, sentence.lowerBound)
        var phrase = phrase
        let next = phrase.tokens.upperBound
        let isOthers = phrase.isPlural || next < sentence.upperBound && document.lower(next) == "of"
        if phrase.countries.isEmpty, !pair, !isOthers, let code = reading.vocabulary.nationalRoles[phrase.role] {
            phrase.countries = [code]
        }
        take(
            phrase.tokens,
            pair ? .pair : .official(countries: phrase.countries, role: phrase.role, isPlural: phrase.isPlural))
    }

    private static let tens: Set<String> = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "and",
    ]

    /// Whether 'two', 'both', 'their' stands before: the ones just told of.
    func isPair(_ start: Int, _ floor: Int) -> Bool {
        var i = start - 1
        var steps = 0
        while i >= floor, steps < 3 {
            if ["two", "both", "three", "2"].contains(document.lower(i)) {
                // 'Forty-three countries' are no three.
                let before = i > floor && document.lower(i - 1) == "-" ? i - 2 : i - 1
                return before < floor || !Self.tens.contains(document.lower(before))
            }
            // 'the two Himalayan kingdoms'
            guard
                [.adj, .noun].contains(reading.syntax.tags[i])
                    || reading.syntax.tags[i] == .propn && scanner.match(at: i) == nil
            else { return false }
            i -= 1
            steps += 1
        }
        return false
    }

    /// 'of Kenya', '(Belgium)', 'of the Republic of Kenya'
    func readCountryAfter(_ phrase: inout TitlePhrase, _ end: inout Int, _ limit: Int) {
        guard end + 1 < limit else { return }
        let isBracket = document.text(end) == "("
        guard isBracket || document.lower(end) == "of" else { return }
        var j = end + 1
        if document.lower(j) == "the" { j += 1 }
        guard j < limit, let match = scanner.match(at: j), match.tokens.lowerBound == j else { return }
        let codes = TitleReader.codes(match)
        guard !codes.isEmpty else { return }
        if isBracket {
            guard match.tokens.upperBound < limit, document.text(match.tokens.upperBound) == ")" else { return }
            if phrase.countries.count != 1 || phrase.isPlural { phrase.countries = codes }
            end = match.tokens.upperBound + 1
            return
        }
        phrase.countries = codes
        end = match.tokens.upperBound
    }

}
