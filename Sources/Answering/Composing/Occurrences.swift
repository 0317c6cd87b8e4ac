import Record

extension Composer {
    /// When: the date of the event asked for, who took part, and the occurrence before it.
    func occurrence(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        guard let event = try chosen(question, events) else { return try nearest(question) }
        let words = EventInWords(event)
        var lines = [Told(question, event).sentence + (try countedFrom(question))]
        let others = question.direction == .any ? events.filter { $0.id != event.id } : []
        lines += words.details(after: lines[0])
        let before = question.direction == .last ? try occurrence(before: event, question, events) : nil
        lines += sentence(before: before, of: event.kind)
        lines += words.citation
        if !others.isEmpty {
            lines.append(
                "Also known: " + others.reversed().prefix(5).map { EventInWords($0).row }.joined(separator: "; ")
                    + (others.count > 5 ? "; and \(others.count - 5) more" : "") + ".")
        }
        if question.direction == .last, let rival = events.last(where: { Self.mayBeLater($0, than: event) }) {
            lines.append(
                "It may not be the last: another \(rival.kind.noun) is dated only \(EventInWords(rival).date.bare).")
        } else if question.direction == .last, event.date != nil, let rival = events.last(where: \.isOfUnknownDay) {
            lines.append("It may not be the last: another \(rival.kind.noun) is told of \(EventInWords(rival).when).")
        }
        return Answer(
            question: question, found: true, lines: lines,
            events: [words.cited] + others.reversed().map { EventInWords($0).cited },
            before: before.map { EventInWords($0).cited })
    }

    private static func mayBeLater(_ other: KnownEvent, than event: KnownEvent) -> Bool {
        guard other.id != event.id, other.isReal, let latest = other.date?.latest, let earliest = other.date?.earliest,
            let known = event.date?.latest, let width = other.date?.width
        else { return false }
        return width > 31 && latest > known && earliest <= known && other.kind == event.kind
    }

    private func countedFrom(_ question: Question) throws -> String {
        guard question.direction == .next, case (let day?, true) = try today(question) else { return "" }
        return " Counted from \(DateInWords.day(day)), the date of the newest article."
    }

    /// How often: the number of events known, each with its date.
    func tally(_ question: Question, _ events: [KnownEvent]) -> Answer {
        let real = events.filter { $0.isReal || question.query.statuses.contains($0.status) }
        let kind = question.query.kinds.first
        let noun = kind.map { real.count == 1 ? $0.noun : $0.plural } ?? (real.count == 1 ? "event" : "events")
        let times = real.count == 1 ? "Once" : real.count == 2 ? "Twice" : "\(real.count) times"
        let counted = kind == nil ? "\(real.count) \(noun)" : times
        var lines = [
            "\(counted), as far as the articles held tell: \(real.count) \(noun)"
                + Question.period(question.query.since, question.query.until, asOf: question.asOf) + "."
        ]
        lines += rows(real)
        return Answer(
            question: question, found: true, lines: lines, events: real.map { EventInWords($0).cited },
            count: real.count)
    }

    /// How long since: from the last event to the day asked about, else to the newest article.
    func since(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        guard let event = try chosen(question, events) else { return try nearest(question) }
        let words = EventInWords(event)
        let (day, isNewest) = try today(question)
        guard let day, let first = event.date?.earliest, let last = event.date?.latest else {
            return Answer(
                question: question, found: false,
                lines: [
                    Told(question, event, .last).sentence,
                    event.date == nil
                        ? "How long ago is not known."
                        : "How long ago is not known: no article held is dated; name the day to count to.",
                ] + words.citation,
                nearest: .init(without: ["the date"], events: [words.cited]))
        }
        let exact = first == last
        let span =
            exact
            ? duration(from: first, to: day, exactDays: true)
            : "about " + duration(from: first, to: max(first, day), exactDays: false)
        let until = DateInWords.day(day) + (isNewest ? ", the date of the newest article" : "")
        let spoken = span.prefix(1).uppercased() + span.dropFirst()
        let before = try occurrence(before: event, question, events)
        return Answer(
            question: question, found: true,
            lines: ["\(spoken), counted to \(until).", Told(question, event, .last).sentence] + words.details()
                + sentence(before: before, of: event.kind) + words.citation,
            events: [words.cited], before: before.map { EventInWords($0).cited }, days: day.number - first.number)
    }

    /// How long between: the last two occurrences, or the first two.
    func between(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        let dated = events.filter { $0.isReal && $0.date?.earliest != nil }
        let pair: (KnownEvent, KnownEvent)?
        if question.direction == .first {
            pair = dated.first.flatMap { first in dated.first { first.isBefore($0) }.map { (first, $0) } }
        } else if let last = try chosen(question, dated) {
            pair = try occurrence(before: last, question, dated).map { ($0, last) }
        } else {
            pair = nil
        }
        guard let (first, last) = pair, let start = first.date?.earliest, let end = last.date?.earliest else {
            let known = try chosen(question, events)
            let lines = [
                "Not known: the articles held date only one \(question.wanted), so there is nothing to count between."
            ]
            return Answer(
                question: question, found: false,
                lines: lines + (known.map { [EventInWords($0).row + "."] + EventInWords($0).citation } ?? []),
                nearest: known.map { .init(without: ["the other occurrence"], events: [EventInWords($0).cited]) })
        }
        let exact = first.date?.width == 1 && last.date?.width == 1
        let span = (exact ? "" : "about ") + duration(from: start, to: end, exactDays: exact)
        let (a, b) = (EventInWords(first), EventInWords(last))
        return Answer(
            question: question, found: true,
            lines: [span.prefix(1).uppercased() + span.dropFirst() + ": from \(a.row) to \(b.row)."] + b.details()
                + a.citation + b.citation,
            events: [a.cited, b.cited], before: a.cited, days: end.number - start.number)
    }

    /// List and agreements: one row an event, oldest first, each with its words and source.
    func list(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        let kind = question.query.kinds.count == 1 ? question.query.kinds.first : nil
        if question.direction != .any, let event = try chosen(question, events) {
            return try occurrence(
                question, [event] + events.filter { $0.id != event.id }.sorted { $0.timeKey < $1.timeKey })
        }
        let noun = kind.map { events.count == 1 ? $0.noun : $0.plural } ?? (events.count == 1 ? "event" : "events")
        return Answer(
            question: question, found: true, lines: ["\(events.count) \(noun):"] + rows(events),
            events: events.map { EventInWords($0).cited })
    }

    /// Rows of a list with their sources, the first ones in full.
    func rows(_ events: [KnownEvent]) -> [String] {
        var out: [String] = []
        for event in events.prefix(rows) {
            let words = EventInWords(event)
            out.append("- " + words.row)
            if let best = event.citations.first {
                out.append(
                    "    “\(Self.shortened(best.quote))” — \((best.source ?? best.article)), \(best.published.map(DateInWords.day) ?? "publication date not known")"
                )
            }
        }
        if events.count > rows { out.append("… and \(events.count - rows) more.") }
        return out
    }

    private static func shortened(_ quote: String) -> String {
        let line = EventInWords.oneLine(quote)
        guard line.count > 160 else { return line }
        let cut = line.prefix(160)
        return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + " …"
    }
}

extension KnownEvent {
    /// Whether it took place on a day counted from a publication date that is not known.
    fileprivate var isOfUnknownDay: Bool { isReal && date == nil && DateInWords(of: self).countsFromPublication }
}
