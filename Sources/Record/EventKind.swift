/// The seventeen kinds of diplomatic event.
public enum EventKind: String, Codable, Sendable, CaseIterable, Hashable {
    case meeting, call, visit, agreement, withdrawal, relations, rupture, sanction
    case sanctionRelief = "sanction-relief"
    case protest, launch, suspension, resumption, mediation, aid, resolution, appointment
}

/// Whether an event took place.
public enum EventStatus: String, Codable, Sendable, CaseIterable, Hashable {
    /// Took place, is in force, was done.
    case held
    /// Under way at publication.
    case ongoing
    /// Announced, scheduled, agreed, or invited and accepted.
    case planned
    /// Called off, postponed or broken off before taking place.
    case cancelled
}

extension EventKind {
    /// The CAMEO code nearest to an event of this kind and status. Source: CAMEO codebook 1.1b3 (Schrodt 2012).
    public func cameo(_ status: EventStatus) -> String? {
        switch (self, status) {
        case (.appointment, _): nil
        case (.meeting, .planned), (.visit, .planned), (.call, .planned): "036"
        case (.meeting, .cancelled), (.visit, .cancelled), (.call, .cancelled): "124"
        case (.meeting, _): "046"
        case (.call, _): "041"
        case (.visit, _): "042"
        case (.agreement, .planned): "030"
        case (.agreement, .cancelled): "124"
        case (.agreement, _): "057"
        case (.withdrawal, _): "1246"
        case (.relations, _): "054"
        case (.rupture, _): "161"
        case (.sanction, .planned): "138"
        case (.sanction, _): "163"
        case (.sanctionRelief, _): "085"
        case (.protest, _): "112"
        case (.launch, _), (.resumption, _): "050"
        case (.suspension, _): "164"
        case (.mediation, _): "045"
        case (.aid, .planned): "033"
        case (.aid, _): "070"
        case (.resolution, _): "057"
        }
    }

    /// The PLOVER event type of this kind. Source: PLOVER codebook (Open Event Data Alliance, 2023).
    public var plover: String? {
        switch self {
        case .meeting, .call, .visit, .mediation: "CONSULT"
        case .agreement, .resolution: "AGREE"
        case .withdrawal, .sanctionRelief: "RETREAT"
        case .relations, .launch, .resumption: "COOPERATE"
        case .rupture, .suspension: "REDUCE"
        case .sanction: "SANCTION"
        case .protest: "PROTEST"
        case .aid: "AID"
        case .appointment: nil
        }
    }
}
