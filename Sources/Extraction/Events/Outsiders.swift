/// Words for people and things whose dealings are no affairs of state: companies, crowds, teams.
struct Outsiders: Sendable {
    enum Kind: String, Sendable { case `private`, sport }

    static let shared = Outsiders()

    private let kinds: [String: Set<Kind>]

    private init() {
        var kinds: [String: Set<Kind>] = [:]
        EmbeddedTable("events/outsider").forEachRow { cell in
            guard let kind = Kind(rawValue: String(cell("class"))) else { return }
            kinds[String(cell("word")), default: []].insert(kind)
        }
        self.kinds = kinds
    }

    func isPrivate(_ word: String) -> Bool { kinds[word]?.contains(.private) ?? false }

    func isSport(_ word: String) -> Bool { kinds[word]?.contains(.sport) ?? false }
}
