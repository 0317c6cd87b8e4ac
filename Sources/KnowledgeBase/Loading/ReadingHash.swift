import Record

/// A hash of what was read in an article, by which a record that says the same is known.
enum ReadingHash {
    /// 16 hexadecimal digits over entities and events; the article itself has its own fingerprint.
    static func hash(of record: ExtractionRecord) -> String {
        var hash = StableHash()
        func add(_ parts: [String?]) { for part in parts { hash.add(part ?? "\u{0}") } }
        func add(_ spans: [TextSpan]) { for span in spans { hash.add("\(span.start)-\(span.end)") } }
        for e in record.entities {
            add([
                e.id, e.kind.rawValue, e.name, e.country, e.role, e.tenure, e.ministry, e.date?.edtf, e.launched?.edtf,
            ])
            add(e.parties + ["\u{1}"])
            add(e.mentions)
        }
        for e in record.events {
            add([
                e.id, e.kind.rawValue, e.status.rawValue, e.date?.edtf, e.dateBasis?.rawValue, e.dateWords, e.place,
                e.placeCountry, e.venue,
                e.series, e.agreement, String(e.confidence),
            ])
            for list in [e.parties, e.people, e.ministries, e.topics, e.rules] { add(list + ["\u{1}"]) }
            add(e.evidence)
        }
        return hash.hex
    }
}
