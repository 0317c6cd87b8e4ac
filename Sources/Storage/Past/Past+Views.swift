/// The views that hide the tables of the file.
extension Past {
    func views() throws(StorageError) -> [String] {
        let known = "article_id IN (SELECT id FROM temp.known_article)"
        func view(_ name: String, _ select: String) -> String { "CREATE TEMP VIEW \(name) AS \(select)" }
        /// What some article known by then names.
        func named(_ table: String, _ condition: String) -> String {
            view(
                table,
                """
                SELECT * FROM main.\(table) n
                WHERE EXISTS (SELECT 1 FROM main.appearance a WHERE \(condition) AND a.\(known))
                """)
        }
        var views = [
            view("article", "SELECT * FROM main.article WHERE id IN (SELECT id FROM temp.known_article)"),
            view("appearance", "SELECT * FROM main.appearance WHERE \(known)"),
            view("claim", "SELECT \(try claimColumns()) FROM main.claim c WHERE c.\(known)"),
        ]
        for table in Self.decided {
            let id = table == "event" ? "id" : "event_id"
            views.append(
                view(
                    "whole_\(table)",
                    "SELECT * FROM main.\(table) WHERE \(id) IN (SELECT id FROM temp.known_event)"))
            views.append(
                view(table, "SELECT * FROM temp.whole_\(table) UNION ALL SELECT * FROM temp.then_\(table)"))
        }
        views += [
            view("place_name", "SELECT * FROM main.place_name UNION SELECT * FROM temp.then_place_name"),
            view(
                "party",
                """
                SELECT * FROM main.party n
                WHERE EXISTS (SELECT 1 FROM main.appearance a WHERE a.party_code = n.code AND a.\(known))
                    OR EXISTS (SELECT 1 FROM temp.event_party p WHERE p.code = n.code)
                """),
            named("person", "a.person_id = n.id"), named("ministry", "a.ministry_id = n.id"),
            named("person_alias", "a.person_id = n.person_id AND a.name = n.name"),
        ]
        for table in ["agreement", "series"] {
            views.append(named("\(table)_party", "a.\(table)_id = n.\(table)_id AND \(Self.isParty)"))
            views.append(view(table, Self.namedByParties(table, known)))
        }
        views.append(view("office", Self.offices))
        return views
    }

    /// Of a claim on a partial event the place among the sources of then.
    private func claimColumns() throws(StorageError) -> String {
        let columns = try connection.rows("SELECT name FROM pragma_table_info('claim', 'main')") { $0.text(0) }
        return columns.map { column in
            column == "rank"
                ? "coalesce((SELECT t.rank FROM temp.then_claim t WHERE t.id = c.id), c.rank) AS rank" : "c." + column
        }.joined(separator: ", ")
    }

    private static let isParty = "instr(char(10) || a.parties || char(10), char(10) || n.code || char(10))"

    /// An agreement or a series with the parties and the date told by then.
    private static func namedByParties(_ table: String, _ known: String) -> String {
        """
        SELECT n.id, n.public_id, n.name, n.folded,
            coalesce((SELECT group_concat(code, char(10)) FROM (SELECT p.code FROM temp.\(table)_party p
                WHERE p.\(table)_id = n.id ORDER BY p.code)), '') AS parties,
            CASE WHEN EXISTS (SELECT 1 FROM main.appearance a WHERE a.\(table)_id = n.id AND a.date = n.date
                AND a.\(known)) THEN n.date END AS date,
            n.identity
        FROM main.\(table) n
        WHERE EXISTS (SELECT 1 FROM main.appearance a WHERE a.\(table)_id = n.id AND a.\(known))
        """
    }

    /// Offices with the days they had been seen by then; the last article speaks for each, of one day the first key.
    private static let offices = """
        SELECT o.id, o.person_id, o.role, o.country, o.tenure,
            (SELECT m.ministry_id FROM main.appearance m WHERE m.article_id = l.article_id AND m.local_id = l.ministry)
                AS ministry_id,
            (SELECT min(r.published) FROM temp.appearance a JOIN main.article r ON r.id = a.article_id WHERE \(isOffice))
                AS first_seen,
            (SELECT max(r.published) FROM temp.appearance a JOIN main.article r ON r.id = a.article_id WHERE \(isOffice))
                AS last_seen,
            l.id AS appearance_id
        FROM main.office o JOIN main.appearance l ON l.id = (
            SELECT a.id FROM temp.appearance a JOIN main.article r ON r.id = a.article_id WHERE \(isOffice)
            ORDER BY r.published DESC NULLS LAST, r.key, a.local_id LIMIT 1)
        """

    private static let isOffice =
        "a.person_id = o.person_id AND a.role = o.role AND a.country IS o.country AND a.tenure IS o.tenure"
}
