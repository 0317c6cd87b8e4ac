import Record

/// What an article says for each state it names, where nobody says whose an official is.
///
/// Signs are weighed and none decides alone: how much is told of a state and how near, whose article it is, who is told as
/// the other side, where an ambassador sits, and of which kind the name is.
struct StateEvidence {
    /// A state as the words around an office name it.
    private struct Told {
        let code: String
        let tokens: Range<Int>
        let isCity: Bool
    }

    private let builder: MentionBuilder
    private var told: [Told] = []
    private var counts: [String: Int] = [:]
    private let most: Int
    private let home: String?

    init(_ builder: MentionBuilder) {
        self.builder = builder
        home = builder.reading.dateline?.country
        for mention in builder.mentions.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            for code in Self.states(mention, builder) {
                let isCity = if case .city = mention.referent { true } else { false }
                told.append(Told(code: code, tokens: mention.tokens, isCity: isCity))
                counts[code, default: 0] += 1
            }
        }
        if let home { counts[home, default: 0] += 1 }
        most = counts.values.max() ?? 1
    }

    private static func states(_ mention: Mention, _ builder: MentionBuilder) -> [String] {
        switch mention.referent {
        case .country(let code, _), .city(_, let code, _), .ministry(_, let code?): [code]
        case .countries(let codes), .official(let codes, _, _): codes
        case .organization(let code): [MovementStates.shared.state(of: code)]
        case .person(let person): builder.people[person].country.map { [MovementStates.shared.state(of: $0)] } ?? []
        default: []
        }
    }

    /// The likeliest state of an official, and how likely it is among those that the article names.
    func likeliest(for person: Int) -> (code: String, chance: Double)? {
        var codes = Set(counts.keys)
        let national = national(person)
        if let national { codes.insert(national) }
        let scores = codes.sorted().map { ($0, weigh($0, for: person, national: national)) }
        guard let best = scores.max(by: { $0.1 < $1.1 }) else { return nil }
        // The state may be one that the article never names; that is as likely as one with no sign at all.
        let sum = scores.reduce(NameKinds.exponential(-best.1)) { $0 + NameKinds.exponential($1.1 - best.1) }
        return (best.0, 1 / sum)
    }

    private func weigh(_ code: String, for person: Int, national: String?) -> Double {
        let signs = signs(of: code, for: person, national: national)
        // In one order, because sums of fractions depend on it.
        return Sign.allCases.reduce(0) { $0 + $1.weight * (signs[$1] ?? 0) }
    }

    private func signs(of code: String, for person: Int, national: String?) -> [Sign: Double] {
        let who = builder.people[person]
        guard let first = who.mentions.first, let role = who.role else { return [:] }
        let document = builder.document
        let vocabulary = builder.reading.vocabulary
        let number = document.sentence(of: first.lowerBound)
        let sentence = document.sentences[number]
        let here = builder.mentions.first { $0.tokens.contains(first.lowerBound) }?.tokens ?? first
        let left = min(sentence.lowerBound, here.lowerBound)..<here.lowerBound
        let right = here.upperBound..<max(sentence.upperBound, here.upperBound)
        let isBody = vocabulary.isBody(code)
        let isEnvoy = who.level == .envoy
        var signs: [Sign: Double] = [:]
        func note(_ sign: Sign, _ holds: Bool) { if holds { signs[sign] = 1 } }
        func isTold(_ range: Range<Int>, _ test: (Told) -> Bool = { _ in true }) -> Bool {
            told.contains { $0.code == code && range.contains($0.tokens.lowerBound) && test($0) }
        }
        signs[.share] = Double(counts[code] ?? 0) / Double(most)
        note(.most, counts[code] == most)
        note(.home, code == home && !isEnvoy)
        note(.homeOfEnvoy, code == home && isEnvoy)
        note(
            .homeOfMinister,
            code == home && [.headOfState, .headOfGovernment, .minister].contains(who.level ?? .official))
        // 'our foreign minister'
        note(.ours, code == home && here.lowerBound > 0 && document.lower(here.lowerBound - 1) == "our")
        note(.beside, told.last { left.contains($0.tokens.lowerBound) }?.code == code)
        note(.before, isTold(left) { !$0.isCity })
        note(.after, isTold(right))
        // 'left for Tokyo', 'received by Japan'
        note(.whither, isTold(right) { follows($0, Self.towards) })
        if number > 0 {
            note(.sentenceBefore, isTold(document.sentences[number - 1]))
            note(
                .topicBefore,
                told.first { document.sentences[number - 1].contains($0.tokens.lowerBound) }?.code == code)
        }
        if number > 1 { note(.sentenceEarlier, isTold(document.sentences[number - 2])) }
        // Who stands with whom in one sentence is of two states more often than of one.
        note(
            .partner,
            builder.people.indices.contains { other in
                other != person && builder.people[other].role != nil && builder.people[other].country == code
                    && builder.people[other].mentions.contains { sentence.contains($0.lowerBound) }
            })
        note(.body, isBody)
        note(.bodyOfEnvoy, isBody && (isEnvoy || who.level == .body || role.contains("commissioner")))
        note(
            .bodyOfMinister,
            isBody
                && [.headOfState, .headOfGovernment, .minister, .deputy, .legislative, .military].contains(
                    who.level ?? .official)
        )
        note(.national, national == code)
        let name = vocabulary.name(ofParty: code).lowercased()
        note(.inRole, role.contains(name))
        // Pyongyang's news writes three capitals where Seoul's writes a hyphen, and some surnames otherwise.
        note(
            .northern,
            code == "KP"
                && (who.words.count == 3 && !who.name.contains("-")
                    || Self.northern.contains(who.words.first ?? ""))
        )
        if let scores = NameKinds.shared.scores(who.words) {
            if let own = NameKinds.shared.score(of: code, in: scores) {
                let best = counts.keys.compactMap { NameKinds.shared.score(of: $0, in: scores) }.max() ?? own
                signs[.origin] = max(-1, (own - best) / 10)
            } else {
                note(.unknownOrigin, !isBody)
            }
        }
        return signs
    }

    /// The state that has an office of such a name, or had it on the day.
    private func national(_ person: Int) -> String? {
        guard let role = builder.people[person].role else { return nil }
        let vocabulary = builder.reading.vocabulary
        let code = vocabulary.nationalRoles[role] ?? Self.beginning(of: role, in: vocabulary.nationalRoles)
        return code.map { vocabulary.state($0, on: builder.reading.published) }
    }

    /// The value of the shortest office that the role names before a 'for' or 'of': 'home secretary for Wales'.
    private static func beginning(of role: String, in offices: [String: String]) -> String? {
        var rest = role[...]
        while let space = rest.firstIndex(of: " ") {
            let tail = rest[space...]
            if tail.hasPrefix(" for ") || tail.hasPrefix(" of "), let value = offices[String(role[..<space])] {
                return value
            }
            rest = tail.dropFirst()
        }
        return nil
    }

    private func follows(_ one: Told, _ words: Set<String>) -> Bool {
        var i = one.tokens.lowerBound - 1
        if i > 0, builder.document.lower(i) == "the" { i -= 1 }
        return i >= 0 && words.contains(builder.document.lower(i))
    }

    private static let towards: Set<String> = [
        "to", "in", "at", "into", "from", "with", "visit", "visited", "against", "reach", "leave", "left",
    ]
    private static let northern: Set<String> = ["ri", "pak", "choe", "paek", "rim", "jon", "ro", "ryu"]

    /// The signs; the weights are those of a logistic choice fitted to the annotated articles.
    private enum Sign: CaseIterable {
        case share, most, home, homeOfEnvoy, homeOfMinister, ours, beside, before, after, whither
        case sentenceBefore, topicBefore, sentenceEarlier, partner, body, bodyOfEnvoy, bodyOfMinister, national, inRole
        case northern, origin, unknownOrigin

        var weight: Double {
            switch self {
            case .share: 2.51
            case .most: -0.67
            case .home: 1.05
            case .homeOfEnvoy: 0.64
            case .homeOfMinister: 1.85
            case .ours: 1.5
            case .beside: 1.04
            case .before: 1.57
            case .after: 1.11
            case .whither: -1.07
            case .sentenceBefore: 1.05
            case .topicBefore: 0.34
            case .sentenceEarlier: 0.35
            case .partner: -2.0
            case .body: -1.67
            case .bodyOfEnvoy: 1.27
            case .bodyOfMinister: -3.0
            case .national: 2.34
            case .inRole: 0.54
            case .northern: 2.5
            case .origin: 4.87
            case .unknownOrigin: -0.94
            }
        }
    }
}
