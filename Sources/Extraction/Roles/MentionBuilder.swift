import Language
import Record

/// Builds the mentions of an article, sentence by sentence: titles with names first, then names, then everybody and everything else.
struct MentionBuilder {
    let reading: Reading
    let document: Document
    let scanner: NameScanner
    let titles: TitleReader
    var people: [Person] = []
    var mentions: [Mention] = []
    /// Tokens already taken by a mention.
    var taken: [Bool]
    /// Folded words of the names so far that may stand for somebody alone.
    var knownWords: Set<String> = []
    /// Ministries told several in one phrase, each with its state.
    var extraMinistries: [(tokens: Range<Int>, name: String, country: String, order: Int)] = []

    init(_ reading: Reading) {
        self.reading = reading
        document = reading.document
        scanner = NameScanner(reading)
        titles = TitleReader(reading: reading, scanner: scanner)
        taken = Array(repeating: false, count: reading.document.tokens.count)
    }

    mutating func build() {
        for (number, sentence) in document.sentences.enumerated() {
            let capitals = document.capitals[number]
            titled(sentence, capitals)
            honoured(sentence, capitals)
            partners(sentence, capitals)
            nationals(sentence, capitals)
            named(sentence, capitals)
            settleBehindNames(sentence)
            ministryPeople(sentence)
            ministries(sentence)
            actors(sentence)
            shareOffices(sentence)
            places(sentence)
            pronouns(sentence)
            officesBehind(sentence)
        }
        for (number, sentence) in document.sentences.enumerated() { namedEarly(sentence, document.capitals[number]) }
        for sentence in document.sentences {
            leaders(sentence)
            appointed(sentence)
        }
        settleCountries()
        nameOwnPeople()
    }

    mutating func take(_ tokens: Range<Int>, _ referent: Mention.Referent) {
        guard !tokens.isEmpty, !tokens.contains(where: { taken[$0] }) else { return }
        for token in tokens { taken[token] = true }
        mentions.append(Mention(tokens: tokens, referent: referent))
    }
}
