import Extraction
import Record

/// The sentences that tell an event.
struct EventInWords {
    let event: KnownEvent
    let vocabulary = Vocabulary.inUse

    init(_ event: KnownEvent) { self.event = event }

    var date: DateInWords { DateInWords(of: event) }
    var cited: CitedEvent { CitedEvent(event, dateText: date.bare) }

    /// 'in Tokyo, at the Foreign Ministry'; empty where no place is told.
    var place: String {
        var out = ""
        if let place = event.place { out = "in " + place }
        if let venue = event.venue, venue != event.place {
            let last = folded(venue).split(separator: " ").last.map(String.init) ?? ""
            let article = Self.articled.contains(last) && !venue.lowercased().hasPrefix("the ") ? "the " : ""
            out += (out.isEmpty ? "at " : ", at ") + article + venue
        }
        return out
    }

    private static let articled: Set<String> = [
        "ministry", "department", "house", "palace", "hall", "office", "residence", "embassy", "guesthouse",
        "headquarters", "kremlin", "pentagon",
        "elysee", "people", "nations", "garden", "village", "center", "centre", "hotel", "parliament", "un", "mission",
    ]

    /// 'on 19 March 2015 in Tokyo'.
    var when: String {
        if place.isEmpty { return date.phrase }
        // A date that explains itself comes last.
        return date.isLong ? place + (event.venue == nil ? " " : ", ") + date.phrase : date.phrase + " " + place
    }

    /// 'Japan and China', the states asked for first, in their order.
    func parties(first asked: [String] = [], inSentence: Bool = false) -> String {
        let codes = event.parties.map(\.code)
        let ordered = asked.filter { codes.contains($0) } + codes.filter { !asked.contains($0) }
        return joined(
            ordered.map { code in
                let name = event.parties.first { $0.code == code }?.name ?? ""
                return inSentence ? partyName(code, name) : name.isEmpty ? vocabulary.name(ofParty: code) : name
            })
    }

    /// 'the meeting of Japan and China', 'the agreement of …'.
    func noun(_ asked: [String] = []) -> String {
        if event.kind == .appointment || event.kind == .visit, !event.people.isEmpty {
            return event.kind.noun + " of " + joined(event.people.map(\.name))
        }
        let parties = parties(first: asked, inSentence: true)
        return event.kind.noun + (parties.isEmpty ? "" : event.joint + parties)
    }

    /// 'Liu Jianchao, assistant foreign minister of China'.
    func person(_ participant: KnownEvent.Participant) -> String {
        let country = participant.country.map { partyName($0) }
        switch (participant.role, country) {
        case (let role?, let country?): return "\(participant.name), \(role) of \(country)"
        case (let role?, nil): return "\(participant.name), \(role)"
        case (nil, let country?): return "\(participant.name) (\(country))"
        case (nil, nil): return participant.name
        }
    }

    /// One line of a list: '19 March 2015 · meeting · Japan and China · Tokyo · planned'.
    var row: String {
        var parts = [date.bare, event.kind.noun, parties()]
        if !event.people.isEmpty { parts.append(event.people.map(\.name).joined(separator: ", ")) }
        if let place = event.place { parts.append(place) }
        if let agreement = event.agreement { parts.append(agreement) }
        if let series = event.series, event.agreement == nil { parts.append(series) }
        if event.status != .held { parts.append(event.status.rawValue) }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What an answer adds about an event: people, series, topics.
    func details(withPeople: Bool = true, after sentence: String = "") -> [String] {
        var out: [String] = []
        if withPeople, !event.people.isEmpty {
            out.append("Taking part: " + event.people.map { person($0) }.joined(separator: "; ") + ".")
        }
        if let agreement = event.agreement { out.append("Agreement: \(agreement).") }
        if let series = event.series { out.append("Part of: \(series).") }
        if !event.topics.allSatisfy({ sentence.contains(" on \($0)") }) {
            out.append("On: " + event.topics.joined(separator: ", ") + ".")
        }
        return out
    }

    /// The sentence quoted, its source, and who else tells of it.
    var citation: [String] {
        guard let best = event.citations.first else { return [] }
        var out = ["“\(Self.oneLine(best.quote))”", "    — " + Self.source(best)]
        // One count a source, the best source's own other articles too.
        var sources: [(name: String, articles: Set<String>)] = []
        for other in event.citations where other.article != best.article {
            let name = other.source ?? other.article
            if let at = sources.firstIndex(where: { $0.name == name }) {
                sources[at].articles.insert(other.article)
            } else {
                sources.append((name, [other.article]))
            }
        }
        if !sources.isEmpty {
            let shown = sources.prefix(3).map { source in
                source.articles.count == 1
                    ? (source.name == best.source ? "another article of " : "") + source.name
                    : "\(source.articles.count) \(source.name == best.source ? "other " : "")articles of \(source.name)"
            }
            let more = sources.count - shown.count
            out.append("    Also told by " + joined(shown + (more > 0 ? ["\(more) other sources"] : [])) + ".")
        }
        return out
    }

    /// 'Shanghai Daily, 20 March 2015: “Japan, China talks end 4-year hiatus”'.
    static func source(_ citation: Citation) -> String {
        let date = citation.published.map(DateInWords.day) ?? "publication date not known"
        let title = citation.title.map { ": “\(oneLine($0))”" } ?? ""
        return (citation.source ?? citation.article) + ", " + date + title
    }

    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: { $0 == "\n" || $0 == "\t" || $0 == " " }).joined(separator: " ")
    }
}

/// 'a', 'a and b', 'a, b and c'.
func joined(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    return items.count == 1 ? last : items.dropLast().joined(separator: ", ") + " and " + last
}

extension KnownEvent {
    /// What goes before the parties of an event: who did it to whom is not kept, so 'of' would say too much of sanctions.
    var joint: String { kind.joint(parties.count) }
}

extension EventKind {
    func joint(_ parties: Int) -> String {
        switch self {
        case .sanction, .sanctionRelief, .aid, .protest, .mediation, .rupture, .withdrawal: " involving "
        default: parties > 1 ? " between " : " of "
        }
    }

    /// The kind in a sentence.
    var noun: String {
        switch self {
        case .meeting: "meeting"
        case .call: "call"
        case .visit: "visit"
        case .agreement: "agreement"
        case .withdrawal: "withdrawal"
        case .relations: "step in relations"
        case .rupture: "break in relations"
        case .sanction: "sanctions"
        case .sanctionRelief: "easing of sanctions"
        case .protest: "protest"
        case .launch: "launch"
        case .suspension: "suspension"
        case .resumption: "resumption"
        case .mediation: "mediation"
        case .aid: "aid"
        case .resolution: "resolution"
        case .appointment: "appointment"
        }
    }

    var plural: String {
        switch self {
        case .sanction, .aid: noun
        case .relations: "steps in relations"
        case .rupture: "breaks in relations"
        case .sanctionRelief: "easings of sanctions"
        default: noun + "s"
        }
    }
}
