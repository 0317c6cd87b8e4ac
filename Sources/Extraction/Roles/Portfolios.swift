/// The words of which names of portfolios are made: 'foreign', 'affairs', 'water', 'power'.
struct Portfolios: Sendable {
    static let shared = Portfolios()

    private let words: Set<String>

    private init() {
        var words: Set<String> = []
        EmbeddedTable("names/ministry").forEachRow { cell in
            guard cell("phrase").hasPrefix("ministry of ") else { return }
            for word in cell("phrase").split(separator: " ").dropFirst(2) where word != "and" && word != "the" {
                words.insert(word.hasSuffix(",") ? String(word.dropLast()) : String(word))
            }
        }
        self.words = words
    }

    func has(_ word: String) -> Bool { words.contains(word) }
}
