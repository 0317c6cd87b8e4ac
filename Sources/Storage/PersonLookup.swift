import Record

/// Finds people of the database by the words somebody types: a full name, a family name, or an identifier.
public struct PersonLookup {
    private let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// Somebody meant; several numbers where a bare family name stands beside the one full name it must mean.
    public struct Match: Sendable, Hashable {
        public var ids: [Int64]
        public var publicID: String
        public var name: String
        public var country: String?
    }

    /// All who can be meant, from the closest way of matching that gives any: identifier, whole name, family name, part
    /// of a name.
    public func people(named words: String, country: String? = nil) throws(StorageError) -> [Match] {
        let name = PersonName(words)
        guard !name.words.isEmpty else { return [] }
        var found = try matches("p.public_id = ?1", [.text(words.lowercased())])
        if found.isEmpty, name.words.count > 1 {
            let forms = name.words.indices.map { (name.words[$0...] + name.words[..<$0]).joined(separator: " ") }
            let marks = forms.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
            found = try matches("a.folded IN (\(marks))", forms.map(Value.text))
            if found.isEmpty {
                found = try matches(
                    name.words.indices.map { "instr(' ' || a.folded || ' ', ?\($0 + 1)) > 0" }.joined(
                        separator: " AND "),
                    name.words.map { .text(" " + $0 + " ") })
            }
            if found.isEmpty {
                found = try matches(
                    "a.folded IN (\(name.words.indices.map { "?\($0 + 1)" }.joined(separator: ", ")))",
                    name.words.map(Value.text))
            }
            if found.isEmpty { found = try spelledAlike(name) }
        } else if found.isEmpty {
            found = try matches("p.surname = ?1 OR a.folded = ?1", [.text(name.identity)])
            if found.isEmpty {
                found = try matches("instr(' ' || a.folded || ' ', ?1) > 0", [.text(" " + name.identity + " ")])
            }
        }
        if let country, found.contains(where: { $0.country == country }) { found.removeAll { $0.country != country } }
        return joined(found)
    }

    /// Those whose name agrees though it is spelled otherwise: 'Sergey Lavrov' for Sergei Lavrov.
    private func spelledAlike(_ name: PersonName) throws(StorageError) -> [Match] {
        let marks = name.words.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return try matches("p.surname IN (\(marks))", name.words.map(Value.text)).filter {
            PersonName($0.name).agrees(with: name)
        }
    }

    private func matches(_ condition: String, _ values: [Value]) throws(StorageError) -> [Match] {
        try connection.rows(
            """
            SELECT DISTINCT p.id, p.public_id, p.name, p.country FROM person p JOIN person_alias a ON a.person_id = p.id
            WHERE \(condition) ORDER BY p.name, p.public_id
            """, values
        ) { Match(ids: [$0.integer(0)], publicID: $0.text(1), name: $0.text(2), country: $0.optionalText(3)) }
    }

    private static func state(_ code: String?) -> String? {
        let successors = ["SU": "RU", "DD": "DE", "YU": "RS", "CS": "CZ", "ZR": "CD", "BU": "MM"]
        return code.map { successors[$0] ?? $0 }
    }

    /// 'Abe' of Japan beside one Shinzo Abe of Japan is he.
    private func joined(_ found: [Match]) -> [Match] {
        var full: [Match] = []
        for match in found where match.name.contains(" ") {
            // One who served a state and the state that followed it.
            let same = full.firstIndex {
                PersonName($0.name) == PersonName(match.name) && Self.state($0.country) == Self.state(match.country)
            }
            if let same { full[same].ids += match.ids } else { full.append(match) }
        }
        guard !full.isEmpty else { return found }
        var alone: [Match] = []
        for bare in found where !bare.name.contains(" ") {
            let owners = full.indices.filter { full[$0].country == bare.country || bare.country == nil }
            if owners.count == 1 { full[owners[0]].ids += bare.ids } else if owners.isEmpty { alone.append(bare) }
        }
        return full + alone
    }
}
