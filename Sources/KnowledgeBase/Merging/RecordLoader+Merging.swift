import Record
import Storage

extension RecordLoader {
    /// Takes over articles of another database in one transaction.
    ///
    /// Of two that differ under one key the one loaded later stays, of one second that with the greater hash: a choice
    /// among any number of them that does not depend on the order in which they come.
    mutating func merge(_ readings: [KeptReading]) throws -> [MergeOutcome] {
        try connection.transaction {
            var outcomes: [MergeOutcome] = []
            for reading in readings { outcomes.append(try merge(reading)) }
            try settling.settle()
            return outcomes
        }
    }

    private mutating func merge(_ reading: KeptReading) throws -> MergeOutcome {
        let article = reading.record.article
        func outcome(_ change: LoadOutcome.Change, differs: Bool) -> MergeOutcome {
            MergeOutcome(
                loaded: LoadOutcome(article: article.key, change: change, events: reading.record.events.count),
                differs: differs, textBytes: article.text.utf8.count)
        }
        guard let known = try articles.state(of: article.key) else {
            try insert(reading)
            return outcome(.added, differs: false)
        }
        if known.fingerprint == article.fingerprint, known.reading == reading.reading {
            try note(known, loaded: reading.loaded, extractor: reading.extractor)
            return outcome(.unchanged, differs: false)
        }
        guard
            (known.loaded, known.fingerprint, known.reading)
                < (reading.loaded, article.fingerprint, reading.reading)
        else { return outcome(.unchanged, differs: true) }
        try remove(known)
        try insert(reading)
        return outcome(.replaced, differs: true)
    }

    /// Puts what an article tells when it is read anew in the place of what an older version read.
    mutating func replace(_ readings: [KeptReading]) throws {
        try connection.transaction {
            for reading in readings {
                if let known = try articles.state(of: reading.record.article.key) { try remove(known) }
                try insert(reading)
            }
            try settling.settle()
        }
    }

    /// Notes of an article that is there what another database knows of its loading.
    func note(_ known: ArticleStore.State, loaded: String, extractor: String) throws {
        if loaded > known.loaded { try articles.note(loaded: loaded, of: known.id) }
        if extractor > known.extractor { try articles.note(extractor: extractor, of: known.id) }
    }

    private mutating func insert(_ reading: KeptReading) throws {
        try insert(
            reading.record, reading: reading.reading, time: reading.loaded, extractor: reading.extractor)
    }
}
