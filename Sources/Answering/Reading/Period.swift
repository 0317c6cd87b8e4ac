import Extraction
import Record

extension QuestionReader {
    /// Reads 'in 2015', 'since 2012', 'between 2010 and 2014', 'before March 2015', 'last year' into the first and last day.
    mutating func readPeriod() throws(QuestionError) {
        let expressions = vocabulary.timeExpressions(in: text, asOf: question.asOf)
        var i = 0
        while i < expressions.count {
            defer { i += 1 }
            let expression = expressions[i]
            let start = expression.tokens.lowerBound
            if ["recently", "lately", "now", "currently", "soon", "shortly"].contains(lower[start]) { continue }
            guard let date = expression.date else {
                if expression.unresolved != nil, expression.type != .set, question.asOf == nil {
                    throw .noDayToCountFrom(text, words: document.text(expression.tokens))
                }
                continue
            }
            var before = boundWord(start)
            // 'between March and June 2014': the first month shares the year.
            if let first = monthSharingYear(start, date) {
                take(first.token..<start)
                before = boundWord(first.token)
                if !before.word.isEmpty { taken[before.token] = true }
                take(expression.tokens)
                narrow(since: first.day, until: date.latest)
                continue
            }
            take(expression.tokens)
            // 'between March 2010 and May 2012', 'from 3 to 9 May 2011'
            if ["between", "from"].contains(before.word), !date.isInterval, i + 1 < expressions.count,
                let other = expressions[i + 1].date,
                (expression.tokens.upperBound..<expressions[i + 1].tokens.lowerBound).allSatisfy({
                    ["and", "to", "until", "till", "through", "-"].contains(lower[$0])
                })
            {
                take(before.token..<expressions[i + 1].tokens.upperBound)
                narrow(since: date.earliest, until: other.latest)
                i += 1
                continue
            }
            if let token = Optional(before.token), !before.word.isEmpty { taken[token] = true }
            switch before.word {
            case "since": narrow(since: date.earliest, until: nil)
            case "from": narrow(since: date.earliest, until: date.isInterval ? date.latest : nil)
            case "after": narrow(since: date.latest.map { $0.adding(days: 1) }, until: nil)
            case "before": narrow(since: nil, until: date.earliest.map { $0.adding(days: -1) })
            case "until", "till", "by", "through": narrow(since: nil, until: date.latest)
            default: narrow(since: date.earliest, until: date.latest)
            }
        }
        if let since, let until, since > until { throw .emptyPeriod(text, since: since, until: until) }
    }

    private func monthSharingYear(_ start: Int, _ date: EDTFDate) -> (token: Int, day: CalendarDay)? {
        guard start >= 3, ["and", "to", "through", "until", "-"].contains(lower[start - 1]),
            ["between", "from"].contains(word(start - 3)),
            let month = Self.months.firstIndex(of: lower[start - 2]), let last = date.latest, date.width ?? 0 > 1
        else { return nil }
        let year = month + 1 <= last.month ? last.year : last.year - 1
        return (start - 2, CalendarDay.firstDay(of: year, month: month + 1))
    }

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private func boundWord(_ start: Int) -> (token: Int, word: String) {
        var i = start - 1
        while i >= 0, ["the", "in", "on", "at", "year", "end", "of"].contains(lower[i]) { i -= 1 }
        let bounds: Set<String> = ["since", "from", "after", "before", "until", "till", "by", "through", "between"]
        return i >= 0 && bounds.contains(lower[i]) ? (i, lower[i]) : (start, "")
    }

    private mutating func narrow(since first: CalendarDay?, until last: CalendarDay?) {
        if let first { since = since.map { max($0, first) } ?? first }
        if let last { until = until.map { min($0, last) } ?? last }
    }
}
