import Record

/// A noun that can be an event, or that a verb makes one.
struct EventNoun: Sendable, Hashable {
    let phrase: String
    /// Class of the tables: `meeting`, `visit`, `agreement`, `relations`, `sanction` …
    let noun: String
    /// Stands alone; a weak one needs two parties or a verb that asserts it.
    let isSure: Bool

    init?(_ cell: (String) -> Substring) {
        guard !cell("phrase").isEmpty, !cell("class").isEmpty else { return nil }
        phrase = String(cell("phrase"))
        noun = String(cell("class"))
        isSure = cell("strength") == "sure"
    }
}

/// A verb by what it does to the noun or verb below it.
struct EventVerb: Sendable, Hashable {
    let lemma: String
    let verb: String
    /// A word that must go with it: 'call off', 'set up'; empty for none.
    let particle: String

    init?(_ cell: (String) -> Substring) {
        guard !cell("lemma").isEmpty, !cell("class").isEmpty else { return nil }
        lemma = String(cell("lemma"))
        verb = String(cell("class"))
        particle = String(cell("particle"))
    }
}

/// A noun for people or states who act.
struct ActorNoun: Sendable, Hashable {
    enum Kind: String, Sendable { case official, state, pair, movement }
    let kind: Kind
    let isPlural: Bool
}

struct ActKey: Sendable, Hashable {
    let verb: String
    let noun: String
}

/// What a verb of one class done to a noun of another amounts to.
struct Act: Sendable, Hashable {
    let kind: EventKind
    let status: EventStatus?
}
