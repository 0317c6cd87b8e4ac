import Language
import Record

/// A visit told by its noun: 'paid a visit to China', 'during Xi's visit to Seoul', 'on a three-day trip to Japan', 'his visit here'.
///
/// Refused: visits hoped for or denied; visits to shrines and factories where no state or city is named.
struct VisitNoun: EventRule {
    static let name = "VisitNoun"
    static let start = RuleStart.eventNoun

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "visit" else { return [] }
        // 'opened missions in Kabul and Basra': houses; 'made 453 visits to prisons': no one journey.
        if r.clause.lower(n).hasPrefix("mission"), r.syntax.heads[n] >= 0,
            !r.clause.classes(r.syntax.heads[n]).isDisjoint(with: [
                "establish", "begin", "launch", "shut", "close", "end",
            ])
        {
            return []
        }
        if r.syntax.children(n, .nummod).contains(where: { (Int(r.clause.lower($0)) ?? 0) > 9 }) { return [] }
        var told = r.assertion.noun(n)
        if told.refusal != nil || told.status == .planned, r.fellThrough(n) { told = Assertion(status: .cancelled) }
        // 'During his stay in Lisbon, Wen is expected to hold talks': it lies ahead as they do.
        if told.refusal == nil, told.status == .held, !told.isEarlier,
            ["during", "on"].contains(r.clause.preposition(n)),
            let verb = r.clause.verb(above: n), r.assertion.verb(verb).refusal == nil,
            r.assertion.verb(verb).status == .planned, r.dates(beside: n).isEmpty
        {
            told.status = .planned
        }
        // 'said during a visit to Osaka', 'May, on a visit to Osaka, told': said while it lasts.
        if told.refusal == nil, told.status == .held, !told.isEarlier,
            ["during", "on"].contains(r.clause.preposition(n)) || r.syntax.relations[n] == .appos,
            let verb = r.clause.verb(above: n),
            r.clause.classes(verb).contains("say") || r.clause.lemma(verb) == "speak",
            r.dates(beside: n).isEmpty, r.dates(ownedBy: n).isEmpty
        {
            told.status = .ongoing
        }
        var heads = [n]
        var visitor = Actors()
        for child in r.syntax.children(n, .nmodPoss) { visitor.merge(r.clause.actors(child)) }
        var toward: [Candidate.Place] = []
        for child in r.syntax.children(n, .compound) {
            // 'a UK state visit', 'his Moscow trip': where to.
            if let mention = r.reading.mention(at: child), let place = r.place(of: mention) {
                toward.append(place)
            } else {
                visitor.merge(r.clause.actors(child))
            }
        }
        visitor.merge(r.actors([n], ["by"]))
        for phrase in r.clause.obliques([n], ["of"])
        where r.reading.mention(at: phrase).map(Self.isSomebody) ?? false {
            visitor.merge(r.clause.actors(phrase))
        }
        let governor = r.syntax.heads[n]
        let relation = r.clause.isObject(n) ? Relation.obj : r.syntax.relations[n]
        var host: String?
        if governor >= 0, r.syntax.isVerb(governor), [.obj, .obl, .nsubj, .nsubjPass, .xcomp].contains(relation) {
            let classes = r.clause.classes(governor)
            heads.append(governor)
            if visitor.isEmpty, relation != .nsubj, let subject = r.clause.subject(governor) {
                if !classes.isDisjoint(with: [
                    "hold", "begin", "end", "go", "visit", "depart", "plan", "cancel", "say", "go-on", "sign", "meet",
                    "resume", "attend", "take",
                ]) || relation == .obl {
                    visitor = r.clause.actors(subject)
                }
                // 'invited Abe for a visit', 'host Ruto for a State Visit': the object goes.
                if !classes.isDisjoint(with: ["invite", "host", "receive"]),
                    let object = r.syntax.child(governor, [.obj])
                {
                    host = visitor.parties.first
                    visitor = r.clause.actors(object)
                }
            }
        }
        for participle in r.syntax.children(n, .acl) + r.syntax.children(n, .aclRelcl) {
            heads.append(participle)
            visitor.merge(r.actors([participle], ["by"]))
        }
        // The day of calling off is not the day it was due.
        if told.status == .cancelled { heads.removeAll { $0 == governor } }
        var places: [Candidate.Place] = []
        let phrases =
            r.clause.obliques([n], ["to", "in", "of", "through"])
            + (governor >= 0 && r.syntax.isVerb(governor) && relation == .obj
                ? r.clause.obliques([governor], ["to", "in"]) : [])
        for phrase in phrases {
            for token in [phrase] + r.syntax.children(phrase, .conj) {
                if let mention = r.reading.mention(at: token), let place = r.place(of: mention) {
                    places.append(place)
                } else if let place = r.place(in: token), places.isEmpty {
                    places.append(place)
                }
            }
            if !places.isEmpty { break }
        }
        let linear = r.destinations(after: n, ["to", "in", "of"])
        if linear.count > places.count { places = linear }
        if places.isEmpty {
            places = toward
        } else if visitor.isEmpty {
            // 'the US visit to Cuba'
            for place in toward { if let code = place.country { visitor.add(party: code) } }
        }
        if places.isEmpty, r.syntax.subtree(n).contains(where: { r.clause.lower($0) == "here" && abs($0 - n) < 6 }) {
            if let dateline = r.reading.dateline {
                places = [.init(name: dateline.place, country: dateline.country, isCity: true)]
            } else if !visitor.parties.isEmpty, let code = r.mainState(besides: visitor.parties) {
                places = [.init(name: r.reading.vocabulary.name(ofParty: code), country: code, isCity: false)]
            }
        }
        // 'met Park in Seoul at the start of a state visit': where they met, by the one who is not at home there.
        if places.isEmpty, visitor.isEmpty, told.refusal == nil, told.status != .cancelled,
            let verb = r.clause.verb(above: n), !r.clause.classes(verb).isDisjoint(with: ["meet", "hold", "sign"]),
            let place = r.place(for: [verb] + r.syntax.children(verb, .obj)), let code = place.country
        {
            var others = r.clause.doers(verb)
            if let object = r.syntax.child(verb, [.obj]) { others.merge(r.clause.actors(object)) }
            let guests = others.people.filter { r.reading.people[$0].country.map { $0 != code } ?? false }
            if guests.count == 1, others.parties.contains(code), let home = r.reading.people[guests[0]].country {
                visitor.people = guests
                visitor.parties = [home]
                places = [place]
                heads.append(verb)
            }
        }
        // 'France postponed the state visit of King Charles': who calls off somebody else's visit was to be the host.
        if places.isEmpty, host == nil, told.status == .cancelled, relation == .obj, governor >= 0,
            r.clause.classes(governor).contains("cancel"), let subject = r.clause.subject(governor),
            let code = r.clause.actors(subject).parties.first, !visitor.parties.isEmpty,
            !visitor.parties.contains(code)
        {
            host = code
        }
        if places.isEmpty, let host {
            places = [.init(name: r.reading.vocabulary.name(ofParty: host), country: host, isCity: false)]
        }
        // 'on the first day of the German leader's visit': to where the report is from, if its officials are told of.
        if places.isEmpty, visitor.parties.count == 1, n + 1 < r.document.tokens.count,
            !["to", "in", "at"].contains(r.clause.lower(n + 1)),
            !["of", "by"].contains(r.clause.lower(n + 1)) || !visitor.people.isEmpty,
            let home = otherState(n, visitor, r)
        {
            places = [.init(name: r.reading.vocabulary.name(ofParty: home), country: home, isCity: false)]
            if let dateline = r.reading.dateline, dateline.country == home {
                places = [.init(name: dateline.place, country: home, isCity: true)]
            }
        }
        var out: [Candidate] = []
        for place in places {
            guard let code = place.country else { continue }
            var goes = visitor
            // A president who tours his own provinces visits no other state.
            let isHome = Set(goes.parties) == [code]
            if isHome { goes = r.visitor(inSentenceOf: n, to: code) }
            if isHome, goes.parties.isEmpty { continue }
            goes.parties.removeAll { $0 == code }
            goes.people.removeAll { r.reading.people[$0].country == code }
            var actors = goes
            if goes.parties.isEmpty {
                goes = r.visitor(inSentenceOf: n, to: code)
                actors = goes
            }
            // 'a world tour of plants', 'the plane made a stopover in Managua': nobody is told to go.
            if goes.isEmpty, !goes.hasNameless, Self.journeys.contains(r.clause.lower(n)) { continue }
            // 'the UN mission in Kosovo' stays there.
            if r.clause.lower(n).hasPrefix("mission"), goes.people.isEmpty, !goes.hasNameless,
                goes.parties.allSatisfy(r.reading.vocabulary.isBody), r.dates(ownedBy: n).isEmpty
            {
                continue
            }
            actors.add(party: code)
            var candidate = r.candidate(Self.name, .visit, told, actors, trigger: n, heads: heads, toward: true)
            if told.status == .cancelled, candidate.date == nil, let due = r.dueDate(after: n, governor: governor) {
                candidate.set(due, borrowed: false, r.document)
            }
            candidate.visitor = goes
            candidate.destination = code
            candidate.place = place
            candidate.isEnded =
                r.clause.isObject(n) && governor >= 0 && r.clause.classes(governor).contains("end")
                || ["after", "following"].contains(r.clause.preposition(n))
            // 'during his two-day visit': told with its length, and no day of its own, it is the one under way.
            if candidate.assertion.status == .held, !candidate.assertion.isEarlier, !candidate.isEnded,
                candidate.date == nil || candidate.hasBorrowedDate,
                candidate.dateWords == nil || candidate.hasBorrowedDate,
                r.daysOfStay(candidate) != nil
            {
                candidate.assertion.status = .ongoing
            }
            out.append(candidate)
        }
        return out
    }

    private static let journeys: Set<String> = ["tour", "tours", "trip", "trips", "stopover", "stop-over", "stop"]

    private static func isSomebody(_ mention: Mention) -> Bool {
        switch mention.referent {
        case .person: true
        case .official(let countries, _?, false): !countries.isEmpty
        default: false
        }
    }

    private func otherState(_ n: Int, _ visitor: Actors, _ r: EventReader) -> String? {
        var codes: [String] = []
        for mention in r.reading.mentions
        where r.document.sentences[r.document.sentence(of: n)].contains(mention.tokens.lowerBound) {
            var actors = Actors()
            switch mention.referent {
            case .person, .official: actors.add(mention, r.reading)
            default: continue
            }
            for code in actors.parties where !visitor.parties.contains(code) && !codes.contains(code) {
                codes.append(code)
            }
        }
        codes = codes.filter { r.reading.vocabulary.countries.byCode[$0] != nil }
        if let home = r.reading.dateline?.country, !visitor.parties.contains(home),
            codes.isEmpty || codes.contains(home)
        {
            return home
        }
        return codes.count == 1 ? codes[0] : nil
    }
}
