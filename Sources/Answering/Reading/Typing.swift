import Extraction
import Language
import Record

/// Puts right words that were typed wrongly: a word that no table knows and that is one slip away from one that
/// questions use.
///
/// A name in capitals is only ever taken for a state, a city or an office, and never where it stands beside another
/// name: people are called by words that no table holds.
struct Typing {
    /// The question as it was probably meant.
    private(set) var text: String
    /// What was changed, as sentences.
    private(set) var readings: [String] = []

    private let vocabulary = Vocabulary.inUse
    private let words = QuestionWords.shared

    /// How a word serves in questions, the likeliest first.
    private enum Use: Int { case question, name, act, other }

    init(_ typed: String, known: KnownNames) {
        text = typed
        let document = Document(typed, lexicon: vocabulary.lexicon)
        var out = ""
        var end = 0
        let bytes = Array(typed.utf8)
        for i in document.tokens.indices {
            let token = document.tokens[i]
            guard isStrange(i, document), known.person(document.text(i)) == nil, let meant = meant(i, document) else {
                continue
            }
            let written = document.text(i)
            let capital = token.shape.contains(.capitalized)
            let word = capital ? meant.prefix(1).uppercased() + meant.dropFirst() : meant
            out += String(decoding: bytes[end..<Int(token.start)], as: UTF8.self) + word
            end = Int(token.end)
            readings.append("Read '\(written)' as '\(word)'.")
        }
        if end > 0 { text = out + String(decoding: bytes[end...], as: UTF8.self) }
    }

    private func isStrange(_ i: Int, _ document: Document) -> Bool {
        let token = document.tokens[i]
        return token.word < 0 && token.shape.contains(.letters) && token.end - token.start >= 4
            && !words.all.contains(document.lower(i))
    }

    private func meant(_ i: Int, _ document: Document) -> String? {
        let isName = i > 0 && document.tokens[i].shape.contains(.capitalized)
        if isName, isBesideName(i, document) { return nil }
        let typed = Array(document.lower(i).utf8)
        let allowed = typed.count >= 8 ? 2 : 1
        var best: [(use: Use, distance: Int, word: String)] = []
        func consider(_ word: String, _ use: (String) -> Use?) {
            let bytes = Array(word.utf8)
            guard bytes.count >= 3, abs(bytes.count - typed.count) <= allowed, bytes.first == typed.first else {
                return
            }
            let distance = Spelling.distance(typed, bytes, limit: allowed)
            guard distance <= allowed, let use = use(word) else { return }
            // People are called 'Putin' and 'Hollande': a place is meant only where all its letters are there, a state
            // where one is left out.
            let isWhole = bytes.sorted() == typed.sorted()
            if use == .name, !isWhole, !(isState(word) && bytes.count > typed.count) { return }
            if isName, use != .name { return }
            best.append((use, distance, word))
        }
        for word in words.all { consider(word) { _ in .question } }
        for id in 0..<vocabulary.lexicon.count {
            consider(vocabulary.lexicon.text(of: Int32(id)), use)
        }
        guard
            let first = best.min(by: {
                ($0.use.rawValue, $0.distance, $0.word) < ($1.use.rawValue, $1.distance, $1.word)
            })
        else { return nil }
        let rivals = Set(best.filter { $0.use == first.use && $0.distance == first.distance }.map(\.word))
        // Two letters exchanged are one slip that leaves all letters there.
        let exchanged = rivals.filter { $0.utf8.sorted() == typed.sorted() }
        if exchanged.count == 1 { return exchanged.first }
        return rivals.count == 1 || first.use == .question ? first.word : nil
    }

    private func isBesideName(_ i: Int, _ document: Document) -> Bool {
        [i - 1, i + 1].contains { j in
            guard j > 0, j < document.tokens.count, document.tokens[j].shape.contains(.capitalized) else {
                return false
            }
            return document.tokens[j].word < 0 || vocabulary.canBeginName(j, of: document)
        }
    }

    private func isState(_ word: String) -> Bool {
        let capital = Document(word.prefix(1).uppercased() + word.dropFirst(), lexicon: vocabulary.lexicon)
        guard let found = vocabulary.gazetteer.longest(capital.tokens, at: 0, limit: 1) else { return false }
        return found.payloads.contains { phrase in
            switch phrase.entry {
            case .country, .countryGroup, .organization, .title: true
            default: false
            }
        }
    }

    private func use(of word: String) -> Use? {
        let capital = Document(word.prefix(1).uppercased() + word.dropFirst(), lexicon: vocabulary.lexicon)
        guard capital.tokens.count == 1 else { return nil }
        if vocabulary.gazetteer.longest(capital.tokens, at: 0, limit: 1) != nil { return .name }
        let small = Document(word, lexicon: vocabulary.lexicon)
        if vocabulary.eventNoun(at: 0, of: small) != nil || !vocabulary.eventVerbs(at: 0, of: small).isEmpty
            || vocabulary.topic(at: 0, of: small) != nil
        {
            return .act
        }
        return vocabulary.canBeginName(0, of: capital) ? nil : .other
    }
}
