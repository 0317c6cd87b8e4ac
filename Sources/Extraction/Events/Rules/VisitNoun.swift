import Language
import Record

/// A visit told by its noun: 'paid a visit to China', 'during Xi's visit to Seoul', 'on a three-day trip to Japan', 'his visit here'.
///
/// Refused: visits hoped for or denied; visits to shrines and factories where no state or city is named.
struct VisitNoun: EventRule {
    static let name = "VisitNoun"

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let trigger = r.nouns[n], trigger.noun.noun == "visit" else { return [] }
        let told = r.assertion.noun(n)
        var heads = [n]
        var visitor = Actors()
        for child in r.syntax.children(n, .nmodPoss) + r.syntax.children(n, .compound) {
            visitor.merge(r.clause.actors(child))
        }
        visitor.merge(r.actors([n], ["by"]))
        for phrase in r.clause.obliques([n], ["of"])
        where r.reading.mention(at: phrase).map({ if case .person = $0.referent { true } else { false } }) ?? false {
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
        if places.isEmpty, r.syntax.subtree(n).contains(where: { r.clause.lower($0) == "here" && abs($0 - n) < 6 }),
            let dateline = r.reading.dateline
        {
            places = [.init(name: dateline.place, country: dateline.country, isCity: true)]
        }
        if places.isEmpty, let host {
            places = [.init(name: r.reading.vocabulary.name(ofParty: host), country: host, isCity: false)]
        }
        var out: [Candidate] = []
        for place in places {
            guard let code = place.country else { continue }
            var goes = visitor
            if Set(goes.parties) == [code] { goes = r.visitor(inSentenceOf: n, to: code) }
            goes.parties.removeAll { $0 == code }
            goes.people.removeAll { r.reading.people[$0].country == code }
            var actors = goes
            if goes.parties.isEmpty {
                goes = r.visitor(inSentenceOf: n, to: code)
                actors = goes
            }
            actors.add(party: code)
            var candidate = r.candidate(Self.name, .visit, told, actors, trigger: n, heads: heads, toward: true)
            if told.status == .cancelled, candidate.date == nil, let due = r.dueDate(after: n, governor: governor) {
                candidate.set(due, borrowed: false, r.document)
            }
            candidate.visitor = goes
            candidate.destination = code
            candidate.place = place
            out.append(candidate)
        }
        return out
    }
}
