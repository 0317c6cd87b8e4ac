import Language
import Record

/// Finds the stretch of tokens that can be a personal name, by capitals, or by tags where a sentence is set in capitals.
///
/// 'Liu Jianchao', 'Ban Ki-moon', 'Bashar al-Assad', 'George W. Bush', 'ENRIQUE BARON CRESPO'.
/// Refused: words of the tables (states, bodies, titles, event nouns, weekdays), except given names such as 'Jordan' before a surname.
struct NameScanner {
    let reading: Reading
    /// For each token, the index of its gazetteer match, or -1.
    let matchAt: [Int32]

    init(_ reading: Reading) {
        self.reading = reading
        var at = [Int32](repeating: -1, count: reading.document.tokens.count)
        for (i, match) in reading.names.enumerated() {
            for token in match.tokens { at[token] = Int32(i) }
        }
        matchAt = at
    }

    func match(at token: Int) -> NameMatch? {
        guard token >= 0, token < matchAt.count, matchAt[token] >= 0 else { return nil }
        return reading.names[Int(matchAt[token])]
    }

    /// The name that starts at `start`; nil when none does.
    func name(at start: Int, limit: Int, capitals: Bool, afterTitle: Bool) -> Range<Int>? {
        let document = reading.document
        var i = start
        var end = start
        var words = 0
        while i < limit, words < 6 {
            let token = document.tokens[i]
            if i > start, token.shape.contains(.paragraphBefore) { break }
            let classes = reading.vocabulary.classes(of: token.word)
            if isNameWord(i, first: words == 0, capitals: capitals, afterTitle: afterTitle) {
                words += 1
                i += 1
                end = i
                // Ki-moon, al-Assad, Jean-Pierre: hyphens hold a name together when no space stands beside them.
                while i + 1 < limit, document.text(i) == "-", !document.tokens[i].shape.contains(.spaceBefore),
                    !document.tokens[i + 1].shape.contains(.spaceBefore) || isBrokenName(i, afterTitle),
                    document.tokens[i + 1].shape.contains(.letters),
                    match(at: i + 1) == nil
                        || !(reading.vocabulary.classes(of: document.tokens[i + 1].word).isDisjoint(with: [
                            .givenName, .surnameFirst,
                        ]))
                {
                    i += 2
                    end = i
                }
                continue
            }
            // Particles: 'al', 'bin', 'van der' must lead to another name word.
            if classes.contains(.particle), i + 1 < limit {
                var j = i + 1
                // 'de La Tour'
                if j + 1 < limit, ["La", "Las", "Los", "Le", "El"].contains(document.text(j)), isCapitalized(j + 1) {
                    j += 1
                }
                while j < limit,
                    document.text(j) == "-" || document.text(j) == "'"
                        || reading.vocabulary.classes(of: document.tokens[j].word).contains(.particle)
                { j += 1 }
                if j < limit, j - i <= 4, isNameWord(j, first: false, capitals: capitals, afterTitle: true),
                    !capitals || words > 0 || afterTitle
                {
                    i = j
                    if words == 0, !afterTitle { return nil }
                    continue
                }
            }
            break
        }
        guard words > 0, end > start else { return nil }
        return start..<end
    }

    /// 'Ban Ki- moon': a line once ended at the hyphen.
    private func isBrokenName(_ hyphen: Int, _ afterTitle: Bool) -> Bool {
        let next = document.tokens[hyphen + 1]
        let isName = !reading.vocabulary.classes(of: next.word).isDisjoint(with: [.givenName, .surnameFirst])
        return afterTitle && (next.word < 0 || isName) && !next.shape.contains(.capitalized)
            && reading.syntax.tags[hyphen + 1] != .verb && !CommonWords.all.contains(document.lower(hyphen + 1))
    }

    private func isBeside(_ i: Int, _ words: [String]) -> Bool {
        i > 0 && words.contains(document.lower(i - 1))
            || i + 1 < document.tokens.count && words.contains(document.lower(i + 1))
    }

    /// Whether a capitalised word can only be a surname after a place's name.
    private func isNobodysPlace(_ i: Int) -> Bool {
        guard isCapitalized(i), match(at: i) == nil else { return false }
        let word = document.tokens[i].word
        return !reading.vocabulary.classes(of: word).contains(.nonName) && reading.vocabulary.actorNouns[word] == nil
            && Institutions.shared.kind(document.lower(i)) == nil
    }

    private func isCapitalized(_ i: Int) -> Bool {
        i < document.tokens.count && document.tokens[i].shape.contains(.capitalized)
            && document.tokens[i].shape.contains(.letters)
    }

    private var document: Document { reading.document }

    private func isNameWord(_ i: Int, first: Bool, capitals: Bool, afterTitle: Bool) -> Bool {
        let document = reading.document
        let vocabulary = reading.vocabulary
        let token = document.tokens[i]
        guard token.shape.contains(.letters), !token.shape.contains(.clitic) else { return false }
        let classes = vocabulary.classes(of: token.word)
        if token.shape.contains(.initial) { return !first || document.tokens[i].shape.contains(.capitalized) }
        guard token.shape.contains(.capitalized) else { return false }
        if token.end - token.start == 1 {
            // 'U Thant', 'U Nyan Win'
            if first { return document.text(i) == "U" && afterTitle && isCapitalized(i + 1) }
            return document.text(i) != "I" && document.text(i) != "A"
        }
        let given = classes.contains(.givenName)
        // 'Premier Gao Shulin', 'Foreign Minister Pak Tong-jin': a surname first, though a place is called so too.
        let surname =
            first && classes.contains(.surnameFirst) && isCapitalized(i + 1) && match(at: i + 1) == nil
            && (afterTitle || reading.syntax.tags[i + 1] == .propn)
            && (!classes.contains(.nonName) || i + 2 < document.tokens.count && document.text(i + 2) == "-")
        if classes.contains(.nonName), !(given && first), !surname { return false }
        if classes.contains(.honorific) { return false }
        if vocabulary.dateWords[token.word] != nil, !given,
            !(["may", "march", "august"].contains(document.lower(i)) && !first)
        {
            return false
        }
        if let match = match(at: i) {
            let soft = match.entries.allSatisfy {
                switch $0 {
                case .city, .country(_, .capital): true
                case .country(_, .name): given || first && afterTitle
                case .country(_, .abbrev), .country(_, .adjective), .country(_, .people), .country(_, .prefix): surname
                // 'Abdel Fatah al-Sisi', 'Sultan bin Abdulaziz'
                case .organization(_, true, false): !first
                case .title: isBeside(i, ["bin", "ibn", "bint"])
                default: false
                }
            }
            guard soft, match.tokens.count == 1 else { return false }
            // A city or state is part of a name only beside words that no table knows as a place.
            // 'By Kim Eun-jung SEOUL, Dec. 29'
            if !first, !capitals, token.shape.contains(.allCaps), !document.tokens[i - 1].shape.contains(.allCaps) {
                return false
            }
            // 'Foreign Minister Israel Katz'
            let titled = match.entries.contains { if case .title = $0 { true } else { false } }
            if first, !given, !surname, !titled, !(afterTitle && isNobodysPlace(i + 1)) { return false }
            if !first, !given, !afterTitle { return true }
        }
        if capitals {
            let tag = reading.syntax.tags[i]
            if given || classes.contains(.surnameFirst) { return tag != .verb || !first }
            if classes.contains(.trigger) || vocabulary.actorNouns[token.word] != nil
                || vocabulary.verbLemmas[token.word] != nil
            {
                return false
            }
            guard tag == .propn || (token.word < 0 && tag == .noun) else { return false }
            return !CommonWords.all.contains(document.lower(i))
        }
        if first, !afterTitle {
            if CommonWords.all.contains(document.lower(i)), !given { return false }
        }
        if vocabulary.actorNouns[token.word] != nil, !given { return false }
        if classes.contains(.trigger), !given, !afterTitle || !first { return false }
        if !afterTitle, first, reading.syntax.tags[i] != .propn, !given { return false }
        return true
    }
}

/// Words that begin sentences and are nobody's name.
enum CommonWords {
    static let all: Set<String> = [
        "the", "a", "an", "in", "on", "at", "by", "for", "from", "to", "of", "with", "and", "but", "or", "he", "she",
        "it", "they",
        "we", "i", "you", "his", "her", "their", "its", "our", "this", "that", "these", "those", "both", "after",
        "before",
        "when", "while", "as", "if", "since", "during", "under", "over", "then", "there", "here", "also", "however",
        "earlier",
        "later", "meanwhile", "who", "which", "what", "where", "how", "why", "not", "no", "yes", "so", "than", "was",
        "were", "is",
        "are", "has", "have", "had", "will", "would", "said", "says", "told", "up", "out", "about", "between", "among",
        "against",
        "into", "through", "without", "within", "officials", "sources", "talks", "asked", "according", "all", "some",
        "any",
        "many", "most", "other", "such", "only", "last", "next", "first", "new", "two", "three", "now", "today",
        "yesterday",
        "tomorrow", "because", "although", "though", "until", "unless", "despite", "following", "including", "mr",
        "mrs", "text",
        "excerpt", "editorial", "unidentified", "correspondent", "station", "commentary", "announcer", "reporter",
        "video",
        "photo", "copyright", "update", "lead", "begin", "end", "recording", "quote", "unquote", "source", "news",
        "agency",
    ]
}
