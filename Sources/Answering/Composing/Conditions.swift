import Record

extension Question {
    /// What is looked for, as a noun phrase: 'meeting of Japan and China on security in 2019'.
    var wanted: String {
        var out = query.kinds.isEmpty ? "event" : query.kinds.map(\.noun).joined(separator: " or ")
        if !query.statuses.isEmpty, query.statuses != [.held, .ongoing] {
            out = query.statuses.map(\.rawValue).joined(separator: " or ") + " " + out
        }
        if !query.parties.isEmpty {
            out +=
                (query.kinds.first?.joint(query.parties.count) ?? (query.parties.count > 1 ? " between " : " of "))
                + joined(query.parties.map { partyName($0) })
        }
        if !query.people.isEmpty {
            out += (query.kinds == [.visit] || query.kinds == [.appointment] ? " of " : " with ") + joined(query.people)
        }
        if !roles.isEmpty { out += " with a " + joined(roles.map(\.role)) }
        if let place = query.place { out += (query.kinds == [.visit] ? " to " : " in ") + Self.placeName(place) }
        if let series = query.series { out += " of the series " + series }
        if let text = query.text { out += " on '\(text)'" }
        return out + Self.period(query.since, query.until, asOf: asOf)
    }

    static func placeName(_ place: String) -> String {
        place.utf8.count == 2 && place == place.uppercased() ? partyName(place) : place
    }

    static func period(_ since: CalendarDay?, _ until: CalendarDay?, asOf: CalendarDay?) -> String {
        switch (since, until) {
        case (nil, nil): return ""
        case (let since?, nil): return " since " + DateInWords.day(since)
        case (nil, let until?): return (until == asOf ? " by " : " until ") + DateInWords.day(until)
        case (let since?, let until?):
            if since == until { return " on " + DateInWords.day(since) }
            if since == .firstDay(of: since.year), until == .lastDay(of: since.year) { return " in \(since.year)" }
            if since == .firstDay(of: since.year, month: since.month),
                until == .lastDay(of: since.year, month: since.month)
            {
                return " in " + DateInWords(EDTFDate(year: since.year, month: since.month)).bare
            }
            return " between \(DateInWords.day(since)) and \(DateInWords.day(until))"
        }
    }
}
