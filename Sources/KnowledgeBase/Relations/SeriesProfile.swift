import Record
import Storage

/// The life of a series of meetings.
public struct SeriesProfile: Sendable, Hashable, Codable {
    public var series: KnownEntity
    /// Meetings held, oldest first.
    public var rounds: [KnownEvent]
    public var longestGap: Dyad.Silence?
    /// Suspensions and resumptions, as told.
    public var turns: [KnownEvent]
    public var planned: [KnownEvent]
    /// When the next round would be due by the usual time between rounds; nil where fewer than three are dated.
    public var due: Due?

    enum CodingKeys: String, CodingKey {
        case series, rounds, turns, planned, due
        case longestGap = "longest_gap"
    }

    /// Worked out, not announced.
    public struct Due: Sendable, Hashable, Codable {
        public var day: CalendarDay
        /// The median of the days between rounds.
        public var gap: Int
    }

    init(_ series: KnownEntity, _ events: [KnownEvent]) {
        self.series = series
        let held = events.filter { $0.status == .held || $0.status == .ongoing }
        rounds = held.filter { $0.kind == .meeting }
        turns = events.filter { [.suspension, .resumption, .launch].contains($0.kind) }
        planned = events.filter { $0.status == .planned && $0.kind == .meeting }
        longestGap = Dyad.longestSilence(rounds)
        let days = rounds.filter { ($0.date?.width ?? 999) <= 62 }.compactMap { $0.date?.earliest }
        let gaps = zip(days, days.dropFirst()).map { $1.number - $0.number }.filter { $0 > 0 }.sorted()
        if gaps.count > 1, let last = days.last {
            let median = gaps[gaps.count / 2]
            due = Due(day: last.adding(days: median), gap: median)
        }
    }
}

extension KnowledgeBase {
    /// The life of a series; `entity` is one as `matches` gives it.
    public func life(of entity: KnownEntity) throws -> SeriesProfile {
        SeriesProfile(entity, try events(of: entity))
    }
}
