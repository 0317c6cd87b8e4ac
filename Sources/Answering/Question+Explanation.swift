import Record

extension Question {
    /// The parsed query in one line: `when last; kind meeting; parties JP CN; text security`, empty conditions left out.
    public var explanation: String {
        var parts = [intent.rawValue + (direction == .any ? "" : " " + direction.rawValue)]
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { parts.append(name + " " + values.joined(separator: " ")) }
        }
        if neighbour != .none { add("neighbour", [neighbour.rawValue]) }
        if let office { add("office", [office.role] + (office.country.map { ["of", $0] } ?? [])) }
        add("kind", query.kinds.map(\.rawValue))
        if query.statuses != [.held, .ongoing] { add("status", query.statuses.map(\.rawValue)) }
        if intent != .office || roles.count > 1 { add("parties", query.parties) }
        add("people", query.people.isEmpty ? [] : [query.people.joined(separator: ", ")])
        if intent != .office {
            add(
                "role",
                roles.isEmpty
                    ? [] : [roles.map { $0.role + ($0.country.map { " of " + $0 } ?? "") }.joined(separator: ", ")])
        }
        add("place", query.place.map { [$0] } ?? [])
        add("series", query.series.map { [$0] } ?? [])
        add("since", query.since.map { [$0.iso] } ?? [])
        add("until", query.until.map { [$0.iso] } ?? [])
        add("text", query.text.map { [$0] } ?? [])
        if direction == .last || direction == .next { add("as of", asOf.map { [$0.iso] } ?? []) }
        return parts.joined(separator: "; ")
    }
}
