/// The weights of one linear model, read where they lie: feature hash → a short row of (class, weight).
///
/// A bucket is eight 16-bit fingerprints (0: empty), then eight 32-bit row positions; a feature that finds its bucket full lies
/// in the next. A row is a run of 16-bit entries whose low 7 bits are the class, whose bit 7 ends the row, and whose high 8 bits
/// are the signed weight. Most features of a new sentence are unknown, and one comparison of a bucket tells so.
package struct FeatureTable: @unchecked Sendable {
    // The memory is read-only and outlives the table: the embedded array, or the copy that `ModelBytes` holds.
    private let table: UnsafeRawPointer
    let entries: UnsafePointer<UInt16>
    private let buckets: UInt64
    private let entryCount: Int

    /// Buckets beyond the addressed ones, so that a search never wraps; the last has an empty place.
    package static let overflow = 32
    package static let width = 8
    package static let stride = 48
    package static let classes = 128

    /// Nil when the counts do not fit the bytes or the closing sentinels are missing.
    init?(_ base: UnsafeRawPointer, _ available: Int, buckets: Int, entryCount: Int) {
        let stored = buckets + Self.overflow
        guard buckets > 0, buckets < 1 << 26, entryCount > 0, entryCount < 1 << 28,
            Self.size(buckets: buckets, entryCount: entryCount) <= available
        else { return nil }
        table = base
        entries = (base + stored * Self.stride).assumingMemoryBound(to: UInt16.self)
        self.buckets = UInt64(buckets)
        self.entryCount = entryCount
        guard base.load(fromByteOffset: (stored - 1) * Self.stride + 14, as: UInt16.self) == 0,
            entries[entryCount - 1] & 0x80 != 0
        else { return nil }
    }

    /// Bytes that a table with these counts takes, a multiple of 16.
    package static func size(buckets: Int, entryCount: Int) -> Int {
        ((buckets + overflow) * stride + entryCount * 2 + 15) / 16 * 16
    }

    @inline(__always)
    package static func bucket(of hash: UInt64, buckets: UInt64) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) &* buckets) >> 32)
    }
    @inline(__always)
    package static func fingerprint(of hash: UInt64) -> UInt16 { max(1, UInt16(truncatingIfNeeded: hash)) }

    /// The position of the feature's row; -1 when the model does not know the feature.
    @inline(__always)
    func row(of hash: UInt64) -> Int {
        let wanted = SIMD8<UInt16>(repeating: Self.fingerprint(of: hash))
        var bucket = table + Self.bucket(of: hash, buckets: buckets) &* Self.stride
        while true {
            let held = bucket.load(as: SIMD8<UInt16>.self)
            let equal = unsafeBitCast(held .== wanted, to: SIMD2<UInt64>.self)
            if equal[0] | equal[1] != 0 {
                let bit = equal[0] != 0 ? equal[0].trailingZeroBitCount : 64 &+ equal[1].trailingZeroBitCount
                let position = Int(bucket.load(fromByteOffset: 16 &+ bit / 16 &* 4, as: UInt32.self))
                return position < entryCount ? position : -1
            }
            // Places fill from the left.
            if held[7] == 0 { return -1 }
            bucket += Self.stride
        }
    }

    /// Sets the space's scores to the sums of the weights of its first `count` features.
    @inline(__always)
    func score(_ space: ScoringSpace, _ count: Int) {
        let features = space.features
        let rows = space.rows
        let scores = space.scores
        scores.update(repeating: 0, count: Self.classes)
        // Memory is what takes the time: first all positions are fetched, then all rows touched, so that the waits overlap.
        var known = 0
        for k in 0..<count {
            let position = row(of: features[k])
            rows[known] = position
            known &+= position >= 0 ? 1 : 0
        }
        var touched: UInt16 = 0
        for k in 0..<known { touched |= entries[rows[k]] }
        guard touched != 0 else { return }
        for k in 0..<known {
            var position = rows[k]
            while true {
                let entry = entries[position]
                scores[Int(entry & 0x7F)] &+= Int32(Int16(bitPattern: entry) >> 8)
                if entry & 0x80 != 0 { break }
                position &+= 1
            }
        }
    }
}

/// Memory that scoring writes to.
struct ScoringSpace {
    let features: UnsafeMutablePointer<UInt64>
    let rows: UnsafeMutablePointer<Int>
    /// One for each of `FeatureTable.classes`.
    let scores: UnsafeMutablePointer<Int32>

    /// Lends space for `capacity` features.
    static func lend(_ capacity: Int, to body: (ScoringSpace) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { features in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: capacity) { rows in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: FeatureTable.classes) { scores in
                    guard let features = features.baseAddress, let rows = rows.baseAddress,
                        let scores = scores.baseAddress
                    else { return }
                    body(ScoringSpace(features: features, rows: rows, scores: scores))
                }
            }
        }
    }
}
