import Record
import Storage

/// Loads records in one transaction: first each article's own reading, then who is meant and which event is told.
///
/// Identity is settled anew only around what has changed, yet as if all articles had been read at once: the same
/// articles give the same entities and events in whatever order and number of batches they come.
struct RecordLoader {
    let connection: Connection
    let names: PartyNames
    let time: String
    /// The version of the extractor that made the records; empty when not known.
    let extractor: String
    let articles: ArticleStore
    private let readings: ReadingStore
    private let identities: IdentityStore
    private let nameIdentity: NameIdentity
    var settling: Settling

    init(_ connection: Connection, names: PartyNames, time: String, extractor: String = "") {
        self.connection = connection
        self.names = names
        self.time = time
        self.extractor = extractor
        articles = ArticleStore(connection)
        readings = ReadingStore(connection)
        identities = IdentityStore(connection)
        nameIdentity = NameIdentity(parties: names)
        settling = Settling(connection, names: names)
    }

    mutating func load(_ records: some Sequence<ExtractionRecord>) throws -> [LoadOutcome] {
        try connection.transaction {
            var outcomes: [LoadOutcome] = []
            for record in records { outcomes.append(try load(record)) }
            try settling.settle()
            return outcomes
        }
    }

    /// Puts new readings of articles that are there in the place of the old ones, in one transaction; gives those whose
    /// article is no longer there as it was read.
    mutating func replaceReadings(_ records: some Sequence<ExtractionRecord>) throws -> Set<String> {
        try connection.transaction {
            var gone: Set<String> = []
            try identities.refreshParties(name: names.name, isState: names.isState)
            for record in records where try !replaceReading(record) { gone.insert(record.article.key) }
            try settling.settle()
            return gone
        }
    }

    /// Removes articles and what rested on them; gives how many there were.
    mutating func remove(_ keys: [String]) throws -> Int {
        try connection.transaction {
            var count = 0
            for key in keys {
                guard let state = try articles.state(of: key) else { continue }
                try remove(state)
                count += 1
            }
            try settling.settle()
            return count
        }
    }

    /// Decides all identities again from the readings kept.
    mutating func rebuild() throws {
        try connection.transaction {
            try identities.forgetAll()
            try settling.changeAll()
            try settling.settle()
        }
    }

    private mutating func load(_ record: ExtractionRecord) throws -> LoadOutcome {
        let article = record.article
        let reading = ReadingHash.hash(of: record)
        let known = try articles.state(of: article.key)
        if let known, known.fingerprint == article.fingerprint, known.reading == reading {
            if known.extractor != extractor { try articles.note(extractor: extractor, of: known.id) }
            return LoadOutcome(article: article.key, change: .unchanged, events: record.events.count)
        }
        if let known { try remove(known) }
        try insert(record, reading: reading, time: time, extractor: extractor)
        return LoadOutcome(article: article.key, change: known == nil ? .added : .replaced, events: record.events.count)
    }

    /// The article keeps its number and the time it was loaded.
    private mutating func replaceReading(_ record: ExtractionRecord) throws -> Bool {
        guard let known = try articles.state(of: record.article.key), known.fingerprint == record.article.fingerprint
        else { return false }
        let reading = ReadingHash.hash(of: record)
        if known.reading != reading {
            try settling.willRemove(article: known.id)
            try readings.forget(article: known.id)
            let appearances = try insertEntities(record, article: known.id)
            try insertEvents(record, article: known.id, appearances)
        }
        try articles.note(reading: reading, extractor: extractor, of: known.id)
        return true
    }

    /// Adds an article that is not there, with what was read in it; `reading` is the hash of that.
    mutating func insert(_ record: ExtractionRecord, reading: String, time: String, extractor: String) throws {
        let id = try articles.insert(record.article, reading: reading, time: time, extractor: extractor)
        let appearances = try insertEntities(record, article: id)
        try insertEvents(record, article: id, appearances)
    }

    mutating func remove(_ state: ArticleStore.State) throws {
        try settling.willRemove(article: state.id)
        try articles.delete(state.id)
    }

    /// Where an article's names are found again when its events are read.
    private struct Appearances {
        var byLocalID: [String: Int64] = [:]
        var ministries: Set<Int64> = []
        var officials: [String: Int64] = [:]
        var series: [String: Int64] = [:]
        var agreements: [String: Int64] = [:]
    }

    private mutating func insertEntities(_ record: ExtractionRecord, article: Int64) throws -> Appearances {
        var appearances = Appearances()
        for entity in record.entities {
            let isParty = entity.kind == .country || entity.kind == .organization
            let code = isParty ? entity.country ?? entity.name : nil
            if let code {
                try identities.addParty(code: code, kind: entity.kind, name: names.name(code) ?? entity.name)
            }
            let identity = nameIdentity.identity(of: entity)
            let id = try readings.insert(entity, identity: identity, partyCode: code, article: article)
            settling.change(entity.kind, identity: identity, country: entity.country, role: entity.role)
            appearances.byLocalID[entity.id] = id
            switch entity.kind {
            case .official: appearances.officials[entity.name] = id
            case .ministry: appearances.ministries.insert(id)
            case .series: appearances.series[entity.id] = id
            case .agreement: appearances.agreements[entity.id] = id
            default: break
            }
        }
        return appearances
    }

    private mutating func insertEvents(_ record: ExtractionRecord, article: Int64, _ known: Appearances) throws {
        var appearances = known
        for event in record.events {
            for code in event.parties {
                let kind: EntityKind = names.isState(code) ? .country : .organization
                try identities.addParty(code: code, kind: kind, name: names.name(code) ?? code)
            }
            var people: [Int64] = []
            for name in event.people {
                if let id = appearances.officials[name] {
                    people.append(id)
                } else {
                    // Somebody who takes part without an office of his own in the article.
                    let person = Entity(id: "", kind: .official, name: name)
                    let identity = nameIdentity.identity(of: person)
                    let id = try readings.insert(person, identity: identity, partyCode: nil, article: article)
                    settling.change(.official, identity: identity, country: nil)
                    appearances.officials[name] = id
                    people.append(id)
                }
            }
            let claim = try readings.insert(
                event, article: article, text: record.article.text, people: people,
                ministries: event.ministries.compactMap { appearances.byLocalID[$0] }.filter(
                    appearances.ministries.contains),
                series: event.series.flatMap { appearances.series[$0] },
                agreement: event.agreement.flatMap { appearances.agreements[$0] })
            settling.changeClaim(claim)
        }
    }
}
