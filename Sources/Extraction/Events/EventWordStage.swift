import Language
import Record

/// The event nouns of an article, and which verb or noun each of its dates stands with; found once for all that read events.
struct EventWords: Sendable {
    /// An event noun on the page.
    struct NounTrigger: Sendable {
        let tokens: Range<Int>
        let head: Int
        let noun: EventNoun
    }

    /// By head token.
    let nouns: [Int: NounTrigger]
    /// For each time expression the nearest verb or event noun above it.
    let dateOwners: [(date: TimeExpression, owner: Int)]
    /// For each time expression the nearest verb or event noun in front of it in its clause, or right behind it; -1 when none.
    let dateNeighbours: [Int]

    /// Things rather than acts take no date: 'the envoy last month' is not when he was envoy.
    private static let undated: Set<String> = [
        "envoy", "diplomat", "assets", "office", "debt", "body", "relations", "mission", "aid", "border", "trade",
    ]

    /// Whether the noun stands in a phrase behind 'on', 'about' or 'over' that another event noun or verb governs.
    private static func isTopic(_ noun: NounTrigger, _ syntax: Syntax, _ document: Document) -> Bool {
        var i = noun.tokens.lowerBound - 1
        while i > 0,
            [.noun, .propn, .adj, .det, .num].contains(syntax.tags[i]) || ["-", "'s"].contains(document.lower(i))
        {
            i -= 1
        }
        return i > 0 && ["on", "over", "about", "for", "regarding", "towards", "toward"].contains(document.lower(i))
            && [.noun, .propn, .adv].contains(syntax.tags[i - 1])
    }

    private static func isDated(_ noun: NounTrigger?) -> Bool { noun.map { !undated.contains($0.noun.noun) } ?? false }

    private static let sayings: Set<String> = [
        "said", "says", "announced", "told", "stated", "confirmed", "declared", "reported", "warned",
    ]

    init() {
        nouns = [:]
        dateOwners = []
        dateNeighbours = []
    }

    init(_ reading: Reading) {
        let syntax = reading.syntax
        let document = reading.document
        var nouns: [Int: NounTrigger] = [:]
        for sentence in document.sentences {
            var i = sentence.lowerBound
            while i < sentence.upperBound {
                guard reading.vocabulary.classes(of: document.tokens[i].word).contains(.eventStart),
                    let found = reading.vocabulary.eventNouns.longest(
                        document.tokens, at: i, limit: sentence.upperBound),
                    let noun = found.payloads.first(where: \.isSure) ?? found.payloads.first
                else {
                    i += 1
                    continue
                }
                let range = i..<found.end
                let head =
                    range.first {
                        !range.contains(syntax.heads[$0]) && syntax.tags[$0] != .adj && syntax.tags[$0] != .adp
                    } ?? range.upperBound - 1
                // 'Soviet Union', 'Security Council': part of a name, no event noun.
                let named: Bool =
                    switch reading.mention(at: head)?.referent {
                    case .country, .countries, .organization, .person, .city: true
                    default: false
                    }
                if noun.noun != "none", !named,
                    syntax.tags[head] == .noun || syntax.tags[head] == .propn
                        || document.tokens[head].shape.contains(.allCaps)
                {
                    nouns[head] = NounTrigger(tokens: range, head: head, noun: noun)
                }
                i = found.end
            }
        }
        self.nouns = nouns
        var owners: [(TimeExpression, Int)] = []
        for date in reading.dates where date.date != nil || date.unresolved != nil {
            guard date.type == .date || date.type == .time else { continue }
            // 'now', 'soon': no day that an act could be told by; its tense says as much.
            if date.date == nil, date.rule == "VagueTime" { continue }
            // The day a report was filed dates nothing in it.
            if let dateline = reading.dateline, dateline.tokens.contains(date.tokens.lowerBound) { continue }
            var t = date.tokens.last { !date.tokens.contains(syntax.heads[$0]) } ?? date.tokens.lowerBound
            var steps = 0
            while t >= 0, steps < 40 {
                if !date.tokens.contains(t), syntax.isVerb(t) || Self.isDated(nouns[t]) { break }
                t = syntax.heads[t]
                steps += 1
            }
            // 'said Thursday that they will sign': the day of saying, whatever the tree hangs it on.
            var said = date.tokens.lowerBound - 1
            if said > 0, document.lower(said) == "on" { said -= 1 }
            if said >= 0, date.tokens.upperBound < document.tokens.count,
                document.lower(date.tokens.upperBound) == "that", Self.sayings.contains(document.lower(said))
            {
                t = said
            }
            owners.append((date, t))
        }
        dateOwners = owners
        dateNeighbours = owners.map { date, _ in
            let sentence = document.sentences[document.sentence(of: date.tokens.lowerBound)]
            // 'December 21 talks', 'Monday's meeting'
            var k = date.tokens.upperBound
            if k < sentence.upperBound, ["'s", "'"].contains(document.lower(k)) { k += 1 }
            // 'since August when he was named'
            if k + 1 < sentence.upperBound, document.lower(k) == ",", document.lower(k + 1) == "when" { k += 1 }
            if k < sentence.upperBound, ["when", "where"].contains(document.lower(k)) {
                var j = k + 1
                while j < sentence.upperBound, j - k < 12 {
                    if syntax.tags[j] == .verb { return j }
                    j += 1
                }
            }
            while k < sentence.upperBound, k - date.tokens.upperBound < 4,
                [.adj, .noun, .propn].contains(syntax.tags[k])
            {
                if Self.isDated(nouns[k]),
                    !(date.tokens.lowerBound > sentence.lowerBound && document.lower(date.tokens.lowerBound - 1) == "on"
                        && k == date.tokens.upperBound && document.lower(k - 1) != "'s")
                {
                    return k
                }
                k += 1
            }
            var i = date.tokens.lowerBound - 1
            // '…, and three days later Abe met Xi': a date that opens a clause belongs to its verb.
            if i > sentence.lowerBound, [",", "and", "but", ";"].contains(document.lower(i)), k < sentence.upperBound,
                reading.mention(at: k) != nil || syntax.tags[k] == .det || syntax.tags[k] == .pron
            {
                var j = k
                var commas = 0
                while j < sentence.upperBound, j - k < 20 {
                    if syntax.tags[j] == .verb, reading.mentionAt.isEmpty || reading.mentionAt[j] < 0, commas != 1 {
                        return j
                    }
                    // 'last Monday Khalilzad, the U.S. envoy, told': past an insert.
                    if document.lower(j) == "," { commas += 1 }
                    if commas > 2 || document.lower(j) == ";" { break }
                    j += 1
                }
            }
            while i >= sentence.lowerBound, date.tokens.lowerBound - i < 25 {
                // 'launched talks on the agreement in April': what talks are about takes no date of theirs.
                if let noun = nouns[i], noun.noun.noun == "agreement", Self.isTopic(noun, syntax, document) {
                    i = noun.tokens.lowerBound - 1
                    continue
                }
                if Self.isDated(nouns[i]) || syntax.tags[i] == .verb
                    || reading.vocabulary.nominals[document.tokens[i].word] != nil
                    || NominalOffice.nouns.contains(document.lower(i))
                {
                    return i
                }
                if [";", ":", "that", "who", "which"].contains(document.lower(i)) { break }
                i -= 1
            }
            // 'On Monday, Liu met …': the first verb of the clause it opens.
            var j = date.tokens.upperBound
            while j < sentence.upperBound, j - date.tokens.upperBound < 25 {
                if syntax.tags[j] == .verb, reading.mentionAt.isEmpty || reading.mentionAt[j] < 0 { return j }
                if [";", ":"].contains(document.lower(j)) { break }
                j += 1
            }
            return -1
        }
    }
}

/// Finds the event nouns and whose the dates are.
struct EventWordStage: Stage {
    var needs: Set<Reading.Layer> { [.syntax, .dates, .mentions, .dateline] }
    var provides: Set<Reading.Layer> { [.eventWords] }

    func run(_ reading: inout Reading) { reading.eventWords = EventWords(reading) }
}
