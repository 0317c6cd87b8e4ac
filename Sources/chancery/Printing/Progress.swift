import KnowledgeBase
import Synchronization

/// How far a long run is, as one line that is drawn again and again on a terminal.
final class Progress: Sendable {
    private struct State {
        var articles = 0
        var textBytes = 0
        var found = 0
        var size: Int?
        var drawn: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private let start = ContinuousClock.now
    /// What is counted in articles: 'event'.
    private let found: String
    /// Whether there is a terminal to draw on.
    let isShown: Bool
    /// What was read of the inputs so far.
    let counter = ByteCounter()
    /// More often nobody can read it.
    private static let interval = Duration.milliseconds(200)

    init(isShown: Bool, found: String) {
        self.isShown = isShown
        self.found = found
    }

    /// How many bytes all inputs hold, where that is known.
    func expect(_ size: Int?) { state.withLock { $0.size = size } }

    /// Counts an article that is done.
    func advance(textBytes: Int, found count: Int) {
        state.withLock { state in
            state.articles += 1
            state.textBytes += textBytes
            state.found += count
            let now = ContinuousClock.now
            guard isShown, now - (state.drawn ?? start) >= Self.interval else { return }
            state.drawn = now
            Messages.write("\r" + line(state, now - start) + "\u{1B}[K")
        }
    }

    /// Makes room for a message; the line comes back with the next article.
    func clear() {
        state.withLock { state in
            guard state.drawn != nil else { return }
            Messages.write("\r\u{1B}[K")
        }
    }

    /// Since the run began.
    var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

    /// Bytes of the texts of all articles so far.
    var textBytes: Int { state.withLock { $0.textBytes } }
    /// What was found in all articles so far.
    var foundCount: Int { state.withLock { $0.found } }

    private func line(_ state: State, _ time: Duration) -> String {
        let seconds = time / .seconds(1)
        let hundredths = Int(Double(state.textBytes) / seconds / 10_000)
        let rate = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) MB/s"
        var parts = [
            CardText.count(state.articles, "article"), rate, CardText.count(state.found, found),
        ]
        // What is read ahead is not done yet.
        let share = min(1, Double(state.textBytes) / Double(max(1, counter.textBytes)))
        let done = counter.textBytes > 0 ? Int(Double(counter.count) * share) : counter.count
        if let left = Self.left(of: state.size, done: done, seconds: seconds) { parts.append(left) }
        return parts.joined(separator: ", ")
    }

    /// The time left in words, as far as it can be told from the bytes read so far.
    private static func left(of size: Int?, done: Int, seconds: Double) -> String? {
        guard let size, size > 0, done > 0, seconds > 1 else { return nil }
        let left = Int((seconds * Double(max(0, size - done)) / Double(done)).rounded(.up))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let hours = left / 3600
        return (hours > 0 ? "\(hours):\(two(left / 60 % 60))" : "\(left / 60)") + ":\(two(left % 60)) left"
    }
}
