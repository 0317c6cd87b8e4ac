import Language
import Record

/// A guest goes home, and so was here: 'flew home at dawn today', 'went home with pledges'.
///
/// The visit was to where the report is from. Refused: those whose home that is, and a home told by its name.
struct WentHome: EventRule {
    static let name = "WentHome"
    static let start = RuleStart.verb(["fly", "go", "return", "leave", "head", "drive", "sail"])

    func candidates(at v: Int, in r: EventReader) -> [Candidate] {
        guard r.syntax.isVerb(v), v + 1 < r.document.tokens.count, r.clause.lower(v + 1) == "home",
            ["fly", "go", "return", "leave", "head", "drive", "sail"].contains(r.clause.lemma(v))
        else { return [] }
        if v + 2 < r.document.tokens.count, ["to", "from"].contains(r.clause.lower(v + 2)) { return [] }
        let visitor = r.clause.doers(v)
        guard !visitor.people.isEmpty else { return [] }
        var told = r.assertion.verb(v)
        if told.status == .planned { told = Assertion(status: .ongoing) }
        var out = r.visit(Self.name, by: visitor, to: r.home, told, trigger: v, heads: [v])
        for i in out.indices { out[i].isEnded = true }
        return out
    }
}
