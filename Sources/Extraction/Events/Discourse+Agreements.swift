import Language
import Record

// Which agreement 'the treaty' is.

extension Discourse {
    /// The name of the agreement that a bare noun or 'it' means: the one named last before by the same noun.
    ///
    /// 'The United States withdrew from the INF treaty. Reagan signed the treaty in 1987. It entered into force in 1988.'
    func agreementMeant(by event: Candidate, _ r: EventReader) -> String? {
        guard [.agreement, .withdrawal].contains(event.kind), event.agreementName?.contains(" ") != true else {
            return nil
        }
        let sentence = reading.document.sentences[event.sentence]
        let own = sentence.filter { isAgreement($0, r) }.min { abs($0 - event.trigger) < abs($1 - event.trigger) }
        if let own {
            let isDefinite = reading.syntax.children(own).contains {
                ["the", "this", "that"].contains(r.clause.lower($0))
            }
            guard isDefinite else { return nil }
        } else if event.rule != EnteredIntoForce.name {
            return nil
        }
        var i = (own ?? event.trigger) - 1
        while i >= 0 {
            if isAgreement(i, r), own == nil || r.clause.lower(i) == r.clause.lower(own ?? i),
                let name = AgreementName.read(i, r), Self.isProper(name)
            {
                return name
            }
            i -= 1
        }
        return nil
    }

    private func isAgreement(_ token: Int, _ r: EventReader) -> Bool {
        reading.syntax.isNominal(token) && r.nouns[token]?.noun.noun == "agreement"
    }

    /// 'INF treaty', 'Treaty of Asuncion'; not 'trade agreement', nor 'Trade agreement' at the head of a sentence.
    private static func isProper(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count > 1
            && (words.dropFirst().contains { $0.first?.isUppercase ?? false }
                || words[0].dropFirst().contains(where: \.isUppercase))
    }
}
