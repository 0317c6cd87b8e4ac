import Record

/// Puts what only adds to something told near by onto it: who led a delegation, who attended, that it was called off.
enum Joining {
    /// What a clause does to an event told before it.
    enum Bond: Hashable {
        /// Somebody took part: 'led the Japanese delegation', 'attended the ceremony'.
        case attended
        /// 'They were cancelled on Monday', 'but Seoul postponed it'.
        case calledOff
        /// 'The visit was to begin on Sunday'.
        case dated
    }

    /// The event meant: the nearest of the last sentences that fits, else for those who took part the first of the article.
    static func target(of joined: Candidate, in accepted: [Candidate]) -> Int? {
        let wanted = Set(joined.actors.parties)
        func fits(_ told: Candidate) -> Bool {
            guard told.assertion.refusal == nil, joined.joinable.contains(told.kind) else { return false }
            switch joined.bond {
            case .calledOff: return told.assertion.status == .planned && joined.sentence - told.sentence <= 1
            case .dated:
                return !told.assertion.isEarlier && joined.sentence - told.sentence <= 2
                    && (told.date == nil || told.hasBorrowedDate || told.assertion.status == .cancelled)
            case .attended, nil:
                if told.assertion.isEarlier, told.sentence != joined.sentence { return false }
                if told.assertion.status == .cancelled || told.rule == FirstSince.name { return false }
                if (told.assertion.status == .planned) != (joined.assertion.status == .planned) { return false }
                return joined.isOpenToOthers || !wanted.isDisjoint(with: told.actors.parties)
            }
        }
        if let near = accepted.indices.last(where: {
            fits(accepted[$0]) && joined.sentence - accepted[$0].sentence <= 3
        }) {
            return near
        }
        guard joined.bond == .attended, !joined.isOpenToOthers else { return nil }
        return accepted.indices.first { fits(accepted[$0]) }
    }

    static func join(_ joined: Candidate, to told: inout Candidate, _ reading: Reading) {
        if !told.joinedSentences.contains(joined.sentence), told.sentence != joined.sentence {
            told.joinedSentences.append(joined.sentence)
        }
        if !told.joinedRules.contains(joined.rule) { told.joinedRules.append(joined.rule) }
        switch joined.bond {
        case .calledOff: told.assertion.status = .cancelled
        case .dated:
            (told.date, told.basis, told.dateWords) = (joined.date, joined.basis, joined.dateWords)
            told.hasBorrowedDate = false
        case .attended, nil:
            for person in joined.actors.people where !told.actors.people.contains(person) {
                if !told.attendees.contains(person) { told.attendees.append(person) }
            }
            // At a summit of a body, those named as taking part are sides of it.
            let isOfBody = told.actors.parties.contains(where: reading.vocabulary.isBody)
            if told.kind == .meeting, isOfBody {
                for code in joined.actors.parties { told.actors.add(party: code) }
            }
        }
    }
}
