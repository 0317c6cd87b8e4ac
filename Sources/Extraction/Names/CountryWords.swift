import Record

/// The words of whole-field names of states, so that those which say the same become the same.
struct CountryWords: Sendable {
    enum Use: String, Sendable { case same, drop, aside, without, with }

    private var uses: [String: Use] = [:]
    private var asides: Set<String> = []
    private var meanings: [String: [[String]]] = [:]

    init() {
        EmbeddedTable("names/country-word").forEachRow { cell in
            guard let use = Use(rawValue: String(cell("use"))) else { return }
            let word = String(cell("word"))
            if use == .aside { asides.insert(word) } else { uses[word] = use }
            guard use == .same else { return }
            meanings[word] = cell("meaning").split(separator: ";").map { $0.split(separator: " ").map(String.init) }
        }
    }

    func use(of word: String) -> Use? { uses[word] }

    /// Whether a word adds nothing beside a name: 'former', 'local name', years.
    func isAside(_ word: String) -> Bool {
        asides.contains(word) || uses[word] == .drop || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Folded words in reading order; 'U.S.' and 'D.P.R.' are one word, the 's' of "People's" none.
    func words(of name: some StringProtocol) -> [String] {
        var out: [String] = []
        var initials = ""
        for word in folded(name).split(separator: " ") {
            if word.utf8.count == 1, word.utf8.first.map({ $0 > 0x60 }) ?? false {
                // "People's": the letter after a word that a genitive can stand with.
                if word == "s", initials.isEmpty, let last = out.last, uses[last] != .same, last.utf8.count > 3 {
                    continue
                }
                initials += word
                continue
            }
            if !initials.isEmpty { out.append(initials) }
            initials = ""
            out.append(String(word))
        }
        if !initials.isEmpty { out.append(initials) }
        return out
    }

    /// The letters alone, so that 'SriLanka' and 'Sri Lanka' are one.
    func letters(of name: some StringProtocol) -> String {
        String(folded(name).filter { $0 != " " })
    }

    /// Sorted words under which a name can stand: one key, or several where an abbreviation can mean several things.
    func keys(of words: [String]) -> [String] {
        var ways: [[String]] = [[]]
        for word in words where uses[word] != .drop {
            let meanings = meanings[word] ?? [[word]]
            guard ways.count * meanings.count <= 16 else { return [] }
            ways = ways.flatMap { way in meanings.map { way + $0 } }
        }
        return ways.filter { !$0.isEmpty }.map { $0.sorted().joined(separator: " ") }
    }
}
