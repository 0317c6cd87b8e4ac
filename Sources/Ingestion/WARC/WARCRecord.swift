import Record

/// One record of a web archive: its header and the block of bytes behind it.
struct WARCRecord {
    /// What is wrong with a record.
    enum Damage {
        /// Nothing can be read of it.
        case unreadable(String)
        /// The input ends inside it.
        case breaksOff
        /// It is longer than is held in memory; only its start is there.
        case tooLarge(bytes: Int)
        /// It ends elsewhere than its header says, at the next record.
        case wrongLength
    }

    /// Everything from the version line to the end of the block.
    var bytes: ArraySlice<UInt8>
    var header: HeaderFields
    var block: ArraySlice<UInt8>
    var damage: Damage?

    /// - Parameter headerLength: how many of the bytes the header takes.
    init(_ bytes: ArraySlice<UInt8>, headerLength: Int, header: HeaderFields, damage: Damage?) {
        self.bytes = bytes
        self.header = header
        self.damage = damage
        block = bytes.dropFirst(headerLength)
    }

    /// Bytes of which no record can be made, for the reason given.
    init(unreadable bytes: ArraySlice<UInt8>, _ reason: String) {
        self.init(bytes, headerLength: bytes.count, header: HeaderFields([]), damage: .unreadable(reason))
    }

    var kind: String { header["warc-type"]?.lowercased() ?? "" }

    /// The address that was fetched; some programs write it between angle brackets.
    var target: String? { header["warc-target-uri"]?.trimming("<>").filled }

    /// The day in the field `WARC-Date`.
    var day: CalendarDay? { header["warc-date"].flatMap { DateForms.day(in: $0) } }

    /// Whether the crawler itself kept only a part, as it does with pages over a size of its choice.
    var isCutByCrawler: Bool { header["warc-truncated"] != nil }
}
