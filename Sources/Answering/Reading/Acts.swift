import Extraction
import Language
import Record

extension QuestionReader {
    /// Reads the verbs and nouns of events and settles which kinds are meant.
    mutating func readActs() {
        readEntryIntoForce()
        var i = 0
        while i < count {
            guard !taken[i] else {
                i += 1
                continue
            }
            if let noun = vocabulary.eventNoun(at: i, of: document), isFree(i..<noun.end) || isHyphenated(i..<noun.end),
                !isName(i), !isTopic(noun, at: i), !isTalking(i)
            {
                nouns.append((i..<noun.end, noun.noun, noun.isSure))
                // 'peace talks' are talks on peace; 'arms embargo' one on arms.
                for token in i..<noun.end - 1 {
                    if let topic = vocabulary.topic(at: token, of: document), topic.end < noun.end {
                        textWords.append((token, topic.topic))
                    }
                }
                let verbs = vocabulary.eventVerbs(at: i, of: document)
                if noun.end == i + 1, !verbs.isEmpty {
                    self.verbs.append((i, verbs.filter { $0.particle.isEmpty }.map(\.verb)))
                }
                take(i..<noun.end)
                i = noun.end
                continue
            }
            if let verb = vocabulary.verb(ofNominal: i, of: document) {
                verbs.append((i, [verb]))
                taken[i] = true
            } else {
                let found = vocabulary.eventVerbs(at: i, of: document)
                let classes = found.filter {
                    // 'who called Putin in March': 'in' behind a name opens a date.
                    $0.particle.isEmpty || word(i + 1) == $0.particle
                        || word(i + 2) == $0.particle && $0.particle != "in"
                }.map(\.verb)
                if !classes.isEmpty, !isName(i) {
                    verbs.append((i, classes))
                    taken[i] = true
                }
            }
            i += 1
        }
        question.query.kinds = kinds()
        if asked == "topics", question.query.kinds.isEmpty { question.query.kinds = [.meeting, .call, .visit] }
    }

    /// 'did they last talk': the verb, which a call answers too, not the noun of 'a talk'.
    private func isTalking(_ i: Int) -> Bool {
        guard lower[i] == "talk" else { return false }
        let articles: Set<String> = ["a", "the", "this", "that", "any"]
        return !articles.contains(word(i - 1)) && !articles.contains(word(i - 2))
            && lower[..<i].contains { ["did", "do", "does", "will", "to"].contains($0) }
    }

    /// 'trade talks', 'an agreement on borders': what can be stopped or closed is what another event is about.
    private func isTopic(_ noun: (end: Int, noun: String, isSure: Bool), at i: Int) -> Bool {
        guard ["trade", "border"].contains(noun.noun), vocabulary.topic(at: i, of: document) != nil else {
            return false
        }
        return (0..<count).contains { token in
            vocabulary.eventNoun(at: token, of: document).map { $0.noun != noun.noun } ?? false
        }
    }

    private func isHyphenated(_ tokens: Range<Int>) -> Bool {
        tokens.upperBound <= count && tokens.allSatisfy { !taken[$0] || lower[$0] == "-" }
    }

    /// A capitalised word inside the question that people are called by: 'Grant', 'Clinch'.
    private func isName(_ i: Int) -> Bool {
        i > 0 && document.tokens[i].shape.contains(.capitalized) && vocabulary.canBeginName(i, of: document)
    }

    private mutating func kinds() -> [EventKind] {
        let classes = verbs.flatMap(\.classes)
        let nounClasses = nouns.map(\.noun)
        if classes.contains("cancel"), !nounClasses.contains("debt") { question.query.statuses.append(.cancelled) }
        if classes.contains("plan"), !classes.contains("sign"),
            !nounClasses.isEmpty || classes.filter { $0 != "agree" }.count > 1,
            asked != "agreements",
            !verbs.contains(where: { lower[$0.token] == "agreed" && nounClasses.isEmpty })
        {
            isPlanned = true
        }
        var out: [EventKind] = stands
        func add(_ kinds: [EventKind]) {
            for kind in kinds where !out.contains(kind) { out.append(kind) }
        }
        for verb in classes {
            for noun in nounClasses {
                if let act = vocabulary.act(verb: verb, noun: noun) { add([act.kind]) }
            }
        }
        if nounClasses.contains("office"),
            !Set(classes).isDisjoint(with: ["take", "assume", "depart", "win", "go", "begin"])
        {
            add([.appointment])
        }
        let hasBody = names.contains { if case .body = $0.meaning { true } else { false } }
        if classes.contains("depart"), nounClasses.contains("agreement") || (nounClasses.isEmpty && hasBody) {
            return [.withdrawal]
        }
        // What a verb does to talks says more than the talks: 'when were the talks suspended'.
        if !out.isEmpty, stands.isEmpty || out.count > stands.count { return out }
        if stands.isEmpty || nounClasses.contains(where: { $0 != "meeting" && $0 != "body" }) {
            for noun in nounClasses { add(Self.kinds(ofNoun: noun)) }
        }
        let moving = verbs.contains { entry in
            entry.classes.contains { $0 != "plan" && !Self.kinds(ofVerb: $0, alone: false).isEmpty }
        }
        if out.isEmpty || nounClasses.allSatisfy({ Self.kinds(ofNoun: $0).isEmpty }) {
            for (_, classes) in verbs {
                for verb in classes where verb != "plan" || !moving {
                    add(Self.kinds(ofVerb: verb, alone: out.isEmpty && nounClasses.isEmpty))
                }
            }
        } else if classes.contains("visit") {
            add([.visit])
        } else if classes.contains("suspend"), nounClasses.isEmpty {
            add([.suspension])
        }
        if classes.contains("begin"), out == [.meeting] {
            add([.launch])
            if question.direction == .any { question.direction = .first }
        }
        return out
    }

    static func kinds(ofNoun noun: String) -> [EventKind] {
        switch noun {
        case "meeting": [.meeting]
        case "call": [.call]
        case "visit": [.visit]
        case "agreement": [.agreement]
        case "relations": [.relations, .rupture]
        case "recognition": [.relations]
        case "sanction": [.sanction]
        case "protest": [.protest]
        case "mediation": [.mediation]
        case "aid", "debt": [.aid]
        case "resolution": [.resolution]
        default: []
        }
    }

    static func kinds(ofVerb verb: String, alone: Bool) -> [EventKind] {
        switch verb {
        case "meet", "negotiate", "discuss": [.meeting]
        case "talk": [.meeting, .call]
        case "telephone": [.call]
        case "write": alone ? [.call] : []
        case "visit", "go": [.visit]
        case "host", "receive": alone ? [.meeting, .visit] : []
        case "attend": alone ? [.meeting] : []
        case "sign": [.agreement]
        case "reach": alone ? [.agreement] : []
        case "plan": alone ? [.agreement] : []
        case "withdraw": [.withdrawal]
        case "break": [.rupture, .suspension]
        case "expel", "recall": [.rupture]
        case "recognize": [.relations]
        case "establish", "launch": [.launch]
        case "restore": [.relations, .resumption]
        case "suspend", "stall": [.suspension]
        case "resume": [.resumption]
        case "impose": [.sanction]
        case "lift": [.sanctionRelief]
        case "protest", "summon", "lodge": [.protest]
        case "mediate": [.mediation]
        case "forgive", "pledge", "give": alone ? [.aid] : []
        case "adopt", "vote": alone ? [.resolution] : []
        case "appoint", "elect", "become", "assume", "succeed", "swear", "resign", "dismiss": [.appointment]
        default: []
        }
    }
}
