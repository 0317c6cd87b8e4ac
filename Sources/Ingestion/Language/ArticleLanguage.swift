import Record

/// Whether an article is in English, by the words it is written in, and by the tag it came with where words do not tell.
enum ArticleLanguage {
    /// Texts of fewer words tell no language.
    private static let leastWords = 20
    /// Different function words without which no language is told.
    private static let leastKinds = 4

    /// The tag of the language that `article` is in; nil when it is English, or nothing speaks against English.
    static func foreign(_ article: Article) -> String? {
        let census = WordCensus(article.text)
        guard census.words >= leastWords else { return nil }
        let named = article.language.flatMap(LanguageTag.init)?.primary
        if let script = foreignScript(census) {
            // A tag is finer than a writing: Ukrainian and Bulgarian are Cyrillic, too.
            return named.flatMap { $0 == "en" ? nil : $0 } ?? script.tag
        }
        let words = Double(census.words)
        let english = Double(census.hits[FunctionWords.english]) / words
        var other = (tag: "und", share: 0.0)
        // A name that comes again and again may hold a word or two of its language; a sentence holds more.
        for (i, hits) in census.hits.enumerated() where i != FunctionWords.english && census.kinds[i] >= leastKinds {
            let share = Double(hits) / words
            if share > other.share { other = (FunctionWords.tags[i], share) }
        }
        if other.share >= 0.15, other.share > 1.4 * english {
            return named.flatMap { $0 == "en" ? nil : $0 } ?? other.tag
        }
        // A language without a table is believed only where its tag says so and hardly a word is English.
        if let named, named != "en", english < 0.12 { return named }
        return nil
    }

    /// The writing of most of the text when it is not Latin; a character of a word's worth counts as three letters.
    private static func foreignScript(_ census: WordCensus) -> Script? {
        guard !census.letters.isEmpty else { return nil }
        var total = 0
        var most: (script: Script, weight: Int)?
        for (script, count) in census.letters {
            let weight = script.isUnspaced || script == .hangul ? 3 * count : count
            total += weight
            // Ties are told in one way whatever the order of a dictionary.
            if weight > most?.weight ?? 0 || (weight == most?.weight && script.tag < most?.script.tag ?? "") {
                most = (script, weight)
            }
        }
        guard total > census.latinLetters * 3 / 2 else { return nil }
        // Japanese writes most of its words in Chinese characters.
        if most?.script == .han, census.letters[.kana, default: 0] * 8 > census.letters[.han, default: 0] {
            return .kana
        }
        return most?.script
    }
}
