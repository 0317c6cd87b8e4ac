import Language
import Record

extension Vocabulary {
    /// These tables with a user's own words; the words of the tables keep their identifiers.
    public func adding(_ own: UserLexicon) -> Vocabulary {
        var all = self
        all.ownWords = own.fingerprint
        for body in own.bodies {
            all.organizationNames[body.code] = body.name
            for word in [body.name] + body.aliases { all.add(word, body) }
        }
        for country in own.countries {
            for word in country.words {
                // 'USA' and 'Usa' may be two things.
                let exact = country.form == .abbrev ? word : nil
                all.add(word, .country(code: country.code, form: country.form), exact: exact)
                all.countries.add(word, code: country.code, form: country.form)
            }
        }
        for place in own.places {
            if place.isCapital { all.capitals[place.country] = place.name }
            for word in [place.name] + place.aliases {
                all.add(word, .city(code: place.country, rank: place.isCapital ? 1 : 2))
            }
        }
        for ministry in own.ministries {
            for word in [ministry.name] + ministry.aliases {
                all.add(word, .ministry(name: ministry.name, country: ministry.country))
            }
        }
        for title in own.titles {
            if let country = title.country { all.nationalRoles[title.role] = country }
            let entry = GazetteerEntry.title(role: title.role, level: title.level, ministry: nil)
            for phrase in title.phrases {
                all.add(phrase, entry)
                if let plural = Self.plural(ofTitle: phrase) { all.add(plural, entry, isPlural: true) }
            }
        }
        all.ownPeople = OwnPeople(own.people)
        all.ownLeaders = leaders.adding(own.people)
        return all
    }

    private mutating func add(_ word: String, _ body: UserLexicon.Body) {
        let isAcronym = !word.contains(where: \.isLowercase)
        add(
            word, .organization(code: body.code, isMovement: body.isMovement, isAcronym: isAcronym),
            exact: isAcronym ? word : nil)
    }

    private mutating func add(_ phrase: String, _ entry: GazetteerEntry, exact: String? = nil, isPlural: Bool = false) {
        gazetteer.add(
            lexicon.addPhrase(phrase), .init(entry: entry, exact: exact, isPlural: isPlural))
    }
}
