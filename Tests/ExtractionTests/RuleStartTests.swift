import Language
import Record
import TestSupport
import Testing

@testable import Extraction

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct RuleStartTests {
    /// A rule that finds something where its `start` does not let it be asked would lose that silently.
    @Test func rulesFindNothingWhereTheyAreNotAsked() throws {
        #expect(EventRules.all.count <= RuleIndex.capacity)
        let extractor = try Extractor()
        let names = try FileManager.default.contentsOfDirectory(atPath: Corpus.path("Gold/articles")).sorted()
        #expect(!names.isEmpty)
        for name in names {
            let text = String(decoding: try Corpus.bytes("Gold/articles/" + name), as: UTF8.self)
            let reading = extractor.reading(of: Article(key: "", text: text))
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
