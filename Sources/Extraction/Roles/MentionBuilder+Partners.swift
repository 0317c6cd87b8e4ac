import Language
import Record

// Those who are named by what they are to somebody else: 'his Danish colleague Knud Toft', 'her host, Eva Szalai',
// 'his successor, Lone Holm', 'succeeds Emil Brandt'.

extension MentionBuilder {
    /// What a word says of the one named beside it.
    private enum Bond {
        /// The same office in another state.
        case peer
        /// Somebody of another state.
        case stranger
        /// The same office in the same state, before or after.
        case predecessor, successor
    }

    private static let bonds: [String: Bond] = [
        "colleague": .peer, "counterpart": .peer, "homologue": .peer, "host": .stranger, "guest": .stranger,
        "visitor": .stranger, "interlocutor": .stranger, "predecessor": .predecessor, "successor": .successor,
    ]

    mutating func partners(_ sentence: Range<Int>, _ capitals: Bool) {
        for i in sentence {
            let word = document.lower(i)
            if word == "number", i > sentence.lowerBound, document.lower(i - 1) == "opposite" {
                read(.peer, i - 1..<i + 1, sentence, capitals)
            } else if let bond = Self.bonds[word] {
                read(bond, i..<i + 1, sentence, capitals)
            } else if word == "man" || word == "woman" {
                readDelegate(i, sentence, capitals)
            } else if let bond = Self.relief(at: i, document) {
                relieve(i, bond, sentence, capitals)
            }
        }
    }

    private mutating func read(_ bond: Bond, _ noun: Range<Int>, _ sentence: Range<Int>, _ capitals: Bool) {
        // 'his Danish colleague'
        var codes: [String] = []
        if let state = scanner.match(at: noun.lowerBound - 1), state.tokens.upperBound == noun.lowerBound,
            state.tokens.lowerBound >= sentence.lowerBound
        {
            codes = TitleReader.codes(state)
        }
        guard let person = neighbour(of: noun, sentence, capitals, isOwned: isOwned(noun.lowerBound, codes)) else {
            // 'the visitor', 'her host': who that is, the rest of the article says.
            if bond == .stranger, codes.isEmpty, noun.lowerBound > sentence.lowerBound,
                ["the", "his", "her"].contains(document.lower(noun.lowerBound - 1))
            {
                take(noun, .official(countries: [], role: document.lower(noun.lowerBound), isPlural: false))
            }
            return
        }
        if people[person].country == nil, codes.count == 1, bond != .stranger || people[person].role != nil {
            people[person].country = codes[0]
        }
        guard people[person].role == nil, let model = model(before: noun.lowerBound, person, bond) else { return }
        switch bond {
        case .stranger: return
        case .peer: break
        case .predecessor, .successor:
            guard let owner = people[model].country else { return }
            people[person].country = people[person].country ?? owner
        }
        take(over: model, to: person, tenure: bond == .predecessor ? "former" : nil)
    }

    /// 'Baku's man, Rauf Aliyev,', 'Oslo's man in Riga, Odd Lie'
    private mutating func readDelegate(_ noun: Int, _ sentence: Range<Int>, _ capitals: Bool) {
        guard noun - 2 >= sentence.lowerBound, ["'s", "’s"].contains(document.lower(noun - 1)),
            let state = scanner.match(at: noun - 2), state.tokens.upperBound == noun - 1,
            let code = TitleReader.codes(state).first
        else { return }
        var comma = noun + 1
        if comma + 2 < sentence.upperBound, ["in", "at"].contains(document.lower(comma)) {
            comma = scanner.match(at: comma + 1)?.tokens.upperBound ?? comma
        }
        guard comma < sentence.upperBound, document.lower(comma) == ",",
            let person = neighbour(of: noun..<comma, sentence, capitals, isOwned: true)
        else { return }
        if people[person].country == nil { people[person].country = code }
        if people[person].role == nil {
            people[person].role = "representative"
            people[person].level = .envoy
        }
    }

    private mutating func take(over model: Int, to person: Int, tenure: String?) {
        people[person].role = people[model].role
        people[person].level = people[model].level
        people[person].ministry = people[model].ministry
        people[person].tenure = tenure
    }

    /// 'his colleague', 'the Danish colleague', 'Sir John's predecessor'.
    private func isOwned(_ noun: Int, _ codes: [String]) -> Bool {
        var i = noun - (codes.isEmpty ? 1 : 2)
        for _ in 0..<3 where i >= 0 {
            if ["his", "her", "its", "their", "'s", "’s", "'", "whose", "the", "my", "our"].contains(document.lower(i))
            {
                return true
            }
            i -= 1
        }
        return !codes.isEmpty
    }

    /// The person named right behind the noun, after a comma or without, or right before it.
    private mutating func neighbour(
        of noun: Range<Int>, _ sentence: Range<Int>, _ capitals: Bool, isOwned: Bool
    ) -> Int? {
        guard isOwned, noun.upperBound < sentence.upperBound else { return nil }
        let comma = document.lower(noun.upperBound) == ","
        var start = noun.upperBound + (comma ? 1 : 0)
        if start < sentence.upperBound, document.lower(start) == "retired" { start += 1 }
        let named = skippingHonorifics(start, sentence.upperBound)
        guard named < sentence.upperBound else { return nil }
        if let mention = mentions.last(where: { $0.tokens.contains(named) }) {
            if case .person(let person) = mention.referent, !comma || people[person].role == nil { return person }
            return nil
        }
        guard !taken[named],
            let name = scanner.name(at: named, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
            name.count >= 2 || named > start || known(name) != nil, !name.contains(where: { taken[$0] })
        else { return nil }
        if comma, name.upperBound < sentence.upperBound, !Self.closing.contains(document.lower(name.upperBound)) {
            return nil
        }
        let person = add(name, nil)
        take(name, .person(person))
        return person
    }

    private static let closing: Set<String> = [
        ",", ".", ";", ":", ")", "\"", "”", "and", "said", "told", "who", "-", "--", "—", "–",
    ]

    /// Who held the office of which the bond speaks: the one in office told of last.
    private func model(before token: Int, _ person: Int, _ bond: Bond) -> Int? {
        let sentence = document.sentence(of: token)
        let from = document.sentences[max(0, sentence - 2)].lowerBound
        for mention in mentions.sorted(by: { $0.tokens.lowerBound > $1.tokens.lowerBound })
        where mention.tokens.upperBound <= token && mention.tokens.lowerBound >= from {
            guard case .person(let other) = mention.referent, other != person, people[other].role != nil else {
                continue
            }
            return other
        }
        return nil
    }

    /// 'succeeds', 'replaced', 'took over from', 'succeeded by': a verb that gives one the other's office.
    private static func relief(at i: Int, _ document: Document) -> Bool? {
        switch document.lower(i) {
        case "succeeds", "succeeded", "succeeding", "replaces", "replaced", "replacing": true
        case "over":
            i > 0 && i + 1 < document.tokens.count && document.lower(i + 1) == "from"
                && ["took", "takes", "taking", "taken", "take"].contains(document.lower(i - 1)) ? true : nil
        default: nil
        }
    }

    private mutating func relieve(_ verb: Int, _ bond: Bool, _ sentence: Range<Int>, _ capitals: Bool) {
        guard verb + 1 < sentence.upperBound else { return }
        let isBy = document.lower(verb + 1) == "by"
        var start = isBy || document.lower(verb + 1) == "from" ? verb + 2 : verb + 1
        if start < sentence.upperBound, document.lower(start) == "the", start + 1 < sentence.upperBound { start += 2 }
        let named = skippingHonorifics(start, sentence.upperBound)
        guard named < sentence.upperBound else { return }
        var other: Int?
        if let mention = mentions.last(where: { $0.tokens.contains(named) }) {
            if case .person(let person) = mention.referent { other = person }
        } else if !taken[named],
            let name = scanner.name(at: named, limit: sentence.upperBound, capitals: capitals, afterTitle: true),
            name.count >= 2 || named > start || known(name) != nil, !name.contains(where: { taken[$0] })
        {
            let person = add(name, nil)
            take(name, .person(person))
            other = person
        }
        guard let other else { return }
        let before = mentions.filter { $0.tokens.upperBound <= verb && sentence.contains($0.tokens.lowerBound) }
            .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        guard case .person(let first) = before.last?.referent ?? .pair, first != other else { return }
        // Whoever of the two has an office lends it to the other.
        let (model, heir) = people[first].role != nil ? (first, other) : (other, first)
        guard people[model].role != nil, people[heir].role == nil else { return }
        let isFormer = heir == (isBy ? first : other)
        take(over: model, to: heir, tenure: isFormer ? "former" : nil)
        if people[heir].country == nil { people[heir].country = people[model].country }
    }
}
