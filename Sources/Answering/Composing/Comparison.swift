import Record

extension Composer {
    /// Which of two sides more often, less often, first or last: each side counted as a question of its own.
    func comparison(_ question: Question) throws -> Answer {
        var counted: [(side: Question.Side, events: [KnownEvent])] = []
        for side in question.sides {
            let asked = side.question
            let events = preferred(try selected(asked.query, asked.roles, asOf: asked.asOf), asked.nouns)
            counted.append((side, events.filter { $0.isReal || asked.query.statuses.contains($0.status) }))
        }
        if question.wantedSide == .between { return try between(question, counted.map(\.events)) }
        let isCount = question.wantedSide == .more || question.wantedSide == .less
        let times = { (count: Int) in count == 1 ? "1 time" : "\(count) times" }
        let told = counted.map { entry in
            isCount
                ? "\(entry.side.name) \(times(entry.events.count))"
                : "\(entry.side.name) \(entry.events.compactMap { $0.date == nil ? nil : $0 }.first.map { EventInWords($0).when } ?? "not known")"
        }
        guard counted.contains(where: { !$0.events.isEmpty }) else { return try nearest(question.sides[0].question) }
        let ranked = counted.sorted { a, b in
            if isCount { return a.events.count > b.events.count }
            let (x, y) = (Self.firstDay(a.events), Self.firstDay(b.events))
            return x < y
        }
        let isTied =
            isCount
            ? ranked[0].events.count == ranked[ranked.count - 1].events.count
            : Self.firstDay(ranked[0].events) == Self.firstDay(ranked[ranked.count - 1].events)
        let winner = question.wantedSide == .more || question.wantedSide == .first ? ranked.first : ranked.last
        let opening = isTied ? "Neither" : winner?.side.name ?? ""
        var lines = ["\(opening): \(joined(told)), as far as the articles held tell."]
        for entry in counted where !entry.events.isEmpty {
            lines.append(entry.side.name + ":")
            lines += rows(Array(entry.events.prefix(8)))
        }
        return Answer(
            question: question, found: true, lines: lines,
            events: counted.flatMap { $0.events.map { EventInWords($0).cited } }, count: winner?.events.count)
    }

    /// How long between two events that are named apart.
    private func between(_ question: Question, _ sides: [[KnownEvent]]) throws -> Answer {
        guard sides.count == 2, let a = try chosen(question.sides[0].question, sides[0]),
            let b = try chosen(question.sides[1].question, sides[1]), a.id != b.id, let x = a.date?.earliest,
            let y = b.date?.earliest
        else { return try nearest(question.sides[sides.first?.isEmpty ?? true ? 0 : 1].question) }
        let (first, last) = x <= y ? (a, b) : (b, a)
        let (start, end) = (min(x, y), max(x, y))
        let exact = a.date?.width == 1 && b.date?.width == 1
        let (from, to) = (EventInWords(first), EventInWords(last))
        let span = (exact ? "" : "about ") + duration(from: start, to: end, exactDays: exact)
        return Answer(
            question: question, found: true,
            lines: [sentenceCase(span) + ": from \(from.row) to \(to.row)."] + from.citation + to.citation,
            events: [from.cited, to.cited], before: from.cited, days: end.number - start.number)
    }

    private static func firstDay(_ events: [KnownEvent]) -> Int {
        events.compactMap { $0.date?.earliest?.number }.min() ?? .max
    }
}
