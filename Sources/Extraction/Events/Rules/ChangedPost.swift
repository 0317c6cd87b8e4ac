import Record

/// An office gained or lost, told by its post: 'lost his job in a reshuffle', 'left the ministry', 'took up her duties', 'joined the
/// cabinet', 'was given the defence portfolio', 'was dropped from the government'.
///
/// Needs somebody known to hold an office of state. Refused: journeys ('left the office at noon' is not told of by dates of posts).
struct ChangedPost: EventRule {
    static let name = "ChangedPost"
    static let start = RuleStart.verb([
        "lose", "leave", "quit", "drop", "remove", "take", "join", "enter", "give", "hand", "assign", "inherit",
    ])
    private static let posts: Set<String> = [
        "job", "post", "portfolio", "office", "ministry", "cabinet", "government", "position", "duties", "seat",
        "chairmanship", "premiership", "presidency", "chair",
    ]

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v) else { return [] }
        let passive = r.clause.isPassive(v)
        let isLost: Bool
        switch r.clause.lemma(v) {
        case "lose": isLost = true
        case "leave", "quit": isLost = true
        case "drop", "remove": isLost = true
        case "take":
            guard v + 1 < r.document.tokens.count, ["up", "over"].contains(r.clause.lower(v + 1)) else { return [] }
            isLost = false
        case "join", "enter": isLost = false
        case "give", "hand", "assign", "inherit": isLost = false
        default: return []
        }
        let isMoved = ["drop", "remove"].contains(r.clause.lemma(v))
        if isMoved || ["give", "hand", "assign"].contains(r.clause.lemma(v)), !passive { return [] }
        var things = r.syntax.children(v, .obj)
        if isMoved || r.clause.lower(v + 1 < r.document.tokens.count ? v + 1 : v) == "over" {
            things += r.clause.obliques([v], ["from", "at", "over"])
        }
        guard
            let post = things.first(where: {
                Self.posts.contains(r.clause.lower($0)) || isMinistry($0, r)
            }), let subject = r.clause.subject(v), let mention = r.reading.mention(at: subject),
            case .person(let person) = mention.referent, let country = r.reading.people[person].country,
            r.reading.people[person].role != nil
        else { return [] }
        // 'left the office', 'left the ministry at noon': a building, where no day is told.
        let bare = ["leave", "enter"].contains(r.clause.lemma(v)) && r.clause.lower(post) != "government"
        if bare, (r.dates(beside: v) + r.dates(beside: post) + r.dates(ownedBy: v)).isEmpty { return [] }
        if bare, r.syntax.children(post, .det).contains(where: { r.clause.lower($0) == "the" }),
            r.clause.lower(post) == "office"
        {
            return []
        }
        var actors = Actors()
        actors.people = [person]
        actors.parties = [country]
        let told = r.assertion.verb(v)
        guard told.status == .held else { return [] }
        var out = r.candidate(Self.name, .appointment, told, actors, trigger: v, heads: [v, post])
        out.standsAlone = true
        out.place = nil
        out.topics = [isLost ? "left office" : "took office"]
        return [out]
    }

    private func isMinistry(_ token: Int, _ r: EventReader) -> Bool {
        if let mention = r.reading.mention(at: token), case .ministry = mention.referent { true } else { false }
    }
}
