import Extraction
import Language
import Record

extension QuestionReader {
    /// Takes 'the series X', and a name that the knowledge base knows a series by and that names no state.
    mutating func readSeries() {
        guard let at = lower.indices.first(where: { lower[$0] == "series" && !taken[$0] }) else { return }
        var end = at + 1
        while end < count, !taken[end] || document.tokens[end].shape.contains(.mark) {
            let stops = vocabulary.eventVerbs(at: end, of: document).contains {
                [
                    "launch", "suspend", "resume", "begin", "end", "hold", "meet", "stall", "establish", "occur",
                    "restore",
                ].contains($0.verb)
            }
            if stops || words.match(.whether, at: end, of: lower) != nil
                || words.match(.direction, at: end, of: lower) != nil || lower[end] == "?"
            {
                break
            }
            end += 1
        }
        while end > at + 1, document.tokens[end - 1].shape.contains(.mark) { end -= 1 }
        guard end > at + 1 else { return }
        let name = document.text(at + 1..<end)
        question.query.series = known.series(name) ?? name
        take(at..<end)
    }

    /// Gives each name its part in the event: a party, somebody taking part, the place, or an office.
    mutating func assignNames() {
        names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        for (index, name) in names.enumerated() {
            switch name.meaning {
            case .states(let codes, let adjective):
                if adjective, isTitleOfNamed(index) { continue }
                if codes.count == 1, !adjective, isTopic(name, index) {
                    textWords.append((name.tokens.lowerBound, document.text(name.tokens).lowercased()))
                } else if codes.count == 1, !adjective, isDestination(name) {
                    if question.query.place == nil { question.query.place = codes[0] } else { unplaced(codes) }
                } else {
                    codes.forEach { addParty($0) }
                }
            case .body(let code): addParty(code)
            case .city(let city, let code, let capital):
                let before = wordBefore(name.tokens.lowerBound)
                if isWholeName(index) || ["over", "about", "concerning", "regarding"].contains(before)
                    || (before == "on" && !capital)
                {
                    textWords.append((name.tokens.lowerBound, city.lowercased()))
                } else if isCityPlace(name, index, capital), question.query.place == nil {
                    question.query.place = city.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
                        .joined(separator: " ")
                } else if !code.isEmpty {
                    addParty(code)
                } else {
                    textWords.append((name.tokens.lowerBound, city.lowercased()))
                }
            case .person(let person): question.query.people.append(person)
            case .ministry(let ministry):
                textWords.append((name.tokens.lowerBound, ministry.lowercased().replacingMinistry))
            case .title(let role, let level, let plural): addRole(index, role, level, plural)
            }
        }
    }

    private mutating func addParty(_ code: String) {
        if !question.query.parties.contains(code) { question.query.parties.append(code) }
    }

    /// A second destination cannot be asked with the first; it is searched for in the words.
    private mutating func unplaced(_ codes: [String]) {
        for code in codes { addParty(code) }
    }

    /// 'the agreement between Britain and China on Hong Kong': what it is about, where the sides are named.
    private func isTopic(_ name: QuestionName, _ index: Int) -> Bool {
        guard ["on", "about", "over"].contains(wordBefore(name.tokens.lowerBound)), !question.query.kinds.isEmpty,
            question.query.kinds.allSatisfy({ [.meeting, .agreement, .call].contains($0) })
        else { return false }
        return question.query.parties.count + question.query.people.count > 1
    }

    private func isDestination(_ name: QuestionName) -> Bool {
        let kinds = question.query.kinds
        let before = wordBefore(name.tokens.lowerBound)
        let visits = kinds.contains(.visit)
        if visits, ["to", "in", "into"].contains(before) || isVerb("visit", before) || (["go", "to"].contains(before)) {
            return true
        }
        if visits, before == "and",
            let other = names.first(where: { $0.tokens.upperBound == name.tokens.lowerBound - 1 }), isDestination(other)
        {
            return true
        }
        if before == "in", kinds.allSatisfy({ [.meeting, .visit, .agreement, .launch, .resumption].contains($0) }) {
            return true
        }
        // 'when did Japan host the summit'
        let host = name.tokens.upperBound
        return word(host) == "host" || word(host) == "hosted" || word(host) == "hosting"
    }

    private func isVerb(_ verb: String, _ word: String) -> Bool {
        lower.firstIndex(of: word).map { vocabulary.eventVerbs(at: $0, of: document).contains { $0.verb == verb } }
            ?? false
            || (verb == "visit" && ["visit", "visited", "visits", "visiting", "toured"].contains(word))
    }

    /// 'treaty of Rome', 'the Minsk agreement': the city is part of a name.
    private func isWholeName(_ index: Int) -> Bool {
        let tokens = names[index].tokens
        let after = nouns.first { $0.tokens.lowerBound == tokens.upperBound && $0.noun == "agreement" }
        if after != nil { return word(tokens.lowerBound - 1) != "and" && word(tokens.lowerBound - 1) != "-" }
        return word(tokens.lowerBound - 1) == "of"
            && nouns.contains {
                $0.tokens.upperBound == tokens.lowerBound - 1 && ["agreement", "resolution"].contains($0.noun)
            }
    }

    private func isCityPlace(_ name: QuestionName, _ index: Int, _ capital: Bool) -> Bool {
        let before = wordBefore(name.tokens.lowerBound)
        let kinds = question.query.kinds
        if ["in", "at", "near", "outside"].contains(before) || isVerb("visit", before) { return true }
        if ["to", "into"].contains(before) {
            return kinds.isEmpty || kinds.contains(.visit) || kinds.contains(.meeting) || !capital
        }
        if !capital { return true }
        if ["from", "with", "between", "against", "on", "and", "by"].contains(before)
            || ["and", "-", "'s", "'"].contains(word(name.tokens.upperBound))
        {
            return false
        }
        if word(name.tokens.lowerBound - 1) == "-" { return false }
        // 'the Helsinki summit', 'Geneva peace talks'
        return nouns.contains {
            (0...2).contains($0.tokens.lowerBound - name.tokens.upperBound) && $0.noun == "meeting"
        }
    }

    /// 'Russian President Putin': the adjective describes somebody who is named.
    private func isTitleOfNamed(_ index: Int) -> Bool {
        guard index + 2 < names.count, case .title = names[index + 1].meaning, case .person = names[index + 2].meaning
        else { return false }
        return names[index + 1].tokens.lowerBound == names[index].tokens.upperBound
            && names[index + 2].tokens.lowerBound == names[index + 1].tokens.upperBound
    }

    private mutating func addRole(_ index: Int, _ role: String, _ level: RoleLevel, _ isPlural: Bool) {
        let tokens = names[index].tokens
        if index + 1 < names.count, case .person = names[index + 1].meaning,
            names[index + 1].tokens.lowerBound == tokens.upperBound
        {
            return
        }
        var role = role
        var start = tokens.lowerBound - 1
        while start >= 0, ["deputy", "vice", "assistant", "first", "acting"].contains(lower[start]) {
            if lower[start] != "acting" { role = lower[start] + " " + role }
            taken[start] = true
            start -= 1
        }
        let isGeneric = [
            "leader", "official", "minister", "diplomat", "negotiator", "delegate", "head", "chief", "envoy",
            "politician",
        ].contains(role)
        if isGeneric, !isOfficeQuestion { return }
        // Of an ambassador summoned or expelled the articles seldom tell the name and office apart.
        if level == .envoy, question.query.kinds.contains(where: { $0 == .rupture || $0 == .protest }) { return }
        question.roles.append(.init(role: role, country: isPlural ? nil : country(of: index)))
    }

    /// 'Japan's foreign minister', 'the Japanese foreign minister', 'foreign minister of Japan'.
    private func country(of index: Int) -> String? {
        let tokens = names[index].tokens
        if index > 0 {
            let before = names[index - 1]
            let gap = before.tokens.upperBound..<max(before.tokens.upperBound, tokens.lowerBound)
            if gap.allSatisfy({
                [
                    "'s", "'", "the", "acting", "deputy", "vice", "assistant", "first", "new", "current", "former",
                    "then",
                ].contains(lower[$0])
            }) {
                if let code = code(before.meaning) { return code }
            }
        }
        if index + 1 < names.count {
            let after = names[index + 1]
            let gap = tokens.upperBound..<max(tokens.upperBound, after.tokens.lowerBound)
            if !gap.isEmpty, gap.allSatisfy({ ["of", "the", "for", "in"].contains(lower[$0]) }),
                let code = code(after.meaning)
            {
                return code
            }
        }
        return nil
    }

    private func code(_ meaning: QuestionName.Meaning) -> String? {
        switch meaning {
        case .states(let codes, _): codes.count == 1 ? codes[0] : nil
        case .body(let code): code
        case .city(_, let code, true): code
        default: nil
        }
    }

    /// 'who is …', 'who was …' with nothing that happens.
    var isOfficeQuestion: Bool {
        asked == "who" && question.query.kinds.isEmpty && nouns.isEmpty
            && lower.contains { ["is", "was", "'s", "are", "were", "been", "served", "serves"].contains($0) }
    }
}

extension String {
    /// 'ministry of foreign affairs' is searched for as 'foreign'.
    fileprivate var replacingMinistry: String {
        split(separator: " ").filter { !["ministry", "department", "of", "office", "the", "national"].contains($0) }
            .prefix(1).joined(separator: " ")
    }
}
