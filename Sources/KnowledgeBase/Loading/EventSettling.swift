import Record
import Storage

/// Puts changed claims, and all that are related to them, into events.
///
/// A group is everything reachable from a changed claim over pairs that agree. Whatever is outside it cannot be touched
/// by the change, and inside it events are made as if none had been there.
struct EventSettling {
    private let claims: ClaimStore
    private let events: EventStore
    private let identity: EventIdentity
    private let merging: EventMerging
    private let store: CorrectionStore
    private let people: IdentityStore
    private let corrections: StandingCorrections

    init(_ connection: Connection, names: PartyNames) throws {
        store = CorrectionStore(connection)
        people = IdentityStore(connection)
        corrections = try StandingCorrections(connection)
        claims = ClaimStore(connection)
        events = EventStore(connection)
        identity = EventIdentity(partyName: names.name)
        merging = EventMerging(identity: identity)
    }

    func settle(_ changed: Set<Int64>) throws {
        var cache: [Int64: Claim] = [:]
        var seen: Set<Int64> = []
        var scores: [Int64: [Int64: Int]] = [:]
        var clusters: [[Claim]] = []
        for id in changed.sorted() {
            guard let claim = try claim(id, &cache) else { continue }
            try ClaimKeys(claim, identity).write(to: claims)
        }
        for start in changed.sorted() where !seen.contains(start) {
            var group: [Claim] = []
            var pending = [start]
            seen.insert(start)
            while let id = pending.popLast() {
                guard let claim = try claim(id, &cache) else { continue }
                group.append(claim)
                for other in corrections.together[id] ?? [] where seen.insert(other).inserted { pending.append(other) }
                for other in try ClaimKeys(claim, identity).related(in: claims) {
                    if scores[other]?[id] == nil {
                        guard let related = try self.claim(other, &cache),
                            let score = identity.agreement(claim, related)
                        else { continue }
                        scores[id, default: [:]][other] = score
                        scores[other, default: [:]][id] = score
                    }
                    if seen.insert(other).inserted { pending.append(other) }
                }
            }
            let found = EventClusters.clusters(group, scores: scores)
            clusters += corrections.isEmpty ? found : corrections.regrouped(found)
        }
        try write(clusters)
    }

    private func claim(_ id: Int64, _ cache: inout [Int64: Claim]) throws -> Claim? {
        if let known = cache[id] { return known }
        let claim = try claims.claim(id)
        cache[id] = claim
        return claim
    }

    private func write(_ clusters: [[Claim]]) throws {
        // All old ones first: a number that is free again may be given to a new event at once.
        var given: [EventStore.Filing] = []
        for old in Set(clusters.joined().compactMap(\.event)).sorted() {
            if let filing = try events.filing(of: old) { given.append(filing) }
            try events.delete(old)
        }
        let ordered = clusters.compactMap { cluster in cluster.min(by: EventClusters.isEarlier).map { ($0, cluster) } }
            .sorted { EventClusters.isEarlier($0.0, $1.0) }
        for (founding, cluster) in ordered { try place(cluster, founding) }
        try reclaim(given)
    }

    /// Gives identifiers that are free again to the events they would have had if these had been read alone: the earliest
    /// of those told in the same words has the plain one, though another held it when they came.
    func reclaim(_ given: [EventStore.Filing]) throws {
        for filing in given where try !events.isTaken(filing.publicID) {
            for publicID in try events.publicIDs(filedLike: filing) {
                var held: [Claim] = []
                for id in try claims.claims(ofEvent: publicID) {
                    if let claim = try claims.claim(id) { held.append(claim) }
                }
                guard let founding = held.min(by: EventClusters.isEarlier), let old = founding.event,
                    merging.event(held).publicID == filing.publicID
                else { continue }
                try events.delete(old)
                try place(held, founding)
            }
        }
    }

    /// Writes an event under the first identifier for it that is free, or that a later event holds, which then gives
    /// way: the earliest of those told in the same words has the plain one, in whatever order they came.
    private func place(_ cluster: [Claim], _ founding: Claim) throws {
        var event = merging.event(cluster)
        let told = corrections.isEmpty ? [] : corrections.changes(of: cluster)
        let corrected = try CorrectedEvent(event, told, person: { try people.person(publicID: $0) })
        if !corrections.isEmpty {
            for claim in cluster { try store.reject(claim.id, corrected.isRejected) }
        }
        if corrected.isRejected { return }
        var attempt = 0
        while try events.isTaken(event.publicID) {
            var held: [Claim] = []
            for id in try claims.claims(ofEvent: event.publicID) {
                if let claim = try claims.claim(id) { held.append(claim) }
            }
            if let first = held.min(by: EventClusters.isEarlier), let old = first.event,
                EventClusters.isEarlier(founding, first)
            {
                try events.delete(old)
                try insert(event, told)
                return try place(held, first)
            }
            event = merging.event(cluster, salt: founding.articleKey + (attempt == 0 ? "" : "#\(attempt)"))
            attempt += 1
        }
        try insert(event, told)
    }

    /// Writes an event as corrected, under the identifier it has as read.
    private func insert(_ event: MergedEvent, _ told: [Correction]) throws {
        guard !told.isEmpty else {
            try events.insert(event)
            return
        }
        let corrected = try CorrectedEvent(event, told, person: { try people.person(publicID: $0) })
        let id = try events.insert(corrected.event)
        let state = corrected.isConfirmed ? "confirmed" : "corrected"
        try store.review(id, state: state, asRead: corrected.asRead)
    }
}
