/// The event rules, in the order in which they look at a word.
public enum EventRules {
    static let all: [any EventRule] = [
        MetCounterpart(), AgreedTogether(), ReceivedGuest(), PresentIn(), TakenTo(), ReturnedFrom(), HeldTalks(),
        VisitedPlace(),
        VisitNoun(), VisitingOfficial(), Called(), ActOnObject(), NominalAct(), SanctionsInForce(), RecognizedState(),
        LeftOrganization(), Mediated(), GaveMoney(), VotedBody(), FirstSince(), AfterBreak(), TookOffice(),
        NominalOffice(), EnteredIntoForce(), JoinedOrganization(), SaidJointly(), TitledByChange(), ExpelledDiplomat(),
        PunishedState(),
        ReturnedToTable(), Protested(), FoundedBody(), AgreedToAct(), DatedAgreement(),
        PutNameTo(), CalledToMinistry(), ActedAsGoBetween(), InOfficeSince(), ChangedPost(), NumberedResolution(),
        TiesSince(), CalledHome(),
        BodySat(), SawOfficial(), SpentTime(), BeenThere(), WentHome(), StayInserted(), StayedDays(), InvitedGuest(),
        LedDelegation(), CalledOff(), BegunOn(),
    ]

    /// Their names, as `Event.rules` holds them.
    public static let names: [String] = all.map { type(of: $0).name }
}
