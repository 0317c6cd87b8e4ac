import Language
import Record

// Where an act takes place, and where somebody goes.

extension EventReader {
    private static let placePrepositions: Set<String> = ["in", "at", "near", "outside", "inside", "on"]

    /// Where an act takes place: a city or state after 'in' or 'at', or 'here' for the dateline's.
    func place(for words: [Int], toward: Bool = false) -> Candidate.Place? {
        // 'a round of talks in Kaesong': the place may hang on any noun of the phrase.
        let heads = words.flatMap { word in
            [word] + (nouns[word]?.tokens.filter { $0 != word && syntax.tags[$0] == .noun } ?? [])
        }
        for head in heads {
            for child in syntax.children(head) {
                if clause.lower(child) == "here", let dateline = reading.dateline {
                    return Candidate.Place(name: dateline.place, country: dateline.country, isCity: true)
                }
                let preposition = clause.preposition(child)
                guard [.obl, .nmod, .advmod, .dep].contains(syntax.relations[child]),
                    Self.placePrepositions.contains(preposition)
                        || (toward && ["to", "into", "through"].contains(preposition))
                else { continue }
                if let place = place(in: child) { return place }
            }
        }
        // A tree gone astray: 'in CITY' behind one of the heads in its clause.
        for head in heads {
            for i in window(after: head) {
                if clause.lower(i) == "here", let dateline = reading.dateline {
                    return Candidate.Place(name: dateline.place, country: dateline.country, isCity: true)
                }
                guard ["in", "at"].contains(clause.lower(i)) || (toward && clause.lower(i) == "to") else { continue }
                // 'the situation in North Korea': where something else is.
                if !toward, i - 1 != head, syntax.tags[i - 1] == .noun, nouns[i - 1] == nil,
                    reading.mention(at: i - 1) == nil, !reading.dates.contains(where: { $0.tokens.contains(i - 1) })
                {
                    continue
                }
                var k = i + 1
                while k < document.tokens.count, k - i < 4 {
                    if let mention = reading.mention(at: k) {
                        if let place = place(of: mention) {
                            // 'Vietnam's Hanoi'
                            let after = mention.tokens.upperBound
                            if after + 1 < document.tokens.count, clause.lower(after) == "'s",
                                let inner = reading.mention(at: after + 1), let city = self.place(of: inner),
                                city.isCity
                            {
                                return city
                            }
                            if after < document.tokens.count, clause.lower(after) == "'s" { break }
                            return place
                        }
                        break
                    }
                    if ![
                        "the", "a", "central", "southern", "northern", "eastern", "western", "city", "of", "capital",
                        "nearby",
                    ].contains(clause.lower(k)) {
                        break
                    }
                    k += 1
                }
            }
        }
        // 'Riyadh, where he met …'
        for head in heads where syntax.isVerb(head) {
            guard
                let adverb = syntax.children(head).first(where: { clause.lower($0) == "where" && $0 < head }),
                adverb > 1
            else { continue }
            var before = adverb - 1
            if clause.lower(before) == "," { before -= 1 }
            if let mention = reading.mention(at: before), let place = place(of: mention) { return place }
        }
        // 'a summit set for Washington'
        for head in heads {
            for i in window(after: head).prefix(8)
            where clause.lower(i) == "for"
                && [
                    "set", "scheduled", "slated", "planned", "due", "arranged", "fixed", "announced", "called", "in",
                ].contains(clause.lower(i - 1))
            {
                if let mention = reading.mention(at: i + 1), let place = place(of: mention) { return place }
            }
        }
        // 'In Tokyo, Susilo is expected to meet …', 'During his stay in Moscow, …'
        let first = document.sentences[document.sentence(of: heads.first ?? 0)].lowerBound
        // 'Last week in Paris, the president discussed …'
        let opensWithDate = reading.dates.contains { $0.tokens.lowerBound == first }
        if !toward, opensWithDate || ["in", "at", "during", "while", "on"].contains(clause.lower(first)),
            heads.contains(where: { $0 > first && $0 - first < 25 })
        {
            for i in first..<min(first + 8, document.sentences[document.sentence(of: first)].upperBound)
            where ["in", "at"].contains(clause.lower(i)) {
                if let mention = reading.mention(at: i + 1), mention.tokens.upperBound < document.tokens.count,
                    clause.lower(mention.tokens.upperBound) == ","
                {
                    return place(of: mention)
                }
            }
        }
        return toward ? nil : placeOfJourney(heads)
    }

    /// Where somebody went who met there: 'arrived in Khartoum on Saturday and met …', 'visited Jordan for talks with …'.
    private func placeOfJourney(_ heads: [Int]) -> Candidate.Place? {
        for head in heads {
            guard let verb = syntax.isVerb(head) ? head : clause.verb(above: head) else { continue }
            let isPurpose = verb != head && ["for", "on"].contains(clause.preposition(head))
            let relation = syntax.relations[verb]
            let joined =
                [.conj, .advcl, .xcomp].contains(relation) && syntax.heads[verb] >= 0 ? syntax.heads[verb] : nil
            for motion in [isPurpose ? verb : nil, joined].compactMap(\.self) where motion < head {
                let classes = clause.classes(motion)
                guard !classes.isDisjoint(with: ["go", "visit", "depart"]), clause.lemma(motion) != "return" else {
                    continue
                }
                if classes.contains("visit"), let object = syntax.child(motion, [.obj]), let place = place(in: object) {
                    return place
                }
                let wanted = ["in", "at", "to", "for"]
                for child in syntax.children(motion)
                where [.obl, .nmod, .obj].contains(syntax.relations[child])
                    && wanted.contains(clause.preposition(child))
                {
                    if let place = place(in: child) { return place }
                }
            }
        }
        return nil
    }

    /// The states and cities behind one of the prepositions in the window of a word, with those joined to them.
    func destinations(after head: Int, _ prepositions: Set<String>) -> [Candidate.Place] {
        var out: [Candidate.Place] = []
        let window = window(after: head)
        for i in window where prepositions.contains(clause.lower(i)) {
            var k = i + 1
            let end = document.sentences[document.sentence(of: head)].upperBound
            while k < end {
                if let mention = reading.mention(at: k), let place = place(of: mention) {
                    out.append(place)
                    k = mention.tokens.upperBound
                    // 'Tokyo, Japan' is one place.
                    if k + 1 < end, clause.lower(k) == ",", place.isCity, let next = reading.mention(at: k + 1),
                        let around = self.place(of: next), !around.isCity, around.country == place.country
                    {
                        k = next.tokens.upperBound
                    }
                    guard k < end, [",", "and"].contains(clause.lower(k)) else { return out }
                    while k < end, [",", "and", "the", "then", "to"].contains(clause.lower(k)) { k += 1 }
                    continue
                }
                guard
                    [
                        "the", "a", "neighboring", "nearby", "central", "southern", "northern", "capital", "city", "of",
                        "republic",
                    ].contains(clause.lower(k)) || clause.lower(k) == clause.lower(i)
                else { break }
                k += 1
            }
            if !out.isEmpty { return out }
        }
        return out
    }

    /// The place a mention names, with those joined to it: 'Gabon, Algeria and Libya'.
    func list(placesFrom token: Int) -> [Candidate.Place] {
        guard let first = reading.mention(at: token), first.tokens.lowerBound > 0 else { return [] }
        var out: [Candidate.Place] = []
        let end = document.sentences[document.sentence(of: token)].upperBound
        var k = first.tokens.lowerBound
        while k < end, let mention = reading.mention(at: k) {
            guard let place = place(of: mention) else {
                // 'OPEC members Gabon, Algeria and Libya'
                if out.isEmpty {
                    k = mention.tokens.upperBound
                    continue
                }
                break
            }
            out.append(place)
            k = mention.tokens.upperBound
            if k + 1 < end, clause.lower(k) == ",", place.isCity, let next = reading.mention(at: k + 1),
                let around = self.place(of: next), !around.isCity, around.country == place.country
            {
                k = next.tokens.upperBound
            }
            guard k < end, [",", "and"].contains(clause.lower(k)) else { break }
            while k < end, [",", "and", "the", "then"].contains(clause.lower(k)) { k += 1 }
            if k < end, let next = reading.mention(at: k), next.tokens.upperBound < end,
                [.vbd, .vbz, .vbp, .md].contains(syntax.penn[next.tokens.upperBound])
            {
                break
            }
        }
        return out
    }

    func place(in phrase: Int) -> Candidate.Place? {
        var fallback: Candidate.Place?
        for token in syntax.subtree(phrase) {
            guard abs(token - phrase) < 10, let mention = reading.mention(at: token), let place = place(of: mention)
            else { continue }
            if place.isCity { return place }
            if fallback == nil { fallback = place }
        }
        // 'his first visit to the kingdom': the state told of last; 'this country' is the report's own.
        if fallback == nil, Self.states.contains(clause.lower(phrase)), reading.mention(at: phrase) == nil {
            let isHere = syntax.children(phrase, .det).contains { clause.lower($0) == "this" }
            let code = isHere ? reading.dateline?.country : lastState(before: phrase, other: [])
            if let code { return .init(name: reading.vocabulary.name(ofParty: code), country: code, isCity: false) }
        }
        return fallback
    }

    /// Nouns that stand for a state named before.
    static let states: Set<String> = ["country", "kingdom", "emirate", "sultanate", "republic", "nation", "island"]

    func place(of mention: Mention) -> Candidate.Place? {
        switch mention.referent {
        case .city(let name, let country, _): return .init(name: name, country: country, isCity: true)
        case .country(let code, let form) where [.name, .official, .abbrev].contains(form):
            return .init(name: document.text(mention.tokens), country: code, isCity: false)
        case .official(let countries, _, _):
            // 'in the Chinese capital'
            // 'the capital of Zimbabwe'
            let last = clause.lower(mention.tokens.upperBound - 1)
            let isCapital = last == "capital" || mention.tokens.prefix(2).contains { clause.lower($0) == "capital" }
            if isCapital, countries.count == 1, let code = countries.first {
                return .init(
                    name: reading.vocabulary.capital(of: code) ?? reading.vocabulary.name(ofParty: code), country: code,
                    isCity: true)
            }
            return nil
        default: return nil
        }
    }

    /// The state named last before a word, other than these: what 'the country' means.
    func lastState(before token: Int, other: [String]) -> String? {
        for mention in reading.mentions.reversed() where mention.tokens.upperBound <= token {
            switch mention.referent {
            case .country(let code, _) where !other.contains(code): return code
            case .city(_, let code, _) where !other.contains(code): return code
            case .person(let person):
                if let code = reading.people[person].country, !other.contains(code),
                    reading.vocabulary.countries.byCode[code] != nil
                {
                    return code
                }
            default: continue
            }
        }
        return reading.dateline?.country
    }

    /// The state meant most in the article besides these: where 'here' is in a report without a dateline; nil when two rival for it.
    /// The state that 'the country' behind a word is: that of the dateline, or the one the article is about.
    func countryMeant(after token: Int, besides codes: [String]) -> String? {
        let end = document.sentences[document.sentence(of: token)].upperBound
        guard
            let noun = (token + 1..<max(token + 1, end)).first(where: {
                ["country", "nation"].contains(clause.lower($0)) && clause.lower($0 - 1) == "the"
            }), noun + 1 >= end || clause.lower(noun + 1) != "of"
        else { return nil }
        if let home = reading.dateline?.country, !codes.contains(home) { return home }
        return mainState(besides: codes)
    }

    func mainState(besides codes: [String]) -> String? {
        var counts: [String: Int] = [:]
        for mention in reading.mentions {
            var actors = Actors()
            actors.add(mention, reading)
            for code in actors.parties
            where !codes.contains(code) && reading.vocabulary.countries.byCode[code] != nil {
                counts[code, default: 0] += 1
            }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = order.first else { return nil }
        return order.count > 1 && order[1].value * 2 > first.value ? nil : first.key
    }

    func venue(for heads: [Int]) -> String? {
        for head in heads {
            for child in syntax.children(head) where ["at", "in", "to"].contains(clause.preposition(child)) {
                for token in syntax.subtree(child) {
                    if let found = reading.vocabulary.venues.longest(
                        document.tokens, at: token, limit: document.tokens.count)
                    {
                        return document.text(token..<found.end)
                    }
                }
            }
        }
        return nil
    }
}
