import Language
import Record

// What only the rest of the article tells: names whose bearers get an office later, and offices told behind two names.

extension MentionBuilder {
    /// 'Jens Holm' before 'Foreign Minister Holm' was told of: a full name that ends in a known surname.
    mutating func namedEarly(_ sentence: Range<Int>, _ capitals: Bool) {
        guard !capitals else { return }
        for i in sentence where !taken[i] && document.tokens[i].shape.contains(.capitalized) {
            guard knownWords.contains(document.lower(i)), scanner.match(at: i) == nil else { continue }
            var start = i
            while start > sentence.lowerBound, i - start < 3, !taken[start - 1],
                document.tokens[start - 1].shape.contains(.capitalized),
                document.tokens[start - 1].shape.contains(.letters)
            {
                start -= 1
            }
            for s in start...i {
                guard
                    let name = scanner.name(at: s, limit: sentence.upperBound, capitals: capitals, afterTitle: s < i),
                    name.upperBound == i + 1 || s == i, !name.contains(where: { taken[$0] }),
                    let person = surnamed(name)
                else { continue }
                people[person].mentions.append(name)
                lengthen(person, name)
                take(name, .person(person))
                break
            }
        }
    }

    /// The only person whose surname ends a name, where nothing speaks against it.
    private func surnamed(_ name: Range<Int>) -> Int? {
        let words = nameWords(name)
        guard let last = words.last, last.utf8.count > 2 else { return nil }
        let found = people.indices.filter { i in
            guard people[i].words.last == last else { return false }
            return people[i].words.count == 1 || words.count == 1 || Set(people[i].words).isSubset(of: words)
                || Set(words).isSubset(of: people[i].words)
        }
        return found.count == 1 ? found.first : nil
    }

    /// 'Greece's Vlachos and Bulgaria's Kolev, the two foreign ministers,'
    mutating func officesBehind(_ sentence: Range<Int>) {
        let here = mentions.filter { sentence.contains($0.tokens.lowerBound) }.sorted {
            $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        for mention in here {
            let (start, role): (Int, String)
            switch mention.referent {
            case .official(let countries, let told?, true) where countries.isEmpty:
                (start, role) = (mention.tokens.lowerBound, told)
            case .pair:
                guard let match = scanner.match(at: mention.tokens.upperBound - 1),
                    case .title(let told, _, _)? = match.entries.first(where: {
                        if case .title = $0 { true } else { false }
                    })
                else { continue }
                (start, role) = (mention.tokens.lowerBound, told)
            default: continue
            }
            var i = start - 1
            while i > sentence.lowerBound, ["the", "two", "both", "three"].contains(document.lower(i)) { i -= 1 }
            guard i > sentence.lowerBound, document.lower(i) == "," else { continue }
            let before = here.filter { $0.tokens.upperBound <= i }.suffix(4).filter {
                if case .person = $0.referent { true } else { false }
            }.suffix(2)
            guard before.count == 2, before.last?.tokens.upperBound == i else { continue }
            for other in before {
                guard case .person(let person) = other.referent, people[person].role == nil else { continue }
                people[person].role = role
                people[person].level = Self.level(of: role, reading)
            }
        }
    }

    private static func level(of role: String, _ reading: Reading) -> RoleLevel {
        for match in reading.names {
            for case .title(role, let level, _) in match.entries { return level }
        }
        return .official
    }
}
