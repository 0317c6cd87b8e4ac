import Record

/// What a new reading of an article tells otherwise than the one before.
public struct ReadingChange: Sendable, Hashable, Encodable {
    /// The article's key.
    public var article: String
    /// Told by both.
    public var kept: [ToldEvent] = []
    /// Told by the new reading alone.
    public var gained: [ToldEvent] = []
    /// Told by the old reading alone.
    public var lost: [ToldEvent] = []
    /// Told by both, but not alike: another date, place, status, other people or parties.
    public var changed: [Pair] = []

    /// One event in both readings.
    public struct Pair: Sendable, Hashable, Encodable {
        public var before: ToldEvent
        public var after: ToldEvent
    }

    private enum CodingKeys: String, CodingKey { case article, gained, lost, changed }

    init(article: String, before: [ToldEvent], after: [ToldEvent]) {
        self.article = article
        var old = before
        for event in after {
            guard let same = old.firstIndex(of: event) else {
                gained.append(event)
                continue
            }
            kept.append(event)
            old.remove(at: same)
        }
        for event in gained {
            guard let like = old.firstIndex(where: { event.isLike($0) }) else { continue }
            changed.append(Pair(before: old.remove(at: like), after: event))
        }
        let paired = changed.map(\.after)
        gained.removeAll { paired.contains($0) }
        lost = old
    }

    /// Whether both readings tell the same events.
    public var isEmpty: Bool { gained.isEmpty && lost.isEmpty && changed.isEmpty }
}

/// How many events of one kind articles told before and tell now.
public struct KindChange: Sendable, Hashable, Encodable {
    public var kind: EventKind
    public var before = 0
    public var after = 0
    public var gained = 0
    public var lost = 0
    public var changed = 0
}
