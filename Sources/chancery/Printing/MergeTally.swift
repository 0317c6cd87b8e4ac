import KnowledgeBase
import Synchronization

/// How a merge goes, in numbers; counted by whoever reports articles, read at the end.
final class MergeTally: Sendable {
    private let state = Mutex((tally: Tally(), differing: 0))

    /// Counts an article; gives how many differed so far.
    func count(_ outcome: MergeOutcome) -> Int {
        state.withLock { state in
            state.tally.count(outcome.loaded)
            if outcome.differs { state.differing += 1 }
            return state.differing
        }
    }

    var value: Tally { state.withLock { $0.tally } }

    /// Articles that the databases hold in different words, or with different readings.
    var differing: Int { state.withLock { $0.differing } }
}
