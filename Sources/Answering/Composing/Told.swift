import Extraction
import Record

/// The one sentence that answers 'when': 'Japan and China last met on 19 March 2015 in Tokyo.'
struct Told {
    let question: Question
    let event: KnownEvent
    let direction: Question.Direction

    init(_ question: Question, _ event: KnownEvent, _ direction: Question.Direction? = nil) {
        self.question = question
        self.event = event
        self.direction = direction ?? question.direction
    }

    private var words: EventInWords { EventInWords(event) }
    private var adverb: String { direction == .last ? "last " : direction == .first ? "first " : "" }

    var sentence: String {
        let text = event.status == .cancelled ? nil : spoken
        return sentenceCase(text ?? general)
    }

    /// By the verb people use, where two sides or a visitor are named.
    private var spoken: String? {
        let people = question.query.people
        let names = people.compactMap { asked in event.people.first { Query.isName(asked, of: $0.name) }?.name }
        let sides =
            names.count > 1
            ? names
            : people.isEmpty && question.query.parties.count > 1
                ? question.query.parties.map { partyName($0) } : []
        let planned = event.status == .planned
        switch event.kind {
        case .meeting where sides.count > 1:
            let on =
                question.query.text.map { topic in
                    event.topics.contains { folded($0).contains(folded(topic)) } ? " on \(topic)" : ""
                } ?? ""
            if event.status == .ongoing { return "\(joined(sides)) are meeting\(on) \(words.when)." }
            return planned
                ? "\(joined(sides)) are to meet\(on) \(words.when)."
                : "\(joined(sides)) \(adverb)met\(on) \(words.when)."
        case .call where sides.count > 1:
            return planned
                ? "\(joined(sides)) are to speak \(words.when)." : "\(joined(sides)) \(adverb)spoke \(words.when)."
        case .visit where names.count == 1:
            guard let place = event.place else { return nil }
            let venue = event.venue.map { $0 == place ? "" : " (\($0))" } ?? ""
            let country =
                event.placeCountry.map { code in
                    let name = Vocabulary.inUse.name(ofParty: code)
                    return name == place ? "" : ", \(name),"
                } ?? ""
            return planned
                ? "\(names[0]) is to visit \(place)\(venue)\(country) \(words.date.phrase)."
                : "\(names[0]) \(adverb)visited \(place)\(venue)\(country) \(words.date.phrase)."
        default: return nil
        }
    }

    /// 'The last agreement between Japan and China known was in 2014.'
    private var general: String {
        let plural = event.kind == .sanction
        var noun = words.noun(question.query.parties)
        if let series = event.series ?? event.agreement, [.launch, .suspension, .resumption].contains(event.kind) {
            noun = event.kind.noun + " of the " + series
        } else if let agreement = event.agreement {
            noun =
                agreement
                + (event.parties.isEmpty
                    ? "" : event.joint + words.parties(first: question.query.parties, inSentence: true))
        }
        let which =
            direction == .last
            ? "The last known " : direction == .first ? "The first known " : direction == .next ? "The next " : "The "
        let be = plural ? "were" : "was"
        switch event.status {
        case .held: return "\(which)\(noun) \(be) \(words.when)."
        case .ongoing: return "\(which)\(noun) \(plural ? "are" : "is") under way, \(words.when)."
        case .planned:
            let date =
                event.date == nil && event.dateWords == nil
                ? ", for a time not told"
                : words.date.bare.hasPrefix("between") ? " " + words.date.bare : " for " + words.date.bare
            return
                "\(which)\(noun) \(plural ? "are" : "is") planned\(words.place.isEmpty ? "" : " " + words.place)\(date)."
        case .cancelled: return "\(which)\(noun), due \(words.when), \(be) called off."
        }
    }
}
