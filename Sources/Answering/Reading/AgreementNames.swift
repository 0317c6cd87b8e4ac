import Extraction

// Agreements that the knowledge base knows by name, however they are typed.

extension QuestionReader {
    /// 'INF treaty', 'NEW START', 'wye river memorandum': what the articles call an agreement is one name, and no verb or place.
    mutating func readAgreementNames() {
        var i = 0
        while i < count {
            let found = (1...7).reversed().lazy.map { i..<i + $0 }.first { tokens in
                self.isFree(tokens) && self.known.agreement(self.document.text(tokens)) != nil
            }
            guard let found, let words = known.agreement(document.text(found)) else {
                i += 1
                continue
            }
            nouns.append((found, "agreement", true))
            for word in words { textWords.append((found.lowerBound, word)) }
            take(found)
            i = found.upperBound
        }
    }
}
