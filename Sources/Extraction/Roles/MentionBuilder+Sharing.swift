import Language
import Record

// Offices told once for several people.

extension MentionBuilder {
    /// 'Czech Foreign Minister Bohumil Hrdlicka and Hungary's Gabor Szentendrei': the office is that of the one before.
    mutating func shareOffices(_ sentence: Range<Int>) {
        for at in mentions.indices where sentence.contains(mentions[at].tokens.lowerBound) {
            guard case .person(let person) = mentions[at].referent, people[person].role == nil else { continue }
            let start = mentions[at].tokens.lowerBound
            guard start - 3 > sentence.lowerBound, ["'s", "'"].contains(document.lower(start - 1)),
                let owner = scanner.match(at: start - 2), owner.tokens.upperBound == start - 1,
                let code = TitleReader.codes(owner).first
            else { continue }
            let joint = owner.tokens.lowerBound - 1
            guard ["and", ","].contains(document.lower(joint)), let other = titled(endingAt: joint),
                people[other].country != code
            else { continue }
            people[person].country = code
            people[person].role = people[other].role
            people[person].level = people[other].level
            people[person].ministry = people[other].ministry
        }
    }

    /// The person in office whose mention ends right before a comma or 'and'.
    private func titled(endingAt joint: Int) -> Int? {
        for mention in mentions where mention.tokens.upperBound == joint || mention.tokens.upperBound == joint - 1 {
            if case .person(let person) = mention.referent, people[person].role != nil { return person }
        }
        return nil
    }
}
