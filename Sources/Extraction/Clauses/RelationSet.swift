import Language

/// Relations to look for, a bit each: rules ask for dependents millions of times, and a `Set` would hash for each.
struct RelationSet: ExpressibleByArrayLiteral, Sendable {
    private var bits: UInt64 = 0

    @inline(__always)
    init(arrayLiteral elements: Relation...) {
        for element in elements { bits |= 1 << UInt64(element.rawValue) }
    }

    @inline(__always)
    func contains(_ relation: Relation) -> Bool { bits >> UInt64(relation.rawValue) & 1 != 0 }
}
