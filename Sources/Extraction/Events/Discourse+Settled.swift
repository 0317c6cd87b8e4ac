import Language
import Record

// When, where and with what status an event stands in the article as a whole.

extension Discourse {
    func settleDate(_ event: inout Candidate, _ r: EventReader) {
        guard event.date == nil, event.dateWords == nil else { return }
        let dates = r.dates(in: event.sentence).filter {
            ($0.type == .date || $0.type == .time) && $0.bound != .since && $0.bound != .until
        }
        // One date in the sentence and one verb it can belong to; not the day of what was only talked about.
        if dates.count == 1, let date = dates.first, let owner = r.owner(of: date), !isOfTopic(date, event, r) {
            let elsewhere = owner >= 0 && r.nouns[owner] != nil && !event.heads.contains(owner)
            let said = owner >= 0 && r.clause.classes(owner).contains("say")
            let near = abs(date.tokens.lowerBound - event.trigger) < 8
            // 'agreed on Friday to restore ties': the day of agreeing is not the day of doing.
            let agreed =
                owner >= 0 && event.assertion.status == .planned && !event.heads.contains(owner)
                && ["agree", "decide", "promise", "vow", "announce"].contains(r.clause.lemma(owner))
            if !elsewhere, !agreed,
                !said && near
                    || (said && event.assertion.status != .planned && abs(date.tokens.lowerBound - event.trigger) < 20
                        && !event.assertion.isEarlier)
            {
                event.set(date, borrowed: true, reading.document)
                return
            }
        }
        guard let published = reading.published, event.assertion.status != .cancelled else { return }
        if let last = lastEvent, last.date != nil, !last.hasBorrowedDate || last.sentence == event.sentence,
            event.sentence - last.sentence <= 2, last.assertion.status == event.assertion.status,
            !event.assertion.isEarlier, !Set(last.actors.parties).isDisjoint(with: event.actors.parties),
            (last.date?.width ?? 999) <= 31,
            // Background on what two states once broke or bound is not of the day told before it.
            [.meeting, .visit, .call, .mediation, .resumption, .launch].contains(event.kind)
                || Set(last.actors.parties) == Set(event.actors.parties)
                    && (last.sentence == event.sentence
                        || event.kind == .agreement && event.sentence - last.sentence <= 1)
        {
            event.date = last.date
            event.basis = .inferred
            event.hasBorrowedDate = true
            return
        }
        // News tells of the days before it: what is told in the plain past without a date is of the last weeks.
        switch event.assertion.status {
        case .held where !event.assertion.isEarlier && !(event.assertion.isPresupposed && event.sentence > 6):
            guard
                [.meeting, .visit, .call, .agreement, .protest, .resolution, .mediation].contains(event.kind)
                    || event.kind != .appointment && !event.assertion.isPresupposed
            else { return }
            event.date = Self.month(of: published, before: true)
            event.basis = .inferred
            event.hasBorrowedDate = true
        case .planned where event.kind != .appointment:
            // What is announced without a day is mostly of the next weeks; the date says so by its width and its basis.
            event.date = Self.month(of: published, before: false)
            event.basis = .inferred
            event.hasBorrowedDate = true
        case .ongoing:
            event.date = EDTFDate(day: published)
            event.basis = .inferred
            event.hasBorrowedDate = true
        default: break
        }
    }

    /// 'discussed the elections in December'
    func isOfTopic(_ date: TimeExpression, _ event: Candidate, _ r: EventReader) -> Bool {
        guard event.rule == MetCounterpart.name, r.clause.classes(event.trigger).contains("discuss"),
            let object = reading.syntax.child(event.trigger, [.obj])
        else { return false }
        return reading.syntax.subtree(object).contains(date.tokens.lowerBound)
    }

    /// The month of a day, or thirty days from or to it where the month has just begun or ends.
    static func month(of day: CalendarDay, before: Bool) -> EDTFDate {
        let other = day.adding(days: before ? -7 : 9)
        if other.month == day.month { return EDTFDate(year: day.year, month: day.month) }
        return EDTFDate(from: day.adding(days: before ? -30 : 0), through: day.adding(days: before ? 0 : 30))
    }

    /// A meeting just held that opens a report without saying where was where the report was filed.
    func settlePlace(_ event: inout Candidate) {
        guard event.place == nil, event.kind == .meeting,
            event.assertion.status == .held || event.assertion.status == .ongoing,
            !event.assertion.isEarlier, event.sentence <= 2, let dateline = reading.dateline,
            let published = reading.published,
            let latest = event.date?.latest, abs(latest.number - published.number) <= 3,
            event.actors.people.count >= 2 || event.actors.parties.contains(dateline.country ?? "-")
        else { return }
        event.place =
            sessionPlace(of: event) ?? Candidate.Place(name: dateline.place, country: dateline.country, isCity: true)
        event.hasBorrowedPlace = true
    }

    /// 'In Wednesday's session', told after talks in Qingdao on Tuesday: where those were, not where the report is from.
    private func sessionPlace(of event: Candidate) -> Candidate.Place? {
        let sides = Set(event.actors.parties)
        // 'signed in Kaesong after the seventh round of talks'
        if let same = events.last(where: {
            $0.sentence == event.sentence && !$0.hasBorrowedPlace && $0.place?.isCity ?? false
                && Set($0.actors.parties) == sides
        }) {
            return same.place
        }
        return events.last { other in
            guard other.kind == .meeting, !other.hasBorrowedPlace, other.place?.isCity ?? false,
                Set(other.actors.parties) == sides, let day = event.date?.latest, let first = other.date?.earliest
            else { return false }
            return abs(day.number - first.number) <= 3
        }?.place
    }

    /// A visit told by its first day lasts as long as is told beside it, or until the report where it is under way.
    func settleStay(_ event: inout Candidate, _ r: EventReader) {
        guard event.kind == .visit, let first = event.date?.earliest, event.date?.width == 1, !event.hasBorrowedDate,
            event.rule != ReturnedFrom.name
        else { return }
        if let days = r.daysOfStay(event), days > 1, days < 40 {
            event.date = EDTFDate(from: first, through: first.adding(days: days - 1))
        } else if let published = reading.published, first < published, first >= published.adding(days: -1),
            event.assertion.status != .planned, !event.assertion.isEarlier, !event.isEnded
        {
            event.date = EDTFDate(from: first, through: published)
        }
    }

    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    func settleStatus(_ event: inout Candidate, _ r: EventReader) {
        guard let published = reading.published, let date = event.date else {
            return
        }
        // 'agreed to talks on Friday': a weekday of something to come lies ahead, of something done behind.
        if event.basis == .relative, let day = date.earliest, date.width == 1, abs(day.number - published.number) < 7,
            let words = event.dateWords?.lowercased(), Self.weekdays.contains(where: words.hasSuffix)
        {
            // 'Netanyahu and Arafat meet Monday': what is still told in the present is to come.
            if event.assertion.isOpen, !event.assertion.isPresupposed, day < published, event.assertion.status == .held,
                [.vbp, .vbz, .vb].contains(reading.syntax.penn[event.trigger]), reading.syntax.isVerb(event.trigger),
                reading.syntax.children(event.trigger, .aux).isEmpty
            {
                event.assertion.status = .planned
                event.date = EDTFDate(day: day.adding(days: 7))
                return
            }
            if event.assertion.status == .planned, !event.assertion.isOpen, day < published {
                event.date = EDTFDate(day: day.adding(days: 7))
                return
            }
            if event.assertion.status == .held, day > published, !event.assertion.isPresupposed, !event.assertion.isOpen
            {
                event.date = EDTFDate(day: day.adding(days: -7))
                return
            }
        }
        let stated = !event.hasBorrowedDate
        // 'opened talks', in the first lines and with no day told: today.
        if event.kind == .meeting, event.isBegun, event.assertion.status == .held, !event.assertion.isEarlier, !stated,
            event.sentence <= 1, event.dateWords == nil
        {
            event.assertion.status = .ongoing
            event.date = EDTFDate(day: published)
            return
        }
        if let earliest = date.earliest, earliest > published,
            event.assertion.status == .held || event.assertion.status == .ongoing
        {
            event.assertion.status = .planned
        } else if let latest = date.latest, latest < published, stated {
            if event.assertion.status == .ongoing, event.kind != .visit || latest < published.adding(days: -4) {
                event.assertion.status = .held
            }
            if event.assertion.status == .planned, event.assertion.isOpen || latest < published.adding(days: -1) {
                event.assertion.status = event.assertion.isOpen ? .held : .planned
            }
        }
        // A visit whose days have not run out is under way, and so are talks just begun.
        if event.assertion.status == .held, !event.assertion.isEarlier, let earliest = date.earliest,
            let latest = date.latest, stated, earliest <= published, latest >= published.adding(days: -1),
            (date.width ?? 99) < 20
        {
            if event.kind == .visit, event.rule != ReturnedFrom.name, !event.isEnded {
                event.assertion.status = .ongoing
            } else if event.kind == .meeting, event.isBegun, latest >= published {
                event.assertion.status = .ongoing
            }
        }
    }
}
