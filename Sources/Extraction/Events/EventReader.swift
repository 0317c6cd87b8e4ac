import Language
import Record

/// Everything an event rule asks: clauses, assertions, event nouns, and which dates and places belong to a word.
struct EventReader {
    let reading: Reading
    let clause: ClauseReader
    let assertion: AssertionReader
    var document: Document { reading.document }
    var syntax: Syntax { clause.syntax }

    /// An event noun on the page.
    struct NounTrigger {
        let tokens: Range<Int>
        let head: Int
        let noun: EventNoun
    }

    /// By head token.
    let nouns: [Int: NounTrigger]
    /// For each time expression the nearest verb or event noun above it.
    private let dateOwners: [(date: TimeExpression, owner: Int)]

    init(_ reading: Reading) {
        self.reading = reading
        clause = ClauseReader(reading)
        assertion = AssertionReader(clause: clause)
        let syntax = reading.syntax
        let document = reading.document
        var nouns: [Int: NounTrigger] = [:]
        for sentence in document.sentences {
            var i = sentence.lowerBound
            while i < sentence.upperBound {
                guard reading.vocabulary.classes(of: document.tokens[i].word).contains(.eventStart),
                    let found = reading.vocabulary.eventNouns.longest(document.tokens, at: i, limit: sentence.upperBound), let noun = found.payloads.first
                else {
                    i += 1
                    continue
                }
                let range = i..<found.end
                let head = range.first { !range.contains(syntax.heads[$0]) && syntax.tags[$0] != .adj && syntax.tags[$0] != .adp } ?? range.upperBound - 1
                if noun.noun != "none", syntax.tags[head] == .noun || syntax.tags[head] == .propn || document.tokens[head].shape.contains(.allCaps) {
                    nouns[head] = NounTrigger(tokens: range, head: head, noun: noun)
                }
                i = found.end
            }
        }
        self.nouns = nouns
        var owners: [(TimeExpression, Int)] = []
        for date in reading.dates where date.date != nil || date.unresolved != nil {
            guard date.type == .date || date.type == .time else { continue }
            var t = date.tokens.last { !date.tokens.contains(syntax.heads[$0]) } ?? date.tokens.lowerBound
            var steps = 0
            while t >= 0, steps < 40 {
                if !date.tokens.contains(t), syntax.isVerb(t) || nouns[t] != nil { break }
                t = syntax.heads[t]
                steps += 1
            }
            owners.append((date, t))
        }
        dateOwners = owners
    }

    // MARK: dates

    func dates(ownedBy head: Int) -> [TimeExpression] { dateOwners.filter { $0.owner == head }.map(\.date) }

    func dates(in sentence: Int) -> [TimeExpression] {
        let range = document.sentences[sentence]
        return dateOwners.filter { range.contains($0.date.tokens.lowerBound) }.map(\.date)
    }

    func owner(of date: TimeExpression) -> Int? { dateOwners.first { $0.date == date }?.owner }

    /// The time expression that dates an act: its own, else its verb's, else that of the clause it is joined to.
    func date(for heads: [Int], trigger: Int, sentence: Int) -> (date: TimeExpression, isBorrowed: Bool)? {
        func best(_ dates: [TimeExpression]) -> TimeExpression? {
            // Of several the finest, then the nearest to the trigger.
            dates.min {
                let a = ($0.date?.width ?? 100_000, abs($0.tokens.lowerBound - trigger))
                let b = ($1.date?.width ?? 100_000, abs($1.tokens.lowerBound - trigger))
                return a < b
            }
        }
        for head in heads {
            let own = dates(ownedBy: head)
            if let found = best(own.filter { !isHistory($0) }) ?? best(own) { return (found, false) }
        }
        // Clauses joined or hung on: 'arrived on Sunday and held talks', 'met after arriving on Monday'.
        for head in heads where syntax.isVerb(head) {
            var t = head
            var steps = 0
            while steps < 4, t >= 0 {
                let relation = syntax.relations[t]
                guard [.conj, .advcl, .acl, .xcomp, .aclRelcl].contains(relation) else { break }
                t = syntax.heads[t]
                guard t >= 0 else { break }
                if syntax.isVerb(t) {
                    let classes = clause.classes(t)
                    if relation == .xcomp, !classes.isDisjoint(with: ["plan", "desire", "invite", "refuse"]) { break }
                    if let found = best(dates(ownedBy: t)) { return (found, true) }
                }
                steps += 1
            }
            for child in syntax.children(head) where [.conj, .advcl].contains(syntax.relations[child]) && syntax.isVerb(child) {
                if clause.classes(child).isDisjoint(with: ["plan", "say"]), syntax.penn[child] == .vbg, let found = best(dates(ownedBy: child)) { return (found, true) }
            }
        }
        return nil
    }

    private func isHistory(_ date: TimeExpression) -> Bool { date.bound == .since || date.bound == .until }

    // MARK: places

    private static let placePrepositions: Set<String> = ["in", "at", "near", "outside", "inside", "on"]

    /// Where an act takes place: a city or state after 'in' or 'at', or 'here' for the dateline's.
    func place(for heads: [Int], toward: Bool = false) -> Candidate.Place? {
        for head in heads {
            for child in syntax.children(head) {
                if clause.lower(child) == "here", let dateline = reading.dateline {
                    return Candidate.Place(name: dateline.place, country: dateline.country, isCity: true)
                }
                let preposition = clause.preposition(child)
                guard [.obl, .nmod, .advmod, .dep].contains(syntax.relations[child]),
                    Self.placePrepositions.contains(preposition) || (toward && ["to", "into", "through"].contains(preposition))
                else { continue }
                if let place = place(in: child) { return place }
            }
        }
        // A tree gone astray: 'in CITY' right behind one of the heads.
        for head in heads {
            let end = document.sentences[document.sentence(of: head)].upperBound
            if head + 2 < end, clause.lower(head + 1) == "in", let mention = reading.mention(at: head + 2), let place = place(of: mention) { return place }
            if head + 1 < end, clause.lower(head + 1) == "here", let dateline = reading.dateline {
                return Candidate.Place(name: dateline.place, country: dateline.country, isCity: true)
            }
        }
        return nil
    }

    func place(in phrase: Int) -> Candidate.Place? {
        var fallback: Candidate.Place?
        for token in syntax.subtree(phrase) {
            guard abs(token - phrase) < 10, let mention = reading.mention(at: token), let place = place(of: mention) else { continue }
            if place.isCity { return place }
            if fallback == nil { fallback = place }
        }
        return fallback
    }

    func place(of mention: Mention) -> Candidate.Place? {
        switch mention.referent {
        case .city(let name, let country, _): return .init(name: name, country: country, isCity: true)
        case .country(let code, let form) where [.name, .official, .abbrev].contains(form):
            return .init(name: document.text(mention.tokens), country: code, isCity: false)
        case .official(let countries, _, _):
            // 'in the Chinese capital'
            let last = clause.lower(mention.tokens.upperBound - 1)
            if last == "capital", let code = countries.first {
                return .init(name: reading.vocabulary.capital(of: code) ?? reading.vocabulary.name(ofParty: code), country: code, isCity: true)
            }
            return nil
        default: return nil
        }
    }

    func venue(for heads: [Int]) -> String? {
        for head in heads {
            for child in syntax.children(head) where ["at", "in"].contains(clause.preposition(child)) {
                for token in syntax.subtree(child) {
                    if let found = reading.vocabulary.venues.longest(document.tokens, at: token, limit: document.tokens.count) {
                        return document.text(token..<found.end)
                    }
                }
            }
        }
        return nil
    }

    // MARK: noun phrases

    /// Who stands before an event noun as its owner or as one of its sides: 'Mottaki's visit', 'Japan-China talks'.
    func owners(_ noun: Int) -> Actors {
        var out = Actors()
        let first = document.sentences[document.sentence(of: noun)].lowerBound
        var seen: Set<Range<Int>> = []
        for token in syntax.subtree(noun) where token < noun && token >= first {
            guard let mention = reading.mention(at: token), !seen.contains(mention.tokens), !mention.tokens.contains(noun), noun - token < 16 else { continue }
            // Only what modifies the noun itself, not its relative clauses.
            guard isModifier(token, of: noun) else { continue }
            seen.insert(mention.tokens)
            out.add(mention, reading)
        }
        return out
    }

    private func isModifier(_ token: Int, of noun: Int) -> Bool {
        var t = token
        var steps = 0
        while t != noun, t >= 0, steps < 10 {
            guard [.compound, .amod, .nmodPoss, .conj, .flat, .nmod, .appos, .dep, .nummod, .punct, .det].contains(syntax.relations[t]) else { return false }
            if syntax.relations[t] == .nmod, !clause.preposition(t).isEmpty, clause.preposition(t) != "of" { return false }
            t = syntax.heads[t]
            steps += 1
        }
        return t == noun
    }

    /// Actors in the phrases that hang on any of the heads by one of the prepositions; 'between' reads on along its list.
    func actors(_ heads: [Int], _ prepositions: Set<String>) -> Actors {
        var out = Actors()
        for phrase in clause.obliques(heads, prepositions) {
            out.merge(clause.actors(phrase))
            if ["between", "among"].contains(clause.preposition(phrase)), out.parties.count < 2, !out.isPair { out.merge(list(from: phrase)) }
        }
        return out
    }

    /// Mentions joined by commas and 'and' from the phrase on, where the tree lost a member of a list.
    private func list(from phrase: Int) -> Actors {
        var out = Actors()
        let end = document.sentences[document.sentence(of: phrase)].upperBound
        var i = reading.mention(at: phrase)?.tokens.lowerBound ?? phrase
        var gaps = 0
        while i < end, gaps < 7 {
            if let mention = reading.mention(at: i) {
                out.add(mention, reading)
                i = mention.tokens.upperBound
                gaps = 0
                if out.parties.count >= 2, clause.lower(i) != ",", clause.lower(i) != "and" { break }
                continue
            }
            let word = clause.lower(i)
            if syntax.isVerb(i) && word != "and" || ["on", "in", "at", "for", "about", "over"].contains(word) { break }
            gaps += 1
            i += 1
        }
        return out
    }

    /// What talks are about: words of the topic table beside the noun or after 'on', 'about', 'over'.
    func topics(_ trigger: Int, verb: Int?) -> [String] {
        var tokens: [Int] = syntax.subtree(trigger).filter { abs($0 - trigger) < 14 }
        if let verb {
            for phrase in clause.obliques([verb], ["on", "about", "over", "regarding", "concerning"]) { tokens += syntax.subtree(phrase).prefix(14) }
            if !clause.classes(verb).isDisjoint(with: ["discuss", "go-on"]), let object = syntax.child(verb, [.obj]) { tokens += syntax.subtree(object).prefix(14) }
        }
        var out: [String] = []
        for token in tokens {
            if let found = reading.vocabulary.topics.longest(document.tokens, at: token, limit: document.tokens.count), let topic = found.payloads.first, !out.contains(topic) {
                out.append(topic)
            }
        }
        return Array(out.prefix(4))
    }

    /// A candidate with the dates, place and topics that belong to it.
    func candidate(
        _ rule: String, _ kind: EventKind, _ assertion: Assertion, _ actors: Actors, trigger: Int, heads: [Int], toward: Bool = false
    ) -> Candidate {
        let sentence = document.sentence(of: trigger)
        var out = Candidate(rule: rule, kind: kind, assertion: assertion, actors: actors, trigger: trigger, heads: heads, sentence: sentence)
        out.place = place(for: heads, toward: toward)
        if let (date, borrowed) = date(for: heads, trigger: trigger, sentence: sentence) {
            out.set(date, borrowed: borrowed, document)
        }
        return out
    }
}

extension Candidate {
    mutating func set(_ expression: TimeExpression, borrowed: Bool, _ document: Document) {
        date = expression.date
        basis = expression.basis
        dateWords = document.text(expression.tokens).split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
        hasBorrowedDate = borrowed
    }
}
