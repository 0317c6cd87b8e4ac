import Language
import Record

// What words that only point back mean: 'there', 'the next session', 'the commission'.

extension EventReader {
    /// The city or state named last before a word, other than these states: what 'there' means.
    func lastPlace(before token: Int, besides codes: [String]) -> Candidate.Place? {
        let sentence = document.sentence(of: token)
        let from = document.sentences[max(0, sentence - 2)].lowerBound
        for mention in reading.mentions.reversed() where mention.tokens.upperBound <= token {
            guard mention.tokens.lowerBound >= from else { break }
            guard let place = place(of: mention), let code = place.country else { continue }
            // 'Beijing said' is a government, no place to be in.
            if case .country = mention.referent, mention.tokens.lowerBound > 0,
                !["in", "to", "from", "at", "for", "of"].contains(clause.lower(mention.tokens.lowerBound - 1))
            {
                continue
            }
            return codes.contains(code) ? nil : place
        }
        return nil
    }

    /// Where the report was filed, as a place to be in; nil without a dateline.
    var home: Candidate.Place? {
        reading.dateline.flatMap { dateline in
            dateline.country.map { .init(name: dateline.place, country: $0, isCity: true) }
        }
    }

    private static let pointers: Set<String> = [
        "the", "their", "this", "these", "that", "both", "its", "next", "previous", "last", "latest", "final",
        "further",
        "earlier", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "another",
        "opening", "closing", "fresh", "new", "similar", "yesterday", "friday", "monday", "tuesday", "wednesday",
        "thursday", "saturday", "sunday",
    ]

    /// 'the', 'this', 'their' stand before the noun.
    func isDefinite(_ noun: Int) -> Bool {
        syntax.children(noun).contains { ["the", "this", "that", "their", "these", "both"].contains(clause.lower($0)) }
    }

    /// 'the summit', 'the talks': an event noun of the class with nothing beside it that would tell one from another.
    func isBare(_ noun: Int, _ wanted: String) -> Bool {
        guard nouns[noun]?.noun.noun == wanted, isDefinite(noun) else { return false }
        return syntax.children(noun).allSatisfy { child in
            switch syntax.relations[child] {
            case .det, .punct, .case, .cc: true
            case .amod, .compound: reading.mention(at: child) == nil && !isOrdinal(child)
            case .nmod, .obl, .oblTmod, .nmodTmod: reading.dates.contains { $0.tokens.contains(child) }
            default: false
            }
        }
    }

    private func isOrdinal(_ token: Int) -> Bool {
        ["next", "previous", "last", "first", "second", "third", "fourth", "fifth", "sixth", "earlier", "annual"]
            .contains(clause.lower(token))
    }

    /// The event noun that 'it' or 'they' stands for beside a verb of these classes: the last in this sentence or the one before that
    /// such a verb can be said of.
    func antecedent(of pronoun: Int, verbClasses: Set<String>) -> EventWords.NounTrigger? {
        let isPlural: Bool
        switch clause.lower(pronoun) {
        case "they", "them", "both", "these": isPlural = true
        case "it": isPlural = false
        default: return nil
        }
        let number = document.sentence(of: pronoun)
        let from = document.sentences[max(0, number - 1)].lowerBound
        for token in stride(from: pronoun - 1, through: from, by: -1) {
            guard let trigger = nouns[token], trigger.head == token else { continue }
            guard (clause.lower(token).last == "s") == isPlural else { continue }
            let isMeant = verbClasses.contains {
                reading.vocabulary.acts[ActKey(verb: $0, noun: trigger.noun.noun)] != nil
            }
            if isMeant { return trigger }
        }
        return nil
    }

    /// Whether a noun is one of a row or of sides that the article has told: 'the meeting', 'its next session', 'a second round'.
    func isReferring(_ noun: Int) -> Bool {
        let first = document.sentences[document.sentence(of: noun)].lowerBound
        var i = noun - 1
        while i >= first, noun - i < 6 {
            let word = clause.lower(i)
            if Self.pointers.contains(word) { return true }
            if let last = word.utf8.last, word.first?.isNumber ?? false, last == UInt8(ascii: "h") { return true }
            guard
                [.noun, .adj, .num, .propn].contains(syntax.tags[i]) || reading.mention(at: i) != nil
                    || ["'s", "'", "-", "a", "an"].contains(word)
            else { return false }
            if word == "a" || word == "an" {
                // 'a round arranged for Alta': that one, of a row.
                return noun + 1 < document.tokens.count && clause.classes(noun + 1).contains("plan")
            }
            i -= 1
        }
        return false
    }

    /// What was announced and then did not come about: 'the meeting will not take place', 'the visit never happened'.
    ///
    /// 'No talks were held' denies talks that nobody announced, and is none.
    func fellThrough(_ noun: Int) -> Bool {
        guard isReferring(noun) || nouns[noun]?.noun.noun == "visit" else { return false }
        var governor = syntax.heads[noun]
        // 'A round arranged for Alta never happened', where the tree hangs the verb on the participle.
        if governor >= 0, clause.classes(governor).contains("plan"),
            let outer = syntax.child(governor, [.parataxis, .conj, .ccomp]), outer > governor
        {
            governor = outer
        }
        guard governor >= 0, syntax.isVerb(governor),
            [.nsubj, .nsubjPass].contains(syntax.relations[noun])
        else { return false }
        let lemma = clause.lemma(governor)
        let next = governor + 1 < document.tokens.count ? clause.lower(governor + 1) : ""
        let happens =
            lemma == "take" && next == "place" || lemma == "go" && ["ahead", "forward"].contains(next)
            || ["happen", "materialise", "materialize", "proceed", "occur"].contains(lemma)
            || lemma == "come" && next == "off"
        guard happens else { return false }
        return syntax.children(governor).contains { ["not", "n't", "never", "cannot"].contains(clause.lower($0)) }
    }

    /// Visits of guests to a place, one that is not their own; empty when nobody is left who goes.
    func visit(
        _ rule: String, by guests: Actors, to place: Candidate.Place?, _ told: Assertion, trigger: Int, heads: [Int]
    ) -> [Candidate] {
        guard let place, let code = place.country else { return [] }
        var goes = guests
        goes.isPair = false
        goes.parties.removeAll { $0 == code }
        goes.people.removeAll { reading.people[$0].country == code }
        guard !goes.parties.isEmpty else { return [] }
        var actors = goes
        actors.add(party: code)
        var out = candidate(rule, .visit, told, actors, trigger: trigger, heads: heads, toward: true)
        out.visitor = goes
        out.destination = code
        out.place = place
        return [out]
    }
}
