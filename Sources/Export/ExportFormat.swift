import Record

/// The formats in which lists of events leave the house.
public enum ExportFormat: String, Sendable, CaseIterable {
    case csv, json, jsonl

    /// A writer that hands its bytes, UTF-8, to `sink`.
    public func writer(to sink: @escaping (String) throws -> Void) -> any EventWriter {
        switch self {
        case .csv: CSVEventWriter(sink)
        case .json: JSONEventWriter(sink, isArray: true)
        case .jsonl: JSONEventWriter(sink, isArray: false)
        }
    }
}

/// Writes events one by one: `begin`, any number of events, `end`.
public protocol EventWriter {
    mutating func begin() throws
    mutating func write(_ event: KnownEvent) throws
    mutating func end() throws
}
