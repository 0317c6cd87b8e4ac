import Record

/// When the articles were published.
public struct PublicationDays {
    private let connection: Connection

    public init(_ connection: Connection) { self.connection = connection }

    /// The publication day of the newest article; nil when none is dated.
    public func newest() throws(StorageError) -> CalendarDay? {
        let found = try connection.first("SELECT max(published) FROM article") { $0.optionalText(0) }
        return found.flatMap { $0 }.flatMap { CalendarDay(iso: $0) }
    }
}
