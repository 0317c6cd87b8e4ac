// What a verb tells where its form leaves the time open.

extension EventReader {
    /// Verbs whose past looks like their present.
    private static let ambiguous: Set<String> = ["put", "cut", "set", "shut", "quit", "hit", "let", "cast"]

    /// The assertion of a verb; 'cut ties on Monday' is past unless something says otherwise.
    func told(_ verb: Int) -> Assertion {
        var told = assertion.verb(verb)
        if told.isOpen, told.status == .held, Self.ambiguous.contains(clause.lower(verb)),
            syntax.child(verb, [.aux, .auxPass]) == nil
        {
            told.isOpen = false
        }
        return told
    }
}
