import Record

extension Composer {
    /// Whether something still stands: what last brought it about, and what ended it since, as far as is told.
    func standing(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        let ends: [EventKind: [EventKind]] = [
            .sanction: [.sanctionRelief], .agreement: [.withdrawal], .suspension: [.resumption],
        ]
        let begins = question.query.kinds.first { ends[$0] != nil } ?? .sanction
        var query = question.query
        query.kinds = [begins] + (ends[begins] ?? [])
        query.statuses = [.held, .ongoing]
        let pool = try selected(query, question.roles, asOf: question.asOf)
        let made = pool.last { $0.kind == begins }
        let ended = pool.last { $0.kind != begins }
        guard let latest = [made, ended].compactMap({ $0 }).max(by: { $0.timeKey < $1.timeKey }) else {
            return try nearest(question)
        }
        var lines: [String] = []
        let shown = latest.kind == begins ? [latest] + [ended].compactMap { $0 } : [latest] + [made].compactMap { $0 }
        if latest.kind == begins {
            lines.append("As far as the articles held tell, yes: nothing that ended it is told since.")
        } else {
            lines.append(
                "No: \(latest.kind == .sanctionRelief ? "lifted or eased" : latest.kind.noun) \(EventInWords(latest).when)."
            )
        }
        for event in shown {
            lines.append("- " + EventInWords(event).row)
            lines += EventInWords(event).citation
        }
        return Answer(question: question, found: true, lines: lines, events: shown.map { EventInWords($0).cited })
    }
}
