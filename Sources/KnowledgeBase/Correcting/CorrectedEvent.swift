import Record
import Storage

/// An event with what people said of it put in the place of what was read.
struct CorrectedEvent {
    var event: MergedEvent
    var isRejected = false
    var isConfirmed = false
    /// 'date 2015-03', the fields that were corrected, as they were read.
    var asRead: [String] = []

    init(_ event: MergedEvent, _ corrections: [Correction], person: (_ publicID: String) throws -> Int64?) rethrows {
        self.event = event
        for correction in corrections {
            switch correction.action {
            case .confirm: (isConfirmed, isRejected) = (true, false)
            case .reject: (isRejected, isConfirmed) = (true, false)
            case .edit: try edit(correction, person: person)
            default: break
            }
        }
    }

    private mutating func edit(_ correction: Correction, person: (String) throws -> Int64?) rethrows {
        guard let field = correction.field else { return }
        let first = correction.value.first ?? ""
        func remember(_ old: String) -> String? {
            asRead.contains { $0.hasPrefix(field.rawValue + " ") }
                ? nil : field.rawValue + " " + (old.isEmpty ? "?" : old)
        }
        switch field {
        case .date:
            if let old = remember(event.date?.edtf ?? "") { asRead.append(old) }
            event.date = first.isEmpty ? nil : EDTFDate(first)
            event.dateBasis = event.date == nil ? nil : .stated
            event.dateWords = nil
        case .status:
            if let old = remember(event.status.rawValue) { asRead.append(old) }
            event.status = EventStatus(rawValue: first) ?? event.status
        case .kind:
            if let old = remember(event.kind.rawValue) { asRead.append(old) }
            event.kind = EventKind(rawValue: first) ?? event.kind
        case .place:
            if let old = remember(event.place ?? "") { asRead.append(old) }
            event.place = first.isEmpty ? nil : first
            event.placeCountry = correction.value.count > 1 ? correction.value[1] : nil
        case .venue:
            if let old = remember(event.venue ?? "") { asRead.append(old) }
            event.venue = first.isEmpty ? nil : first
        case .parties:
            if let old = remember(event.parties.joined(separator: " ")) { asRead.append(old) }
            event.parties = Set(correction.value).sorted()
        case .people:
            if let old = remember("\(event.people.count) people") { asRead.append(old) }
            let roles = Dictionary(event.people.map { ($0.id, $0.role) }, uniquingKeysWith: { a, _ in a })
            event.people = try correction.value.compactMap { try person($0) }.map { ($0, roles[$0] ?? nil) }
        }
    }
}
