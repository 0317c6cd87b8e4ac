import Record

/// A person's name for comparison: folded words, courtesy titles dropped.
public struct PersonName: Sendable, Hashable {
    public let words: [String]
    /// The words with each spelling of a given name brought to one, by which names are compared.
    public let keys: [String]

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof", "professor", "gen", "general", "col",
        "colonel", "king",
        "queen", "prince", "princess", "sheikh", "sheik", "crown", "emperor", "empress", "archbishop", "bishop",
        "cardinal", "rev",
        "president", "premier", "senator", "ambassador", "chancellor", "sultan", "emir", "marshal", "admiral", "adm",
        "lt", "maj", "capt",
    ]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    /// States whose people's names the English-language news writes surname first.
    private static let surnameFirst: Set<String> = ["CN", "HK", "KP", "KR", "MO", "TW", "VN", "KH"]

    public init(_ name: some StringProtocol) {
        var words = folded(name).split(separator: " ").map(String.init)
        while words.count > 1, let first = words.first, Self.titles.contains(first) { words.removeFirst() }
        while words.count > 2, let last = words.last, Self.suffixes.contains(last) { words.removeLast() }
        self.words = words
        keys = words.map { NameVariants.key($0) }
    }

    /// The words with single spaces: equal for spellings that differ in case, accents, hyphens or titles.
    public var identity: String { words.joined(separator: " ") }

    /// The word most likely to be the family name in the given country.
    public func surname(in country: String?) -> String {
        guard let country, Self.surnameFirst.contains(country), (2...4).contains(words.count) else {
            return words.last ?? ""
        }
        return words.first ?? ""
    }

    /// The name's letters read from each of its words on, so that reversed names and joined syllables compare equal.
    public var rotations: [String] {
        keys.indices.map { (keys[$0...] + keys[..<$0]).joined() }
    }

    /// Whether two names can be one person's, if their countries agree.
    ///
    /// They can when they hold the same words from another one on (`Abe Shinzo`), the same letters (`Jong-il`, `Jongil`), or
    /// when every word of the shorter is in the longer, as a whole or as an initial, the family name as a whole. One
    /// word alone is never enough, and two different middle initials are two people.
    public func agrees(with other: PersonName) -> Bool {
        if keys == other.keys { return true }
        let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
        guard short.words.count >= 2 else { return false }
        // Khalifa bin Hamad is the father of Hamad bin Khalifa.
        if let one = given, let two = other.given, one != two { return false }
        if long.rotations.contains(short.keys.joined()) || short.rotations.contains(long.keys.joined()) { return true }
        return short.isContained(in: long)
    }

    /// Of a name with its father's in it the own one, which no reordering exchanges for the other.
    private var given: String? {
        guard let at = words.firstIndex(where: Self.sonOf.contains), at > 0, at + 1 < words.count else { return nil }
        return keys[at - 1]
    }

    private static let sonOf: Set<String> = ["bin", "ibn", "ben", "bint", "oglu", "ogly"]

    private func isContained(in long: PersonName) -> Bool {
        guard let first = keys.first, let last = keys.last, let longFirst = long.keys.first,
            let longLast = long.keys.last
        else {
            return false
        }
        // The end that both have in full is the family name.
        let ends: Set<String> = [longFirst, longLast]
        guard (last.utf8.count > 1 && ends.contains(last)) || (first.utf8.count > 1 && ends.contains(first)) else {
            return false
        }
        var free = long.keys
        var hasInitial = false
        for word in keys.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            if let at = free.firstIndex(of: word) {
                free.remove(at: at)
            } else if let at = free.firstIndex(where: { Self.isInitial(word, of: $0) }) {
                hasInitial = true
                free.remove(at: at)
            } else {
                return false
            }
        }
        // Robert Joseph is not Joseph R. Biden.
        if hasInitial, last != longLast { return false }
        let initials = words.filter { $0.utf8.count == 1 }
        let longInitials = long.words.filter { $0.utf8.count == 1 }
        return initials.isEmpty || longInitials.isEmpty || initials.sorted() == longInitials.sorted()
    }

    private static func isInitial(_ a: String, of b: String) -> Bool {
        let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
        return short.utf8.count == 1 && long.utf8.count > 1 && long.hasPrefix(short)
    }

    /// Whether this is a fuller form of a name than `other`; a total order, so that the choice never depends on what
    /// came first.
    public func isFuller(than other: PersonName) -> Bool {
        func rank(_ name: PersonName) -> (Int, Int, Int) {
            let initials = name.words.count { $0.utf8.count == 1 }
            return (name.words.count - initials, initials, name.identity.utf8.count)
        }
        let (a, b) = (rank(self), rank(other))
        return a != b ? a > b : identity < other.identity
    }
}
