import Record

/// What a phrase of the tables can mean.
public enum GazetteerEntry: Sendable, Hashable {
    case country(code: String, form: CountryForm)
    /// Several states under one name: 'the two Koreas'.
    case countryGroup(codes: [String])
    case city(code: String, rank: Int)
    case organization(code: String, isMovement: Bool, isAcronym: Bool)
    case ministry(name: String, country: String?)
    case title(role: String, level: RoleLevel, ministry: String?)
}

extension GazetteerEntry {
    /// The same entry with its state replaced by the one the name meant on the day.
    func dated(_ day: CalendarDay?, _ vocabulary: Vocabulary) -> GazetteerEntry {
        switch self {
        case .country(let code, let form): .country(code: vocabulary.state(code, on: day), form: form)
        case .city(let code, let rank): .city(code: vocabulary.state(code, on: day), rank: rank)
        default: self
        }
    }
}

/// How a word stands for a state.
public enum CountryForm: String, Sendable, Hashable {
    case name, official, adjective, people, demonym, capital, metonym, abbrev, prefix, group, region
}

/// What kind of office a title is.
public enum RoleLevel: String, Sendable, Hashable, CaseIterable {
    case headOfState = "head-of-state"
    case headOfGovernment = "head-of-government"
    case minister, deputy, envoy, official, spokesperson, military, legislative, body, party
}
