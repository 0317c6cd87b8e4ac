import Record

extension Composer {
    /// How often a year: the number of events known in each year, or the year with the most.
    func years(_ question: Question, _ events: [KnownEvent]) -> Answer {
        let real = events.filter { $0.isReal || question.query.statuses.contains($0.status) }
        var counts: [Int: [KnownEvent]] = [:]
        var undated = 0
        for event in real {
            guard let first = event.date?.earliest, let last = event.date?.latest, first.year == last.year else {
                undated += 1
                continue
            }
            counts[first.year, default: []].append(event)
        }
        let kind = question.query.kinds.first
        let most = counts.values.map(\.count).max() ?? 0
        let noun = { (count: Int) in count == 1 ? kind?.noun ?? "event" : kind?.plural ?? "events" }
        var lines: [String] = []
        var shown = real
        if question.intent == .busiestYear, most > 0 {
            let years = counts.filter { $0.value.count == most }.keys.sorted()
            lines.append(
                "\(joined(years.map(String.init))), with \(most) \(noun(most))\(years.count > 1 ? " each" : ""), as far as the articles held tell."
            )
            shown = years.flatMap { counts[$0] ?? [] }
        } else {
            lines.append(
                "\(real.count) \(noun(real.count)) in \(counts.count) years, as far as the articles held tell.")
        }
        lines.append(
            counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.count)" }.joined(separator: "; ") + ".")
        if undated > 0 { lines.append("\(undated) more cannot be put in one year.") }
        if question.intent == .busiestYear { lines += rows(shown) }
        return Answer(
            question: question, found: !counts.isEmpty, lines: lines, events: shown.map { EventInWords($0).cited },
            count: real.count)
    }

    /// The longest time between two occurrences one after the other.
    func longestGap(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        let dated = events.filter { $0.isReal && $0.date?.earliest != nil && $0.date?.latest != nil }
        var best: (days: Int, from: KnownEvent, to: KnownEvent)?
        for (a, b) in zip(dated, dated.dropFirst()) {
            guard let end = a.date?.latest, let start = b.date?.earliest else { continue }
            let days = start.number - end.number
            if days > best?.days ?? 0 { best = (days, a, b) }
        }
        guard let best, let start = best.from.date?.earliest, let end = best.to.date?.earliest else {
            return try nearest(question)
        }
        let (a, b) = (EventInWords(best.from), EventInWords(best.to))
        let exact = best.from.date?.width == 1 && best.to.date?.width == 1
        return Answer(
            question: question, found: true,
            lines: [
                "\(exact ? "" : "About ")\(duration(from: start, to: end, exactDays: exact)), among \(dated.count) that are known: from \(a.row) to \(b.row)."
            ] + a.citation + b.citation,
            events: [a.cited, b.cited], before: a.cited, days: end.number - start.number)
    }
}
