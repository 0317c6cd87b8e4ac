import Record

/// Does some work on each of many articles on several cores, handing the results over in order and holding few at a time.
struct OrderedWork {
    let jobs: Int
    /// Enough that the workers have work while the caller writes a batch.
    private var ahead: Int { jobs * 96 }
    private static let aheadBytes = 24 << 20

    /// Gives whether it was stopped; what was done by then has been handed over.
    ///
    /// `article` fetches one, on the caller's thread; those that are not there are passed over. What it, `work` or `report`
    /// throws ends everything.
    func run<Value: Sendable>(
        _ ids: [Int64], isStopped: () -> Bool, article: (Int64) throws -> Article?,
        work: @escaping @Sendable (Article) throws -> Value, report: (Value) throws -> Void
    ) throws -> Bool {
        let workers = Workers(jobs, work)
        defer { workers.close() }
        var pending: [(number: Int, bytes: Int)] = []
        var handed = 0
        var bytes = 0
        func handOver(isAwaited: Bool) throws -> Bool {
            guard handed < pending.count,
                let result = workers.result(pending[handed].number, isAwaited: isAwaited)
            else { return false }
            bytes -= pending[handed].bytes
            handed += 1
            if handed > ahead {
                pending.removeFirst(handed)
                handed = 0
            }
            try report(try result.get())
            return true
        }
        for id in ids {
            if isStopped() {
                while try handOver(isAwaited: false) {}
                return true
            }
            guard let article = try article(id) else { continue }
            let size = article.text.utf8.count
            bytes += size
            pending.append((workers.start(article), size))
            while pending.count - handed > ahead || bytes > Self.aheadBytes, try handOver(isAwaited: true) {}
            while try handOver(isAwaited: false) {}
        }
        while handed < pending.count {
            if isStopped() {
                while try handOver(isAwaited: false) {}
                return handed < pending.count
            }
            _ = try handOver(isAwaited: true)
        }
        return false
    }
}
