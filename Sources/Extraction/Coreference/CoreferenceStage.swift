import Language
import Record

/// Says who pronouns and definite offices mean: 'he', 'the minister', 'the French leader'.
///
/// A pronoun means the subject named last, else whoever was named last before it; an office means the person last seen in it,
/// when the state, if told, is the same. 'The Chinese foreign minister' where no such person is named stays an unnamed official.
struct CoreferenceStage: Stage {
    var needs: Set<Reading.Layer> { [.mentions, .syntax] }
    var provides: Set<Reading.Layer> { [.coreference] }

    func run(_ reading: inout Reading) {
        let document = reading.document
        let syntax = reading.syntax
        var lastSubject: Int?
        var lastNamed: Int?
        var salient: [Int] = []
        var sentence = -1
        var subjectHere: Int?
        var firstHere: Int?
        var lastState = reading.dateline?.country
        // Rebels may be told of before they are named.
        var lastMovement: String? = reading.mentions.lazy.compactMap {
            if case .organization(let code) = $0.referent, MovementStates.shared.isMovement(code) { code } else { nil }
        }.first
        for index in reading.mentions.indices {
            let mention = reading.mentions[index]
            let at = document.sentence(of: mention.tokens.lowerBound)
            if at != sentence {
                if subjectHere != nil { lastSubject = subjectHere }
                if sentence >= 0, at < document.paragraphs.count,
                    document.paragraphs[at] > document.paragraphs[sentence] + 2
                {
                    lastSubject = nil
                }
                subjectHere = nil
                firstHere = nil
                sentence = at
            }
            let isSubject = mention.tokens.contains {
                [.nsubj, .nsubjPass].contains(syntax.relations[$0]) && !mention.tokens.contains(syntax.heads[$0])
            }
            switch mention.referent {
            case .person(let person):
                lastNamed = person
                salient.removeAll { $0 == person }
                salient.append(person)
                if isSubject { subjectHere = subjectHere ?? person }
                firstHere = firstHere ?? person
            case .pronoun:
                let ahead = subjectHere == nil && firstHere == nil ? subjectAhead(of: index, reading) : nil
                if let person = ahead ?? subjectHere ?? firstHere ?? lastSubject ?? lastNamed {
                    reading.mentions[index].referent = .person(person)
                    if isSubject { subjectHere = person }
                }
            case .official(let countries, nil, false)
            where countries.isEmpty
                && ["government", "administration", "junta", "regime"].contains(
                    document.lower(mention.tokens.upperBound - 1)):
                // 'the government' is that of the state named last.
                let before = mention.tokens.lowerBound > 0 ? document.lower(mention.tokens.lowerBound - 1) : ""
                // Beside a movement it is the government that the movement fights: 'talks between the government and the FMLN'.
                let foe = reading.mentions.first {
                    guard document.sentence(of: $0.tokens.lowerBound) == at, case .organization(let code) = $0.referent
                    else { return false }
                    return MovementStates.shared.isMovement(code)
                        && abs($0.tokens.lowerBound - mention.tokens.upperBound) < 8
                }
                if let foe, case .organization(let code) = foe.referent, before == "the" {
                    let state = MovementStates.shared.state(of: code)
                    reading.mentions[index].referent = .official(countries: [state], role: nil, isPlural: false)
                } else if before == "the" || before == "its", let code = lastState {
                    reading.mentions[index].referent = .official(countries: [code], role: nil, isPlural: false)
                }
            case .official(let countries, "rebels", true) where countries.isEmpty:
                if let code = lastMovement {
                    reading.mentions[index].referent = .organization(code)
                }
            case .organization(let code) where MovementStates.shared.isMovement(code): lastMovement = code
            case .country(let code, _): lastState = code
            case .city(_, let code, true): lastState = code
            case .official(let countries, let role?, false) where countries.isEmpty && Self.partners.contains(role):
                guard
                    let person = Self.partner(
                        role, document.lower(mention.tokens.lowerBound - 1), subjectHere ?? lastSubject, salient,
                        reading)
                else { continue }
                reading.mentions[index].referent = .person(person)
                if isSubject { subjectHere = subjectHere ?? person }
            case .official(let countries, let role?, false):
                guard let person = holder(of: role, countries, mention, reading, salient) else { continue }
                reading.mentions[index].referent = .person(person)
                reading.people[person].mentions.append(mention.tokens)
                lastNamed = person
                if isSubject { subjectHere = subjectHere ?? person }
            default: break
            }
        }
        reading.indexMentions()
    }

    private static let partners: Set<String> = ["host", "guest", "visitor", "interlocutor"]

    /// 'his host' is the other one of the two told of last; 'the visitor' is of another state than the article's.
    private static func partner(
        _ role: String, _ before: String, _ subject: Int?, _ salient: [Int], _ reading: Reading
    ) -> Int? {
        let people = reading.people
        if before == "his" || before == "her" {
            guard let subject, let own = people[subject].country else { return nil }
            return salient.last { $0 != subject && people[$0].country != nil && people[$0].country != own }
        }
        guard role != "host", role != "interlocutor", let home = reading.dateline?.country else { return nil }
        let foreign = salient.suffix(4).filter { people[$0].country != nil && people[$0].country != home }
        return Set(foreign.compactMap { people[$0].country }).count == 1 ? foreign.last : nil
    }

    /// 'In his talks with May, Erdogan said': a pronoun before a comma and the subject of the sentence means that subject.
    private func subjectAhead(of index: Int, _ reading: Reading) -> Int? {
        let document = reading.document
        let token = reading.mentions[index].tokens.lowerBound
        let sentence = document.sentences[document.sentence(of: token)]
        let end = sentence.upperBound
        guard Self.openers.contains(document.lower(sentence.lowerBound)), token - sentence.lowerBound < 8 else {
            return nil
        }
        var comma = false
        var i = token + 1
        for mention in reading.mentions[(index + 1)...] {
            guard mention.tokens.lowerBound < end else { return nil }
            while i < mention.tokens.lowerBound {
                comma = comma || document.lower(i) == ","
                // What was said before a quotation or a stop is another sentence's.
                if ["\"", "“", "”", ";", ":", "''", "``"].contains(document.text(i)) { return nil }
                i += 1
            }
            let isMain = mention.tokens.contains {
                reading.syntax.relations[$0] == .nsubj && reading.syntax.heads[$0] >= 0
                    && reading.syntax.relations[reading.syntax.heads[$0]] == .root
            }
            guard isMain else { continue }
            guard comma, case .person(let person) = mention.referent else { return nil }
            return person
        }
        return nil
    }

    private static let openers: Set<String> = [
        "in", "during", "after", "before", "at", "on", "following", "since", "upon", "while", "when", "as",
    ]

    private func holder(
        of role: String, _ countries: [String], _ mention: Mention, _ reading: Reading, _ salient: [Int]
    ) -> Int? {
        let document = reading.document
        let before = mention.tokens.lowerBound - 1
        let first = document.lower(mention.tokens.lowerBound)
        // 'a minister' and 'foreign ministers' mean somebody new; 'counterpart' means the other one.
        if role == "counterpart" || role.hasSuffix("counterpart") { return nil }
        let definite =
            before >= 0 && ["the", "this", "that", "said"].contains(document.lower(before)) || first == "the"
        guard definite else { return nil }
        let last = role.split(separator: " ").last.map(String.init) ?? role
        let generic = [
            "leader", "official", "diplomat", "envoy", "chief", "head", "minister", "president", "premier",
            "negotiator", "spokesman", "spokeswoman", "secretary",
        ].contains(role)
        for person in salient.reversed() {
            let candidate = reading.people[person]
            if let code = countries.first, let own = candidate.country, code != own { continue }
            guard let held = candidate.role else { continue }
            if held == role
                || (generic
                    && (held.split(separator: " ").last.map(String.init) == last
                        || last == "leader"
                            && (candidate.level == .headOfState || candidate.level == .headOfGovernment)))
            {
                return person
            }
        }
        // Named further on: 'the Soviet Foreign Minister', and only then 'Foreign Minister Eduard Shevardnadze'.
        guard let code = countries.first else { return nil }
        let later = reading.people.indices.filter {
            reading.people[$0].country == code && reading.people[$0].role == role
                && reading.people[$0].tenure != "former"
        }
        return later.count == 1 ? later.first : nil
    }
}
