import KnowledgeBase
import Record

/// Relations, people and series as lines.
enum RelationText {
    /// '2015-03-19  meeting  Tokyo  Liu Jianchao, Shinsuke Sugiyama  security  [ev-…]'
    static func row(_ event: KnownEvent) -> String {
        var parts = [
            event.date?.edtf ?? "?", event.kind.rawValue + (event.status == .held ? "" : " (\(event.status.rawValue))"),
        ]
        if let place = event.place ?? event.placeCountry { parts.append(place) }
        if !event.people.isEmpty { parts.append(event.people.map(\.name).joined(separator: ", ")) }
        let about = EventTable.about(event)
        if !about.isEmpty { parts.append(about) }
        let sources = Set(event.citations.map(\.article)).count
        parts.append("\(sources) \(sources == 1 ? "source" : "sources")")
        return parts.joined(separator: "  ") + "  [\(event.id)]"
    }

    /// A bar a year for meetings, calls and visits held.
    static func plot(_ events: [KnownEvent], width: Int) -> [String] {
        var counts: [Int: Int] = [:]
        for event in events where [.meeting, .call, .visit].contains(event.kind) && event.status == .held {
            if let first = event.date?.earliest, let last = event.date?.latest, first.year == last.year {
                counts[first.year, default: 0] += 1
            }
        }
        guard let first = counts.keys.min(), let last = counts.keys.max(), last - first < 200 else { return [] }
        let most = counts.values.max() ?? 1
        let room = max(10, min(60, width - 12))
        return (first...last).map { year in
            let count = counts[year] ?? 0
            let bar = String(repeating: "█", count: count == 0 ? 0 : max(1, count * room / max(most, room)))
            return "\(year) \(bar)\(count == 0 ? "·" : " \(count)")"
        } + [""]
    }

    private static func counts(_ counts: [Dyad.Count]) -> String {
        counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }

    static func lines(of dyad: Dyad) -> [String] {
        var lines = ["\(dyad.parties.joined(separator: " – ")): \(dyad.events) events held", ""]
        lines.append("By kind: " + counts(dyad.kinds))
        if !dyad.levels.isEmpty { lines.append("Contacts by level: " + counts(dyad.levels)) }
        lines.append("By year:")
        lines += dyad.years.map { "  \($0.year)  \($0.count)  (\(counts($0.kinds)))" }
        lines.append("Last of each kind:")
        lines += dyad.last.map { "  " + row($0) }
        if let silence = dyad.silence {
            lines.append("Longest silence: \(silence.days) days")
            lines += ["  from " + row(silence.from), "  to " + row(silence.to)]
        }
        if !dyad.people.isEmpty { lines.append("Who met most: " + counts(dyad.people)) }
        return lines
    }

    static func lines(of profile: PersonProfile) -> [String] {
        let person = profile.person
        var lines = ["\(person.name)\(person.country.map { ", \($0)" } ?? "")  [\(person.id)]"]
        if !person.aliases.isEmpty { lines.append("Also: " + person.aliases.joined(separator: ", ")) }
        lines.append("Offices:")
        for office in person.offices {
            let seen =
                office.firstSeen.map { first in
                    office.lastSeen == first
                        ? "seen \(first.iso)" : "seen \(first.iso) to \(office.lastSeen?.iso ?? "?")"
                } ?? "at a date not known"
            lines.append("  \(office.wording)\(office.country.map { " of \($0)" } ?? ""), \(seen)")
            if let citation = office.citation {
                lines.append(
                    "    “\(citation.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))” — \(citation.source ?? citation.article)"
                )
            }
        }
        if person.offices.isEmpty { lines.append("  none is told") }
        if !profile.travels.isEmpty { lines.append("Travels:") }
        lines += profile.travels.map { "  " + row($0) }
        if !profile.counterparts.isEmpty { lines.append("Counterparts:") }
        lines += profile.counterparts.map {
            "  \($0.name)\($0.country.map { " (\($0))" } ?? ""): \($0.count), last \($0.last?.edtf ?? "at a date not known")"
        }
        if !profile.plans.isEmpty { lines.append("Planned or called off:") }
        lines += profile.plans.map { "  " + row($0) }
        return lines
    }

    static func lines(of life: SeriesProfile) -> [String] {
        let series = life.series
        var lines = ["\(series.name)  \(series.parties.joined(separator: " "))  [\(series.id)]"]
        if let date = series.date { lines.append("Launched: \(date.edtf)") }
        lines.append("Rounds known: \(life.rounds.count)")
        lines += life.rounds.enumerated().map { "  \($0.offset + 1)  " + row($0.element) }
        if let gap = life.longestGap {
            lines.append(
                "Longest gap: \(gap.days) days, from \(gap.from.date?.edtf ?? "?") to \(gap.to.date?.edtf ?? "?")")
        }
        if !life.turns.isEmpty { lines.append("Suspended and resumed:") }
        for turn in life.turns {
            lines.append("  " + row(turn))
            if let best = turn.citations.first {
                lines.append(
                    "    “\(best.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))” — \(best.source ?? best.article)"
                )
            }
        }
        if !life.planned.isEmpty { lines.append("Announced:") }
        lines += life.planned.map { "  " + row($0) }
        if let due = life.due {
            lines.append(
                "Next due about \(due.day.iso), by the usual \(due.gap) days between rounds (worked out, not announced)"
            )
        }
        return lines
    }
}
