import Language
import Record

/// Answers what a rule asks about a clause: the verb's lemma and classes, its subject and objects, who stands in a phrase.
final class ClauseReader: Sendable {
    let reading: Reading
    let document: Document
    let syntax: Syntax
    let vocabulary: Vocabulary
    /// For each token the index of its classes, -1 for one that is no form of a verb of the tables.
    private let verbs: [Int32]
    private let verbClasses: [VerbClassList]

    init(_ reading: Reading) {
        self.reading = reading
        document = reading.document
        syntax = reading.syntax
        vocabulary = reading.vocabulary
        (verbs, verbClasses) = VerbClasses.read(reading)
    }

    func lower(_ token: Int) -> String { token >= 0 ? document.lower(token) : "" }

    func lemma(_ token: Int) -> String { vocabulary.verbLemmas[document.tokens[token].word] ?? lower(token) }

    /// The classes of a verb, those that need a particle only where it stands ('call off').
    func classes(_ token: Int) -> VerbClassList {
        guard token >= 0, verbs[token] >= 0 else { return VerbClassList() }
        return verbClasses[Int(verbs[token])]
    }

    /// A past participle, or a past that the tagger took it for: 'the talks, launched in 1993'.
    func isPastForm(_ verb: Int) -> Bool { syntax.penn[verb] == .vbn || syntax.penn[verb] == .vbd }

    /// Whether a noun is what its verb is done to, also where the tree takes a particle for a preposition ('called off the summit').
    func isObject(_ noun: Int) -> Bool {
        switch syntax.relations[noun] {
        case .obj: return true
        case .obl:
            let head = syntax.heads[noun]
            guard head >= 0, let verbs = vocabulary.eventVerbs[lemma(head)] else { return false }
            let preposition = preposition(noun)
            return verbs.contains { !$0.particle.isEmpty && $0.particle == preposition }
                && head + 1 < document.tokens.count
                && lower(head + 1) == preposition
        default: return false
        }
    }

    /// The preposition a noun phrase is marked with: 'with', 'ahead of', 'because of'; empty when none.
    func preposition(_ head: Int) -> String {
        let cases = syntax.children(head, .case).filter { $0 < head }
        guard let first = cases.first else { return "" }
        let fixed = syntax.children(first, .fixed)
        return ([first] + fixed + cases.dropFirst()).sorted().map { lower($0) }.joined(separator: " ")
    }

    /// The nearest verb at or above a token.
    func verb(above token: Int) -> Int? {
        var t = syntax.heads[token]
        var steps = 0
        while t >= 0, steps < 60 {
            if syntax.isVerb(t) { return t }
            t = syntax.heads[t]
            steps += 1
        }
        return nil
    }

    /// The subject of a verb, shared with the verb it is joined to or governed by where it has none of its own.
    ///
    /// Where the tree has none, or one that nobody acts in, the nearest name in front of the verb that no preposition holds.
    func subject(_ verb: Int) -> Int? {
        let found = subjectInTree(verb).map { antecedent($0, of: verb) }
        // 'A lot of money, he says, has gone there': a subject that is nobody is still the subject.
        if let found,
            reading.mention(at: found) != nil || !actors(found).isEmpty
                || syntax.tags[found] == .noun && vocabulary.dateWords[document.tokens[found].word] == nil
        {
            return found
        }
        guard [.vbd, .vbz, .vbp, .vb, .vbn, .vbg].contains(syntax.penn[verb]) else { return found }
        return subjectInLine(verb) ?? found
    }

    private static let namedAfterTowns: Set<String> = [
        "agreement", "agreements", "accord", "accords", "treaty", "pact", "convention", "protocol", "deal", "process",
        "declaration", "conference",
    ]
    private static let conjunctions: Set<String> = [
        "as", "after", "before", "since", "until", "while", "because", "when", "although", "though", "where",
    ]

    /// Whom 'it' means in what somebody says, 'the EU announced that it will start talks', and 'they' in what several say.
    private func antecedent(_ subject: Int, of verb: Int) -> Int {
        if lower(subject) == "they", syntax.relations[verb] == .ccomp, syntax.heads[verb] >= 0,
            let speakers = syntax.child(syntax.heads[verb], [.nsubj]), actors(speakers).parties.count > 1
        {
            return speakers
        }
        guard lower(subject) == "it", reading.mention(at: subject) == nil else { return subject }
        var t = verb
        var steps = 0
        while t >= 0, steps < 6 {
            if [.ccomp, .advcl, .parataxis, .conj].contains(syntax.relations[t]), syntax.heads[t] >= 0,
                syntax.isVerb(syntax.heads[t]), let other = syntax.child(syntax.heads[t], [.nsubj, .nsubjPass]),
                other != subject, reading.mention(at: other) != nil
            {
                return other
            }
            t = syntax.heads[t]
            steps += 1
        }
        return stateBefore(subject) ?? subject
    }

    /// The state or body that the sentence before was about: 'The EU condemned the trial. It imposed sanctions'.
    private func stateBefore(_ token: Int) -> Int? {
        let number = document.sentence(of: token)
        guard number > 0, token - document.sentences[number].lowerBound < 4 else { return nil }
        for t in document.sentences[number - 1] where [.nsubj, .nsubjPass].contains(syntax.relations[t]) {
            guard syntax.heads[t] >= 0, syntax.relations[syntax.heads[t]] == .root, let mention = reading.mention(at: t)
            else { continue }
            switch mention.referent {
            case .country, .organization, .ministry: return t
            case .official(_, nil, _): return t
            default: return nil
            }
        }
        return nil
    }

    /// An infinitive: 'to resign', 'to be held'.
    private func isToBe(_ verb: Int) -> Bool { syntax.children(verb, .mark).contains { lower($0) == "to" } }

    private func subjectInLine(_ verb: Int) -> Int? {
        let first = document.sentences[document.sentence(of: verb)].lowerBound
        var i = verb - 1
        // The verb's own group: auxiliaries, adverbs, 'to'.
        var sawFinite = [.vbd, .vbz, .vbp].contains(syntax.penn[verb])
        while i >= first,
            [.aux, .adv, .part].contains(syntax.tags[i])
                || ["also", "later", "then", "had", "has", "have", "was", "were", "is", "are", "been"].contains(
                    lower(i))
        {
            if [.vbd, .vbz, .vbp, .md].contains(syntax.penn[i]) { sawFinite = true }
            if lower(i) == "to", i > first,
                !classes(i - 1).isDisjoint(with: ["plan"])
                    || ["due", "set", "likely", "ready", "about"].contains(lower(i - 1))
            {
                // 'plans to have', 'is due to meet': the plan's subject acts.
                sawFinite = true
                i -= 1
            }
            i -= 1
        }
        guard sawFinite, i >= first else { return nil }
        // ', who … ,' or ', the minister,' between name and verb.
        var commas = 0
        while i >= first, verb - i < 25 {
            if let mention = reading.mention(at: i) {
                var start = mention.tokens.lowerBound - 1
                while start >= first, [.det, .adj, .num].contains(syntax.tags[start]) { start -= 1 }
                if start >= first, lower(start) == "and" || lower(start) == ",", start > first,
                    reading.mention(at: start - 1) != nil
                {
                    i = start - 1
                    continue
                }
                // 'as', 'after' and their like open clauses as well as phrases.
                let opens = start >= first && Self.conjunctions.contains(lower(start))
                if start < first || opens || (syntax.tags[start] != .adp && lower(start) != "'s") {
                    switch mention.referent {
                    case .person, .official, .country, .organization, .countries, .pair:
                        return mention.tokens.upperBound - 1
                    default: break
                    }
                }
                i = mention.tokens.lowerBound - 1
                continue
            }
            let word = lower(i)
            if word == "," { commas += 1 }
            if syntax.isVerb(i), classes(i).contains("say") { return nil }
            if [.vbd, .vbz, .vbp, .md].contains(syntax.penn[i]), commas == 0 { return nil }
            if ["that", ";", ":"].contains(word) { return nil }
            i -= 1
        }
        return nil
    }

    private func subjectInTree(_ verb: Int) -> Int? {
        var v = verb
        var steps = 0
        while v >= 0, steps < 8 {
            if let own = syntax.child(v, [.nsubj, .nsubjPass]) {
                // 'who', 'which': the noun the clause belongs to.
                if ["who", "which", "that"].contains(lower(own)) {
                    var before = own - 1
                    while before >= 0, [",", "--"].contains(lower(before)) { before -= 1 }
                    if before >= 0, reading.mention(at: before) != nil { return before }
                    if syntax.relations[v] == .aclRelcl || syntax.relations[v] == .acl { return syntax.heads[v] }
                }
                return own
            }
            switch syntax.relations[v] {
            case .acl where syntax.penn[v] == .vbg || isPastForm(v), .aclRelcl: return syntax.heads[v]
            case .acl:
                // 'a plan to visit': whoever holds the plan.
                if let owner = syntax.child(syntax.heads[v], [.nmodPoss]) { return owner }
                // 'the decision by Trump to pull out'
                if let owner = obliques([syntax.heads[v]], ["by"]).first { return owner }
                v = syntax.heads[v]
                while v >= 0, !syntax.isVerb(v) { v = syntax.heads[v] }
            case .conj, .xcomp, .advcl, .ccomp, .parataxis:
                // What is said in a clause of its own has its own subject, also where the tree lost it.
                let hasTense = [.vbd, .vbz, .vbp].contains(syntax.penn[v]) || syntax.child(v, [.aux]) != nil
                if syntax.relations[v] == .ccomp, hasTense, !isToBe(v) { return nil }
                if syntax.relations[v] == .ccomp, syntax.child(v, [.mark]).map({ lower($0) == "that" }) ?? false {
                    return nil
                }
                // 'asked Li to visit', 'invited Abe to visit': the object goes.
                let head = syntax.heads[v]
                if syntax.relations[v] == .xcomp, head >= 0, let object = syntax.child(head, [.obj, .iobj]),
                    classes(head).isDisjoint(with: ["hold", "go-on"]),
                    syntax.tags[object] != .noun || !actors(object).isEmpty
                {
                    return object
                }
                v = head
            default: return nil
            }
            steps += 1
        }
        return nil
    }

    /// Everybody who does what a verb tells: its subject, with those joined to it that the tree cut off.
    ///
    /// 'Lagos and his Argentine counterpart Nestor Kirchner reviewed': names in an unbroken list right in front of the verb.
    func doers(_ verb: Int) -> Actors {
        let subject = subject(verb)
        var out = subject.map(actors) ?? Actors()
        let first = document.sentences[document.sentence(of: verb)].lowerBound
        var i = verb - 1
        while i >= first, [.aux, .adv, .part].contains(syntax.tags[i]), reading.mention(at: i) == nil { i -= 1 }
        guard i >= first, var leftmost = reading.mention(at: i) else { return out }
        var chain = [leftmost]
        var joined = false
        while true {
            var j = leftmost.tokens.lowerBound - 1
            while j >= first,
                [.det, .adj, .num].contains(syntax.tags[j])
                    || ["his", "her", "its", "their", "also"].contains(lower(j))
            {
                j -= 1
            }
            guard j > first else { break }
            if lower(j) == "and" {
                joined = true
                j -= 1
                if lower(j) == "," { j -= 1 }
            } else if lower(j) == ",", joined {
                j -= 1
            } else {
                break
            }
            guard j >= first, let other = reading.mention(at: j), other.tokens.upperBound == j + 1 else { break }
            chain.append(other)
            leftmost = other
        }
        guard chain.count >= 2 else { return out }
        if let subject, !chain.contains(where: { $0.tokens.contains(subject) }) { return out }
        // 'after talks with Lagos and Kirchner said': what a preposition holds is another phrase.
        var before = leftmost.tokens.lowerBound - 1
        while before >= first, [.det, .adj].contains(syntax.tags[before]) { before -= 1 }
        if before >= first, syntax.tags[before] == .adp || lower(before) == "'s" { return out }
        for mention in chain.reversed() { out.add(mention, reading) }
        return out
    }

    func isPassive(_ verb: Int) -> Bool {
        syntax.child(verb, [.nsubjPass]) != nil
            // 're-established' has no auxiliary in its 're'.
            || syntax.child(verb, [.auxPass]).map { lower($0) != "re" } ?? false
            || (syntax.relations[verb] == .acl && isPastForm(verb) && syntax.child(verb, [.obj]) == nil)
    }

    /// Phrases below any of the heads that are marked with one of the prepositions.
    func obliques(_ heads: [Int], _ prepositions: Set<String>) -> [Int] {
        var out: [Int] = []
        for head in heads {
            for child in syntax.children(head)
            where [.obl, .nmod, .oblAgent, .oblTmod, .advmod, .conj, .appos, .dep].contains(syntax.relations[child]) {
                if prepositions.contains(preposition(child)) { out.append(child) }
            }
        }
        return out
    }

    /// Who a noun phrase means as actors: the states and people in it, those only talked about left out.
    func actors(_ head: Int) -> Actors {
        var out = Actors()
        collect(head, &out, depth: 0, isRoot: true)
        return out
    }

    private func collect(_ token: Int, _ out: inout Actors, depth: Int, isRoot: Bool) {
        guard depth < 8 else { return }
        // 'two Japanese companies', 'American investors': no party of anything between states.
        if isRoot, Outsiders.shared.isPrivate(lower(token)) { return }
        var covered: Range<Int>?
        if let mention = reading.mention(at: token) {
            covered = mention.tokens
            out.add(mention, reading)
        } else if isRoot, !syntax.isNominal(token) {
            return
        }
        for child in syntax.children(token) {
            if let covered, covered.contains(child) {
                // Inside one mention only its joined names lead on.
                for inner in syntax.children(child)
                where !covered.contains(inner) && [.conj, .appos].contains(syntax.relations[inner]) {
                    collect(inner, &out, depth: depth + 1, isRoot: false)
                }
                continue
            }
            switch syntax.relations[child] {
            case .conj, .flat, .list: collect(child, &out, depth: depth + 1, isRoot: true)
            case .appos:
                if covered == nil || reading.mention(at: child) == nil {
                    collect(child, &out, depth: depth + 1, isRoot: false)
                } else {
                    collect(child, &out, depth: depth + 1, isRoot: false)
                }
            case .compound, .amod, .nmodPoss, .nummod, .det:
                guard covered == nil || out.isEmpty else { continue }
                // 'the Paris agreement' is named after a town.
                if syntax.relations[child] == .compound, Self.namedAfterTowns.contains(lower(token)),
                    let mention = reading.mention(at: child), case .city = mention.referent
                {
                    continue
                }
                collect(child, &out, depth: depth + 1, isRoot: false)
            case .nmod:
                let preposition = preposition(child)
                if covered == nil, ["of", "from", "between", "including", "with", "by"].contains(preposition) {
                    collect(child, &out, depth: depth + 1, isRoot: false)
                } else if covered != nil, ["of", "from", "including"].contains(preposition), out.parties.isEmpty {
                    collect(child, &out, depth: depth + 1, isRoot: false)
                } else if ["including", "and", "plus", "along with", "as well as", "together with"].contains(
                    preposition)
                {
                    collect(child, &out, depth: depth + 1, isRoot: false)
                }
            default: break
            }
        }
    }
}

/// States, bodies and people found in one phrase, in the order in which they stand.
struct Actors: Hashable {
    var parties: [String] = []
    var people: [Int] = []
    var ministries: [String] = []
    /// Says 'the two sides', 'they': those told of before.
    var isPair = false
    /// 'counterpart': somebody with the other one's office.
    var isCounterpart = false
    /// Holds officials whose state is not told: 'senior officials', 'the minister'.
    var hasNameless = false

    var isEmpty: Bool { parties.isEmpty && people.isEmpty && !isPair }

    mutating func add(party: String) {
        if !parties.contains(party) { parties.append(party) }
    }

    mutating func add(_ mention: Mention, _ reading: Reading) {
        switch mention.referent {
        case .country(let code, _): add(party: code)
        case .countries(let codes): for code in codes { add(party: code) }
        case .city(_, let country, let isCapital): if isCapital { add(party: country) }
        case .organization(let code): add(party: code)
        case .ministry(let name, let country):
            if let country { add(party: country) }
            if !ministries.contains(name) { ministries.append(name) }
        case .person(let person):
            if !people.contains(person) { people.append(person) }
            if let country = reading.people[person].country { add(party: country) }
        case .official(let countries, let role, _):
            for code in countries { add(party: code) }
            if countries.isEmpty { hasNameless = true }
            for person in reading.holders(of: mention) where !people.contains(person) { people.append(person) }
            if let role, role.hasSuffix("counterpart") { isCounterpart = true }
        case .pair:
            isPair = true
            for person in reading.holders(of: mention) where !people.contains(person) { people.append(person) }
        case .pronoun: break
        }
    }

    mutating func merge(_ other: Actors) {
        for party in other.parties { add(party: party) }
        for person in other.people where !people.contains(person) { people.append(person) }
        for ministry in other.ministries where !ministries.contains(ministry) { ministries.append(ministry) }
        isPair = isPair || other.isPair
        isCounterpart = isCounterpart || other.isCounterpart
        hasNameless = hasNameless || other.hasNameless
    }
}
