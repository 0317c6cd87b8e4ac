import Record

/// How much an article tells of each state, for officials of whom nobody says whose they are.
struct NationalScene {
    private var weight: [String: Int]

    init(_ builder: MentionBuilder, _ counts: [String: Int]) {
        weight = counts
        let lead = builder.people.first { person in
            person.role != nil && person.country.map { !builder.reading.vocabulary.isBody($0) } ?? false
        }
        if let code = lead?.country { weight[code, default: 0] += 3 }
    }

    /// The state told of most; what is told right before the official counts more. The weights are fitted by hand to news
    /// in which the state told of most and that of the first official differ.
    func likeliest(for person: Int, _ builder: MentionBuilder) -> String? {
        var weight = weight
        if let first = builder.people[person].mentions.first {
            let number = builder.document.sentence(of: first.lowerBound)
            let sentence = builder.document.sentences[number]
            let before = number > 0 ? builder.document.sentences[number - 1] : 0..<0
            for mention in builder.mentions {
                guard let code = builder.state(of: mention), weight[code] != nil else { continue }
                if before.contains(mention.tokens.lowerBound) { weight[code, default: 0] += 2 }
                if sentence.contains(mention.tokens.lowerBound), mention.tokens.upperBound <= first.lowerBound {
                    weight[code, default: 0] += 4
                }
            }
        }
        return weight.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
