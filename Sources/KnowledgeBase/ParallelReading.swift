import Ingestion
import Record

/// Reads articles and does some work on each, on several cores, handing the results over in input order.
///
/// What is read ahead is bounded, so that memory stays flat however long the input is.
struct ParallelReading {
    /// How many articles are worked on at once; 1 does everything on the caller's thread.
    let jobs: Int
    /// Articles read ahead of the one handed over; enough that the workers have work while the caller writes a batch.
    private var ahead: Int { jobs * 96 }
    /// Bytes of text read ahead, for inputs of very long articles.
    private static let aheadBytes = 24 << 20

    enum Step<Value> {
        case done(Value)
        case notice(ReadNotice)
        case failure(ReadFailure)
    }

    private enum Pending<Value: Sendable> {
        case done(Result<Value, any Error>)
        case awaited(Int, bytes: Int)
        case notice(ReadNotice)
        case failure(ReadFailure)
    }

    /// - Parameters:
    ///   - takes: asked on the caller's thread for each article, in order; false passes it over.
    ///   - work: done on any thread.
    ///   - report: called on the caller's thread, in input order; what it throws ends the reading and is passed on.
    ///
    /// A reader that is stopped has the results that are there handed over, then `ReadingStopped` is thrown.
    func run<Value: Sendable>(
        _ paths: [String], reader: ArticleReader, standardInput: () throws -> [UInt8],
        takes: (Article) throws -> Bool = { _ in true }, work: @escaping @Sendable (Article) throws -> Value,
        report: (Step<Value>) throws -> Void
    ) throws {
        let workers = jobs > 1 ? Workers(jobs, work) : nil
        defer { workers?.close() }
        var pending: [Pending<Value>] = []
        var handed = 0
        var bytes = 0

        func handOver(keeping kept: Int, bytes keptBytes: Int) throws {
            while handed < pending.count {
                switch pending[handed] {
                case .notice(let notice): try report(.notice(notice))
                case .failure(let failure): try report(.failure(failure))
                case .done(let result): try report(.done(try result.get()))
                case .awaited(let number, let size):
                    let isFull = pending.count - handed > kept || bytes > keptBytes
                    guard let result = workers?.result(number, isAwaited: isFull) else {
                        pending.removeFirst(handed)
                        handed = 0
                        return
                    }
                    bytes -= size
                    try report(.done(try result.get()))
                }
                handed += 1
            }
            pending.removeAll(keepingCapacity: true)
            handed = 0
        }
        do {
            try reader.read(paths: paths, standardInput: standardInput) { outcome in
                switch outcome {
                case .article(let article, let notices):
                    for notice in notices { pending.append(.notice(notice)) }
                    guard try takes(article) else { break }
                    if let workers {
                        let size = article.text.utf8.count
                        bytes += size
                        pending.append(.awaited(workers.start(article), bytes: size))
                    } else {
                        pending.append(.done(Result { try work(article) }))
                    }
                case .notice(let notice): pending.append(.notice(notice))
                case .failure(let failure): pending.append(.failure(failure))
                }
                try handOver(keeping: ahead, bytes: Self.aheadBytes)
            }
        } catch let stop as ReadingStopped {
            // What is done already, without waiting for more.
            try handOver(keeping: .max, bytes: .max)
            throw stop
        }
        try handOver(keeping: -1, bytes: -1)
    }
}
