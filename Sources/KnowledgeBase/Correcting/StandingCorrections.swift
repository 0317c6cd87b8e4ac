import Record
import Storage

/// The corrections that stand, with the claims and names they are about today: what settling must heed.
struct StandingCorrections {
    /// For each claim those it must share an event with.
    private(set) var together: [Int64: Set<Int64>] = [:]
    /// Claims that a split took out of their event, by the correction.
    private(set) var apart: [Int64: Int64] = [:]
    /// Confirmations, rejections and edits, by claim, in the order they were made.
    private var changes: [Int64: [Int64]] = [:]
    private var corrections: [Int64: Correction] = [:]
    /// In which they were made.
    private var order: [Int64: Int] = [:]
    /// How many claims each is about, and the first of them.
    private var sizes: [Int64: Int] = [:]
    private var first: [Int64: Int64] = [:]
    let isEmpty: Bool

    init(_ connection: Connection) throws {
        let store = CorrectionStore(connection)
        let all = try store.all(active: true)
        isEmpty = all.isEmpty
        for (place, correction) in all.enumerated() {
            corrections[correction.id] = correction
            order[correction.id] = place
            var sides: [Int: Set<Int64>] = [:]
            for anchor in try store.anchors(of: correction.id) {
                if let claim = try store.claim(of: anchor) {
                    sides[anchor.side, default: []].insert(claim)
                    if first[correction.id] == nil { first[correction.id] = claim }
                }
            }
            let claims = sides.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }
            switch correction.action {
            case .merge:
                for claim in claims { together[claim, default: []].formUnion(claims) }
            case .split:
                for claim in sides[1] ?? [] { apart[claim] = correction.id }
            case .confirm, .reject, .edit:
                sizes[correction.id] = claims.count
                for claim in claims { changes[claim, default: []].append(correction.id) }
            case .rename, .alias: break
            }
        }
    }

    /// Events as the corrections want them put together.
    func regrouped(_ clusters: [[Claim]]) -> [[Claim]] {
        var out: [[Claim]] = []
        for cluster in clusters {
            var rest: [Claim] = []
            var taken: [Int64: [Claim]] = [:]
            for claim in cluster {
                if let correction = apart[claim.id] {
                    taken[correction, default: []].append(claim)
                } else {
                    rest.append(claim)
                }
            }
            if !rest.isEmpty { out.append(rest) }
            out += taken.sorted { $0.key < $1.key }.map(\.value)
        }
        guard !together.isEmpty else { return out }
        var merged: [[Claim]] = []
        for cluster in out {
            let wanted = cluster.reduce(into: Set<Int64>()) { $0.formUnion(together[$1.id] ?? []) }
            let homes = merged.indices.filter { merged[$0].contains { wanted.contains($0.id) } }
            var whole = cluster
            for home in homes.reversed() { whole = merged.remove(at: home) + whole }
            merged.append(whole)
        }
        return merged
    }

    /// What people said of an event: those corrections most of whose tellings it has, or half of them with the first, in
    /// the order they were made.
    func changes(of cluster: [Claim]) -> [Correction] {
        var counts: [Int64: Int] = [:]
        for claim in cluster { for id in changes[claim.id] ?? [] { counts[id, default: 0] += 1 } }
        let own = Set(cluster.map(\.id))
        return counts.filter { id, count in
            let size = sizes[id] ?? 1
            return count * 2 > size || count * 2 == size && first[id].map(own.contains) ?? false
        }.keys.sorted { order[$0] ?? 0 < order[$1] ?? 0 }.compactMap { corrections[$0] }
    }
}
