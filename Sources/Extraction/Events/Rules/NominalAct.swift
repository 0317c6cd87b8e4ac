import Record

/// An act told by its noun: 'the signing of the treaty', 'the imposition of sanctions on Iran', 'the resumption of talks',
/// 'the 60th anniversary of diplomatic relations'.
///
/// Refused: 'a resumption' called for or hoped for.
struct NominalAct: EventRule {
    static let name = "NominalAct"

    func candidates(at n: Int, in r: EventReader) -> [Candidate] {
        guard let verb = r.reading.vocabulary.nominals[r.document.tokens[n].word], r.syntax.isNominal(n) else {
            return []
        }
        var out: [Candidate] = []
        var objects =
            r.syntax.children(n, .nmod) + r.syntax.children(n, .compound)
        if objects.allSatisfy({ r.nouns[$0] == nil }), let behind = nounBehindOf(n, r) { objects.append(behind) }
        for object in objects {
            guard
                r.syntax.relations[object] == .compound || ["of", "from", "to"].contains(r.clause.preposition(object))
                    || object == objects.last && r.syntax.relations[object] != .nmod
            else { continue }
            var inner = object
            if r.nouns[inner] == nil,
                let deeper = r.syntax.children(inner, .nmod).first(where: {
                    r.nouns[$0] != nil && r.clause.preposition($0) == "of"
                })
            {
                inner = deeper
            }
            guard let trigger = r.nouns[inner], trigger.noun.noun != "trade",
                let act = r.reading.vocabulary.acts[ActKey(verb: verb, noun: trigger.noun.noun)]
            else { continue }
            // 'the adoption of Model Measures'
            if ["measure", "measures"].contains(r.clause.lower(inner)) { continue }
            // 'a freeze of aid': who punishes whom must be told.
            let above = r.syntax.heads[n]
            let isImposed =
                above >= 0 && r.syntax.relations[n] == .obj && r.clause.classes(above).contains("impose")
                && r.clause.subject(above).map { !r.clause.actors($0).isEmpty } ?? false
            if act.kind == .sanction, trigger.noun.noun == "aid", r.owners(n).parties.isEmpty, !isImposed { continue }
            var told = r.assertion.noun(n)
            if r.clause.lower(n) == "anniversary" {
                // A jubilee dates the act: so many years before the day it falls on.
                told = Assertion(status: .held)
            }
            var actors = r.owners(n)
            actors.merge(r.owners(inner))
            actors.merge(r.actors([inner, n], ["with", "between", "by", "on", "against", "among"]))
            let governor = r.syntax.heads[n]
            if actors.parties.count < 2, governor >= 0, r.syntax.isVerb(governor),
                let subject = r.clause.subject(governor), r.syntax.relations[n] == .obj, told.refusal == nil,
                r.clause.classes(governor).isDisjoint(with: ["receive", "say", "desire", "refuse"])
            {
                actors.merge(r.clause.actors(subject))
            }
            var heads = [n, inner]
            if governor >= 0, r.syntax.isVerb(governor), !told.isPresupposed { heads.append(governor) }
            var candidate = r.candidate(Self.name, act.kind, told, actors, trigger: n, heads: heads)
            if r.clause.lower(n) == "anniversary" {
                candidate.date = Self.jubilee(n, r)
                candidate.basis = .inferred
                candidate.dateWords = nil
                guard candidate.date != nil else { continue }
            }
            candidate.agreementName =
                act.kind == .agreement || act.kind == .withdrawal ? AgreementName.read(inner, r) : nil
            candidate.standsAlone = trigger.noun.isSure
            if [.resumption, .suspension, .launch].contains(act.kind) {
                candidate.seriesName = SeriesName.read(inner, r)
            }
            out.append(candidate)
        }
        if out.isEmpty, let bare = bareSigning(n, verb, r) { out.append(bare) }
        return out
    }

    /// 'The signing had been planned for June 29': of what was told before.
    private func bareSigning(_ n: Int, _ verb: String, _ r: EventReader) -> Candidate? {
        let governor = r.syntax.heads[n]
        guard verb == "sign", r.isDefinite(n), governor >= 0, r.syntax.isVerb(governor),
            [.nsubj, .nsubjPass, .obj].contains(r.syntax.relations[n]),
            !r.clause.classes(governor).isDisjoint(with: ["plan", "cancel", "hold", "take", "occur"]),
            r.syntax.children(n, .nmod).isEmpty
        else { return nil }
        var out = r.candidate(
            Self.name, .agreement, r.assertion.noun(n), r.owners(n), trigger: n, heads: [n, governor])
        guard out.date != nil, !out.hasBorrowedDate else { return nil }
        out.refersBack = true
        return out
    }

    /// The event noun of the phrase behind 'of', where the tree hangs it elsewhere: 'anniversary of U.S.-Kenya diplomatic relations'.
    private func nounBehindOf(_ n: Int, _ r: EventReader) -> Int? {
        let end = min(r.document.sentences[r.document.sentence(of: n)].upperBound, n + 12)
        guard n + 1 < end, ["of", "from", "to"].contains(r.clause.lower(n + 1)) else { return nil }
        for i in n + 2..<max(end, n + 2) {
            if r.nouns[i] != nil, i + 1 >= end || r.nouns[i + 1] == nil { return i }
            guard
                [.noun, .propn, .adj, .det, .num].contains(r.syntax.tags[i])
                    || ["-", "'s", "and"].contains(r.clause.lower(i))
            else { return nil }
        }
        return nil
    }

    private static func jubilee(_ n: Int, _ r: EventReader) -> EDTFDate? {
        for child in r.syntax.children(n) where child < n {
            let digits = r.clause.lower(child).prefix { $0.isNumber }
            guard let years = Int(digits), (1...400).contains(years) else { continue }
            let sentence = r.document.sentence(of: n)
            let year = r.dates(in: sentence).compactMap(\.date?.earliest).first?.year ?? r.reading.published?.year
            return year.map { EDTFDate(year: $0 - years) }
        }
        return nil
    }
}
