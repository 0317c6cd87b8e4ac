import Dispatch
import Record
import Synchronization

/// Threads that work on articles as they come, and the results by number.
final class Workers<Value: Sendable>: Sendable {
    private struct State {
        var waiting: [(number: Int, article: Article)] = []
        /// How many of `waiting` are taken; they are dropped from time to time.
        var taken = 0
        var started = 0
        var results: [Int: Result<Value, any Error>] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())
    private let work: @Sendable (Article) throws -> Value
    /// Signalled for each article that waits, and for each worker when there will be no more.
    private let offered = DispatchSemaphore(value: 0)
    /// Signalled for each result.
    private let finished = DispatchSemaphore(value: 0)
    private let count: Int

    init(_ count: Int, _ work: @escaping @Sendable (Article) throws -> Value) {
        self.count = count
        self.work = work
        let queue = DispatchQueue(label: "chancery.workers", attributes: .concurrent)
        for _ in 0..<count { queue.async { [self] in run() } }
    }

    /// Gives the workers an article; the number under which its result is kept.
    func start(_ article: Article) -> Int {
        let number = state.withLock { state in
            state.waiting.append((state.started, article))
            state.started += 1
            return state.started - 1
        }
        offered.signal()
        return number
    }

    /// The result with a number; nil when it is not there yet and not to be waited for.
    func result(_ number: Int, isAwaited: Bool) -> Result<Value, any Error>? {
        while true {
            if let result = state.withLock({ $0.results.removeValue(forKey: number) }) { return result }
            guard isAwaited else { return nil }
            finished.wait()
        }
    }

    /// Lets the workers go; what none has begun is dropped.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.waiting = []
            state.taken = 0
        }
        for _ in 0..<count { offered.signal() }
    }

    private func run() {
        while true {
            offered.wait()
            let next = state.withLock { state -> (number: Int, article: Article)? in
                guard state.taken < state.waiting.count else { return nil }
                let next = state.waiting[state.taken]
                state.taken += 1
                if state.taken > 64 {
                    state.waiting.removeFirst(state.taken)
                    state.taken = 0
                }
                return next
            }
            guard let next else {
                if state.withLock({ $0.isClosed }) { return }
                continue
            }
            let result = Result { try work(next.article) }
            state.withLock { $0.results[next.number] = result }
            finished.signal()
        }
    }
}
