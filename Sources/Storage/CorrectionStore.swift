import Record

/// What people corrected, and what each correction is about.
public struct CorrectionStore {
    let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// A telling, as it is found again after the article was read anew.
    public struct Anchor: Sendable, Hashable {
        public var side: Int
        public var article: String
        public var kind: String
        public var quote: String
        public var parties: [String]
        public var date: String?

        public init(
            side: Int, article: String, kind: String, quote: String, parties: [String], date: String?
        ) {
            self.side = side
            self.article = article
            self.kind = kind
            self.quote = quote
            self.parties = parties
            self.date = date
        }

        func likeness(kind: String, parties: [String], date: String?) -> Likeness {
            let (told, own) = (Set(parties), Set(self.parties))
            return Likeness(
                isSameKind: kind == self.kind, commonParties: told.intersection(own).count,
                otherParties: told.symmetricDifference(own).count, isSameDate: date == self.date,
                partiesFit: told.isSubset(of: own) || own.isSubset(of: told))
        }
    }

    /// How much a claim is like the telling that was corrected.
    struct Likeness: Comparable {
        var isSameKind: Bool
        var commonParties: Int
        var otherParties: Int
        var isSameDate: Bool

        /// Whether one's parties are among the other's.
        var partiesFit: Bool

        /// Read with a party more or less it may still be the same, or as another kind; with other parties it is not.
        var isSameEvent: Bool { isSameKind ? partiesFit : otherParties == 0 }

        static func < (a: Likeness, b: Likeness) -> Bool {
            if a.isSameKind != b.isSameKind { return b.isSameKind }
            if a.commonParties != b.commonParties { return a.commonParties < b.commonParties }
            if a.otherParties != b.otherParties { return a.otherParties > b.otherParties }
            return !a.isSameDate && b.isSameDate
        }
    }

    /// A name of somebody, as `appearance.identity` holds it.
    public struct Name: Sendable, Hashable {
        public var side: Int
        public var country: String?
        public var identity: String

        public init(side: Int, country: String?, identity: String) {
            self.side = side
            self.country = country
            self.identity = identity
        }
    }

    /// Adds a correction; gives its number.
    public func insert(
        _ correction: Correction, anchors: [Anchor], names: [Name] = []
    ) throws(StorageError) -> Int64 {
        let id = try connection.insert(
            """
            INSERT INTO correction(made, author, reason, action, target, field, value, about)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            [
                .text(correction.made), .text(correction.author), Value(correction.reason),
                .text(correction.action.rawValue), .text(correction.target), Value(correction.field?.rawValue),
                .text(lines(correction.value)), .text(correction.about),
            ])
        for (ordinal, anchor) in anchors.enumerated() {
            try connection.run(
                """
                INSERT INTO correction_claim(correction_id, ordinal, side, article, kind, quote, parties, date)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                [
                    .integer(id), Value(ordinal), Value(anchor.side), .text(anchor.article), .text(anchor.kind),
                    .text(anchor.quote), .text(lines(anchor.parties)), Value(anchor.date),
                ])
        }
        for (ordinal, name) in names.enumerated() {
            try connection.run(
                """
                INSERT INTO correction_name(correction_id, ordinal, side, country, identity)
                VALUES (?1, ?2, ?3, ?4, ?5)
                """,
                [.integer(id), Value(ordinal), Value(name.side), Value(name.country), .text(name.identity)])
        }
        return id
    }

    /// All corrections in the order they were made; `active` leaves out those taken back.
    public func all(active: Bool = false) throws(StorageError) -> [Correction] {
        let rows = try connection.rows(
            """
            SELECT id, made, author, reason, action, target, field, value, about, undone_at, undone_by FROM correction
            \(active ? "WHERE undone_at IS NULL" : "") ORDER BY made, id
            """
        ) { row -> Correction? in
            guard let action = Correction.Action(rawValue: row.text(4)) else { return nil }
            return Correction(
                id: row.integer(0), made: row.text(1), author: row.text(2), reason: row.optionalText(3), action: action,
                target: row.text(5), field: row.optionalText(6).flatMap { Correction.Field(rawValue: $0) },
                value: row.list(7), about: row.text(8), undoneAt: row.optionalText(9), undoneBy: row.optionalText(10))
        }
        return rows.compactMap { $0 }
    }

    public func anchors(of id: Int64) throws(StorageError) -> [Anchor] {
        try connection.rows(
            """
            SELECT side, article, kind, quote, parties, date FROM correction_claim
            WHERE correction_id = ?1 ORDER BY ordinal
            """, [.integer(id)]
        ) {
            Anchor(
                side: $0.int(0), article: $0.text(1), kind: $0.text(2), quote: $0.text(3), parties: $0.list(4),
                date: $0.optionalText(5))
        }
    }

    public func names(of id: Int64) throws(StorageError) -> [Name] {
        try connection.rows(
            "SELECT side, country, identity FROM correction_name WHERE correction_id = ?1 ORDER BY ordinal",
            [.integer(id)]
        ) { Name(side: $0.int(0), country: $0.optionalText(1), identity: $0.text(2)) }
    }

    /// The claim a telling is today; nil when its article tells of it no more.
    ///
    /// It is of the article and in the words, or in part of them or more. Where a sentence tells of several events, it is the
    /// one of the same kind, then with the most of the same parties, then of the same date; where two are as likely, neither,
    /// as a correction is never applied to something else.
    public func claim(of anchor: Anchor) throws(StorageError) -> Int64? {
        let found = try connection.rows(
            """
            SELECT DISTINCT c.id, c.kind, c.parties, c.date FROM article a JOIN claim c ON c.article_id = a.id
            JOIN evidence v ON v.claim_id = c.id
            WHERE a.key = ?1 AND (instr(v.quote, ?2) > 0 OR instr(?2, v.quote) > 0) ORDER BY c.id
            """, [.text(anchor.article), .text(anchor.quote)]
        ) {
            (
                id: $0.integer(0),
                likeness: anchor.likeness(kind: $0.text(1), parties: $0.list(2), date: $0.optionalText(3))
            )
        }
        let fitting = found.filter { $0.likeness.isSameEvent }
        guard let best = fitting.max(by: { $0.likeness < $1.likeness }) else { return nil }
        return fitting.count { $0.likeness == best.likeness } == 1 ? best.id : nil
    }

    /// Takes a correction back; false when there is none of this number, or it was taken back before.
    public func undo(_ id: Int64, at time: String, by author: String) throws(StorageError) -> Bool {
        let known = try connection.first(
            "SELECT 1 FROM correction WHERE id = ?1 AND undone_at IS NULL", [.integer(id)]
        ) { _ in true }
        guard known == true else { return false }
        try connection.run(
            "UPDATE correction SET undone_at = ?2, undone_by = ?3 WHERE id = ?1",
            [.integer(id), .text(time), .text(author)])
        return true
    }

    // MARK: What they did

    /// Says of an event that it was confirmed or corrected.
    public func review(_ event: Int64, state: String, asRead: [String]) throws(StorageError) {
        try connection.run(
            "INSERT OR REPLACE INTO event_review(event_id, state, as_read) VALUES (?1, ?2, ?3)",
            [.integer(event), .text(state), .text(lines(asRead))])
    }

    /// Says that a claim tells of no event, or may again.
    public func reject(_ claim: Int64, _ isRejected: Bool) throws(StorageError) {
        if isRejected {
            try connection.run("UPDATE claim SET event_id = NULL, rank = NULL WHERE id = ?1", [.integer(claim)])
            try connection.run("INSERT OR IGNORE INTO rejected_claim(claim_id) VALUES (?1)", [.integer(claim)])
        } else {
            try connection.run("DELETE FROM rejected_claim WHERE claim_id = ?1", [.integer(claim)])
        }
    }

    /// Whether an event was confirmed or corrected, and its fields as they were read.
    public func review(ofEvent publicID: String) throws(StorageError) -> (state: String, asRead: [String])? {
        try connection.first(
            """
            SELECT r.state, r.as_read FROM event e JOIN event_review r ON r.event_id = e.id WHERE e.public_id = ?1
            """, [.text(publicID)]
        ) { ($0.text(0), $0.list(1)) }
    }
}
