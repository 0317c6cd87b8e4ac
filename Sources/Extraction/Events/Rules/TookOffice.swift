import Record

/// Somebody takes, is named to or leaves an office of state: 'was appointed ambassador to', 'took office in June', 'resigned as
/// foreign minister', 'was elected president', 'succeeded Li as premier', 'since winning power'.
///
/// Needs an office of the title table or a person known to hold one. Refused: appointments of companies, parties and teams.
struct TookOffice: EventRule {
    static let name = "TookOffice"
    static let start = RuleStart.verb

    /// 'The papers name the president of Ukraine', 'named Bashir as among those suspected': told of, not appointed.
    private func isPointedAt(_ object: Int, _ r: EventReader) -> Bool {
        guard let mention = r.reading.mention(at: object) else { return false }
        let before = mention.tokens.lowerBound - 1
        let isTheirs =
            before >= 0 && r.clause.lower(before) == "the" || r.clause.lower(mention.tokens.lowerBound) == "the"
        let isToBe = r.syntax.children(r.syntax.heads[object]).contains {
            $0 > object && [.xcomp, .advcl, .obl].contains(r.syntax.relations[$0])
        }
        if isTheirs, !isToBe, !mention.tokens.contains(where: { ["new", "next"].contains(r.clause.lower($0)) }) {
            return true
        }
        let end = r.document.sentences[r.document.sentence(of: object)].upperBound
        return (object + 1..<max(object + 1, end)).contains {
            r.clause.lower($0) == "as" && $0 + 1 < end && r.clause.lower($0 + 1) == "among"
        }
    }

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        let classes = r.clause.classes(v)
        let passive = r.clause.isPassive(v) || (r.syntax.relations[v] == .acl && r.clause.isPastForm(v))
        var subject = r.clause.subject(v)
        let object = r.syntax.child(v, [.obj])
        let complements = r.syntax.children(v).filter {
            [.xcomp, .obl, .nmod, .advcl, .ccomp, .obj, .iobj].contains(r.syntax.relations[$0])
        }
        var actors = Actors()
        var role: Mention?
        var post: String?
        var officeNoun: Int?
        func office(_ tokens: [Int]) -> Mention? {
            for token in tokens {
                guard let mention = r.reading.mention(at: token) else { continue }
                if case .official(_, let role?, false) = mention.referent, role != "official" { return mention }
            }
            return nil
        }
        if r.clause.lemma(v) == "name", !passive, let object, isPointedAt(object, r) { return [] }
        if !classes.isDisjoint(with: ["appoint", "elect", "swear"]) {
            role = office(complements) ?? officeAfterAs(v, r) ?? officeBehindName(v, r)
            var holder: Int? = passive ? subject : object
            if let object, let mention = r.reading.mention(at: object), case .person = mention.referent {
                holder = object
            }
            if role == nil, let holder, let mention = r.reading.mention(at: holder),
                case .person(let person) = mention.referent, r.reading.people[person].role != nil,
                mention.tokens.count > 2 || classes.contains("swear") || !complements.isEmpty || passive
            {
                // 'appointed Liu Jianchao ambassador': read as a title before or behind the name.
                let held: Bool =
                    switch r.reading.people[person].level {
                    case .headOfState, .headOfGovernment, .minister, .deputy, .envoy, .body: true
                    default: false
                    }
                guard
                    held || classes.contains("swear") || classes.contains("elect") && passive || hasPost(v, r)
                        || mention.tokens.contains(where: {
                            r.clause.lower($0) == "ambassador" || r.clause.lower($0) == "minister"
                        }) && !passive
                else { return [] }
                actors.add(mention, r.reading)
                // 'Annan appointed Diego Cordovez, an Ecuadoran diplomat, …': an office of the body.
                if !passive, let subject,
                    let body = r.clause.actors(subject).parties.first(where: r.reading.vocabulary.isBody)
                {
                    post = body
                }
            } else if let holder, let role {
                actors.merge(r.clause.actors(holder))
                // 'Annan appointed Cordovez as his special adviser': an office with the one who appoints.
                if case .official(let codes, _, _) = role.referent, codes.isEmpty, !passive, let subject {
                    post = r.clause.actors(subject).parties.first
                } else if !passive, let subject {
                    post = r.clause.actors(subject).parties.first(where: r.reading.vocabulary.isBody)
                }
                actors.add(role, r.reading)
                // 'chosen as president of the European Council': the body's office, whatever the holder's state.
                if case .official(let codes, _, _) = role.referent,
                    let body = codes.first(where: r.reading.vocabulary.isBody)
                {
                    post = body
                }
            } else if let role {
                actors.add(role, r.reading)
            } else if hasPost(v, r), let holder {
                actors.merge(r.clause.actors(holder))
                if actors.people.isEmpty { return [] }
            } else {
                return []
            }
        } else if classes.contains("become") {
            role =
                office(complements)
                ?? r.syntax.children(v).compactMap { r.reading.mention(at: $0) }.first {
                    if case .official(_, _?, false) = $0.referent { true } else { false }
                }
            // 'Kneissl, who became foreign minister in December, is': read as the name's own title.
            role = role ?? titleBehind(v, r)
            guard let role, let subject else { return [] }
            actors.merge(r.clause.actors(subject))
            actors.add(role, r.reading)
        } else if classes.contains("present"), let object, let subject,
            ["credentials", "letters"].contains(r.clause.lower(object))
        {
            actors.merge(r.clause.actors(subject))
        } else if lemma(v, r, "take"), v + 1 < r.document.tokens.count, r.clause.lower(v + 1) == "over", let subject,
            let held = office(complements) ?? officeAfterAs(v, r)
        {
            // 'before Britain takes over the presidency': a state holds no office.
            if let mention = r.reading.mention(at: subject), case .country = mention.referent { return [] }
            role = held
            actors.merge(r.clause.actors(subject))
            actors.add(held, r.reading)
        } else if classes.contains("take") || classes.contains("assume") || classes.contains("win")
            || lemma(v, r, "come") || lemma(v, r, "leave") || classes.contains("seize")
            || ["arrive", "rise", "return", "sweep"].contains(r.clause.lemma(v))
                && r.clause.obliques([v], ["in", "to", "into"]).contains { r.clause.lower($0) == "power" }
        {
            guard let noun = complements.first(where: { r.nouns[$0]?.noun.noun == "office" }), let subject else {
                return []
            }
            let word = r.clause.lower(noun)
            // 'before Britain takes over the presidency of the EU'
            if let mention = r.reading.mention(at: subject), case .country = mention.referent { return [] }
            officeNoun = noun
            if classes.contains("take"), !["office", "power", "post", "presidency", "premiership"].contains(word) {
                return []
            }
            if word == "term" { return [] }
            // 'his visit, the first since taking office': a subject that is nobody takes none.
            if !["office", "power"].contains(word) || r.reading.mention(at: subject) != nil {
                actors.merge(r.clause.actors(subject))
            }
            let owners = r.owners(noun)
            // 'assumed the Japanese premiership'
            if let code = owners.parties.first {
                post = code
                actors.people.removeAll { r.reading.people[$0].country.map { $0 != code } ?? false }
            }
            actors.merge(owners)
            if actors.people.isEmpty, let person = lastPerson(before: v, r) { actors.add(person, r.reading) }
            // 'the post of UN secretary general': the post's own body.
            for phrase in r.clause.obliques([noun], ["of"]) {
                if let mention = r.reading.mention(at: phrase), case .official(let codes, _, _) = mention.referent,
                    let code = codes.first
                {
                    post = code
                }
            }
            guard !actors.people.isEmpty || r.reading.mention(at: subject) != nil else { return [] }
        } else if classes.contains("resign") || lemma(v, r, "quit") && object == nil {
            guard let subject, let mention = r.reading.mention(at: subject) else { return [] }
            switch mention.referent {
            case .person(let person):
                guard r.reading.people[person].role != nil || r.reading.people[person].country != nil else { return [] }
            case .official: break
            default: return []
            }
            actors.add(mention, r.reading)
        } else if classes.contains("dismiss") || classes.contains("succeed") {
            // 'was appointed foreign minister in March, replacing Yang Jiechi': the appointment is told by its own verb.
            let above = r.syntax.heads[v]
            if classes.contains("succeed"), r.syntax.penn[v] == .vbg, above >= 0, r.syntax.isVerb(above),
                !r.clause.classes(above).isDisjoint(with: ["appoint", "elect", "swear", "become", "assume"])
                    || r.clause.lemma(above) == "take"
            {
                return []
            }
            let target = passive ? subject : object
            // 'He succeeds Saiki in that post': says of an appointment just told whose post it was.
            if classes.contains("succeed"), !passive, let subject, ["he", "she"].contains(r.clause.lower(subject)),
                r.dates(beside: v).isEmpty, r.dates(ownedBy: v).isEmpty
            {
                return []
            }
            guard let target, let mention = r.reading.mention(at: target) else { return [] }
            switch mention.referent {
            case .person(let person):
                guard r.reading.people[person].role != nil || r.reading.people[person].country != nil else { return [] }
            case .official(_, let role?, false): guard role != "official" else { return [] }
            default: return []
            }
            actors.add(mention, r.reading)
            if classes.contains("succeed"), !passive, let own = subject { actors.merge(r.clause.actors(own)) }
            subject = target
        } else {
            return []
        }
        // Somebody, named or by office, takes or leaves it; a state that 'takes over a presidency' does not.
        guard !actors.people.isEmpty || role != nil else { return [] }
        actors.isPair = false
        guard
            let code = post ?? actors.people.compactMap({ r.reading.people[$0].country }).first ?? actors.parties.first
        else { return [] }
        actors.parties = [code]
        let told = r.assertion.verb(v)
        var heads = [v]
        if let role { heads.append(contentsOf: role.tokens.prefix(1)) }
        if let officeNoun { heads.append(officeNoun) }
        var out = r.candidate(Self.name, .appointment, told, actors, trigger: v, heads: heads)
        out.standsAlone = true
        out.topics = [classes.isDisjoint(with: ["resign", "dismiss"]) ? "took office" : "left office"]
        out.place = nil
        return [out]
    }

    private func titleBehind(_ v: Int, _ r: EventReader) -> Mention? {
        let end = min(v + 4, r.document.sentences[r.document.sentence(of: v)].upperBound)
        for k in v + 1..<max(end, v + 1) {
            guard let mention = r.reading.mention(at: k) else { continue }
            guard case .person(let person) = mention.referent,
                !r.reading.people[person].mentions.contains(mention.tokens)
            else { return nil }
            return mention
        }
        return nil
    }

    /// 'appointed Diego Cordovez, an Ecuadoran diplomat who …, as his special adviser': the office behind the insert.
    private func officeAfterAs(_ v: Int, _ r: EventReader) -> Mention? {
        let end = min(r.document.sentences[r.document.sentence(of: v)].upperBound, v + 28)
        var i = v + 1
        while i < end {
            if r.clause.lower(i) == "as" {
                for k in i + 1..<min(i + 7, end) {
                    guard let mention = r.reading.mention(at: k) else { continue }
                    switch mention.referent {
                    case .official(_, _?, false): return mention
                    // 'took over as secretary-general': read as the office of the one who is told of.
                    case .person(let person)
                    where mention.tokens.lowerBound == i + 1
                        && r.reading.people[person].mentions.first != mention.tokens:
                        return mention
                    default: break
                    }
                }
            }
            i += 1
        }
        return nil
    }

    /// 'has named Barbara Woodward its next ambassador to China'
    private func officeBehindName(_ v: Int, _ r: EventReader) -> Mention? {
        let end = min(r.document.sentences[r.document.sentence(of: v)].upperBound, v + 14)
        var named = false
        var i = v + 1
        while i < end {
            if let mention = r.reading.mention(at: i) {
                switch mention.referent {
                case .person: named = true
                case .official(_, let role?, false) where named && role != "official": return mention
                default: return nil
                }
                i = mention.tokens.upperBound
                continue
            }
            guard
                ["its", "the", "a", "as", "new", "next", ",", "his", "her", "to", "be"].contains(r.clause.lower(i))
                    || !named
            else { return nil }
            i += 1
        }
        return nil
    }

    private func lastPerson(before v: Int, _ r: EventReader) -> Mention? {
        let sentence = r.document.sentences[r.document.sentence(of: v)]
        return r.reading.mentions.last {
            guard sentence.contains($0.tokens.lowerBound), $0.tokens.upperBound <= v, case .person = $0.referent else {
                return false
            }
            return true
        }
    }

    private func lemma(_ v: Int, _ r: EventReader, _ wanted: String) -> Bool { r.clause.lemma(v) == wanted }

    private func hasPost(_ v: Int, _ r: EventReader) -> Bool {
        r.clause.obliques([v], ["to", "for"]).contains {
            ["post", "position", "office", "job"].contains(r.clause.lower($0))
        }
    }
}
