import Record

/// Everything known about one entity or event, in lines.
enum CardText {
    static func lines(of entity: KnownEntity, events: [KnownEvent]) -> [String] {
        var lines = [title(entity)]
        let aliases = entity.aliases.filter { $0 != entity.name }
        if !aliases.isEmpty { lines.append("Also called: " + aliases.joined(separator: ", ")) }
        if !entity.parties.isEmpty { lines.append("Parties: " + entity.parties.joined(separator: ", ")) }
        if let date = entity.date { lines.append((entity.kind == .series ? "Launched: " : "Concluded: ") + date.edtf) }
        if !entity.offices.isEmpty {
            lines += ["", "Offices"]
            for office in entity.offices { lines += self.lines(of: office) }
        }
        lines.append("")
        lines.append("\(count(events.count, "event")), \(count(entity.articleCount, "article"))")
        for event in events {
            lines.append("")
            lines += self.lines(of: event).map { "  " + $0 }
        }
        return lines.map(DisplayWidth.plain)
    }

    static func lines(of event: KnownEvent) -> [String] {
        var lines = [headline(event)]
        if !event.people.isEmpty { lines.append("People: " + event.people.map(person).joined(separator: "; ")) }
        if !event.ministries.isEmpty { lines.append("Ministries: " + event.ministries.joined(separator: ", ")) }
        if let series = event.series { lines.append("Series: " + series) }
        if let agreement = event.agreement { lines.append("Agreement: " + agreement) }
        if !event.topics.isEmpty { lines.append("Topics: " + event.topics.joined(separator: ", ")) }
        for citation in event.citations { lines += quoted(citation) }
        return lines.map(DisplayWidth.plain)
    }

    /// `2015-03-19  meeting held · China, Japan · Tokyo (JP), Foreign Ministry  [ev-…]`
    private static func headline(_ event: KnownEvent) -> String {
        var parts = [
            event.kind.rawValue + " " + event.status.rawValue, event.parties.map(\.name).joined(separator: ", "),
        ]
        var place = event.place ?? ""
        if let country = event.placeCountry { place += place.isEmpty ? country : " (\(country))" }
        if let venue = event.venue { place += (place.isEmpty ? "" : ", ") + venue }
        parts.append(place)
        let date = event.date.map { $0.edtf } ?? event.dateWords.map { "date not known ('\($0)')" } ?? "date not known"
        return date + "  " + parts.filter { !$0.isEmpty }.joined(separator: " · ") + "  [\(event.id)]"
    }

    private static func person(_ person: KnownEvent.Participant) -> String {
        let about = [person.role, person.country].compactMap { $0 }
        return about.isEmpty ? person.name : "\(person.name) (\(about.joined(separator: ", ")))"
    }

    private static func title(_ entity: KnownEntity) -> String {
        let country = entity.kind == .country ? nil : entity.country
        return "\(entity.name) — \(entity.kind.rawValue)\(country.map { ", " + $0 } ?? "")  [\(entity.id)]"
    }

    private static func lines(of office: KnownEntity.Office) -> [String] {
        var words = office.wording
        if let country = office.country { words += " of \(country)" }
        if let ministry = office.ministry { words += ", \(ministry)" }
        switch (office.firstSeen, office.lastSeen) {
        case (let first?, let last?) where first != last: words += "; seen \(first.iso) to \(last.iso)"
        case (let day?, _), (nil, let day?): words += "; seen \(day.iso)"
        case (nil, nil): break
        }
        return ["  " + words] + (office.citation.map(quoted) ?? []).map { "  " + $0 }
    }

    /// The words, and where they stand.
    static func quoted(_ citation: Citation) -> [String] {
        var origin = [citation.source, citation.title.map { "'\($0)'" }, citation.published?.iso].compactMap { $0 }
        origin.append(citation.url ?? citation.article)
        return [
            "“\(citation.quote.split(whereSeparator: \.isNewline).joined(separator: " "))”",
            "  — " + origin.joined(separator: ", "),
        ]
    }

    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension ByteSink {
    /// Lines for a person, wrapped where standard output is a terminal.
    func paragraphs(_ lines: [String]) throws {
        let width = Surroundings.width
        for line in lines {
            for piece in DisplayWidth.wrap(line, to: width, indent: "  ") { try self.line(piece) }
        }
    }
}
