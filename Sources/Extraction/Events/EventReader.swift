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
    /// For each time expression the nearest verb or event noun in front of it in its clause, or right behind it; -1 when none.
    private let dateNeighbours: [Int]

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
                    let found = reading.vocabulary.eventNouns.longest(document.tokens, at: i, limit: sentence.upperBound), let noun = found.payloads.first(where: \.isSure) ?? found.payloads.first
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
        dateNeighbours = owners.map { date, _ in
            let sentence = document.sentences[document.sentence(of: date.tokens.lowerBound)]
            // 'December 21 talks', 'Monday's meeting'
            var k = date.tokens.upperBound
            if k < sentence.upperBound, ["'s", "'"].contains(document.lower(k)) { k += 1 }
            // 'since August when he was named'
            if k < sentence.upperBound, ["when", "where"].contains(document.lower(k)) {
                var j = k + 1
                while j < sentence.upperBound, j - k < 12 {
                    if syntax.tags[j] == .verb { return j }
                    j += 1
                }
            }
            while k < sentence.upperBound, k - date.tokens.upperBound < 4, [.adj, .noun, .propn].contains(syntax.tags[k]) {
                if nouns[k] != nil, !(date.tokens.lowerBound > sentence.lowerBound && document.lower(date.tokens.lowerBound - 1) == "on" && k == date.tokens.upperBound && document.lower(k - 1) != "'s") { return k }
                k += 1
            }
            var i = date.tokens.lowerBound - 1
            while i >= sentence.lowerBound, date.tokens.lowerBound - i < 25 {
                if nouns[i] != nil || syntax.tags[i] == .verb || reading.vocabulary.nominals[document.tokens[i].word] != nil || NominalOffice.nouns.contains(document.lower(i)) { return i }
                if [";", ":", "that", "who", "which"].contains(document.lower(i)) { break }
                i -= 1
            }
            // 'On Monday, Liu met …': the first verb of the clause it opens.
            var j = date.tokens.upperBound
            while j < sentence.upperBound, j - date.tokens.upperBound < 25 {
                if syntax.tags[j] == .verb, reading.mentionAt.isEmpty || reading.mentionAt[j] < 0 { return j }
                if [";", ":"].contains(document.lower(j)) { break }
                j += 1
            }
            return -1
        }
    }

    /// Dates whose nearest verb or event noun in the line is this one.
    func dates(beside head: Int) -> [TimeExpression] {
        zip(dateOwners, dateNeighbours).filter { $0.1 == head }.map(\.0.date)
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
        // What stands next to the word in the line is its own more often than what a tree hangs on it.
        for head in heads {
            let near = dates(beside: head)
            if let found = best(near.filter { !isHistory($0) || $0.tokens.upperBound < document.tokens.count && clause.lower($0.tokens.upperBound) == "when" }) { return (found, false) }
        }
        for head in heads {
            let own = dates(ownedBy: head).filter { !isBesideAnother($0, heads) }
            if let found = best(own.filter { !isHistory($0) }) { return (found, false) }
        }
        // 'a turning point last year with the signing of an agreement': the verb's date is the act's.
        for head in heads where !syntax.isVerb(head) && [.obl, .nmod].contains(syntax.relations[head]) && ["with", "by", "through"].contains(clause.preposition(head)) {
            let verb = syntax.heads[head]
            guard verb >= 0, syntax.isVerb(verb), !clause.classes(verb).contains("say") else { continue }
            if let found = best((dates(beside: verb) + dates(ownedBy: verb)).filter { !isHistory($0) }) { return (found, false) }
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
                    let arranged = clause.isPassive(t) || ["due", "set", "scheduled", "expected"].contains(clause.lower(t))
                    if relation == .xcomp, !classes.isDisjoint(with: ["plan", "desire", "invite", "refuse"]), !arranged { break }
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

    /// Whether the date stands close behind another verb or event noun.
    private func isBesideAnother(_ date: TimeExpression, _ heads: [Int]) -> Bool {
        guard let at = dateOwners.firstIndex(where: { $0.date == date }), dateNeighbours[at] >= 0, !heads.contains(dateNeighbours[at]) else { return false }
        let gap = date.tokens.lowerBound - dateNeighbours[at]
        return gap < 0 || gap < 7 && nouns[dateNeighbours[at]] != nil
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
        // A tree gone astray: 'in CITY' behind one of the heads in its clause.
        for head in heads {
            for i in window(after: head) {
                if clause.lower(i) == "here", let dateline = reading.dateline {
                    return Candidate.Place(name: dateline.place, country: dateline.country, isCity: true)
                }
                guard ["in", "at"].contains(clause.lower(i)) || (toward && clause.lower(i) == "to") else { continue }
                var k = i + 1
                while k < document.tokens.count, k - i < 4 {
                    if let mention = reading.mention(at: k) {
                        if let place = place(of: mention) {
                            // 'Vietnam's Hanoi'
                            let after = mention.tokens.upperBound
                            if after + 1 < document.tokens.count, clause.lower(after) == "'s", let inner = reading.mention(at: after + 1), let city = self.place(of: inner), city.isCity { return city }
                            if after < document.tokens.count, clause.lower(after) == "'s" { break }
                            return place
                        }
                        break
                    }
                    if !["the", "a", "central", "southern", "northern", "eastern", "western", "city", "of", "capital", "nearby"].contains(clause.lower(k)) { break }
                    k += 1
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
                    if k + 1 < end, clause.lower(k) == ",", place.isCity, let next = reading.mention(at: k + 1), let around = self.place(of: next), !around.isCity, around.country == place.country {
                        k = next.tokens.upperBound
                    }
                    guard k < end, [",", "and"].contains(clause.lower(k)) else { return out }
                    while k < end, [",", "and", "the", "then", "to"].contains(clause.lower(k)) { k += 1 }
                    continue
                }
                guard ["the", "a", "neighboring", "nearby", "central", "southern", "northern", "capital", "city", "of", "republic"].contains(clause.lower(k)) || clause.lower(k) == clause.lower(i) else { break }
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
                if out.isEmpty { k = mention.tokens.upperBound; continue }
                break
            }
            out.append(place)
            k = mention.tokens.upperBound
            if k + 1 < end, clause.lower(k) == ",", place.isCity, let next = reading.mention(at: k + 1), let around = self.place(of: next), !around.isCity, around.country == place.country { k = next.tokens.upperBound }
            guard k < end, [",", "and"].contains(clause.lower(k)) else { break }
            while k < end, [",", "and", "the", "then"].contains(clause.lower(k)) { k += 1 }
            if k < end, let next = reading.mention(at: k), next.tokens.upperBound < end, [.vbd, .vbz, .vbp, .md].contains(syntax.penn[next.tokens.upperBound]) { break }
        }
        return out
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

    /// The state named last before a word, other than these: what 'the country' means.
    func lastState(before token: Int, other: [String]) -> String? {
        for mention in reading.mentions.reversed() where mention.tokens.upperBound <= token {
            switch mention.referent {
            case .country(let code, _) where !other.contains(code): return code
            case .city(_, let code, _) where !other.contains(code): return code
            case .person(let person):
                if let code = reading.people[person].country, !other.contains(code), reading.vocabulary.countries.byCode[code] != nil { return code }
            default: continue
            }
        }
        return reading.dateline?.country
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
    ///
    /// The tree is asked first, then the words behind each head as far as its clause goes: wires put 'with' and 'between' where they
    /// can be found, and a tree gone astray should not lose a party.
    func actors(_ heads: [Int], _ prepositions: Set<String>) -> Actors {
        var out = Actors()
        for phrase in clause.obliques(heads, prepositions) {
            out.merge(clause.actors(phrase))
            if ["between", "among"].contains(clause.preposition(phrase)), out.parties.count < 2, !out.isPair { out.merge(list(from: phrase)) }
        }
        let linear = prepositions.intersection(["with", "between", "among", "by", "against", "to", "including"])
        guard out.isEmpty, !linear.isEmpty else { return out }
        for head in heads {
            let window = window(after: head)
            for i in window where linear.contains(clause.lower(i)) {
                if clause.lower(i) == "to", syntax.tags[i] == .part { continue }
                if clause.lower(i) == "by", !(i > 0 && (syntax.penn[i - 1] == .vbn || i - 1 == head)) { continue }
                let found = list(from: i + 1)
                if !found.isEmpty { out.merge(found) }
            }
            if !out.isEmpty { break }
        }
        return out
    }

    /// The tokens behind a word that its clause can still hold: up to the next finite verb, conjunction or event noun.
    func window(after head: Int) -> Range<Int> {
        let end = min(document.sentences[document.sentence(of: head)].upperBound, head + 30)
        var i = head + 1
        while i < end {
            if let mention = reading.mention(at: i), mention.tokens.contains(i) {
                i = mention.tokens.upperBound
                continue
            }
            let word = clause.lower(i)
            if ["that", "who", "which", "whose", "when", "where", "while", "but", ";", ":", "--", "—", "–", "after", "before", "because", "although", "if", "as"].contains(word) { break }
            if [.vbd, .vbz, .vbp, .md].contains(syntax.penn[i]), i > head + 1 { break }
            if nouns[i] != nil, i > head + 1, !(syntax.isVerb(head) && i - head < 8) { break }
            i += 1
        }
        return head + 1..<max(i, head + 1)
    }

    /// Mentions joined by commas and 'and' from the phrase on, where the tree lost a member of a list.
    private func list(from phrase: Int) -> Actors {
        var out = Actors()
        guard phrase < document.tokens.count else { return out }
        let end = document.sentences[document.sentence(of: phrase)].upperBound
        var i = reading.mention(at: phrase)?.tokens.lowerBound ?? phrase
        var gaps = 0
        while i < end, gaps < 6 {
            if let mention = reading.mention(at: i) {
                let before = out
                out.add(mention, reading)
                i = mention.tokens.upperBound
                gaps = 0
                guard i < end else { break }
                // 'Liu, Abe and Li' goes on; 'Liu on Monday' ends, and so does 'Li, and Japan said'.
                let next = clause.lower(i)
                if next == "'s" || next == "'", out != before { out = before; gaps = 1; i += 1; continue }
                guard [",", "and", "-", "--", "/"].contains(next) else { break }
                var j = i + 1
                while j < end, [",", "and", "the", "a", "its", "his", "their", "then"].contains(clause.lower(j)) { j += 1 }
                guard j < end, let other = reading.mention(at: j) else { break }
                let after = other.tokens.upperBound
                if after < end, [.vbd, .vbz, .vbp, .md].contains(syntax.penn[after]), next == "," || syntax.relations[other.tokens.upperBound - 1] == .nsubj { break }
                i = j
                continue
            }
            let word = clause.lower(i)
            if syntax.tags[i] == .verb || syntax.tags[i] == .aux || ["on", "in", "at", "for", "about", "over", "to", "by", "."].contains(word) { break }
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

    /// The first official named in the sentence in front of a word who is not of the state gone to.
    func visitor(inSentenceOf token: Int, to code: String) -> Actors {
        let sentence = document.sentences[document.sentence(of: token)]
        for mention in reading.mentions where sentence.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= token {
            switch mention.referent {
            case .person(let person):
                guard let country = reading.people[person].country, country != code, reading.people[person].role != nil else { continue }
            case .official(let countries, _, _): guard let country = countries.first, country != code else { continue }
            default: continue
            }
            var out = Actors()
            out.add(mention, reading)
            return out
        }
        return Actors()
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
