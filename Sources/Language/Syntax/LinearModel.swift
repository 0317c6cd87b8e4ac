/// Weights of a linear classifier over hashed features: one row of `classes` weights for each bucket.
package protocol LinearModel {
    var classes: Int { get }
    /// Adds the rows of the features to `scores`, which holds `classes` zeros at first.
    func score(_ features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>)
}

/// Quantised weights, read in place from the embedded model.
struct EmbeddedWeights: LinearModel, @unchecked Sendable {
    // The bytes belong to the binary's read-only data and outlive everything.
    let base: UnsafePointer<Int8>
    let mask: UInt32
    let classes: Int

    @inline(__always)
    func score(_ features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
        for feature in features {
            let row = base + Int(feature & mask) * classes
            for k in 0..<classes { scores[k] &+= Int32(row[k]) }
        }
    }
}
