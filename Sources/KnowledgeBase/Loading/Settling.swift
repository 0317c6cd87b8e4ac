import Record
import Storage

/// Settles who is meant and which event is told, for all that has changed since it was last done.
struct Settling {
    let connection: Connection
    let names: PartyNames
    let identities: IdentityStore
    let claims: ClaimStore
    /// Claims to be put into events again, with all that are related to them.
    private var changedClaims: Set<Int64> = []
    /// People whose names and offices must be worked out anew.
    private var changedPeople: Set<Int64> = []
    /// People who were only named again, with the appearances that are new.
    private var namedAgain: [Int64: Set<Int64>] = [:]
    private var countries: Set<String?> = []
    private var ministryCountries: Set<String?> = []
    private var agreements: Set<String> = []
    private var series: Set<String> = []
    /// Names that came in, by country, where all names of the country need not be looked at unless one is new.
    private var newNames: [String?: Set<NewName>] = [:]

    private struct NewName: Hashable {
        var identity: String
        var role: String?
    }

    /// What may have lost its last article.
    private var left = Left()

    private struct Left {
        var events: Set<Int64> = []
        var parties: Set<String> = []
        var entities: [IdentityStore.Column: Set<Int64>] = [:]
    }

    init(_ connection: Connection, names: PartyNames) {
        self.connection = connection
        self.names = names
        identities = IdentityStore(connection)
        claims = ClaimStore(connection)
    }

    mutating func changeClaim(_ claim: Int64) { changedClaims.insert(claim) }

    /// To be told of everything that an article names.
    mutating func change(_ kind: EntityKind, identity: String, country: String?, role: String? = nil) {
        switch kind {
        case .official: newNames[country, default: []].insert(NewName(identity: identity, role: role))
        case .ministry: ministryCountries.insert(country)
        case .agreement: agreements.insert(identity)
        case .series: series.insert(identity)
        case .country, .organization, .place: break
        }
    }

    /// After everything decided was forgotten.
    mutating func changeAll() throws {
        changedClaims.formUnion(try claims.all())
        countries.formUnion(try identities.unsettledCountries(.official))
        ministryCountries.formUnion(try identities.unsettledCountries(.ministry))
        agreements.formUnion(try identities.unsettledIdentities(.agreement))
        series.formUnion(try identities.unsettledIdentities(.series))
    }

    /// To be told before an article goes: what it was related to must be settled again.
    mutating func willRemove(article: Int64) throws {
        left.events.formUnion(try EventStore(connection).events(inArticle: article))
        left.parties.formUnion(try identities.parties(inArticle: article))
        for column in IdentityStore.Column.allCases {
            left.entities[column, default: []].formUnion(try identities.entities(column, inArticle: article))
        }
        let identity = EventIdentity(partyName: names.name)
        for id in try claims.claims(inArticle: article) { try changeRelated(to: id, identity) }
        for person in try identities.entities(.official, inArticle: article) { changedPeople.insert(person) }
        for (kind, name, country) in try ReadingStore(connection).identities(inArticle: article) {
            guard let kind else { continue }
            if kind == .official { countries.insert(country) } else { change(kind, identity: name, country: country) }
        }
    }

    private mutating func changeRelated(to id: Int64, _ identity: EventIdentity) throws {
        guard let claim = try claims.claim(id) else { return }
        changedClaims.insert(id)
        for other in try ClaimKeys(claim, identity).related(in: claims) where !changedClaims.contains(other) {
            if let related = try claims.claim(other), identity.agreement(claim, related) != nil {
                changedClaims.insert(other)
            }
        }
    }

    mutating func settle() throws {
        for country in ministryCountries.sorted(by: Self.unknownLast) { try settleMinistries(of: country) }
        for country in Set(newNames.keys).subtracting(countries) where try hasStranger(in: country) {
            countries.insert(country)
        }
        let corrections = try NameCorrections(connection)
        for country in countries.sorted(by: Self.unknownLast) where country != nil {
            try settlePeople(of: country, corrections)
        }
        try refreshPeople(corrections)
        // Names without a country lean on those with one, so they come when these are settled.
        if !countries.isEmpty { try settlePeopleWithoutCountry() }
        try refreshPeople(corrections)
        for identity in agreements.sorted() { try settleNamed(.agreement, identity, prefix: "ag") }
        for identity in series.sorted() { try settleNamed(.series, identity, prefix: "se") }
        let events = EventStore(connection)
        var given: [EventStore.Filing] = []
        // Before new ones are made: an event told again gets the identifier that it had.
        for event in left.events.sorted() {
            if let filing = try events.filing(of: event) { given.append(filing) }
            try events.deleteUnclaimed(event)
        }
        let settling = try EventSettling(connection, names: names)
        try settling.settle(changedClaims)
        try settling.reclaim(given)
        for column in IdentityStore.Column.allCases {
            try identities.deleteUnnamed(column, left.entities[column] ?? [])
        }
        try identities.deleteUnnamed(parties: left.parties)
        self = Settling(connection, names: names)
    }

    /// What people said of these people's names must be heeded: all that bear them are settled again.
    mutating func changeNames(_ names: [CorrectionStore.Name]) throws {
        for name in names {
            countries.insert(name.country)
            for person in try identities.people(named: name.identity, country: name.country) {
                changedPeople.insert(person)
            }
        }
    }

    private static func unknownLast(_ a: String?, _ b: String?) -> Bool { (a ?? "\u{10FFFF}") < (b ?? "\u{10FFFF}") }

    // MARK: Ministries

    private func settleMinistries(of country: String?) throws {
        let spellings = Dictionary(grouping: try identities.spellings(.ministry, country: country), by: \.identity)
        for (identity, group) in spellings.sorted(by: { $0.key < $1.key }) {
            let name = PersonIdentity.display(group)
            let id = try identities.ministry(
                publicID: stableID("mi", [country ?? "", identity]), name: name, identity: identity, country: country)
            try identities.settle(.ministry, identity: identity, country: country, to: id)
        }
    }

    // MARK: People

    /// Whether a name came in that is not yet somebody's in that office; the others are settled here and need no more.
    private mutating func hasStranger(in country: String?) throws -> Bool {
        var known: [String: Int64] = [:]
        for name in newNames[country] ?? [] {
            let people = try identities.people(named: name.identity, role: name.role, country: country)
            guard people.count == 1, let person = people.first else { return true }
            known[name.identity] = person
        }
        for (identity, person) in known.sorted(by: { $0.key < $1.key }) {
            try nameAgain(identity, country: country, as: person)
        }
        return false
    }

    private mutating func settlePeople(of country: String?, _ corrections: NameCorrections) throws {
        let settled = try identities.settled(.official, country: country)
        let people = PersonIdentity.people(settled.keys, roles: try identities.roles(country: country))
        for person in corrections.regrouped(people, country: country) {
            try settle(person, country: country, settled: settled)
        }
    }

    private mutating func settlePeopleWithoutCountry() throws {
        let settled = try identities.settled(.official, country: nil)
        var alone: [String] = []
        for identity in settled.keys.sorted() {
            let namesakes =
                PersonIdentity.Form(identity).name.words.count > 1 ? try identities.people(ofAnyCountry: identity) : []
            guard namesakes.count == 1, let person = namesakes.first else {
                alone.append(identity)
                continue
            }
            try move(identity, country: nil, to: person, settled: settled[identity] ?? [])
        }
        for person in PersonIdentity.people(alone, roles: try identities.roles(country: nil)) {
            try settle(person, country: nil, settled: settled)
        }
    }

    private mutating func settle(
        _ person: PersonIdentity.Person, country: String?, settled: [String: Set<Int64?>]
    ) throws {
        let publicID = stableID("pe", [country ?? "", person.name.identity])
        let known = try identities.person(publicID: publicID)
        if let known, !changedPeople.contains(known),
            person.identities.allSatisfy({ settled[$0]?.isSubset(of: [known, nil]) ?? false })
        {
            for identity in person.identities where settled[identity] != [known] {
                try nameAgain(identity, country: country, as: known)
            }
            return
        }
        let id = try identities.person(
            publicID: publicID, name: person.name.identity, surname: person.name.surname(in: country), country: country)
        changedPeople.insert(id)
        for identity in person.identities {
            try move(identity, country: country, to: id, settled: settled[identity] ?? [])
        }
    }

    /// Says that somebody who bears a name already is meant by it in new articles too.
    private mutating func nameAgain(_ identity: String, country: String?, as person: Int64) throws {
        let new = try identities.settle(.official, identity: identity, country: country, to: person)
        namedAgain[person, default: []].formUnion(new)
    }

    /// Says that a name means somebody, and remembers what rested on its meaning somebody else.
    private mutating func move(_ identity: String, country: String?, to id: Int64, settled: Set<Int64?>) throws {
        guard settled != [id] else { return }
        for case let other? in settled where other != id {
            changedPeople.insert(other)
            left.entities[.official, default: []].insert(other)
        }
        let moved = try identities.settledElsewhere(.official, identity: identity, country: country, than: id)
        try changeClaims(naming: moved)
        try identities.settle(.official, identity: identity, country: country, to: id)
        changedPeople.insert(id)
    }

    private mutating func changeClaims(naming appearances: [Int64]) throws {
        let identity = EventIdentity(partyName: names.name)
        for appearance in appearances {
            for claim in try claims.claims(naming: appearance) { try changeRelated(to: claim, identity) }
        }
    }

    private mutating func refreshPeople(_ corrections: NameCorrections) throws {
        for person in changedPeople.union(namedAgain.keys).sorted() {
            let spellings = try identities.spellings(ofPerson: person)
            guard !spellings.isEmpty else { continue }
            let country = corrections.isEmpty ? nil : try identities.country(ofPerson: person)
            let name =
                corrections.name(of: spellings.map(\.identity), country: country) ?? PersonIdentity.display(spellings)
            try identities.rename(person, name, surname: { PersonName(name).surname(in: $0) })
            if changedPeople.contains(person) {
                try identities.refresh(person)
            } else {
                for appearance in (namedAgain[person] ?? []).sorted() { try identities.extend(person, appearance) }
            }
            for alias in corrections.aliases(of: spellings.map(\.identity), country: country) {
                try identities.addAlias(alias, of: person)
            }
        }
        changedPeople = []
        namedAgain = [:]
    }

    // MARK: Agreements and series

    private mutating func settleNamed(_ column: IdentityStore.Column, _ identity: String, prefix: String) throws {
        let known = try identities.known(column, identity: identity)
        let groups = NamedIdentity.groups(
            try identities.namings(column, identity: identity), datesDiffer: column == .agreement,
            isState: names.isState)
        var taken: Set<String> = []
        for group in groups {
            var publicID = stableID(prefix, [identity, group.parties.joined(separator: "|")])
            if !taken.insert(publicID).inserted {
                publicID = stableID(prefix, [identity, group.parties.joined(separator: "|"), group.date?.edtf ?? "?"])
                taken.insert(publicID)
            }
            let entity = IdentityStore.Named(
                publicID: publicID, name: NamedIdentity.display(group.namings), parties: group.parties,
                date: group.date?.edtf)
            // Of hundreds of agreements that are called the same a batch changes but a few.
            let same = known[publicID].flatMap { $0.entity == entity ? $0.id : nil }
            let id = try same ?? identities.named(column, entity, identity: identity)
            for naming in group.namings where naming.settled != id {
                let moved = try identities.settledElsewhere(column, naming: naming, than: id)
                try changeClaims(naming: moved)
                try identities.settle(column, naming: naming, to: id)
            }
        }
        for (publicID, old) in known where !taken.contains(publicID) {
            left.entities[column, default: []].insert(old.id)
        }
    }
}
