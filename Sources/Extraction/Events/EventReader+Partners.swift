import Record

// Sides that a clause leaves out because the article has named them all along.

extension EventReader {
    /// The parties of an act that takes two, its own and those the article means besides; nil where no two lead clearly.
    ///
    /// Who is named near by counts more than who is named far off; one that others rival is a guess and is not made.
    ///
    /// `besides` are known and none of the two: those who mediate between them.
    func completed(_ own: [String], besides: [String] = [], at token: Int) -> [String]? {
        guard own.count <= 1 else { return own }
        let here = document.sentences[document.sentence(of: token)]
        let from = document.sentences[max(0, document.sentence(of: token) - 2)].lowerBound
        var totals: [String: Int] = [:]
        var near: [String: Int] = [:]
        for mention in reading.mentions {
            if case .city = mention.referent { continue }
            var actors = Actors()
            actors.add(mention, reading)
            for code in actors.parties where !own.contains(code) && !besides.contains(code) {
                totals[code, default: 0] += 1
                if mention.tokens.lowerBound >= from, mention.tokens.lowerBound < here.upperBound {
                    near[code, default: 0] += 1
                }
            }
        }
        func weight(_ code: String) -> Int { (totals[code] ?? 0) + 2 * (near[code] ?? 0) }
        let order = totals.keys.filter { (totals[$0] ?? 0) >= 2 }.sorted { (weight($0), $1) > (weight($1), $0) }
        let wanted = own.isEmpty ? 2 : 1
        guard order.count >= wanted else { return nil }
        if order.count > wanted, weight(order[wanted]) * 3 > weight(order[wanted - 1]) * 2 { return nil }
        return own + order.prefix(wanted)
    }
}
