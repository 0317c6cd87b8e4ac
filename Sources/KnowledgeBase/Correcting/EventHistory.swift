import Record
import Storage

/// How an event came to be known: each telling in order of publication, then what people said of it.
public struct EventHistory: Sendable, Hashable, Codable {
    public var event: KnownEvent
    public var tellings: [Telling]
    public var corrections: [Correction]
    /// Fields that were corrected, as they were read.
    public var asRead: [String]

    enum CodingKeys: String, CodingKey {
        case event, tellings, corrections
        case asRead = "as_read"
    }

    /// What one article tells of it.
    public struct Telling: Sendable, Hashable, Codable {
        /// 'announced', 'moved', 'called off', 'held', 'told again'.
        public var step: String
        public var status: EventStatus
        public var date: String?
        public var place: String?
        public var published: CalendarDay?
        public var source: String
        public var article: String
        public var quote: String
    }

    /// Values of one field that articles disagree on.
    public struct Conflict: Sendable, Hashable, Codable {
        public var field: String
        public var shown: String
        public var others: [Other]

        public struct Other: Sendable, Hashable, Codable {
            public var value: String
            public var tellings: [Telling]
        }
    }

    /// Dates that cannot be one, places of one fineness that differ, a cancellation beside what was held.
    public var conflicts: [Conflict] {
        var found: [Conflict] = []
        func disagreement(_ field: String, _ shown: String?, _ value: (Telling) -> String?, _ fits: (String) -> Bool) {
            guard let shown else { return }
            var others: [Conflict.Other] = []
            for telling in tellings {
                guard let other = value(telling), other != shown, !fits(other) else { continue }
                if let at = others.firstIndex(where: { $0.value == other }) {
                    others[at].tellings.append(telling)
                } else {
                    others.append(.init(value: other, tellings: [telling]))
                }
            }
            if !others.isEmpty { found.append(Conflict(field: field, shown: shown, others: others)) }
        }
        let held = tellings.filter { $0.status == event.status }
        disagreement("date", event.date?.edtf, { telling in held.contains(telling) ? telling.date : nil }) { other in
            guard let date = event.date, let told = EDTFDate(other) else { return true }
            return date.overlaps(told)
        }
        disagreement("place", event.place, \.place) { other in
            folded(other) == folded(event.place ?? "") || isCountry(other)
        }
        if event.status == .held || event.status == .ongoing {
            disagreement("status", event.status.rawValue, { $0.status == .cancelled ? "cancelled" : nil }) { _ in false
            }
        }
        return found
    }

    /// A telling that names only the country.
    private func isCountry(_ place: String) -> Bool {
        event.parties.contains { folded($0.name) == folded(place) }
    }
}

extension KnowledgeBase {
    /// How an event came to be known; nil when there is none with this identifier.
    public func history(ofEvent id: String) throws -> EventHistory? {
        guard let event = try EventStore(connection).event(publicID: id) else { return nil }
        return try history(of: event)
    }

    func history(of event: KnownEvent) throws -> EventHistory {
        let claims = ClaimStore(connection)
        let told = try claims.claims(ofEvent: event.id).compactMap { try claims.claim($0) }.sorted(
            by: EventClusters.isEarlier)
        var tellings: [EventHistory.Telling] = []
        for claim in told {
            let citation = event.citations.first { $0.article == claim.articleKey }
            tellings.append(
                EventHistory.Telling(
                    step: Self.step(claim, after: tellings), status: claim.status, date: claim.date?.edtf,
                    place: claim.place, published: claim.published, source: citation?.source ?? claim.articleKey,
                    article: claim.articleKey, quote: claim.quotes.first ?? ""))
        }
        let review = try CorrectionStore(connection).review(ofEvent: event.id)
        return EventHistory(
            event: event, tellings: tellings,
            corrections: try corrections().filter { $0.attached.contains(event.id) || $0.target == event.id },
            asRead: review?.asRead ?? [])
    }

    private static func step(_ claim: Claim, after before: [EventHistory.Telling]) -> String {
        let last = before.last
        switch claim.status {
        case .planned:
            guard let last else { return "announced" }
            if let old = last.date.flatMap({ EDTFDate($0) }), let date = claim.date, !old.overlaps(date) {
                return "moved"
            }
            return last.status == .planned ? "told again" : "planned anew"
        case .cancelled: return last?.status == .cancelled ? "told again" : "called off"
        case .held: return before.contains { $0.status == .held } ? "told again" : "held"
        case .ongoing: return before.contains { $0.status == .ongoing } ? "told again" : "under way"
        }
    }

    /// Events whose articles disagree, of those a query wants.
    public func conflicts(_ query: Query) throws -> [EventHistory] {
        var wide = query
        wide.limit = nil
        wide.offset = 0
        var found: [EventHistory] = []
        let store = EventStore(connection)
        for event in try store.severallyTold(try store.plan(wide)) {
            let history = try history(of: event)
            if !history.conflicts.isEmpty { found.append(history) }
            if let limit = query.limit, found.count >= limit { break }
        }
        return found
    }
}
