import Record
import Storage

/// Puts related claims into events: each claim joins the event all of whose claims it agrees with, the best first.
///
/// Claims with the finest dates go first, so that vague ones find the events they may belong to. A claim that agrees
/// equally well with two events stays an event of its own. The result depends on the set of claims alone, not on the
/// order they were read in.
struct EventClusters {
    /// `scores` holds, for each claim, the claims it agrees with and how well (`EventIdentity.agreement`).
    static func clusters(_ claims: [Claim], scores: [Int64: [Int64: Int]]) -> [[Claim]] {
        let ordered = claims.sorted(by: isBefore)
        var clusters: [[Claim]] = []
        var home: [Int64: Int] = [:]
        for claim in ordered {
            var members: [Int: (count: Int, score: Int)] = [:]
            for (other, score) in scores[claim.id] ?? [:] {
                guard let cluster = home[other] else { continue }
                let known = members[cluster] ?? (0, 0)
                members[cluster] = (known.count + 1, max(known.score, score))
            }
            let complete = members.filter { $0.value.count == clusters[$0.key].count }
            let best = complete.map(\.value.score).max()
            let winners = complete.filter { $0.value.score == best }
            if winners.count == 1, let cluster = winners.first?.key {
                clusters[cluster].append(claim)
                home[claim.id] = cluster
            } else {
                home[claim.id] = clusters.count
                clusters.append([claim])
            }
        }
        return clusters
    }

    private static func isBefore(_ a: Claim, _ b: Claim) -> Bool {
        let (x, y) = (
            a.date?.width ?? (a.date == nil ? .max : .max - 1), b.date?.width ?? (b.date == nil ? .max : .max - 1)
        )
        if x != y { return x < y }
        if a.people.count != b.people.count { return a.people.count > b.people.count }
        return isEarlier(a, b)
    }

    /// By publication, then by article; the undated last.
    static func isEarlier(_ a: Claim, _ b: Claim) -> Bool {
        let (x, y) = (a.published?.number ?? .max, b.published?.number ?? .max)
        if x != y { return x < y }
        return a.articleKey != b.articleKey ? a.articleKey < b.articleKey : isLocalID(a.localID, before: b.localID)
    }

    /// `v2` before `v10`.
    private static func isLocalID(_ a: String, before b: String) -> Bool {
        a.utf8.count != b.utf8.count ? a.utf8.count < b.utf8.count : a < b
    }
}
