import Record
import Storage

/// Turns a connection to what had been published by a day. Corrections are no publications: they stand on every day.
enum LookBack {
    static func look(_ connection: Connection, to day: CalendarDay) throws {
        let past = Past(connection, day: day)
        let partial = try past.begin()
        let parties = try EntityNames(connection).parties()
        let claims = ClaimStore(connection)
        let people = IdentityStore(connection)
        let corrections = try StandingCorrections(connection)
        let merging = EventMerging(identity: EventIdentity(partyName: { parties[$0] }))
        var events: [MergedEvent] = []
        for event in partial {
            var told: [Claim] = []
            for id in event.claims {
                if let claim = try claims.claim(id) { told.append(claim) }
            }
            guard !told.isEmpty else { continue }
            var merged = merging.event(told)
            // What it is called does not depend on when it is asked for.
            merged.publicID = event.publicID
            if !corrections.isEmpty {
                let all = try claims.claims(ofEvent: event.publicID).compactMap { try claims.claim($0) }
                let said = corrections.changes(of: all)
                merged = try CorrectedEvent(merged, said, person: { try people.person(publicID: $0) }).event
            }
            events.append(merged)
        }
        try past.show(events)
    }
}
