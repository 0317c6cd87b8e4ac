import Record
import Storage

extension KnowledgeBase {
    /// Says what somebody is called.
    @discardableResult
    public func rename(person id: String, to name: String, by author: CorrectionAuthor) throws -> Correction {
        try add(.rename, people: [try names(of: id)], target: id, value: [name], by: author)
    }

    /// Adds a name under which somebody is found.
    @discardableResult
    public func alias(person id: String, _ name: String, by author: CorrectionAuthor) throws -> Correction {
        try add(.alias, people: [try names(of: id)], target: id, value: [name], by: author)
    }

    /// Says that several are one person.
    @discardableResult
    public func merge(people ids: [String], by author: CorrectionAuthor) throws -> Correction {
        guard Set(ids).count > 1 else { throw CorrectionFailure.tooFew }
        let sides = try ids.map { try names(of: $0) }
        guard Set(sides.joined().map(\.country)).count == 1 else { throw CorrectionFailure.differentCountries }
        return try add(.merge, people: sides, target: ids[0], value: ids, by: author)
    }

    /// Says that a person's names, as articles write them, are somebody else's.
    @discardableResult
    public func split(person id: String, names written: [String], by author: CorrectionAuthor) throws -> Correction {
        let all = try names(of: id)
        var out: [CorrectionStore.Name] = []
        for name in written {
            let identity = PersonName(name).identity
            let found = all.filter { PersonIdentity.Form($0.identity).name.identity == identity }
            guard !found.isEmpty else {
                throw CorrectionFailure.noSuchName(id: id, name: name, known: all.map(\.identity))
            }
            out += found
        }
        guard out.count < all.count else { throw CorrectionFailure.wholeEvent(id: id) }
        return try add(.split, people: [all.filter { !out.contains($0) }, out], target: id, value: written, by: author)
    }

    private func names(of id: String) throws -> [CorrectionStore.Name] {
        guard id.hasPrefix("pe-") else { throw CorrectionFailure.notAPerson(id: id) }
        let names = try IdentityStore(connection).names(ofPerson: id)
        guard !names.isEmpty else { throw CorrectionFailure.unknown(id: id) }
        return names.map { CorrectionStore.Name(side: 0, country: $0.country, identity: $0.identity) }
    }

    private func add(
        _ action: Correction.Action, people sides: [[CorrectionStore.Name]], target: String, value: [String],
        by author: CorrectionAuthor
    ) throws -> Correction {
        let about = try EntityStore(connection).entity(publicID: target)
        var correction = Correction(
            made: author.time, author: author.name, reason: author.reason, action: action, target: target, value: value,
            about: [about?.name, about?.country].compactMap { $0 }.joined(separator: ", "))
        let names = sides.enumerated().flatMap { side, names in
            names.map { CorrectionStore.Name(side: side, country: $0.country, identity: $0.identity) }
        }
        correction.id = try connection.transaction {
            let id = try CorrectionStore(connection).insert(correction, anchors: [], names: names)
            try settle([], names: names)
            return id
        }
        return try corrections().first { $0.id == correction.id } ?? correction
    }
}
