import Extraction
import Language
import Record

/// Sentences near the words an event was read in that say more of it: who led a delegation, why talks were broken off,
/// what was on the table.
struct Passages<Facts: KnownFacts> {
    let facts: Facts
    /// A sentence and the article it stands in.
    struct Passage: Hashable {
        var quote: String
        var citation: Citation
    }

    /// The sentences that hold one of the cues, the likeliest cue first, each sentence once; `reach` is how many before and
    /// after the one that tells the event are looked at.
    func sentences(
        of event: KnownEvent, cues: [String], atMost limit: Int, reach: ClosedRange<Int> = -4...4
    ) throws -> [Passage] {
        var found: [(rank: Int, order: Int, passage: Passage)] = []
        var seen: Set<String> = []
        for citation in event.citations.prefix(6) {
            guard let text = try facts.text(ofArticle: citation.article) else { continue }
            let document = Document(text, lexicon: Vocabulary.inUse.lexicon)
            let sentences = document.sentences.map { document.text($0) }
            let own = sentences.indices.filter {
                citation.quote.contains(sentences[$0]) || sentences[$0].contains(citation.quote)
            }
            guard let first = own.first, let last = own.last else { continue }
            for i in max(0, first + reach.lowerBound)...min(sentences.count - 1, last + reach.upperBound) {
                let words = " " + folded(sentences[i]) + " "
                guard let rank = cues.firstIndex(where: { words.contains(" " + $0 + " ") }), seen.insert(words).inserted
                else { continue }
                let passage = Passage(quote: EventInWords.oneLine(sentences[i]), citation: citation)
                found.append((rank + (own.contains(i) ? 0 : cues.count), found.count, passage))
            }
        }
        return found.sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }.prefix(limit).map(\.passage)
    }
}

extension Composer {
    var passages: Passages<Facts> { Passages(facts: facts) }

    /// Quotes, each with its source.
    func quoted(_ passages: [Passages<Facts>.Passage]) -> [String] {
        passages.flatMap { ["“\($0.quote)”", "    — " + EventInWords.source($0.citation)] }
    }

    /// Why: the event, and the words in which the articles give a reason; reasons are quoted, never concluded.
    func reasons(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        guard let event = try chosen(question, events) else { return try nearest(question) }
        let words = EventInWords(event)
        let told = try passages.sentences(
            of: event,
            cues: [
                "because", "because of", "in protest", "in response", "in retaliation", "citing", "due to", "owing to",
                "on the ground", "on the grounds", "reason", "accused", "accusing", "blamed", "blaming", "over",
                "after",
                "following", "amid", "disputes", "dispute", "unless", "until", "refused",
            ], atMost: 2)
        let sentence = Told(question, event, .any).sentence
        guard !told.isEmpty else {
            return Answer(
                question: question, found: false,
                lines: [sentence, "No reason is told in the words near it."] + words.citation,
                nearest: .init(without: ["the reason"], events: [words.cited]))
        }
        return Answer(
            question: question, found: true, lines: [sentence, "In the articles' words:"] + quoted(told),
            events: [words.cited])
    }

    /// What was talked about: topics, and the sentences that name them.
    func topics(_ question: Question, _ events: [KnownEvent]) throws -> Answer {
        let real = events.filter(\.isReal)
        let pool =
            question.direction == .any
            ? Array((real.isEmpty ? events : real).suffix(3)) : try chosen(question, events).map { [$0] } ?? []
        guard !pool.isEmpty else { return try nearest(question) }
        let names = pool.flatMap(\.topics).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        var lines = [names.isEmpty ? "The articles name no topic in so many words." : sentenceCase(joined(names)) + "."]
        for event in pool.reversed() {
            lines.append(Told(question, event, .any).sentence)
            let told = try passages.sentences(
                of: event,
                cues: [
                    "discussed", "discuss", "discussing", "agenda", "raised", "talked about", "focused on",
                    "exchanged views", "agreed to", "agreed on", "issues", "about", "on",
                ], atMost: 2)
            lines += told.isEmpty ? EventInWords(event).citation : quoted(told)
        }
        return Answer(
            question: question, found: true, lines: lines, events: pool.reversed().map { EventInWords($0).cited })
    }
}
