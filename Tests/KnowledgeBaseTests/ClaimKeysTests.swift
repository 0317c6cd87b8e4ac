import Record
import Testing

@testable import KnowledgeBase
@testable import Storage

@Suite struct ClaimKeysTests {
    /// What makes loading independent of order: agreement has no direction, and keys find every pair that agrees.
    @Test(arguments: [3, 209, 218] as [UInt64])
    func everyPairThatAgreesIsFound(_ seed: UInt64) async throws {
        let base = try KnowledgeBase(path: ":memory:", access: .readWrite)
        try await base.load(Crowd.records(count: 60, seed: seed), now: "t")
        #expect(try await base.missedPairs() == [])
    }
}

extension KnowledgeBase {
    fileprivate func missedPairs() throws -> [String] {
        let store = ClaimStore(connection)
        let identity = EventIdentity(partyName: names.name)
        let claims = try store.all().compactMap { try store.claim($0) }
        var missed: [String] = []
        for a in claims {
            let related = try ClaimKeys(a, identity).related(in: store)
            for b in claims where a.id != b.id {
                let agreement = identity.agreement(a, b)
                if agreement != identity.agreement(b, a) || (agreement != nil && !related.contains(b.id)) {
                    missed.append("\(a.articleKey) \(a.localID), \(b.articleKey) \(b.localID)")
                }
            }
        }
        return missed
    }
}
