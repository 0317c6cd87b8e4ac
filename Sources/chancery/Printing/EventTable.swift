import Record

/// Events in a table.
enum EventTable {
    static func table(of events: [KnownEvent]) -> TextTable {
        var table = TextTable([
            .init("DATE", isFlexible: false), .init("KIND", isFlexible: false), .init("STATUS", isFlexible: false),
            .init("PARTIES"),
            .init("PEOPLE"), .init("PLACE"), .init("ABOUT"), .init("SRC", isNumber: true),
            .init("ID", isFlexible: false),
        ])
        for event in events {
            table.add([
                event.date?.edtf ?? "?", event.kind.rawValue, event.status.rawValue,
                event.parties.map(\.code).joined(separator: " "),
                event.people.map(\.name).joined(separator: ", "), event.place ?? event.placeCountry ?? "", about(event),
                String(Set(event.citations.map(\.article)).count), event.id,
            ])
        }
        return table
    }

    /// Series, agreement and topics.
    static func about(_ event: KnownEvent) -> String {
        var parts = [event.series, event.agreement].compactMap { $0 }
        if parts.isEmpty { parts = event.topics }
        return parts.joined(separator: "; ")
    }
}
