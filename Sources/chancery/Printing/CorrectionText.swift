import KnowledgeBase
import Record

/// Corrections and histories as lines.
enum CorrectionText {
    /// '4  2024-03-13  ana  edit ev-3f2a9c date 2015-03-19 (2015-03 meeting held CN,JP) — reason'
    static func line(_ correction: Correction) -> String {
        var parts = [
            "\(correction.id)", String(correction.made.prefix(10)), correction.author, correction.action.rawValue,
        ]
        parts.append(correction.target)
        if let field = correction.field { parts.append(field.rawValue) }
        if ![.confirm, .reject].contains(correction.action) {
            let shown = correction.value.filter { $0 != correction.target }
            parts.append(shown.isEmpty || shown == [""] ? "''" : shown.joined(separator: ", "))
        }
        var line = parts.joined(separator: "  ")
        if !correction.about.isEmpty { line += "  (\(correction.about))" }
        if let reason = correction.reason { line += " — " + reason }
        if let time = correction.undoneAt {
            line += "  taken back \(time.prefix(10)) by \(correction.undoneBy ?? "")"
        } else if correction.attached.isEmpty {
            line += "  no longer attaches to anything"
        } else if !correction.attached.contains(correction.target), correction.attached != ["rejected"] {
            line += "  now " + correction.attached.joined(separator: ", ")
        }
        return line
    }

    static func lines(of history: EventHistory) -> [String] {
        let event = history.event
        var lines = [
            "\(event.date?.edtf ?? "?")  \(event.kind.rawValue) \(event.status.rawValue)  "
                + event.parties.map(\.name).joined(separator: ", ") + (event.place.map { "  " + $0 } ?? "")
                + "  [\(event.id)]",
            "",
        ]
        for telling in history.tellings {
            lines.append(
                "\(telling.published?.iso ?? "undated")  \(telling.step): \(telling.status.rawValue), \(telling.date ?? "date not told")"
                    + (telling.place.map { ", " + $0 } ?? "") + " — \(telling.source) (\(telling.article))")
            lines.append("    “\(telling.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))”")
        }
        for old in history.asRead { lines.append("As read: " + old) }
        if !history.corrections.isEmpty { lines.append("Corrections:") }
        lines += history.corrections.map { "  " + line($0) }
        return lines
    }

    static func lines(ofConflictsIn history: EventHistory) -> [String] {
        let event = history.event
        var lines = [
            "\(event.kind.rawValue) \(event.status.rawValue)  \(event.parties.map(\.name).joined(separator: ", "))  [\(event.id)]"
        ]
        for conflict in history.conflicts {
            lines.append("  \(conflict.field): \(conflict.shown) is shown")
            for other in conflict.others {
                for telling in other.tellings {
                    lines.append("    \(other.value): \(telling.source), \(telling.published?.iso ?? "undated")")
                    lines.append(
                        "      “\(telling.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "))”")
                }
            }
        }
        return lines
    }
}
