import Record
import Storage

/// An event that deserves a look, and why.
public struct ReviewItem: Sendable, Hashable, Codable {
    public var event: KnownEvent
    /// The gravest first.
    public var reasons: [String]
    /// The greater the sooner to be looked at.
    public var weight: Int
}

extension KnowledgeBase {
    /// The events that most deserve a look, of those a query wants and nobody has confirmed or corrected: contradictions,
    /// then dates not known, low confidence, a single source.
    public func reviews(_ query: Query, limit: Int) throws -> [ReviewItem] {
        var wide = query
        wide.limit = nil
        wide.offset = 0
        var items: [ReviewItem] = []
        let store = EventStore(connection)
        let corrections = CorrectionStore(connection)
        try store.forEach(in: try store.plan(wide)) { event in
            if try corrections.review(ofEvent: event.id) != nil { return }
            var reasons: [(weight: Int, text: String)] = []
            if event.citations.count > 1 {
                for conflict in try history(of: event).conflicts {
                    let others = conflict.others.map(\.value).joined(separator: ", ")
                    reasons.append((8, "\(conflict.field): \(conflict.shown), but also \(others)"))
                }
            }
            if event.date == nil {
                reasons.append((4, "date not known" + (event.dateWords.map { " ('\($0)')" } ?? "")))
            } else if event.dateBasis == .inferred {
                reasons.append((2, "date concluded, not told"))
            }
            if event.confidence < 0.6 { reasons.append((3, "confidence \(event.confidence.rounded(2))")) }
            if event.parties.count < 2, event.kind != .appointment { reasons.append((2, "one side only")) }
            if event.citations.count == 1 { reasons.append((1, "a single source")) }
            let weight = reasons.reduce(0) { $0 + $1.weight }
            guard weight > 0 else { return }
            items.append(
                ReviewItem(event: event, reasons: reasons.sorted { $0.weight > $1.weight }.map(\.text), weight: weight))
            // Memory stays flat on large databases: only the gravest are held.
            if items.count > limit * 4 { items = Array(Self.ranked(items).prefix(limit)) }
        }
        return Array(Self.ranked(items).prefix(limit))
    }

    private static func ranked(_ items: [ReviewItem]) -> [ReviewItem] {
        items.sorted { ($1.weight, $0.event.id) < ($0.weight, $1.event.id) }
    }
}

extension Double {
    fileprivate func rounded(_ digits: Int) -> Double {
        let scale = digits == 2 ? 100.0 : 10.0
        return (self * scale).rounded() / scale
    }
}
