import Record

/// Finds what comes closest to a question that nothing answers, by leaving out conditions: the topic first, the kind last.
struct Relaxation {
    let without: [String]
    let query: Query
    let roles: [Question.Office]

    /// Single conditions left out, then more and more of them.
    static func all(of question: Question) -> [Relaxation] {
        var steps: [(String, (inout Query, inout [Question.Office]) -> Void)] = []
        let query = question.query
        if let text = query.text { steps.append(("the words '\(text)'", { query, _ in query.text = nil })) }
        if !question.roles.isEmpty { steps.append(("the office", { _, roles in roles = [] })) }
        if query.since != nil || query.until != nil {
            steps.append(("the date", { query, _ in (query.since, query.until) = (nil, nil) }))
        }
        if let place = query.place {
            steps.append(
                (
                    "the place",
                    { query, _ in
                        query.place = nil
                        // A state that is a destination is a party of the visit too.
                        if place.utf8.count == 2, place == place.uppercased(), !query.parties.contains(place) {
                            query.parties.append(place)
                        }
                    }
                ))
        }
        if let series = query.series {
            steps.append(
                (
                    "the series",
                    { query, _ in
                        query.series = nil
                        query.text = query.text ?? series
                    }
                ))
        }
        if !query.statuses.isEmpty {
            steps.append(("that it is " + Self.statuses(query.statuses), { query, _ in query.statuses = [] }))
        }
        if !query.kinds.isEmpty { steps.append(("the kind of event", { query, _ in query.kinds = [] })) }
        var out: [Relaxation] = []
        func add(_ chosen: ArraySlice<(String, (inout Query, inout [Question.Office]) -> Void)>) {
            var query = query
            var roles = question.roles
            for (_, step) in chosen { step(&query, &roles) }
            let named =
                !query.parties.isEmpty || !query.people.isEmpty || query.place != nil || query.series != nil
                || query.text != nil
            // Anything at all that one state did is near nothing.
            let isSpecific =
                query.parties.count + query.people.count + (query.place == nil ? 0 : 1) + (query.series == nil ? 0 : 1)
                > 1
            if named, isSpecific || !query.kinds.isEmpty || question.query.kinds.isEmpty {
                out.append(Relaxation(without: chosen.map(\.0), query: query, roles: roles))
            }
        }
        for i in steps.indices { add(steps[i...i]) }
        for end in steps.indices.dropFirst() { add(steps[...end]) }
        return out
    }

    private static func statuses(_ statuses: [EventStatus]) -> String {
        statuses == [.held, .ongoing] ? "held" : statuses.map(\.rawValue).joined(separator: " or ")
    }
}
