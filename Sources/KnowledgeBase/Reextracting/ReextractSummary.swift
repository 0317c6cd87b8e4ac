import Record

/// How a re-extraction went, in numbers.
public struct ReextractSummary: Sendable, Hashable, Encodable {
    /// Articles read again.
    public var articles = 0
    /// Of these, those whose events are told otherwise now.
    public var changed = 0
    /// Articles that this version of the extractor had read already.
    public var passedOver = 0
    /// Articles that went, or were read in anew by somebody else, while they were read here.
    public var gone = 0
    /// Events of the whole database, before and, unless nothing was written, after.
    public var eventsBefore = 0
    public var eventsAfter: Int?
    /// What the articles read again tell, by kind; only kinds that they tell of.
    public var kinds: [KindChange] = []
    /// The version of the extractor that reads.
    public var extractor = ""
    /// Whether it ended because it was asked to.
    public var isStopped = false

    private enum CodingKeys: String, CodingKey {
        case articles, changed, passedOver, gone, eventsBefore, eventsAfter, kinds, extractor
        case isStopped = "stopped"
    }

    /// Nothing yet.
    public init() {}

    mutating func count(_ change: ReadingChange) {
        articles += 1
        if !change.isEmpty { changed += 1 }
        for event in change.kept { count(event.kind, before: 1, after: 1) }
        for event in change.gained { count(event.kind, after: 1, gained: 1) }
        for event in change.lost { count(event.kind, before: 1, lost: 1) }
        for pair in change.changed { count(pair.after.kind, before: 1, after: 1, changed: 1) }
    }

    private mutating func count(
        _ kind: EventKind, before: Int = 0, after: Int = 0, gained: Int = 0, lost: Int = 0, changed: Int = 0
    ) {
        let place: Int
        if let known = kinds.firstIndex(where: { $0.kind == kind }) {
            place = known
        } else {
            let order = EventKind.allCases.firstIndex(of: kind) ?? 0
            place = kinds.firstIndex { (EventKind.allCases.firstIndex(of: $0.kind) ?? 0) > order } ?? kinds.count
            kinds.insert(KindChange(kind: kind), at: place)
        }
        kinds[place].before += before
        kinds[place].after += after
        kinds[place].gained += gained
        kinds[place].lost += lost
        kinds[place].changed += changed
    }
}
