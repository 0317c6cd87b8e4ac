import Language
import Testing

@testable import Extraction

@Suite struct RuleStartTests {
    /// A rule that finds something where its `start` does not let it be asked would lose that silently.
    @Test func rulesFindNothingWhereTheyAreNotAsked() throws {
        #expect(EventRules.all.count <= RuleIndex.capacity)
        let extractor = try Extractor()
        for gold in try GoldArticle.all() {
            let reading = extractor.reading(of: gold.article)
            let reader = EventReader(reading)
            for token in reading.document.tokens.indices where EventStage.canTell(reading.syntax.tags[token]) {
                let asked = RuleIndex.shared.rules(at: token, reader)
                for (i, rule) in EventRules.all.enumerated() where asked >> UInt64(i) & 1 == 0 {
                    let found = rule.candidates(at: token, in: reader)
                    #expect(found.isEmpty, "\(type(of: rule).name) at '\(reading.document.text(token))'")
                }
            }
        }
    }
}
