import KnowledgeBase
import Record
import Synchronization

/// What reading articles again changes, in lines.
enum ChangeText {
    /// The article's key, then what is lost, gained and told otherwise.
    static func lines(of change: ReadingChange) -> [String] {
        var lines = [change.article]
        lines += change.lost.map { "  - " + words($0) }
        lines += change.gained.map { "  + " + words($0) }
        for pair in change.changed { lines += ["  - " + words(pair.before), "  + " + words(pair.after)] }
        return lines.map(DisplayWidth.plain)
    }

    /// `2015-03-19 meeting held CN JP Tokyo (Liu Jianchao): “China and Japan resumed …”`
    private static func words(_ event: ToldEvent) -> String {
        let parts = [
            event.date ?? "?", event.kind.rawValue, event.status.rawValue, event.parties.joined(separator: " "),
            event.place ?? "", event.people.isEmpty ? "" : "(\(event.people.joined(separator: ", ")))",
        ]
        let quote = event.quote.split(whereSeparator: \.isNewline).joined(separator: " ")
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
            + ": “\(quote.count > 100 ? quote.prefix(99) + "…" : quote[...])”"
    }

    static func table(of summary: ReextractSummary) -> TextTable {
        var table = TextTable(
            [.init("KIND", isFlexible: false)]
                + ["BEFORE", "AFTER", "GAINED", "LOST", "CHANGED"].map { .init($0, isNumber: true) })
        for kind in summary.kinds {
            table.add(
                [kind.kind.rawValue]
                    + [kind.before, kind.after, kind.gained, kind.lost, kind.changed].map { String($0) })
        }
        return table
    }

    /// One line for a person.
    static func words(_ summary: ReextractSummary, isDry: Bool) -> String {
        let count = CardText.count(summary.articles, "article")
        var parts = [
            (isDry ? "\(count) would be read again: " : "\(count) read again: ")
                + "\(summary.changed) changed, \(summary.articles - summary.changed) the same; "
                + "\(summary.passedOver) passed over"
        ]
        if summary.gone > 0 { parts.append("\(summary.gone) were replaced meanwhile") }
        if let after = summary.eventsAfter { parts.append("events \(summary.eventsBefore) before, \(after) after") }
        if summary.isStopped { parts.append("stopped, the same command goes on where it was") }
        return parts.joined(separator: "; ")
    }
}

/// Changes as the list `changes` of one JSON object, written as they come.
final class ListedChanges: Sendable {
    private let count = Mutex(0)

    func begin() throws { try ByteSink.standard.write("{\"changes\": [") }

    func add(_ change: ReadingChange) throws {
        let isFirst = count.withLock { count in
            count += 1
            return count == 1
        }
        try ByteSink.standard.write((isFirst ? "\n" : ",\n") + (try JSONOutput.text(change)))
    }

    func end(_ summary: ReextractSummary) throws {
        try ByteSink.standard.line("], \"summary\": " + (try JSONOutput.text(summary)) + "}")
    }
}
