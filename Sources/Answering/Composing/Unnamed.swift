import Record

extension Composer {
    /// 'when were the talks suspended': which talks is not said, so the latest of each are shown, and that is said.
    func unnamed(_ question: Question, _ events: [KnownEvent]) throws -> Answer? {
        let query = question.query
        guard [.when, .who, .where, .why].contains(question.intent), query.parties.isEmpty, query.people.isEmpty,
            query.place == nil, query.series == nil, query.agreement == nil, query.text == nil, question.roles.isEmpty,
            query.since == nil, query.until == nil
        else { return nil }
        let real = events.filter(\.isReal)
        let pool = real.isEmpty ? events : real
        guard pool.count > 1 else { return nil }
        let noun = query.kinds.first?.noun ?? "event"
        let shown = Array(pool.reversed().prefix(12))
        return Answer(
            question: question, found: true,
            lines: [
                "Read as any \(noun): which is meant is not said, and \(pool.count) are known\(shown.count < pool.count ? ", the latest of them" : ""):"
            ] + rows(shown),
            events: shown.map { EventInWords($0).cited })
    }
}
