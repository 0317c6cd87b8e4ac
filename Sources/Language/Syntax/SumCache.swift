import Synchronization

/// Sums of weights computed before: the features that look at the same few words and tags are summed once and kept.
///
/// One place for each key's first bits; a newer sum takes the place of the older. What is kept never changes a score, only
/// when it is computed.
final class SumCache {
    private let bits: Int
    private let width: Int
    private let keys: UnsafeMutablePointer<UInt64>
    private let sums: UnsafeMutablePointer<Int16>

    /// - Parameter bits: of the number of places.
    /// - Parameter width: classes of the table, filled up to whole lanes.
    init(bits: Int, width: Int) {
        self.bits = bits
        self.width = width
        let places = 1 << bits
        keys = .allocate(capacity: places)
        keys.initialize(repeating: 0, count: places)
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: places * width * MemoryLayout<Int16>.stride,
            alignment: MemoryLayout<SIMD16<Int16>>.alignment)
        sums = memory.initializeMemory(as: Int16.self, repeating: 0, count: places * width)
    }

    deinit {
        keys.deallocate()
        sums.deallocate()
    }

    /// Adds the sums kept under `key` to `scores`; `compute` adds them to zeros where they are not there.
    @inline(__always)
    func add(_ key: UInt64, to scores: UnsafeMutablePointer<Int16>, compute: (UnsafeMutablePointer<Int16>) -> Void) {
        let place = Int(truncatingIfNeeded: key &>> UInt64(64 &- bits))
        let kept = sums + place &* width
        if keys[place] != key {
            kept.update(repeating: 0, count: width)
            compute(kept)
            keys[place] = key
        }
        let from = UnsafeRawPointer(kept)
        let to = UnsafeMutableRawPointer(scores)
        var at = 0
        while at < width &* 2 {
            let sum =
                to.load(fromByteOffset: at, as: SIMD16<Int16>.self)
                &+ from.load(fromByteOffset: at, as: SIMD16<Int16>.self)
            to.storeBytes(of: sum, toByteOffset: at, as: SIMD16<Int16>.self)
            at &+= FeatureTable.lanes &* 2
        }
    }
}

/// The caches of a model that no sentence uses at the moment: as many as sentences were ever read at once.
final class SumCaches: Sendable {
    /// What one sentence writes to, and nobody else meanwhile.
    struct Pair: @unchecked Sendable {
        let tagger: SumCache
        let parser: SumCache
    }

    private let free = Mutex<[Pair]>([])
    private let tagger: FeatureTable
    private let parser: FeatureTable

    init(tagger: FeatureTable, parser: FeatureTable) {
        self.tagger = tagger
        self.parser = parser
    }

    /// Lends a pair of caches.
    func lend<Result>(to body: (Pair) -> Result) -> Result {
        let pair =
            free.withLock { $0.popLast() }
            ?? Pair(tagger: SumCache(bits: 13, width: tagger.width), parser: SumCache(bits: 15, width: parser.width))
        defer { free.withLock { $0.append(pair) } }
        return body(pair)
    }
}
