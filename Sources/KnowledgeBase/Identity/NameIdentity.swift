import Record
import Storage

/// The words of a name that decide who or what is meant, without those that vary from article to article.
struct NameIdentity {
    let parties: PartyNames

    func identity(of entity: Entity) -> String {
        switch entity.kind {
        case .official: PersonIdentity.Form.identity(entity.name, role: entity.role)
        case .ministry: ministry(entity.name)
        case .agreement:
            named(
                entity.name, parties: entity.parties,
                drops: ["the", "a", "an", "of", "on", "for", "and", "new", "so", "called"])
        case .series: named(entity.name, parties: entity.parties, drops: Self.seriesWords)
        case .country, .organization, .place: folded(entity.name)
        }
    }

    /// 'Foreign Ministry' and 'Ministry of Foreign Affairs' are one, so are Defense and National Defence.
    private func ministry(_ name: String) -> String {
        let drops: Set<String> = [
            "the", "ministry", "department", "dept", "of", "for", "and", "affairs", "national", "federal", "office",
            "state",
        ]
        let words = folded(name).split(separator: " ").map { $0 == "defence" ? "defense" : String($0) }
        let kept = Set(words.filter { !drops.contains($0) })
        return (kept.isEmpty ? Set(words) : kept).sorted().joined(separator: " ")
    }

    private static let seriesWords: Set<String> = [
        "the", "a", "an", "of", "on", "for", "and", "between", "with", "round", "rounds", "annual", "regular",
        "bilateral", "latest",
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    /// What one outlet calls talks another calls a dialogue.
    private static let talks: Set<String> = [
        "talks", "dialogue", "dialogues", "dialog", "consultations", "consultation", "negotiations", "discussions",
    ]

    /// Words in order of the alphabet, plurals as singulars, numbers of a round and names of the parties themselves
    /// left out.
    private func named(_ name: String, parties codes: [String], drops: Set<String>) -> String {
        let own = Set(codes.flatMap { folded(parties.name($0) ?? $0).split(separator: " ").map(String.init) })
        let words = folded(name).split(separator: " ").map(String.init)
        let kept = words.filter { word in
            if drops.contains(word) || own.contains(word) { return false }
            if let digit = word.utf8.first, (0x30...0x39).contains(digit),
                word.hasSuffix("th") || word.hasSuffix("st") || word.hasSuffix("nd") || word.hasSuffix("rd")
            {
                return false
            }
            return parties.code(word).map { !codes.contains($0) } ?? true
        }
        let singular = (kept.isEmpty ? words : kept).map { word in
            Self.talks.contains(word)
                ? "talk"
                : word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
        }
        return Set(singular).sorted().joined(separator: " ")
    }
}
