/// Words for bodies beside a title: whether who heads one holds public office.
struct Institutions: Sendable {
    enum Kind: String, Sendable { case `public`, `private`, building, creed }

    static let shared = Institutions()

    private let kinds: [String: Kind]
    private let peoples: Set<String>

    private init() {
        var kinds: [String: Kind] = [:]
        var peoples: Set<String> = []
        EmbeddedTable("names/non-name").forEachRow { cell in
            let word = cell("word").lowercased()
            if cell("kind") == "company" { kinds[word] = .private }
            if cell("kind") == "ethnic" { peoples.insert(word) }
        }
        self.peoples = peoples
        EmbeddedTable("roles/institution").forEachRow { kinds[String($0("word"))] = Kind(rawValue: String($0("kind"))) }
        self.kinds = kinds
    }

    /// Whether a word in small letters is a people's that may have no state: 'chechen', 'kurdish'.
    func isPeople(_ word: String) -> Bool { peoples.contains(word) }

    /// The kind of a word in small letters; nil when it is no such noun.
    func kind(_ word: String) -> Kind? { kinds[word] }
}
