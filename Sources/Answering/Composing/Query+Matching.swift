import Record

extension Query {
    /// Whether an event meets every condition; what Storage says in SQL.
    public func matches(_ event: KnownEvent) -> Bool {
        guard kinds.isEmpty || kinds.contains(event.kind), statuses.isEmpty || statuses.contains(event.status) else {
            return false
        }
        let codes = Set(event.parties.map(\.code))
        guard parties.allSatisfy({ codes.contains($0) }),
            people.allSatisfy({ asked in event.people.contains { $0.id == asked || Self.isName(asked, of: $0.name) } }),
            topics.allSatisfy({ asked in event.topics.contains { folded($0) == folded(asked) } }),
            ministries.allSatisfy({ asked in event.ministries.contains { Self.holds($0, asked) } })
        else { return false }
        if since != nil || until != nil {
            guard let date = event.date else { return false }
            if let since, let latest = date.latest, latest < since { return false }
            if let until, let earliest = date.earliest, earliest > until { return false }
        }
        if let place, !isPlace(place, event) { return false }
        if let series, !Self.holds(event.series, series) { return false }
        if let agreement, !Self.holds(event.agreement, agreement) { return false }
        if let text {
            let page =
                (event.topics + [event.series, event.agreement].compactMap { $0 } + event.citations.map(\.quote))
                .joined(separator: " ")
            if !Self.holds(page, text) { return false }
        }
        return true
    }

    private func isPlace(_ place: String, _ event: KnownEvent) -> Bool {
        if place.utf8.count <= 3, place == place.uppercased() { return event.placeCountry == place }
        return Self.holds(event.place, place) || Self.holds(event.venue, place)
    }

    /// Whether every word wanted begins a word of the field; a plural also finds its singular.
    private static func holds(_ field: String?, _ wanted: String) -> Bool {
        guard let field else { return false }
        let page = " " + folded(field)
        return folded(wanted).split(separator: " ").allSatisfy { word in
            let stem = word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
            return page.contains(" " + stem)
        }
    }

    /// Whether a name as asked, full or in part, is this person's: every word of the shorter stands in the longer.
    public static func isName(_ asked: String, of name: String) -> Bool {
        let asked = Set(folded(asked).split(separator: " "))
        let name = Set(folded(name).split(separator: " "))
        return !asked.isEmpty && !name.isEmpty && (asked.isSubset(of: name) || name.isSubset(of: asked))
    }
}

extension KnownEvent {
    /// The day that orders events in time, as day number; an undated event comes before all others.
    var timeKey: Int { (date?.earliest ?? date?.latest)?.number ?? Int.min }

    /// Whether the event has taken place or is under way.
    var isReal: Bool { status == .held || status == .ongoing }

    /// Whether this event was over before the other began.
    func isBefore(_ other: KnownEvent) -> Bool {
        guard let last = date?.latest, let first = other.date?.earliest else { return false }
        return last < first
    }
}
