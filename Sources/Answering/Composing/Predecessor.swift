import Extraction
import Language
import Record

extension Composer {
    /// Whom an article says that somebody followed in an office: 'He succeeds Saiki in that post.' Nil where none says so.
    ///
    /// The sentence must be the one that tells of the appointment to that very office or the next, and its subject the one
    /// appointed.
    func toldPredecessor(
        of person: KnownEntity, in role: String
    ) throws -> (name: String, said: Passages<Facts>.Passage)? {
        var query = Query()
        query.people = [person.id]
        query.kinds = [.appointment]
        for event in try facts.events(matching: query)
        where event.citations.contains(where: { folded($0.quote).contains(folded(role)) }) {
            let told = try passages.sentences(of: event, cues: Self.following.sorted(), atMost: 3, reach: 0...1)
            for said in told {
                guard let name = Self.followed(in: said.quote, by: person) else { continue }
                let known = try facts.people(named: name).filter { $0.country == person.country && $0.id != person.id }
                return (known.count == 1 ? known[0].name : name, said)
            }
        }
        return nil
    }

    private static var following: Set<String> {
        ["succeeds", "succeeded", "succeeding", "replaces", "replaced", "replacing"]
    }

    /// The name behind the verb, where what stands before it is the one who follows.
    private static func followed(in sentence: String, by person: KnownEntity) -> String? {
        let document = Document(sentence, lexicon: Vocabulary.inUse.lexicon)
        guard let verb = document.tokens.indices.first(where: { following.contains(document.lower($0)) }) else {
            return nil
        }
        let before = document.tokens.indices.prefix(verb).map { document.lower($0) }
        let own = Set(folded(person.name).split(separator: " ").map(String.init))
        guard before.contains(where: { ["he", "she", "who"].contains($0) || own.contains($0) }) else { return nil }
        var end = verb + 1
        while end < document.tokens.count, document.tokens[end].shape.contains(.capitalized) { end += 1 }
        guard end > verb + 1 else { return nil }
        let name = document.text(verb + 1..<end)
        return own.isSuperset(of: folded(name).split(separator: " ").map(String.init)) ? nil : name
    }
}
