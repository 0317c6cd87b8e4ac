import Record
import Storage

/// Who corrects, when and why.
public struct CorrectionAuthor: Sendable, Hashable {
    public var name: String
    public var reason: String?
    /// A time such as `2024-03-13T10:00:00Z`.
    public var time: String

    public init(name: String, reason: String?, time: String) {
        self.name = name
        self.reason = reason
        self.time = time
    }
}

extension KnowledgeBase {
    /// Confirms or rejects an event, or edits one field of it; throws `CorrectionFailure` where there is no such event.
    @discardableResult
    public func correct(
        event id: String, _ action: Correction.Action, field: Correction.Field? = nil, value: [String] = [],
        by author: CorrectionAuthor
    ) throws -> Correction {
        let event = try known(event: id)
        return try add(
            action, target: event, field: field, value: value, sides: [try tellings(of: event.id)], by: author)
    }

    /// Makes one event of several.
    @discardableResult
    public func merge(events ids: [String], by author: CorrectionAuthor) throws -> Correction {
        let events = try ids.map { try known(event: $0) }
        guard Set(events.map(\.id)).count > 1 else { throw CorrectionFailure.tooFew }
        return try add(
            .merge, target: events[0], field: nil, value: events.map(\.id),
            sides: try events.map { try tellings(of: $0.id) }, by: author)
    }

    /// Takes what some articles tell out of an event, as an event of its own.
    @discardableResult
    public func split(event id: String, articles: [String], by author: CorrectionAuthor) throws -> Correction {
        let event = try known(event: id)
        let all = try tellings(of: event.id)
        for article in articles where !all.contains(where: { $0.articleKey == article }) {
            throw CorrectionFailure.noSuchArticle(
                id: event.id, article: article, known: Array(Set(all.map(\.articleKey))).sorted())
        }
        let out = all.filter { articles.contains($0.articleKey) }
        guard out.count < all.count else { throw CorrectionFailure.wholeEvent(id: event.id) }
        return try add(
            .split, target: event, field: nil, value: articles,
            sides: [all.filter { !articles.contains($0.articleKey) }, out], by: author)
    }

    private func known(event id: String) throws -> KnownEvent {
        guard id.hasPrefix("ev-") else { throw CorrectionFailure.notAnEvent(id: id) }
        guard let event = try EventStore(connection).event(publicID: id) else {
            throw CorrectionFailure.unknown(id: id)
        }
        return event
    }

    private func tellings(of publicID: String) throws -> [Claim] {
        let claims = ClaimStore(connection)
        return try claims.claims(ofEvent: publicID).compactMap { try claims.claim($0) }
    }

    private func add(
        _ action: Correction.Action, target: KnownEvent, field: Correction.Field?, value: [String], sides: [[Claim]],
        by author: CorrectionAuthor
    ) throws -> Correction {
        let about =
            [
                target.date?.edtf ?? "?", target.kind.rawValue, target.status.rawValue,
                target.parties.map(\.code).joined(separator: ","), target.place,
            ].compactMap { $0 }.joined(separator: " ")
        var correction = Correction(
            made: author.time, author: author.name, reason: author.reason, action: action, target: target.id,
            field: field, value: value, about: about)
        let anchors = sides.enumerated().flatMap { side, claims in
            claims.map { claim in
                CorrectionStore.Anchor(
                    side: side, article: claim.articleKey, kind: claim.kind.rawValue, quote: claim.quotes.first ?? "",
                    parties: claim.parties, date: claim.date?.edtf)
            }
        }
        correction.id = try connection.transaction {
            let id = try CorrectionStore(connection).insert(correction, anchors: anchors)
            try settle(sides.joined().map(\.id))
            return id
        }
        correction.attached = try attached(to: correction)
        return correction
    }

    /// Takes a correction back, and settles again what it was about.
    @discardableResult
    public func undo(correction id: Int64, by author: CorrectionAuthor) throws -> Correction {
        let store = CorrectionStore(connection)
        try connection.transaction {
            let claims = try store.anchors(of: id).compactMap { try store.claim(of: $0) }
            let names = try store.names(of: id)
            guard try store.undo(id, at: author.time, by: author.name) else { throw CorrectionFailure.noCorrection(id) }
            for claim in claims { try store.reject(claim, false) }
            try settle(claims, names: names)
        }
        guard let correction = try store.all().first(where: { $0.id == id }) else {
            throw CorrectionFailure.noCorrection(id)
        }
        return correction
    }

    func settle(_ claims: [Int64], names: [CorrectionStore.Name] = []) throws {
        var settling = Settling(connection, names: self.names)
        for claim in claims { settling.changeClaim(claim) }
        try settling.changeNames(names)
        try settling.settle()
    }

    /// All corrections, each with what it applies to now.
    public func corrections() throws -> [Correction] {
        try CorrectionStore(connection).all().map { correction in
            var correction = correction
            correction.attached = try attached(to: correction)
            return correction
        }
    }

    private func attached(to correction: Correction) throws -> [String] {
        let store = CorrectionStore(connection)
        let claims = ClaimStore(connection)
        var found: [String] = []
        for anchor in try store.anchors(of: correction.id) {
            if let id = try store.claim(of: anchor) {
                let event = try claims.claim(id)?.event
                let name = try event.flatMap { try EventStore(connection).filing(of: $0)?.publicID } ?? "rejected"
                if !found.contains(name) { found.append(name) }
            }
        }
        let identities = IdentityStore(connection)
        for name in try store.names(of: correction.id) {
            for person in try identities.people(named: name.identity, country: name.country) {
                if let id = try identities.publicID(ofPerson: person), !found.contains(id) { found.append(id) }
            }
        }
        return found
    }
}
