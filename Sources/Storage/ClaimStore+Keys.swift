/// How exactly a claim is dated, by how it is looked for.
public enum Looseness: Int, Sendable, CaseIterable {
    /// At most 8 days.
    case days
    /// At most 62 days.
    case months
    /// Longer, or open to one side.
    case wide
    /// No date; the days are those of publication.
    case undated
    /// No date, and its article has none.
    case timeless

    /// The longest date of this looseness in days; nil where there is no bound.
    var span: Int? {
        switch self {
        case .days: 8
        case .months: 62
        case .undated: 1
        case .wide, .timeless: nil
        }
    }
}

extension ClaimStore {
    /// Says anew under which keys a claim is found.
    public func setKeys(
        _ keys: some Sequence<String>, of claim: Int64, kind: String, looseness: Looseness, days: ClosedRange<Int>
    ) throws(StorageError) {
        try connection.run("DELETE FROM claim_key WHERE claim_id = ?1", [.integer(claim)])
        for key in keys {
            try connection.run(
                """
                INSERT OR IGNORE INTO claim_key(kind, key, looseness, first_day, last_day, claim_id)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                [
                    .text(kind), .text(key), Value(looseness.rawValue), Value(days.lowerBound), Value(days.upperBound),
                    .integer(claim),
                ])
        }
    }

    /// Claims under a key whose dates are of this looseness and share a day with `days`.
    public func claims(
        under key: String, kind: String, looseness: Looseness, days: ClosedRange<Int>
    ) throws(StorageError) -> [Int64] {
        let from = looseness.span.map { days.lowerBound - $0 } ?? Int(Int32.min)
        return try connection.rows(
            """
            SELECT claim_id FROM claim_key WHERE kind = ?1 AND key = ?2 AND looseness = ?3
                AND first_day BETWEEN ?4 AND ?5 AND last_day >= ?6
            """,
            [
                .text(kind), .text(key), Value(looseness.rawValue), Value(from), Value(days.upperBound),
                Value(days.lowerBound),
            ]
        ) { $0.integer(0) }
    }
}
