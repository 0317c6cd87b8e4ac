import Record
import Storage

/// Turns a connection to what had been published by a day.
enum LookBack {
    static func look(_ connection: Connection, to day: CalendarDay) throws {
        let past = Past(connection, day: day)
        let partial = try past.begin()
        let parties = try EntityNames(connection).parties()
        let claims = ClaimStore(connection)
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
            events.append(merged)
        }
        try past.show(events)
    }
}
