import Language
import Record

// Who the sides are where the words alone do not say, and whether enough of them are told.

extension Discourse {
    /// The two states that the article is about, where no third is named nearly as often.
    func mainPair(with own: [String]) -> [String]? {
        let order = totals.filter { !own.contains($0.key) && reading.vocabulary.countries.byCode[$0.key] != nil }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let wanted = 2 - own.count
        guard wanted > 0, order.count >= wanted, order[wanted - 1].value >= 2 else { return nil }
        if order.count > wanted, order[wanted].value * 3 > order[wanted - 1].value * 2 { return nil }
        return own + order.prefix(wanted).map(\.key)
    }

    /// States and bodies joined in a phrase: 'Japan and China', 'China-Vietnam', 'between India and Pakistan'.
    func coordinated(in range: Range<Int>) -> [(end: Int, actors: Actors)] {
        var out: [(end: Int, actors: Actors)] = []
        let mentions = reading.mentions.filter { range.contains($0.tokens.lowerBound) }
        for (first, second) in zip(mentions, mentions.dropFirst()) {
            let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
            let words = gap.map { reading.document.lower($0) }.filter { $0 != "the" }
            guard words == ["and"] || words == ["-"] || words == ["–"] || words == ["/"] else { continue }
            var actors = Actors()
            let codes = Self.sides(first, reading) + Self.sides(second, reading)
            guard codes.count == 2, codes[0] != codes[1] else { continue }
            for code in codes { actors.add(party: code) }
            // 'China, Japan and Russia' are three.
            var start = first.tokens.lowerBound
            while start - 1 > range.lowerBound, reading.document.text(start - 1) == ",",
                let other = mentions.last(where: { $0.tokens.upperBound == start - 1 }), case .country = other.referent
            {
                for code in Self.sides(other, reading) { actors.add(party: code) }
                start = other.tokens.lowerBound
            }
            // 'the Iraq-Iran war' is fought between two; it does not make them the two who talk.
            let after = second.tokens.upperBound
            if after < range.upperBound,
                ["war", "conflict", "border", "frontier", "dispute", "crisis"].contains(reading.document.lower(after))
            {
                continue
            }
            out.append((second.tokens.upperBound, actors))
        }
        return out
    }

    /// Who 'the two sides' are: two told together near by, rather those the article is about.
    func pair(for event: Candidate) -> Actors? {
        let here =
            reading.document.sentences[event.sentence]
            .lowerBound..<max(
                event.trigger, reading.document.sentences[event.sentence].lowerBound)
        let all = pairs + coordinated(in: here).filter { $0.end <= event.trigger }.map { (event.sentence, $0.actors) }
        let own = Set(event.actors.parties)
        // The only two named in the sentence so far are the two it means.
        var named = Actors()
        for mention in reading.mentions where here.contains(mention.tokens.lowerBound) {
            for code in Self.sides(mention, reading) { named.add(party: code) }
        }
        let before = max(here.lowerBound, event.trigger - 4)..<max(event.trigger, here.lowerBound)
        let isThree = before.contains { ["three", "trilateral", "tripartite"].contains(reading.document.lower($0)) }
        if !isThree, named.parties.count == 2, own.isSubset(of: named.parties) { return named }
        var best: (score: Int, actors: Actors)?
        for (sentence, actors) in all.reversed() where own.isSubset(of: actors.parties) {
            let weight = actors.parties.map { min(totals[$0] ?? 0, 8) }.min() ?? 0
            let score =
                weight * 2 - (event.sentence - sentence) * 2 - max(0, actors.parties.count - 2)
                + (isThree && actors.parties.count == 3 ? 30 : 0)
            if score > (best?.score ?? .min) { best = (score, actors) }
        }
        return best?.actors
    }

    /// Whether so many sentences or more name both.
    private func areNamedTogether(_ both: [String], often: Int) -> Bool {
        var told: [Int: Set<String>] = [:]
        for mention in reading.mentions {
            for code in Self.sides(mention, reading) where both.contains(code) {
                told[reading.document.sentence(of: mention.tokens.lowerBound), default: []].insert(code)
            }
        }
        return told.values.count { $0.count > 1 } >= often
    }

    func fillPair(_ event: inout Candidate) {
        // Between whom somebody mediates: the two told of last.
        let pair = pair(for: event)
        if event.kind == .mediation, let pair {
            for party in pair.parties { event.actors.add(party: party) }
            return
        }
        if let pair {
            for party in pair.parties { event.actors.add(party: party) }
            if [.meeting, .call].contains(event.kind), event.actors.people.isEmpty {
                for person in pair.people where !event.actors.people.contains(person) && holds(person, officeIn: event)
                {
                    event.actors.people.append(person)
                }
            }
        } else {
            // Who signed what is no matter of who was named last.
            var codes = event.kind == .agreement || event.actors.parties.isEmpty ? [] : recent.suffix(2).map(\.code)
            if !codes.isEmpty, event.actors.parties.count == 1, let own = event.actors.parties.first {
                codes = recent.map(\.code).filter { $0 != own }.suffix(1) + [own]
            }
            let told = event.actors.parties.count
            for code in codes { event.actors.add(party: code) }
            event.isCompleted = event.isCompleted || event.actors.parties.count > told
            if event.actors.parties.count < 2, let main = mainPair(with: event.actors.parties),
                areNamedTogether(main, often: 1)
            {
                for code in main { event.actors.add(party: code) }
                event.isCompleted = true
            }
        }
    }

    /// 'the foreign ministers of the two countries met' after their presidents did: these are not those.
    private func holds(_ person: Int, officeIn event: Candidate) -> Bool {
        let sentence = reading.document.sentences[event.sentence]
        let offices = reading.mentions.filter { sentence.contains($0.tokens.lowerBound) }.compactMap { mention in
            if case .official(_, let role?, _) = mention.referent { role } else { nil }
        }
        guard !offices.isEmpty, let role = reading.people[person].role else { return true }
        return offices.contains { role == $0 || role.hasSuffix(" " + $0) || $0 == "leader" || $0 == "official" }
    }

    /// A side left out because the article has named it all along: the state named most, if it is named near.
    func fillPartner(_ event: inout Candidate) {
        // 'officials met': unnamed people of some other state are no sign of which; whom sanctions are for is told with them.
        // 'The curbs were imposed in July 2019': those that the article is about.
        let isTold = event.kind == .sanction && event.actors.isEmpty && event.date != nil && !event.hasBorrowedDate
        guard [.meeting, .agreement, .aid, .rupture].contains(event.kind) || isTold, !event.actors.hasNameless,
            !event.assertion.isPresupposed || event.kind != .meeting
        else { return }
        let own = Set(event.actors.parties)
        guard own.count <= 1 else { return }
        let here = reading.document.sentences[event.sentence]
        let from = reading.document.sentences[max(0, event.sentence - 2)].lowerBound
        var near: [String: Int] = [:]
        for mention in reading.mentions
        where mention.tokens.lowerBound >= from && mention.tokens.lowerBound < here.upperBound {
            for code in Self.sides(mention, reading) where !own.contains(code) { near[code, default: 0] += 1 }
        }
        func weight(_ code: String) -> Int { (totals[code] ?? 0) + 2 * (near[code] ?? 0) }
        let partners = near.keys.filter { (totals[$0] ?? 0) >= 2 }.sorted { (weight($0), $1) > (weight($1), $0) }
        // One that others rival is a guess; so is a pair of which a third is named as often.
        let wanted = own.isEmpty ? 2 : 1
        if partners.count > wanted, weight(partners[wanted]) * 3 > weight(partners[wanted - 1]) * 2 { return }
        if own.isEmpty, !areNamedTogether(Array(partners.prefix(wanted)), often: 2) { return }
        for code in partners.prefix(wanted) { event.actors.add(party: code) }
        if !partners.isEmpty { event.isCompleted = true }
    }

    func lack(_ event: Candidate) -> String? {
        let count = event.actors.parties.count
        let body = event.actors.parties.contains {
            reading.vocabulary.isBody($0) && !reading.vocabulary.isMovement($0)
        }
        // The other side untold: what one state does alone stands, what takes two needs a body of states.
        if count == 1, !event.assertion.isPresupposed {
            switch event.kind {
            case .sanction, .sanctionRelief: if body || event.standsAlone { return nil }
            case .visit: return nil
            // 'an authority backed by the UN': a body by itself has no ties to break or mend.
            case .rupture, .relations, .protest: if !body { return nil }
            case .meeting, .launch, .suspension, .resumption, .agreement, .mediation:
                if body, !event.isCompleted { return nil }
            default: break
            }
        }
        switch event.kind {
        case .meeting:
            if count >= 2 || (body && event.standsAlone) || (event.seriesName != nil && count >= 1 && body) {
                return nil
            }
            return "only one side is told"
        case .appointment, .resolution: return count >= 1 ? nil : "no party is told"
        case .agreement:
            return count >= 2 || (count == 1 && event.standsAlone && event.agreementName != nil)
                ? nil : "only one side is told"
        case .withdrawal:
            return count >= 2 || (count == 1 && event.agreementName != nil) ? nil : "only one side is told"
        case .protest: return count >= 2 ? nil : "only one side is told"
        case .launch: return count >= 2 || (body && count >= 1 && event.date != nil) ? nil : "only one side is told"
        default: return count >= 2 ? nil : "only one side is told"
        }
    }
}
