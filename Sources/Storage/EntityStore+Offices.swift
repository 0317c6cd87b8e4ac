import Record

/// Somebody in an office, as articles show it.
public struct OfficeHolder: Sendable, Hashable, Codable {
    /// The person's public identifier.
    public var person: String
    public var name: String
    public var office: KnownEntity.Office
    /// Whether the day asked for lies between the first and the last time the person was seen in it.
    public var isCertain: Bool

    enum CodingKeys: String, CodingKey {
        case person, name, office
        case isCertain = "certain"
    }
}

extension EntityStore {
    /// The offices of a person, the latest first; `quoted` adds the sentence that names it in the latest article.
    func offices(ofPerson id: Int64, quoted: Bool) throws(StorageError) -> [KnownEntity.Office] {
        try offices(where: "o.person_id = ?1", [.integer(id)], quoted: quoted).map(\.office)
    }

    /// Who was seen in an office of a country: at `day` the surest first, without one the latest first.
    ///
    /// `roles` are wordings of the same office ('prime minister', 'premier'). Those who are called former or only to be
    /// come last.
    public func holders(
        ofAny roles: [String], country: String?, at day: CalendarDay? = nil
    ) throws(StorageError) -> [OfficeHolder] {
        guard !roles.isEmpty else { return [] }
        var values = roles.map { Value.text($0.lowercased()) }
        var condition = "o.role IN (\(values.indices.map { "?\($0 + 1)" }.joined(separator: ", ")))"
        if let country {
            values.append(.text(country))
            condition += " AND o.country = ?\(values.count)"
        }
        let found = try offices(where: condition, values, quoted: true)
        func isPresent(_ office: KnownEntity.Office) -> Bool { office.tenure == nil || office.tenure == "acting" }
        func distance(_ office: KnownEntity.Office) -> Int {
            guard let day, let first = office.firstSeen, let last = office.lastSeen else {
                return day == nil ? 0 : 1_000_000
            }
            if day < first { return first.number - day.number }
            return day > last ? day.number - last.number : 0
        }
        return found.map { holder in
            var holder = holder
            holder.isCertain = isPresent(holder.office) && (day == nil || distance(holder.office) == 0)
            return holder
        }.sorted { a, b in
            if isPresent(a.office) != isPresent(b.office) { return isPresent(a.office) }
            if distance(a.office) != distance(b.office) { return distance(a.office) < distance(b.office) }
            let (x, y) = (a.office.lastSeen?.number ?? .min, b.office.lastSeen?.number ?? .min)
            return x != y ? x > y : a.name < b.name
        }
    }

    /// The days of publication on which articles name a person in an office, in order.
    public func days(of publicID: String, in office: KnownEntity.Office) throws(StorageError) -> [CalendarDay] {
        let days = try connection.rows(
            """
            SELECT DISTINCT r.published FROM person p JOIN appearance a ON a.person_id = p.id
            JOIN article r ON r.id = a.article_id
            WHERE p.public_id = ?1 AND a.role = ?2 AND a.country IS ?3 AND r.published IS NOT NULL ORDER BY 1
            """, [.text(publicID), .text(office.role), Value(office.country)]
        ) { CalendarDay(iso: $0.text(0)) }
        return days.compactMap { $0 }
    }

    private func offices(
        where condition: String, _ values: [Value], quoted: Bool
    ) throws(StorageError) -> [OfficeHolder] {
        let rows = try connection.rows(
            """
            SELECT p.public_id, p.name, o.role, coalesce(o.country, p.country), o.tenure, m.name, o.first_seen,
                o.last_seen, o.appearance_id
            FROM office o JOIN person p ON p.id = o.person_id LEFT JOIN ministry m ON m.id = o.ministry_id
            WHERE \(condition) ORDER BY o.last_seen IS NULL, o.last_seen DESC, o.first_seen, o.role, o.tenure
            """, values
        ) { row in
            (
                holder: OfficeHolder(
                    person: row.text(0), name: row.text(1),
                    office: .init(
                        role: row.text(2), country: row.optionalText(3), tenure: row.optionalText(4),
                        ministry: row.optionalText(5),
                        firstSeen: CalendarDay(iso: row.text(6)), lastSeen: CalendarDay(iso: row.text(7))),
                    isCertain: true),
                appearance: row.integer(8)
            )
        }
        guard quoted else { return rows.map(\.holder) }
        var holders: [OfficeHolder] = []
        for row in rows {
            var holder = row.holder
            holder.office.citation = try citation(ofAppearance: row.appearance, naming: holder.office.role)
            holders.append(holder)
        }
        return holders
    }

    /// The sentence of an article that names somebody, by preference one that holds the office's words too.
    private func citation(ofAppearance id: Int64, naming role: String) throws(StorageError) -> Citation? {
        let mentions = try connection.rows(
            "SELECT span_start, span_end FROM mention WHERE appearance_id = ?1 ORDER BY span_start", [.integer(id)]
        ) { TextSpan($0.int(0), $0.int(1)) }
        return try connection.first(
            """
            SELECT r.key, r.title, r.source, r.url, r.published, r.text
                FROM appearance a JOIN article r ON r.id = a.article_id
            WHERE a.id = ?1
            """, [.integer(id)]
        ) { row in
            let text = row.text(5)
            let sentences = mentions.map { Sentence.around($0, in: text) }
            let last = folded(role).split(separator: " ").last.map(String.init) ?? ""
            let quote = sentences.first { folded($0).contains(last) } ?? sentences.first ?? ""
            return Citation(
                article: row.text(0), title: row.optionalText(1), source: row.optionalText(2), url: row.optionalText(3),
                published: CalendarDay(iso: row.text(4)), quote: quote, rules: [])
        }
    }
}
