import Language
import Record

// Who is named beside an office.

extension MentionBuilder {
    mutating func titled(_ sentence: Range<Int>, _ capitals: Bool) {
        var skip = sentence.lowerBound
        for match in reading.names(in: sentence) where match.tokens.lowerBound >= skip {
            guard var phrase = titles.phrase(around: match, in: sentence), !phrase.tokens.contains(where: { taken[$0] })
            else { continue }
            skip = phrase.tokens.upperBound
            if match.tokens.count == 1, phrase.countries.isEmpty, isVerbUse(match.tokens.lowerBound) { continue }
            // Name right behind: 'Foreign Minister Taro Aso', 'Presidents Bush and Gorbachev'.
            var after = phrase.tokens.upperBound
            while after < sentence.upperBound,
                reading.vocabulary.classes(of: document.tokens[after].word).contains(.honorific),
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
                        let other = scanner.name(
                            at: next, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
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
                let name = scanner.name(
                    at: after + 1, limit: sentence.upperBound, capitals: capitals, afterTitle: false),
                name.count >= 2, looksPersonal(name, capitals), !name.contains(where: { taken[$0] }),
                name.upperBound >= sentence.upperBound
                    || [",", ".", "-", ")", "said", "--", "and", "who"].contains(document.lower(name.upperBound))
            {
                let person = add(name, phrase)
                take(phrase.tokens.lowerBound..<name.upperBound, .person(person))
                skip = name.upperBound
                continue
            }
            takeOfficial(phrase, sentence)
        }
    }

    func isVerbUse(_ token: Int) -> Bool {
        reading.syntax.tags[token] == .verb
            || (reading.syntax.tags[token] == .adj && !document.tokens[token].shape.contains(.capitalized))
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

    /// Whether 'two', 'both', 'their' stands before: the ones just told of.
    func isPair(_ start: Int, _ floor: Int) -> Bool {
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

    func readCountryAfter(_ phrase: inout TitlePhrase, _ end: inout Int, _ limit: Int) {
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
    mutating func holderBefore(_ phrase: TitlePhrase, _ sentence: Range<Int>, _ capitals: Bool) -> Int? {
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
