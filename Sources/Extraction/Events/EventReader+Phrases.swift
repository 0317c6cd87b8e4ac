import Language
import Record

// Who stands in the phrases around a word.

extension EventReader {
    /// Who stands before an event noun as its owner or as one of its sides: 'Mottaki's visit', 'Japan-China talks'.
    func owners(_ noun: Int) -> Actors {
        var out = Actors()
        let first = document.sentences[document.sentence(of: noun)].lowerBound
        var seen: Set<Range<Int>> = []
        for token in syntax.subtree(noun) where token < noun && token >= first {
            guard let mention = reading.mention(at: token), !seen.contains(mention.tokens),
                !mention.tokens.contains(noun), noun - token < 16
            else { continue }
            // 'the Paris agreement', 'the Dayton accords' are named after towns.
            if isNamesake(mention, of: noun) { continue }
            // Only what modifies the noun itself, not its relative clauses.
            guard isModifier(token, of: noun) else { continue }
            seen.insert(mention.tokens)
            out.add(mention, reading)
        }
        if out.isEmpty { return ownersInLine(noun) }
        // 'EU-Iran talks', 'U.S.-Russian arms control talks', where the tree lost the first.
        if out.parties.count == 1 {
            let line = ownersInLine(noun)
            if line.parties.count == 2, out.parties.allSatisfy(line.parties.contains), line.people.isEmpty {
                out.merge(line)
            }
        }
        return out
    }

    /// Names in the unbroken noun phrase in front of a noun, where the tree cut it up: 'the IAEA's Board of Governors meeting'.
    private func ownersInLine(_ noun: Int) -> Actors {
        var out = Actors()
        let first = document.sentences[document.sentence(of: noun)].lowerBound
        var i = noun - 1
        while i >= first, noun - i < 10 {
            if let mention = reading.mention(at: i) {
                if !isNamesake(mention, of: noun) { out.add(mention, reading) }
                i = mention.tokens.lowerBound - 1
                continue
            }
            let joins = ["'s", "'", "-", "of", "and"].contains(clause.lower(i))
            guard [.noun, .propn, .adj, .num].contains(syntax.tags[i]) || joins, nouns[i] == nil else { break }
            i -= 1
        }
        return out
    }

    /// Whether a town only lends an agreement its name.
    private func isNamesake(_ mention: Mention, of noun: Int) -> Bool {
        guard case .city = mention.referent else { return false }
        return nouns[noun]?.noun.noun == "agreement"
    }

    private func isModifier(_ token: Int, of noun: Int) -> Bool {
        var t = token
        var steps = 0
        while t != noun, t >= 0, steps < 10 {
            guard
                [.compound, .amod, .nmodPoss, .conj, .flat, .nmod, .appos, .dep, .nummod, .punct, .det].contains(
                    syntax.relations[t])
            else { return false }
            if syntax.relations[t] == .nmod, !clause.preposition(t).isEmpty, clause.preposition(t) != "of" {
                return false
            }
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
            // 'Abe, with whom he will hold talks'
            if ["whom", "which"].contains(clause.lower(phrase)), phrase > 1 {
                var before = phrase - 2
                while before > 0, clause.lower(before) == "," { before -= 1 }
                if let mention = reading.mention(at: before) { out.add(mention, reading) }
            }
            if ["between", "among"].contains(clause.preposition(phrase)), out.parties.count < 2, !out.isPair {
                out.merge(list(from: phrase))
            }
        }
        let linear = prepositions.intersection(["with", "between", "among", "by", "against", "to", "including"])
        guard out.isEmpty, !linear.isEmpty else { return out }
        for head in heads {
            let window = window(after: head)
            for i in window where linear.contains(clause.lower(i)) {
                if clause.lower(i) == "to", syntax.tags[i] == .part { continue }
                if clause.lower(i) == "by", !(i > 0 && (syntax.penn[i - 1] == .vbn || i - 1 == head)),
                    // 'was received in Oslo for half an hour by Holm'
                    !(clause.isPassive(head) && reading.mention(at: i + 1) != nil)
                {
                    continue
                }
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
            if [
                "that", "who", "which", "whose", "when", "where", "while", "but", ";", ":", "--", "—", "–", "after",
                "before", "because", "although", "if", "as",
            ].contains(word) {
                break
            }
            if [.vbd, .vbz, .vbp, .md].contains(syntax.penn[i]), i > head + 1 { break }
            // '… with China and cut ties with Taiwan': the next act has its own sides.
            if word == "and" || word == "or", i + 1 < end, syntax.tags[i + 1] == .verb { break }
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
                if next == "'s" || next == "'", out != before {
                    out = before
                    gaps = 1
                    i += 1
                    continue
                }
                guard [",", "and", "-", "--", "/"].contains(next) else { break }
                var j = i + 1
                while j < end, [",", "and", "the", "a", "its", "his", "their", "then"].contains(clause.lower(j)) {
                    j += 1
                }
                guard j < end, let other = reading.mention(at: j) else { break }
                let after = other.tokens.upperBound
                if after < end, [.vbd, .vbz, .vbp, .md].contains(syntax.penn[after]),
                    next == "," || syntax.relations[other.tokens.upperBound - 1] == .nsubj
                {
                    break
                }
                i = j
                continue
            }
            let word = clause.lower(i)
            if syntax.tags[i] == .verb || syntax.tags[i] == .aux
                || ["on", "in", "at", "for", "about", "over", "to", "by", "."].contains(word)
            {
                break
            }
            gaps += 1
            i += 1
        }
        return out
    }

    /// What talks are about: words of the topic table beside the noun or after 'on', 'about', 'over'.
    func topics(_ trigger: Int, verb: Int?) -> [String] {
        var tokens: [Int] = syntax.subtree(trigger).filter { abs($0 - trigger) < 14 }
        if let verb {
            for phrase in clause.obliques([verb], ["on", "about", "over", "regarding", "concerning"]) {
                tokens += syntax.subtree(phrase).prefix(14)
            }
            if !clause.classes(verb).isDisjoint(with: ["discuss", "go-on"]), let object = syntax.child(verb, [.obj]) {
                tokens += syntax.subtree(object).prefix(14)
            }
        }
        var out: [String] = []
        for token in tokens {
            if let found = reading.vocabulary.topics.longest(document.tokens, at: token, limit: document.tokens.count),
                let topic = found.payloads.first, !out.contains(topic)
            {
                out.append(topic)
            }
        }
        return Array(out.prefix(4))
    }

    /// The first official named in the sentence in front of a word who is not of the state gone to.
    func visitor(inSentenceOf token: Int, to code: String) -> Actors {
        let sentence = document.sentences[document.sentence(of: token)]
        for mention in reading.mentions
        where sentence.contains(mention.tokens.lowerBound) && mention.tokens.upperBound <= token {
            switch mention.referent {
            case .person(let person):
                guard let country = reading.people[person].country, country != code, reading.people[person].role != nil
                else { continue }
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
        _ rule: String, _ kind: EventKind, _ assertion: Assertion, _ actors: Actors, trigger: Int, heads: [Int],
        toward: Bool = false
    ) -> Candidate {
        let sentence = document.sentence(of: trigger)
        var out = Candidate(
            rule: rule, kind: kind, assertion: assertion, actors: actors, trigger: trigger, heads: heads,
            sentence: sentence)
        out.place = place(for: heads, toward: toward)
        if let (date, borrowed) = date(for: heads, trigger: trigger, sentence: sentence) {
            out.set(date, borrowed: borrowed, document)
        }
        return out
    }
}
