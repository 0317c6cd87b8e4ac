import Record

/// An event as one clause tells it, before the clauses of an article are put together.
struct Candidate {
    var rule: String
    var kind: EventKind
    var assertion: Assertion
    /// Everybody on all sides.
    var actors: Actors
    /// Of a visit: who goes.
    var visitor = Actors()
    /// Of a visit: where to.
    var destination: String?
    /// The word that shows it.
    var trigger: Int
    /// Tokens whose dates and places are its own: the trigger, the verb that carries it, participles on it.
    var heads: [Int]
    var place: Place?
    var venue: String?
    var date: EDTFDate?
    var basis: DateBasis?
    var dateWords: String?
    /// Date taken from the words around rather than its own clause; gives way to any stated one.
    var hasBorrowedDate = false
    var topics: [String] = []
    var seriesName: String?
    var agreementName: String?
    /// Told well enough to stand without a second party.
    var standsAlone = false
    var sentence: Int
    /// Told to be apart from other meetings: 'separate talks', 'met separately'.
    var isSeparate = false
    /// Years that a break lasted which it ended.
    var breakYears: Int?
    /// The town that a conference goes by: 'the Sochi congress', 'a summit in Warsaw'; whoever is told to attend attends the same.
    var gathering: String?
    /// Told to come beside one told before: 'another round', 'an additional meeting'.
    var isAnother = false
    /// Told to be over: 'concluded a visit', 'arrived after a stopover in'.
    var isEnded = false
    /// Place taken from the dateline; gives way to any that is told.
    var hasBorrowedPlace = false
    /// Told to begin rather than to be held.
    var isBegun = false
    /// A side was not told in the clause and was taken from the article around it.
    var isCompleted = false
    /// The noun of the body that met, whose sides were told before: 'commission'.
    var body: String?
    /// What it adds to an event told near by, instead of being one.
    var bond: Joining.Bond?
    /// The kinds of event it can add to.
    var joinable: [EventKind] = []
    /// Whether people of states that are no sides may have been there.
    var isOpenToOthers = false
    /// An event of its own where there is none to add to.
    var standsUnjoined = false
    /// Who was there besides those who act, and the sentences that told it.
    var attendees: [Int] = []
    var joinedSentences: [Int] = []
    var joinedRules: [String] = []
    /// Speaks of something told before by a pronoun or a bare noun: 'They had been imposed in January', 'The signing'.
    var refersBack = false

    /// 'The presidents of Iran and Turkey arrived in Sochi' are two visits, of each to the same place.
    func apart(_ reading: Reading) -> [Candidate] {
        guard kind == .visit, visitor.parties.count > 1,
            visitor.parties.allSatisfy({ reading.vocabulary.countries.byCode[$0] != nil })
        else { return [self] }
        return visitor.parties.map { code in
            var one = self
            let others = Set(visitor.parties).subtracting([code])
            let theirs = Set(visitor.people.filter { reading.people[$0].country.map(others.contains) ?? false })
            one.visitor.parties = [code]
            one.visitor.people.removeAll(where: theirs.contains)
            one.actors.parties.removeAll(where: others.contains)
            one.actors.people.removeAll(where: theirs.contains)
            return one
        }
    }

    struct Place: Hashable {
        var name: String
        var country: String?
        var isCity: Bool

        /// Capitals of datelines and cables are written as names are: 'NEW YORK' is New York.
        init(name: String, country: String?, isCity: Bool) {
            self.country = country
            self.isCity = isCity
            guard name.utf8.count > 3, !name.contains(where: { $0.isLowercase }) else {
                self.name = name
                return
            }
            var startsWord = true
            self.name = String(
                name.map { character in
                    defer { startsWord = !character.isLetter }
                    return startsWord ? character : Character(character.lowercased())
                })
        }
    }
}

/// One wording of an event.
protocol EventRule: Sendable {
    /// The rule's name as it stands in `Event.rules`.
    static var name: String { get }
    /// The words that it is asked about; its `candidates` are empty at any other.
    static var start: RuleStart { get }
    /// What the wording around this token tells; empty when the token is no such wording.
    func candidates(at token: Int, in reader: EventReader) -> [Candidate]
}
