import Language
import Record

/// Puts right what the parser gets wrong in the same way again and again, before anybody asks the trees.
///
/// Each repair needs a wording that has only one reading: a name right behind a transitive verb, a relative pronoun right behind its
/// noun, an auxiliary group that has no subject but the one in front of a reduced relative.
struct TreeRepair {
    let reading: Reading
    var syntax: Syntax

    static func repaired(_ syntax: Syntax, _ reading: Reading) -> Syntax {
        var repair = TreeRepair(reading: reading, syntax: syntax)
        for sentence in reading.document.sentences {
            repair.infinitivesOfNouns(sentence)
            repair.clausesBehindConjunctions(sentence)
            repair.daysBehindNames(sentence)
            repair.daysTakenForObjects(sentence)
            repair.twoAfterBetween(sentence)
            repair.prepositions(sentence)
            repair.verbsBehindDates(sentence)
            repair.verbsUnderNames(sentence)
            repair.verbsTakenForParticiples(sentence)
            repair.reducedRelatives(sentence)
            repair.relativePronouns(sentence)
            repair.namesBehindVerbs(sentence)
        }
        return repair.syntax
    }

    func lower(_ token: Int) -> String { reading.document.lower(token) }

    mutating func hang(_ token: Int, on head: Int, as relation: Relation) {
        syntax.heads[token] = head
        syntax.relations[token] = relation
        syntax.link()
    }

    /// 'a letter to her counterpart', 'a trip to Bhutan by the minister': the preposition is the noun's, and the doer the journey's.
    private mutating func prepositions(_ sentence: Range<Int>) {
        for t in sentence where syntax.relations[t] == .case {
            let owner = syntax.heads[t]
            guard owner == t + 1, syntax.relations[owner] == .nmodPoss, syntax.heads[owner] > owner else { continue }
            hang(t, on: syntax.heads[owner], as: .case)
        }
        // 'postponed the visit of the king': 'of' is the noun's right before it, but for 'accused the state of'.
        for t in sentence where syntax.relations[t] == .obl || syntax.relations[t] == .nmod {
            let verb = syntax.heads[t]
            guard verb >= 0, syntax.isVerb(verb), !Self.takingOf.contains(lower(verb)),
                let of = syntax.children(t, .case).first, lower(of) == "of", of > sentence.lowerBound,
                syntax.tags[of - 1] == .noun, reading.mention(at: of - 1) == nil, syntax.heads[of - 1] == verb,
                [.obj, .nsubjPass].contains(syntax.relations[of - 1])
            else { continue }
            hang(t, on: of - 1, as: .nmod)
        }
        // 'follows a visit to Japan by the premier': nothing active is done by anybody else than its subject.
        for t in sentence where syntax.relations[t] == .obl {
            let verb = syntax.heads[t]
            guard verb >= 0, verb < t, syntax.isVerb(verb), [.vbd, .vbz, .vbp].contains(syntax.penn[verb]),
                syntax.child(verb, [.auxPass]) == nil, syntax.children(t, .case).contains(where: { lower($0) == "by" }),
                let mention = reading.mention(at: t), isActor(mention), let object = syntax.child(verb, [.obj]),
                object < t, syntax.subtree(object).last.map({ $0 < t }) ?? false
            else { continue }
            hang(t, on: object, as: .nmod)
        }
        for t in sentence where syntax.relations[t] == .nmod {
            let place = syntax.heads[t]
            guard place >= 0, place < t, syntax.relations[place] == .nmod, let mention = reading.mention(at: place),
                syntax.children(t, .case).contains(where: { lower($0) == "by" })
            else { continue }
            switch mention.referent {
            case .city, .country: hang(t, on: syntax.heads[place], as: .nmod)
            default: continue
            }
        }
    }

    func isActor(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .person, .official: true
        default: false
        }
    }

    private static let takingOf: Set<String> = [
        "accuse", "accuses", "accused", "deprived", "informed", "convicted", "warned", "warns", "reminded", "assured",
        "notified", "suspected", "cleared", "stripped", "robbed", "rid", "relieved", "acquitted",
    ]

    private static let naming: Set<String> = [
        "become", "becomes", "became", "remain", "remains", "remained", "name", "named", "appoint", "appointed",
        "elect", "elected", "call", "called", "seem", "seems", "declare", "declared",
    ]

    func isName(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .person: true
        case .city, .country, .organization: true
        default: false
        }
    }

    private static let transitive: Set<String> = [
        "adopted", "adopts", "adopt", "approved", "passed", "signed", "ratified", "endorsed", "vetoed", "lifted",
        "imposed", "suspended", "cancelled", "canceled", "postponed", "recalled", "expelled", "summoned", "rejected",
    ]

    /// 'expelled the Israeli ambassador, Noam Adler, on Friday': an apposition has no verb for a head.
    private mutating func namesBehindVerbs(_ sentence: Range<Int>) {
        for v in sentence where syntax.isVerb(v) {
            // 'had visited Cairo' has an object as well as 'visited Cairo'.
            guard
                [.vbd, .vbz, .vbp, .vb].contains(syntax.penn[v])
                    || syntax.penn[v] == .vbn
                        && syntax.children(v, .aux).contains(where: { ["had", "has", "have"].contains(lower($0)) })
            else { continue }
            guard syntax.child(v, [.obj]) == nil, syntax.child(v, [.auxPass]) == nil else { continue }
            var i = v + 1
            while i < sentence.upperBound, [.det].contains(syntax.tags[i]) { i += 1 }
            // 'adopted Resolution 1970': what stands right behind a verb that takes objects alone is one.
            if i < sentence.upperBound, syntax.heads[i] == v, syntax.relations[i] == .xcomp, syntax.isNominal(i),
                reading.mention(at: i) == nil, Self.transitive.contains(lower(v)),
                syntax.child(i, [.cop, .case]) == nil
            {
                hang(i, on: v, as: .obj)
                continue
            }
            guard i < sentence.upperBound, let mention = reading.mention(at: i), mention.tokens.lowerBound <= i,
                isName(mention)
            else { continue }
            if case .person = mention.referent {} else if Self.naming.contains(lower(v)) { continue }
            let head = mention.tokens.upperBound - 1
            guard syntax.heads[head] == v, [.appos, .xcomp, .dep, .obl].contains(syntax.relations[head]),
                syntax.child(head, [.cop, .case]) == nil
            else { continue }
            hang(head, on: v, as: .obj)
        }
    }

    /// The noun that somebody named right before 'that' or 'which' hangs on.
    private func thing(before name: Int, _ pronoun: Int) -> Int? {
        guard ["that", "which"].contains(lower(pronoun)), let mention = reading.mention(at: name),
            case .person = mention.referent
        else { return nil }
        let thing = syntax.heads[mention.tokens.upperBound - 1]
        let bare = thing >= 0 && thing < name && syntax.tags[thing] == .noun && reading.mention(at: thing) == nil
        return bare ? thing : nil
    }

    /// 'the G8 summit that was to be held', 'a treaty, which Obama and Medvedev signed': the clause hangs on the noun before the pronoun.
    private mutating func relativePronouns(_ sentence: Range<Int>) {
        for pronoun in sentence where ["which", "that", "who", "whom"].contains(lower(pronoun)) {
            let v = syntax.heads[pronoun]
            guard v > pronoun, syntax.isVerb(v), [.nsubj, .nsubjPass, .obj].contains(syntax.relations[pronoun])
            else { continue }
            var noun = pronoun - 1
            if noun > sentence.lowerBound, lower(noun) == "," { noun -= 1 }
            guard noun > sentence.lowerBound, syntax.isNominal(noun) else { continue }
            if syntax.heads[v] == noun {
                if syntax.relations[v] == .acl { syntax.relations[v] = .aclRelcl }
                continue
            }
            // 'praised the treaty, which was signed in 1972': the clause beside the verb is its object's.
            if lower(pronoun) == "which", noun < pronoun - 1, syntax.heads[v] >= 0,
                syntax.heads[v] == syntax.heads[noun],
                syntax.heads[v] < noun, [.parataxis, .ccomp, .advcl, .dep].contains(syntax.relations[v]),
                [.nsubj, .nsubjPass].contains(syntax.relations[pronoun])
            {
                hang(v, on: noun, as: .aclRelcl)
                continue
            }
            // 'the summit, which Japan will host in May': somebody else is the subject, and the clause is the noun's.
            if lower(pronoun) == "which", syntax.relations[pronoun] == .nsubj, syntax.heads[v] >= 0,
                syntax.heads[v] < noun,
                [.parataxis, .ccomp, .advcl, .dep, .conj].contains(syntax.relations[v]), syntax.heads[noun] >= 0,
                syntax.children(v, .nsubj).contains(where: { $0 > pronoun && $0 < v })
            {
                hang(pronoun, on: v, as: .obj)
                hang(v, on: noun, as: .aclRelcl)
                continue
            }
            // 'a summit with President Putin that was to be held in May': people are 'who', so it is what the name hangs on.
            if let thing = thing(before: noun, pronoun), syntax.heads[v] == syntax.heads[thing],
                [.advcl, .ccomp, .dep, .parataxis].contains(syntax.relations[v])
            {
                hang(v, on: thing, as: .aclRelcl)
                continue
            }
            // The noun was taken for the subject of its own relative clause.
            guard syntax.heads[noun] == v, [.nsubj, .nsubjPass].contains(syntax.relations[noun]) else { continue }
            // 'The ban, which Canada imposed in January, will stay', where the clause took the noun from its verb.
            if let main = mainVerb(around: v) {
                if syntax.heads[v] != main { hang(main, on: syntax.heads[v], as: syntax.relations[v]) }
                hang(noun, on: main, as: syntax.child(main, [.auxPass]) == nil ? .nsubj : .nsubjPass)
                hang(v, on: noun, as: .aclRelcl)
                continue
            }
            var i = noun - 1
            while i >= sentence.lowerBound, !syntax.isVerb(i),
                [.det, .adj, .noun, .propn, .num, .punct].contains(syntax.tags[i]), lower(i) != ","
            {
                i -= 1
            }
            guard i >= sentence.lowerBound, syntax.isVerb(i), i != v, syntax.child(i, [.obj]) == nil,
                !syntax.dominates(v, i)
            else { continue }
            hang(noun, on: i, as: .obj)
            hang(v, on: noun, as: .aclRelcl)
        }
    }

    /// The verb without a subject behind a relative clause, that the clause hangs on or that was hung on it.
    private func mainVerb(around v: Int) -> Int? {
        func lacksSubject(_ verb: Int) -> Bool {
            verb > v && syntax.isVerb(verb) && syntax.child(verb, [.nsubj, .nsubjPass, .cc, .mark]) == nil
                && (syntax.penn[verb] != .vbg && syntax.penn[verb] != .vb || syntax.child(verb, [.aux]) != nil
                    || syntax.penn[verb] == .vb && lower(verb - 1) == ",")
        }
        let above = syntax.heads[v]
        if above >= 0, lacksSubject(above) { return above }
        return syntax.children(v).first {
            lacksSubject($0) && [.conj, .parataxis, .advcl, .ccomp].contains(syntax.relations[$0])
                && lower($0 - 1) != "and"
        }
    }

    private static let reduced: Set<String> = [
        "planned", "scheduled", "set", "due", "announced", "agreed", "arranged", "signed", "held", "proposed",
        "imposed", "launched", "called", "expected", "slated", "made", "reached", "brokered", "mediated", "headed",
        "led", "attended", "hosted", "concluded", "issued", "adopted", "established",
    ]

    /// 'A visit planned for Monday has been called off': the participle hangs on the noun, the finite verb tells.
    private mutating func reducedRelatives(_ sentence: Range<Int>) {
        for v in sentence where syntax.isVerb(v) && Self.reduced.contains(lower(v)) {
            guard let noun = syntax.child(v, [.nsubj]), noun < v, syntax.child(v, [.aux, .auxPass, .obj]) == nil,
                let main = syntax.children(v).first(where: {
                    $0 > v && syntax.isVerb($0)
                        && [.advcl, .ccomp, .conj, .parataxis, .xcomp, .dep].contains(syntax.relations[$0])
                        && syntax.child($0, [.nsubj, .nsubjPass, .mark, .cc]) == nil
                        && (syntax.child($0, [.aux, .auxPass]) ?? $0 + 1) < $0
                }),
                !(v..<main).contains(where: {
                    [",", "and", "but", "that", "which", "who", "when", "while", "because"].contains(lower($0))
                })
            else { continue }
            let isPassive = syntax.child(main, [.auxPass]) != nil
            hang(main, on: syntax.heads[v], as: syntax.relations[v])
            hang(noun, on: main, as: isPassive ? .nsubjPass : .nsubj)
            hang(v, on: noun, as: .acl)
        }
    }

    /// 'Seoul on Tuesday named …', where the verb was hung on the day.
    private mutating func verbsBehindDates(_ sentence: Range<Int>) {
        for v in sentence where syntax.relations[v] == .acl && syntax.penn[v] == .vbd || syntax.penn[v] == .vbn {
            guard syntax.relations[v] == .acl, syntax.isVerb(v) else { continue }
            let day = syntax.heads[v]
            guard day >= 0, day == v - 1, syntax.child(v, [.auxPass, .nsubj, .nsubjPass]) == nil,
                reading.dates.contains(where: { $0.tokens.contains(day) }), v + 1 < sentence.upperBound,
                lower(v + 1) != "by"
            else { continue }
            let top = syntax.heads[day]
            guard top >= 0, syntax.relations[top] == .root || syntax.heads[top] < 0, top < day,
                let mention = reading.mention(at: top), !isHeld(mention, sentence)
            else { continue }
            syntax.penn[v] = .vbd
            hang(v, on: -1, as: .root)
            hang(top, on: v, as: .nsubj)
            hang(day, on: v, as: .obl)
            for child in syntax.children(top) where child > v { hang(child, on: v, as: syntax.relations[child]) }
        }
    }

    /// 'The council adopted Resolution 1970': a participle has no object, so it is the verb of the sentence.
    private mutating func verbsTakenForParticiples(_ sentence: Range<Int>) {
        for v in sentence where syntax.relations[v] == .acl && syntax.isVerb(v) && syntax.penn[v] == .vbn {
            let noun = syntax.heads[v]
            guard noun == v - 1, syntax.heads[noun] < 0, syntax.isNominal(noun), v + 1 < sentence.upperBound,
                syntax.child(v, [.auxPass, .nsubj, .nsubjPass]) == nil,
                let object = syntax.child(v, [.obj, .xcomp]), syntax.isNominal(object), object - v < 4,
                syntax.child(object, [.case, .cop]) == nil
            else { continue }
            let rest = syntax.children(noun).filter { $0 > v }
            syntax.penn[v] = .vbd
            hang(v, on: -1, as: .root)
            hang(noun, on: v, as: .nsubj)
            for child in rest { hang(child, on: v, as: syntax.relations[child]) }
        }
    }

    private func isHeld(_ mention: Mention, _ sentence: Range<Int>) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return before >= sentence.lowerBound && syntax.tags[before] == .adp
    }

    /// 'In Tokyo on Friday, Morimoto was appointed deputy foreign minister of Japan', where the clause was hung on its last name.
    private mutating func verbsUnderNames(_ sentence: Range<Int>) {
        for v in sentence where syntax.isVerb(v) && [.amod, .compound, .nmod].contains(syntax.relations[v]) {
            let name = syntax.heads[v]
            guard name > v, let mention = reading.mention(at: name), mention.tokens.lowerBound <= v + 3,
                syntax.child(v, [.nsubj, .nsubjPass]).map({ $0 < v }) ?? false
            else { continue }
            let above = syntax.heads[name]
            let relation = syntax.relations[name]
            var top = above
            while top >= 0, syntax.heads[top] >= 0 { top = syntax.heads[top] }
            if top >= 0, top < v, !syntax.isVerb(top) {
                hang(v, on: -1, as: .root)
                hang(name, on: v, as: .xcomp)
                hang(top, on: v, as: .obl)
            } else {
                hang(v, on: above, as: relation)
                hang(name, on: v, as: .xcomp)
            }
        }
    }
}
