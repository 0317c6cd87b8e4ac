/// The weights of one linear model, read where they lie: feature hash → a row of weights by class.
///
/// A bucket is eight 16-bit fingerprints (0: empty), then eight 32-bit row positions; a feature that finds its bucket full lies
/// in the next. Most features of a new sentence are unknown, and one comparison of a bucket tells so.
///
/// A row of few classes is a run of 16-bit entries whose low 7 bits are the class, whose bit 7 ends the row, and whose high
/// 8 bits are the signed weight. A row of many classes, marked by the position's highest bit, holds a byte for every class:
/// nine in ten of all weights added lie in such rows, and sixteen are added at once.
package struct FeatureTable: @unchecked Sendable {
    // The memory is read-only and outlives the table: the embedded array, or the copy that `ModelBytes` holds.
    private let table: UnsafeRawPointer
    private let full: UnsafeRawPointer
    let entries: UnsafePointer<UInt16>
    private let size: Size

    /// Buckets beyond the addressed ones, so that a search never wraps; the last has an empty place.
    package static let overflow = 32
    package static let placesInBucket = 8
    package static let stride = 48
    package static let classes = 128
    /// Classes added at once.
    package static let lanes = 16
    /// Marks the position of a row of many classes.
    package static let isFull: UInt32 = 1 << 31
    /// Rows of as many classes are stored in full.
    package static let leastInFull = 12

    /// How much of each part a table holds.
    package struct Size: Sendable {
        package let classes: Int
        package let buckets: Int
        package let fullRows: Int
        package let entries: Int

        package init(classes: Int, buckets: Int, fullRows: Int, entries: Int) {
            self.classes = classes
            self.buckets = buckets
            self.fullRows = fullRows
            self.entries = entries
        }

        /// Steps of `lanes` classes that a full row takes.
        package var steps: Int { (classes + lanes - 1) / lanes }
        /// Bytes of such a table, a multiple of 16.
        package var bytes: Int {
            ((buckets + overflow) * stride + fullRows * steps * lanes + entries * 2 + 15) / 16 * 16
        }

        var isPossible: Bool {
            classes > 0 && classes < FeatureTable.classes && buckets > 0 && buckets < 1 << 26 && fullRows > 0
                && fullRows < 1 << 24
                && entries > 0 && entries < 1 << 28
        }
    }

    /// Nil when the counts do not fit the bytes or the closing sentinels are missing.
    init?(_ base: UnsafeRawPointer, _ available: Int, _ size: Size) {
        guard size.isPossible, size.bytes <= available else { return nil }
        let stored = size.buckets + Self.overflow
        table = base
        full = base + stored * Self.stride
        entries = (full + size.fullRows * size.steps * Self.lanes).assumingMemoryBound(to: UInt16.self)
        self.size = size
        guard base.load(fromByteOffset: (stored - 1) * Self.stride + 14, as: UInt16.self) == 0,
            entries[size.entries - 1] & 0x80 != 0
        else { return nil }
    }

    @inline(__always)
    package static func bucket(of hash: UInt64, buckets: UInt64) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) &* buckets) >> 32)
    }
    @inline(__always)
    package static func fingerprint(of hash: UInt64) -> UInt16 { max(1, UInt16(truncatingIfNeeded: hash)) }

    /// The position of the feature's row with its mark; nil when the model does not know the feature.
    @inline(__always)
    private func position(of hash: UInt64) -> UInt32? {
        let wanted = SIMD8<UInt16>(repeating: Self.fingerprint(of: hash))
        var bucket = table + Self.bucket(of: hash, buckets: UInt64(truncatingIfNeeded: size.buckets)) &* Self.stride
        while true {
            let held = bucket.load(as: SIMD8<UInt16>.self)
            let equal = unsafeBitCast(held .== wanted, to: SIMD2<UInt64>.self)
            if equal[0] | equal[1] != 0 {
                let bit = equal[0] != 0 ? equal[0].trailingZeroBitCount : 64 &+ equal[1].trailingZeroBitCount
                return bucket.load(fromByteOffset: 16 &+ bit / 16 &* 4, as: UInt32.self)
            }
            // Places fill from the left.
            if held[7] == 0 { return nil }
            bucket += Self.stride
        }
    }

    /// Where a full row begins; a damaged position leads nowhere else than to the table's rows.
    @inline(__always)
    private func offset(_ position: UInt32) -> Int {
        min(Int(position & ~Self.isFull), size.fullRows &- 1) &* size.steps &* Self.lanes
    }

    @inline(__always)
    private func entry(_ position: UInt32) -> Int { min(Int(position), size.entries &- 1) }

    /// The first entry of a feature's row of few classes.
    func entry(of hash: UInt64) -> UInt16? {
        guard let position = position(of: hash), position & Self.isFull == 0 else { return nil }
        return entries[entry(position)]
    }

    /// Classes filled up to whole lanes.
    var width: Int { size.steps &* Self.lanes }

    /// Adds the weights of the space's first `count` features, which it uses up, to the scores of `width` classes.
    func add(_ count: Int, of space: ScoringSpace, to scores: UnsafeMutablePointer<Int16>) {
        let rows = space.rows
        let buckets = UInt64(truncatingIfNeeded: size.buckets)
        // Which features are known is as good as random: without branches on it the next lookups need not wait.
        var fullCount = 0
        var few = FeatureTable.capacity
        var later = 0
        for k in 0..<count {
            let hash = space.features[k]
            let bucket = table + Self.bucket(of: hash, buckets: buckets) &* Self.stride
            let held = bucket.load(as: SIMD8<UInt16>.self)
            let wanted = SIMD8<UInt16>(repeating: Self.fingerprint(of: hash))
            let equal = unsafeBitCast(held .== wanted, to: SIMD2<UInt64>.self)
            // A byte for each place, those of the second half between those of the first.
            let match = equal[0] & 0x00FF_00FF_00FF_00FF | equal[1] & 0xFF00_FF00_FF00_FF00
            let byte = match.trailingZeroBitCount &>> 3
            let position = bucket.load(fromByteOffset: 16 &+ (byte &>> 1 | (byte & 1) &<< 2) &* 4, as: UInt32.self)
            let isFound = match == 0 ? 0 : 1
            let isFull = Int(truncatingIfNeeded: position &>> 31)
            rows[fullCount] = offset(position)
            fullCount &+= isFound & isFull
            rows[few &- 1] = entry(position)
            few &-= isFound & (1 &- isFull)
            space.features[later] = hash
            later &+= held[7] != 0 ? 1 &- isFound : 0
        }
        for k in 0..<later {
            guard let position = position(of: space.features[k]) else { continue }
            if position & Self.isFull != 0 {
                rows[fullCount] = offset(position)
                fullCount &+= 1
            } else {
                few &-= 1
                rows[few] = entry(position)
            }
        }
        for step in 0..<size.steps {
            let target = UnsafeMutableRawPointer(scores + step &* Self.lanes)
            var sum = target.load(as: SIMD16<Int16>.self)
            let column = full + step &* Self.lanes
            for k in 0..<fullCount {
                sum &+= SIMD16<Int16>(truncatingIfNeeded: column.load(fromByteOffset: rows[k], as: SIMD16<Int8>.self))
            }
            target.storeBytes(of: sum, as: SIMD16<Int16>.self)
        }
        while few < FeatureTable.capacity {
            var position = rows[few]
            while true {
                let entry = entries[position]
                scores[Int(entry & 0x7F)] &+= Int16(bitPattern: entry) >> 8
                if entry & 0x80 != 0 { break }
                position &+= 1
            }
            few &+= 1
        }
    }

    /// The most features that are scored together: with bytes as weights their sums fit 16 bits.
    package static let capacity = 256
}

/// Memory that scoring writes to.
struct ScoringSpace {
    let features: UnsafeMutablePointer<UInt64>
    /// Rows of many classes from the start, of few from the end.
    let rows: UnsafeMutablePointer<Int>
    /// One for each of `FeatureTable.classes`.
    let scores: UnsafeMutablePointer<Int16>

    func clearScores() { scores.update(repeating: 0, count: FeatureTable.classes) }

    /// Lends space for as many features as can be scored together.
    static func lend(to body: (ScoringSpace) -> Void) {
        let capacity = FeatureTable.capacity
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { features in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: capacity) { rows in
                withUnsafeTemporaryAllocation(
                    byteCount: FeatureTable.classes * 2, alignment: MemoryLayout<SIMD16<Int16>>.alignment
                ) { scores in
                    guard let features = features.baseAddress, let rows = rows.baseAddress,
                        let scores = scores.baseAddress
                    else { return }
                    body(
                        ScoringSpace(
                            features: features, rows: rows,
                            scores: scores.bindMemory(to: Int16.self, capacity: FeatureTable.classes)))
                }
            }
        }
    }
}
