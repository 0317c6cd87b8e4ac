import Language
import Record

/// Finds the phrases of the name tables, the longest at each token, and the dateline.
///
/// Names of states, places and bodies must be capitalised (or the sentence set in capitals); titles and ministries need not.
/// 'turkey' and 'chad' in small letters are refused, and so is 'US' where the table asks for exactly that spelling.
struct GazetteerStage: Stage {
    var needs: Set<Reading.Layer> { [] }
    var provides: Set<Reading.Layer> { [.names, .dateline] }

    func run(_ reading: inout Reading) {
        let document = reading.document
        let vocabulary = reading.vocabulary
        let gazetteer = vocabulary.gazetteer
        let published = reading.published
        var out: [NameMatch] = []
        for (number, sentence) in document.sentences.enumerated() {
            let capitals = document.capitals[number]
            var i = sentence.lowerBound
            while i < sentence.upperBound {
                var best: NameMatch?
                gazetteer.matches(document.tokens, at: i, limit: sentence.upperBound) { end, phrases in
                    let entries = phrases.filter { Self.fits($0, i..<end, document, capitals) }
                    if !entries.isEmpty {
                        best = NameMatch(
                            tokens: i..<end, entries: entries.map { $0.entry.dated(published, vocabulary) },
                            isPlural: entries.contains { $0.isPlural })
                    }
                }
                if let best {
                    out.append(best)
                    i = best.tokens.upperBound
                } else {
                    i += 1
                }
            }
        }
        reading.names = MeantFormats.added(to: SpelledOut(document: document, names: out).known(), document)
        reading.dateline = Self.dateline(document, reading.names)
    }

    private static func fits(
        _ phrase: Vocabulary.GazetteerPhrase, _ tokens: Range<Int>, _ document: Document, _ capitals: Bool
    ) -> Bool {
        if let exact = phrase.exact {
            let text = document.text(tokens)
            return capitals
                ? text == exact.uppercased() && text != "US" && text != "WHO"
                : text == exact || text == exact.uppercased() && exact.count > 3
        }
        switch phrase.entry {
        case .title, .ministry: return true
        // 'Franco-German', but Franco Frattini is somebody.
        case .country(_, .prefix) where tokens.upperBound < document.tokens.count:
            return document.text(tokens.upperBound - 1) == "-" || document.text(tokens.upperBound) == "-"
        case .country, .countryGroup, .city, .organization:
            return document.tokens[tokens.lowerBound].shape.contains(.capitalized)
                && (tokens.count == 1 || document.tokens[tokens.upperBound - 1].shape.contains(.capitalized)
                    || document.tokens[tokens.upperBound - 1].shape.contains(.digits)
                    || document.tokens[tokens.upperBound - 1].shape.contains(.clitic))
        }
    }

    /// 'TOKYO, March 19 (Reuters) -', 'BEIJING:', 'PARIS (FRANCE), 5 APRIL 90 (AFP) --', also after a headline run into it.
    private static func dateline(_ document: Document, _ names: [NameMatch]) -> Dateline? {
        let limit = min(document.tokens.count, 60)
        for i in 0..<limit {
            let token = document.tokens[i]
            guard token.shape.contains(.mark) else { continue }
            let mark = document.text(i)
            let dash = ["-", "--", "—", "–", "---"].contains(mark) && token.shape.contains(.spaceBefore)
            let colon = mark == ":" && i <= 4 && i > 0 && document.tokens[i - 1].shape.contains(.allCaps)
            guard dash || colon else { continue }
            let near = names.last { match in
                match.tokens.upperBound <= i && match.tokens.lowerBound >= i - 14
                    && match.entries.contains { if case .city = $0 { true } else { false } }
                    && (document.tokens[match.tokens.lowerBound].shape.contains(.allCaps)
                        || match.tokens.lowerBound == 0)
            }
            guard let near else {
                if dash { return nil }
                continue
            }
            for case .city(let code, _) in near.entries {
                return Dateline(tokens: 0..<i + 1, place: document.text(near.tokens), country: code)
            }
        }
        return nil
    }
}
