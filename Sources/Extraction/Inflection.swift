import Record

/// Regular English inflection over a table of irregular forms; generates the forms that the event tables match.
public struct Inflection: Sendable {
    private let irregular: [String: String]
    private let irregularForms: [String: [String]]

    init() {
        var irregular: [String: String] = [:]
        var forms: [String: [String]] = [:]
        EmbeddedTable("language/irregular").forEachRow { cell in
            irregular[String(cell("form"))] = String(cell("lemma"))
            forms[String(cell("lemma")), default: []].append(String(cell("form")))
        }
        self.irregular = irregular
        irregularForms = forms
    }

    /// A verb's forms: base, -s, -ing, -ed and the irregular ones.
    func verbForms(_ lemma: String) -> [String] {
        var forms = [lemma, lemma + (Self.needsES(lemma) ? "es" : "s")]
        let letters = Array(lemma)
        guard let last = letters.last else { return [] }
        let y = last == "y" && letters.count > 1 && !"aeiou".contains(letters[letters.count - 2])
        if y { forms[1] = String(letters.dropLast()) + "ies" }
        let doubled = Self.doubles(letters) ? lemma + String(last) : lemma
        let bare = last == "e" ? String(letters.dropLast()) : doubled
        forms.append((last == "e" && !lemma.hasSuffix("ee") ? bare : doubled) + "ing")
        forms.append(y ? String(letters.dropLast()) + "ied" : last == "e" ? lemma + "d" : doubled + "ed")
        // British English doubles a last l that American English leaves single: cancelled, travelling.
        if last == "l", doubled == lemma, letters.count > 4, "aeiou".contains(letters[letters.count - 2]) {
            forms += [lemma + "led", lemma + "ling"]
        }
        return forms + (irregularForms[lemma] ?? [])
    }

    /// A noun phrase's singular and plural, told by its last word.
    func nounForms(_ phrase: some StringProtocol) -> [String] {
        let phrase = String(phrase)
        guard let last = phrase.last, last != "s" else { return [phrase] }
        if last == "y", let before = phrase.dropLast().last, !"aeiou".contains(before) {
            return [phrase, String(phrase.dropLast()) + "ies"]
        }
        return [phrase, phrase + (Self.needsES(phrase) ? "es" : "s")]
    }

    /// The lemma of a verb form, among those whose forms could be this one, the likeliest first.
    func verbLemmas(_ form: String) -> [String] {
        if let lemma = irregular[form] { return [lemma, form] }
        var out: [String] = [form]
        func add(_ stem: Substring) {
            guard stem.count > 1 else { return }
            out.append(String(stem))
            out.append(stem + "e")
            if let last = stem.last, stem.dropLast().last == last { out.append(String(stem.dropLast())) }
        }
        if form.hasSuffix("ies") || form.hasSuffix("ied") { out.append(form.dropLast(3) + "y") }
        if form.hasSuffix("ing") { add(form.dropLast(3)) }
        if form.hasSuffix("ed") { add(form.dropLast(2)) }
        if form.hasSuffix("es") { out.append(String(form.dropLast(2))) }
        if form.hasSuffix("s") { out.append(String(form.dropLast())) }
        return out
    }

    private static func needsES(_ word: String) -> Bool {
        ["s", "x", "z", "ch", "sh", "go", "do"].contains { word.hasSuffix($0) }
    }

    /// Short stressed consonant–vowel–consonant verbs double their last letter: 'set', 'sign' not.
    private static func doubles(_ letters: [Character]) -> Bool {
        guard letters.count >= 3, let last = letters.last, !"aeiouwxy".contains(last) else { return false }
        let vowel = letters[letters.count - 2]
        let before = letters[letters.count - 3]
        // 'quitting': the u of 'qu' is no vowel.
        let isQu = before == "u" && letters.count > 3 && letters[letters.count - 4] == "q"
        guard "aeiou".contains(vowel), isQu || !"aeiou".contains(before) else { return false }
        // 'planned', but 'opened' and 'exited': a second vowel in so short a verb takes the stress away from the last.
        let isShort = letters.count <= 4 && !"aeiou".contains(letters[0])
        return isShort
            || [
                "annul", "abut", "confer", "defer", "admit", "submit", "commit", "transfer", "expel", "compel",
                "propel", "rebel",
                "recur", "occur",
            ].contains(String(letters))
    }
}
